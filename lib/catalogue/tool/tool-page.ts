// One tool as its page tells it, in the order a person asks: alive? choose it when? what is given up? the facts?
// `/tools/<slug>`. Pure: a function of the catalogue and the tool.

import type { Catalogue, Tool } from '../catalogue'
import {
  type FactGroup,
  factGroups,
  type Point,
  type PointRow,
  SUPPORTED_LINES,
  tradeoffRows,
} from '../comparison/comparison-rows'
import { findPartners } from '../comparison/comparison-suggestions'
import type { Claim } from '../document/claim'
import { sortEvents } from '../document/timeline'
import type { AdviceDocument, EventDocument } from '../document/tool-document'
import type { Category } from '../document/vocabulary'
import { findStating, statedOf } from '../fitting/fits'
import { type Coverage, coverageOf } from '../gaps/coverage'
import { type Guide, guidesFrom, guidesTo } from '../moving/guides'
import { type Lifelines, toLifelines } from '../pictures/lifelines'
import { type RelationTree, toRelationTree } from '../pictures/relation-tree'
import { type NumberedSources, numberSources, type Statement } from '../shown/citations'
import { findClaimsAbout } from '../shown/claim-ledger'
import { groupRelations, type RelationGroup, relationsOf } from '../shown/relation-words'
import { statementsIn } from '../shown/shown-fact'
import { sourceRemarks } from '../shown/source-remarks'
import { type LineBars, toLineBars } from './line-bars'

/** A sentence on when to choose a tool or to avoid it; `other` is the tool to take then, where readers see it. */
export type AdviceShown = AdviceDocument & { other: Tool | null }

export type ToolPage = {
  tool: Tool
  categories: Category[]
  facts: FactGroup[]
  chooseWhen: AdviceShown[]
  avoidWhen: AdviceShown[]
  /** The tradeoffs that weigh most, strengths and limitations. */
  major: Point[]
  /** The others: a row for each aspect, with one cell. */
  tradeoffs: PointRow[]
  /** Which versions get fixes; null without release lines. */
  lines: LineBars | null
  /** Oldest first. */
  events: readonly EventDocument[]
  /** The same as a picture: its one lifeline. */
  life: Lifelines
  relations: readonly RelationGroup[]
  /** Guides to the tools that people move to, and those that lead here. */
  leaving: readonly Guide[]
  coming: readonly Guide[]
  /** Which versions of it work with which of other tools. */
  worksWith: ReturnType<typeof statedOf>
  /** The tools that say so of their versions and this tool. */
  fitting: readonly Tool[]
  /** The same as a picture; null without any. */
  tree: RelationTree | null
  /** Tools to compare it with: stated alternatives, then others of its primary category. */
  alternatives: Tool[]
  /** What was said about it in 2016 and since. */
  claims: Claim[]
  coverage: Coverage
  cited: NumberedSources
  /** What the status in the head rests on. */
  status: Statement
  /** What is said of the sources of the status, and of the licence. */
  behind: { status: string[]; licence: string[] }
  /** What the description rests on. */
  described: Statement
}

// Enough to choose from; the category's page shows them all.
const MOST_ALTERNATIVES = 8

/** Gathers what the page of one tool shows. */
export function toToolPage(catalogue: Catalogue, tool: Tool): ToolPage {
  const told = new Set(tool.facts.map((fact) => fact.attribute))
  const facts = factGroups(catalogue, [tool], ({ key, retired }) => !retired || told.has(key)).map(
    // It has a part of its own above.
    (group) => ({ ...group, rows: group.rows.filter(({ key }) => key !== SUPPORTED_LINES) }),
  )
  const aspects = tradeoffRows(catalogue, [tool])
  const major = aspects.flatMap(({ cells }) => cells.flat()).filter((point) => point.major)
  const tradeoffs = aspects.flatMap((row) => {
    const points = row.cells.flat().filter((point) => !point.major)
    return points.length === 0 ? [] : [{ ...row, cells: [points] }]
  })
  const lines = toLineBars(tool.lines, catalogue.today)
  const events = sortEvents(tool.events)
  const relations = groupRelations(relationsOf(catalogue, tool.slug))
  const leaving = guidesFrom(catalogue, tool)
  const worksWith = statedOf(catalogue, tool)
  const seen = relations.flatMap(({ told }) => told)
  // Of its own, because the event is told in the history too, and a mark that is led back to stands once.
  const status = { sources: tool.statusEvent?.sources ?? [] }
  const described = { sources: tool.descriptionSources }
  const [chooseWhen, avoidWhen] = [
    showAdvice(catalogue, tool.chooseWhen),
    showAdvice(catalogue, tool.avoidWhen),
  ]
  const statements: Statement[] = [
    status,
    ...chooseWhen,
    ...avoidWhen,
    described,
    ...leaving.flatMap(({ move, kept, lost }) => [move, ...kept, ...lost]),
    ...major,
    ...tradeoffs.flatMap((row) => row.cells.flat()),
    tool.support,
    ...(lines?.bars.map(({ line }) => line) ?? []),
    ...worksWith.flatMap(({ fits }) => fits),
    ...facts.flatMap((group) => group.rows.flatMap((row) => row.cells.flatMap(statementsIn))),
    ...events,
    ...seen.map(({ relation }) => relation),
  ]
  return {
    tool,
    categories: tool.categories.flatMap((slug) => catalogue.categoriesBySlug.get(slug) ?? []),
    chooseWhen,
    avoidWhen,
    facts,
    major,
    tradeoffs,
    lines,
    events,
    life: toLifelines(catalogue, [tool]),
    relations,
    leaving,
    coming: guidesTo(catalogue, tool),
    worksWith,
    fitting: findStating(catalogue, tool),
    tree: toRelationTree(relations),
    alternatives: findPartners(catalogue, [tool], MOST_ALTERNATIVES),
    claims: findClaimsAbout(catalogue, tool),
    coverage: coverageOf(catalogue, tool),
    cited: numberSources(statements, [tool, ...seen.map(({ statedBy }) => statedBy)]),
    status,
    behind: {
      status: sourceRemarks(status, tool.sources, null),
      licence: sourceRemarks(tool.licence, tool.sources, catalogue.today),
    },
    described,
  }
}

function showAdvice(catalogue: Catalogue, list: readonly AdviceDocument[]): AdviceShown[] {
  return list.map((said) => ({
    ...said,
    other: (said.instead !== null && catalogue.toolsBySlug.get(said.instead)) || null,
  }))
}
