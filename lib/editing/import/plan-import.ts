// What an import would do, tool by tool, before anything is saved: the dry run that screens and command line show.

import { checkCatalogue } from '../../catalogue/check/check-catalogue'
import { checkRules } from '../../catalogue/check/check-rules'
import { examineDocument } from '../../catalogue/check/examine-document'
import { findNamedTools } from '../../catalogue/document/named-tools'
import { formatPath, isFault } from '../../catalogue/document/problem'
import type { Rule } from '../../catalogue/document/rule'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { isSame } from '../merge/same'
import { countChangedFields } from './changed-fields'
import type { ImportedTool, LineProblem } from './import-reading'
import { type HiddenTool, type JoinedRow, joinRows } from './join-rows'
import { keepLaterWork, type ToolHistory } from './keep-later-work'
import { type Coded, sayProblem } from './problem-words'

/** `kept`: the file says something else, and the tool stays as editors left it. */
export type PlanAction = 'create' | 'update' | 'unchanged' | 'kept' | 'error'

export type PlannedTool = {
  action: PlanAction
  slug: string
  name: string
  line: number
  file?: string
  /** How many fields, facts, events and so on an update changes; a creation counts all it brings. */
  fields: number
  /** The tool as it is, which an update is saved against. */
  base: ToolDocument | null
  /** The tool as it would be; null for an error. */
  document: ToolDocument | null
  /** The tool as the file has it, where that would undo what editors did since. */
  asked: ToolDocument | null
  problems: LineProblem[]
}

export type ImportPlan = { tools: PlannedTool[]; counts: Record<PlanAction, number> }

type Judging = {
  existing: readonly ToolDocument[]
  vocabulary: Vocabulary
  /** What tools are held against, and the day (YYYY-MM-DD) on which; none where they are left out. */
  rules?: { list: readonly Rule[]; today: string }
  /** By slug; a tool that is not there has said nothing before. */
  histories?: ReadonlyMap<string, ToolHistory>
}

/** Plans an import against the tools there are; the plan of an import that was applied is all `unchanged`. */
export function planImport({
  imported,
  hidden = [],
  ...judging
}: Judging & { imported: readonly ImportedTool[]; hidden?: readonly HiddenTool[] }): ImportPlan {
  return judgeRows(joinRows(imported, { existing: judging.existing, hidden }), judging)
}

/** True for a row that is not taken until somebody says so: a name that changes, a tool that may be another. */
export function isDoubtful({ problems }: Pick<PlannedTool, 'problems'>): boolean {
  return problems.some(({ level }) => level === 'question')
}

/** True for a row whose tool's history decides what may be done. */
export function wantsHistory({ base, asked }: JoinedRow): boolean {
  return base !== null && asked !== null && !isSame(base, asked)
}

/** Decides what may be done with each row. */
export function judgeRows(joined: readonly JoinedRow[], judging: Judging): ImportPlan {
  const rows = joined.map(({ sound: _, ...row }) => judge(row, judging))
  const sounds = joined.map(({ sound }) => sound ?? null)
  addProblemsBetweenTools({ rows, sounds }, judging)
  if (judging.rules) for (const row of rows) row.problems.push(...brokenRules(row, judging.rules))
  const counts: ImportPlan['counts'] = { create: 0, update: 0, unchanged: 0, kept: 0, error: 0 }
  for (const row of rows) {
    if (row.action !== 'error' && row.problems.some(isFault)) Object.assign(row, AT_FAULT)
    row.problems.sort((one, other) => one.line - other.line)
    counts[row.action] += 1
  }
  return { tools: rows, counts }
}

const AT_FAULT = { action: 'error', document: null, asked: null, fields: 0 } as const

function judge({ hidden, asked, ...row }: JoinedRow, { vocabulary, histories }: Judging): PlannedTool {
  const { base, line, problems } = row
  if (!asked || problems.some(isFault)) return { ...row, ...AT_FAULT }
  if (hidden !== null) {
    const told: LineProblem[] = [
      ...problems,
      { line, path: '.', code: 'hidden', detail: { why: hidden }, level: 'warning' },
    ]
    return { ...row, ...AT_FAULT, action: 'kept', problems: told }
  }
  if (base && !isSame(base, asked)) {
    // What was laid over a tool is checked with all that the tool says.
    const said = new Set(problems.map(sayProblem))
    const found = examineDocument(asked, vocabulary, { slug: base.slug }).problems.filter(isFault)
    for (const problem of found)
      if (!said.has(sayProblem(problem))) problems.push({ ...problem, line, path: formatPath(problem.path) })
    if (found.length > 0) return { ...row, ...AT_FAULT }
  }
  if (!base)
    return { ...row, action: 'create', fields: countChangedFields(null, asked), document: asked, asked: null }
  const history = histories?.get(base.slug)
  const { document, kept } = history
    ? keepLaterWork({ asked, current: base, history, vocabulary })
    : { document: asked, kept: [] }
  if (kept.length > 0) problems.push({ line, path: '.', ...tellKept(kept), level: 'warning' })
  const own = kept.length > 0 ? asked : null
  if (isSame(base, document)) {
    const action = own ? 'kept' : 'unchanged'
    // What an unchanged tool suffers from was there before this import.
    const said = own ? problems : problems.filter(({ level }) => level === 'note')
    return { ...row, action, fields: 0, document: base, asked: own, problems: said }
  }
  if (document.name !== base.name) {
    const detail = { from: base.name, to: document.name }
    problems.push({ line, path: 'name', code: 'renamed', detail, level: 'question' })
  }
  return { ...row, action: 'update', fields: countChangedFields(base, document), document, asked: own }
}

/** A warning for each rule between facts that a tool would break, and does not break by now. */
function brokenRules({ base, document, line }: PlannedTool, { list, today }: NonNullable<Judging['rules']>) {
  if (document === null || document === base) return []
  const before = new Set(base ? checkRules(base, list, today).map(sayProblem) : [])
  return checkRules(document, list, today).flatMap(({ path, ...problem }): LineProblem[] =>
    before.has(sayProblem(problem)) ? [] : [{ ...problem, line, path: formatPath(path) }],
  )
}

const MOST_KEPT = 8

function tellKept(kept: readonly string[]): Coded {
  return {
    code: 'later-work',
    detail: { labels: kept.slice(0, MOST_KEPT), more: kept.length - MOST_KEPT },
  }
}

/** Names that clash, relations that lead nowhere, sources worded in two ways: seen only with all tools at hand, those at fault among them. */
function addProblemsBetweenTools(
  { rows, sounds }: { rows: readonly PlannedTool[]; sounds: readonly (ToolDocument | null)[] },
  { existing, vocabulary }: Judging,
): void {
  const next = new Map(existing.map((tool) => [tool.slug, tool]))
  const rowOf = new Map<string, PlannedTool>()
  const broken = new Map<string, PlannedTool>()
  for (const [at, row] of rows.entries()) {
    const isBroken = row.action === 'error'
    const document = row.document ?? (isBroken ? sounds[at] : null)
    if (!document || rowOf.has(row.slug)) continue
    if (isBroken && !row.base) broken.set(row.slug, row)
    next.set(row.slug, document)
    rowOf.set(row.slug, row)
  }
  for (const { tool, path, ...problem } of checkCatalogue(vocabulary, [...next.values()])) {
    const row = tool === null ? undefined : rowOf.get(tool)
    // As above.
    if (!row || (row.document !== null && row.document === row.base)) continue
    row.problems.push({ ...problem, line: row.line, path: formatPath(path) })
  }
  for (const row of rows)
    for (const { slug: to, path } of row.document ? findNamedTools(row.document) : []) {
      const other = broken.get(to)
      if (!other) continue
      const detail = { to, place: other.file ?? other.line }
      const place = formatPath(path.slice(0, 2))
      row.problems.push({ line: row.line, path: place, code: 'relates-to-broken', detail })
    }
}
