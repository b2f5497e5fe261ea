// A reading of an import and the catalogue as it stands → what the import would do, tool by tool. Nothing is written.

import type pg from 'pg'
import { z } from 'zod'
import { withSourceAddresses } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { createEmptyVocabulary, type Vocabulary } from '../../catalogue/document/vocabulary'
import { getPool } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import type { ImportedTool, ImportReading, LineProblem } from '../../editing/import/import-reading'
import { type HiddenTool, joinRows } from '../../editing/import/join-rows'
import type { LandscapeMapping } from '../../editing/import/landscape-mapping'
import { tellLeftOut, toLandscapeTools } from '../../editing/import/landscape-tools'
import { judgeRows, type PlannedTool, wantsHistory } from '../../editing/import/plan-import'
import { differenceOf } from '../../editing/merge/difference'
import { loadCatalogue } from '../readers/load-catalogue'
import { getRules } from '../readers/rules'
import { loadHiddenTools, loadToolHistories } from '../revisions/load-tool-histories'
import { query, runOn } from '../sql'

/** What a plan tells of one tool, ready to be stored or shown. */
export type PlannedRow = PlannedTool & {
  /** The first of the changes in words. */
  changes: string[]
  /** The version of the tool that the plan was made against; null for a new one. */
  baseVersion: number | null
}

export type ImportState = {
  vocabulary: Vocabulary
  tools: readonly ToolDocument[]
  versions: ReadonlyMap<string, number>
  hidden: readonly HiddenTool[]
}

/** What a plan is made against where nothing is to be compared. */
const NO_STATE: ImportState = {
  vocabulary: createEmptyVocabulary(),
  tools: [],
  versions: new Map(),
  hidden: [],
}

const MOST_CHANGES = 8

const VERSIONS = query({ slug: z.string(), version: z.int() }, 'select slug, version from tool')

/** Everything a plan is made against, but for histories, which few tools need. */
export async function loadImportState(pool: pg.Pool): Promise<ImportState> {
  return orUnavailable(async () => {
    // Versions before documents: a save in between is then noticed when the plan is applied, and not the reverse.
    const versions = await runOn(pool)(VERSIONS)
    const hidden = await loadHiddenTools(pool)
    const { vocabulary, tools } = await loadCatalogue(pool)
    return {
      vocabulary,
      tools,
      hidden,
      versions: new Map(versions.map(({ slug, version }) => [slug, version])),
    }
  })
}

/** The vocabulary an import is checked against: the catalogue's, or where that has none, what the import brings. */
export function wordsFor(state: ImportState, brought: Vocabulary | null): Vocabulary {
  return state.vocabulary.categories.length === 0 && brought ? brought : state.vocabulary
}

export type ImportPlan = {
  rows: PlannedRow[]
  /** What of a landscape the mapping leaves out. */
  left: LineProblem[]
}

type Planning = {
  today: string
  /** Gives what becomes of the subcategories of a landscape, in the words of the catalogue. */
  mapping: (vocabulary: Vocabulary) => Promise<LandscapeMapping | null>
}

/** Plans what a file that was read would do to the catalogue as it stands. Throws DatabaseUnavailable. */
export async function planReading(
  reading: ImportReading,
  { today, mapping: getMapping }: Planning,
): Promise<ImportPlan> {
  const { landscape } = reading
  // A file that holds nothing to compare is not worth the load of a catalogue.
  const isHopeless = landscape === null && reading.tools.every(({ document }) => document === null)
  const state = isHopeless ? NO_STATE : await loadImportState(getPool())
  const vocabulary = wordsFor(state, reading.vocabulary)
  if (landscape === null)
    return { rows: await planTools(reading.tools, { state, vocabulary, today }), left: [] }
  const mapping = await getMapping(vocabulary)
  if (mapping === null) return { rows: [], left: [] }
  const tools = toLandscapeTools({ entries: landscape, mapping, vocabulary, readOn: today })
  return { rows: await planTools(tools, { state, vocabulary, today }), left: tellLeftOut(landscape, mapping) }
}

async function planTools(
  imported: readonly ImportedTool[],
  { state, vocabulary, today }: { state: ImportState; vocabulary: Vocabulary; today: string },
): Promise<PlannedRow[]> {
  const { tools: existing, hidden } = state
  const joined = joinRows(imported.map(asSaved), { existing, hidden })
  const asked = joined.filter(wantsHistory).map(({ slug }) => slug)
  const histories = await loadToolHistories(getPool(), asked)
  const rules = { list: await getRules(vocabulary), today }
  return judgeRows(joined, { existing, vocabulary, histories, rules }).tools.map((row) => {
    const changes =
      row.action === 'update' && row.document
        ? differenceOf(row.base, row.document, vocabulary)
            .slice(0, MOST_CHANGES)
            .map(({ label, kind }) => `${label} ${kind}`)
        : []
    return { ...row, changes, baseVersion: row.base ? (state.versions.get(row.slug) ?? null) : null }
  })
}

// As a save would put it, so that a file that was imported is found unchanged.
function asSaved(tool: ImportedTool): ImportedTool {
  return tool.document ? { ...tool, document: withSourceAddresses(tool.document) } : tool
}
