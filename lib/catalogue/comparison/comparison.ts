// Two to six tools side by side: the one value that the page, Markdown, CSV and JSON of a comparison are printed from.
// Pure: a function of the catalogue, the tools and the view.

import { appliesTo, type Catalogue, type Tool } from '../catalogue'
import { type NumberedSources, numberSources, type Statement } from '../shown/citations'
import { type RelationSeen, relationsAmong } from '../shown/relation-words'
import type { ComparisonView } from './comparison-query'
import { eventRows, type FactGroup, factGroups, type PointRow, tradeoffRows } from './comparison-rows'

export type ComparedTool = {
  tool: Tool
  /** Rows of facts that apply to the tool, and how many of them are known. */
  facts: number
  known: number
}

/** A group with the rows the view shows; the counts are those of the whole group. */
export type ComparedGroup = FactGroup & { total: number; differing: number }

export type Comparison = {
  today: string
  view: ComparisonView
  /** Place of the baseline among the tools, or null. */
  baseline: number | null
  columns: ComparedTool[]
  groups: ComparedGroup[]
  tradeoffs: PointRow[]
  events: PointRow[]
  /** Facts compared, and how many of them differ, whatever the view shows. */
  total: number
  differing: number
  relations: (RelationSeen & { tool: Tool })[]
  /** Rows of attributes that apply to all the tools, out of those that apply to any. */
  shared: { attributes: number; of: number }
  cited: NumberedSources
}

/** Compares tools, in the order given, as the view asks. */
export function compareTools(catalogue: Catalogue, tools: readonly Tool[], view: ComparisonView): Comparison {
  const all = factGroups(catalogue, tools)
  const groups = all
    .map((group) => ({
      ...group,
      total: group.rows.length,
      differing: group.rows.filter((row) => row.differs).length,
      rows: chosenRows(group.rows, view),
    }))
    .filter((group) => group.rows.length > 0)
  const tradeoffs = chosenRows(tradeoffRows(catalogue, tools), view)
  const events = chosenRows(eventRows(tools), view)
  const relations = relationsAmong(catalogue, tools)
  const rows = all.flatMap((group) => group.rows)
  const attributes = rows.flatMap((row) => row.attribute ?? [])
  const baseline = tools.findIndex((tool) => tool.slug === view.baseline)
  return {
    today: catalogue.today,
    view,
    baseline: baseline < 0 ? null : baseline,
    columns: tools.map((tool, column) => ({ tool, ...countKnown(tool, column, all) })),
    groups,
    tradeoffs,
    events,
    total: rows.length,
    differing: rows.filter((row) => row.differs).length,
    relations,
    shared: {
      attributes: attributes.filter((attribute) => tools.every((tool) => appliesTo(attribute, tool))).length,
      of: attributes.length,
    },
    cited: numberSources(statementsInOrder(relations, groups, [...tradeoffs, ...events]), tools),
  }
}

function chosenRows<Row extends { differs: boolean }>(rows: readonly Row[], { show }: ComparisonView): Row[] {
  return rows.filter((row) => show === 'all' || row.differs === (show === 'differences'))
}

/** Known is what is not unknown: `none` and a stated `not applicable` are knowledge; out of scope does not count. */
function countKnown(
  tool: Tool,
  column: number,
  groups: readonly FactGroup[],
): { facts: number; known: number } {
  const cells = groups.flatMap(({ rows }) =>
    rows
      .filter(({ attribute }) => attribute === null || appliesTo(attribute, tool))
      .flatMap((row) => row.cells[column] ?? []),
  )
  return { facts: cells.length, known: cells.filter((cell) => cell.state !== 'unknown').length }
}

// The order readers meet them in: the sentences above the table, then its rows, cell by cell.
function* statementsInOrder(
  relations: Comparison['relations'],
  groups: readonly ComparedGroup[],
  points: readonly PointRow[],
): Generator<Statement> {
  for (const { relation } of relations) yield relation
  for (const group of groups) for (const row of group.rows) yield* row.cells
  for (const row of points) for (const cell of row.cells) yield* cell
}
