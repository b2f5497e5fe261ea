// Two to six tools side by side: the one value that the page, Markdown, CSV and JSON of a comparison are printed from.
// Pure: a function of the catalogue, the tools and the view.

import { appliesTo, type Catalogue, type Tool } from '../catalogue'
import { getCurated } from '../curated-comparisons'
import type { CuratedComparison } from '../document/curated-comparison'
import { type NumberedSources, numberSources, type Statement } from '../shown/citations'
import { type RelationSeen, relationsAmong } from '../shown/relation-words'
import { statementsIn } from '../shown/shown-fact'
import { type ComparedParts, chosenRows, toParts } from './comparison-parts'
import type { ComparisonView } from './comparison-query'
import {
  eventRows,
  type FactGroup,
  type FactRow,
  factGroups,
  type PointRow,
  tradeoffRows,
} from './comparison-rows'
import { type ShortRow, shortRows } from './in-short'

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
  /** What an editor wrote of exactly these tools. */
  curated: CuratedComparison | null
  /** The answer with which the page begins. */
  short: ShortRow[]
  groups: ComparedGroup[]
  /** The same rows as the page tells them: what decides first, life and licence last. */
  parts: ComparedParts
  /** The rows that decide between these tools, whatever the view shows. */
  deciding: FactRow[]
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
      ...countDiffering(group.rows),
      rows: chosenRows(group.rows, view.show),
    }))
    .filter((group) => group.rows.length > 0)
  const tradeoffs = chosenRows(tradeoffRows(catalogue, tools), view.show)
  const events = chosenRows(eventRows(tools), view.show)
  const curated = getCurated(catalogue, tools)
  const short = shortRows(catalogue, tools)
  const relations = relationsAmong(catalogue, tools).filter(isTelling)
  const parts = toParts(groups.flatMap((group) => group.rows))
  const rows = all.flatMap((group) => group.rows)
  const attributes = rows.flatMap((row) => row.attribute ?? [])
  const baseline = tools.findIndex((tool) => tool.slug === view.baseline)
  return {
    today: catalogue.today,
    view,
    baseline: baseline < 0 ? null : baseline,
    columns: tools.map((tool, column) => ({ tool, ...countKnown(tool, column, all) })),
    curated,
    short,
    groups,
    parts,
    deciding: toParts(rows).decides,
    tradeoffs,
    events,
    ...countDiffering(rows),
    relations,
    shared: {
      attributes: attributes.filter((attribute) => tools.every((tool) => appliesTo(attribute, tool))).length,
      of: attributes.length,
    },
    cited: numberSources(statementsInOrder({ curated, relations, short, parts, tradeoffs, events }), tools),
  }
}

// That two tools of one category are alternatives is what the comparison itself says.
function isTelling({ type, tool, other }: Comparison['relations'][number]): boolean {
  return type !== 'alternative-to' || tool.categories[0] !== other.categories[0]
}

/** Rows that can make a difference, and how many of them do. */
function countDiffering(rows: readonly FactRow[]): { total: number; differing: number } {
  return {
    total: rows.filter((row) => row.counts).length,
    differing: rows.filter((row) => row.differs).length,
  }
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
function* statementsInOrder({
  curated,
  relations,
  short,
  parts: { decides, differ, same, unknown, alone, more, life },
  tradeoffs,
  events,
}: Pick<
  Comparison,
  'curated' | 'relations' | 'short' | 'parts' | 'tradeoffs' | 'events'
>): Generator<Statement> {
  if (curated !== null) yield curated
  for (const { relation } of relations) yield relation
  for (const row of short) yield* row.cells.flat()
  for (const row of [...decides, ...differ, ...same, ...unknown, ...alone, ...more])
    yield* row.cells.flatMap(statementsIn)
  for (const row of tradeoffs) yield* row.cells.flat()
  for (const row of life) yield* row.cells.flatMap(statementsIn)
  for (const row of events) yield* row.cells.flat()
}
