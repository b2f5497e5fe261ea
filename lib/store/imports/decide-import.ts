// What each chosen tool of an import becomes against the catalogue as it is when the import is saved: merged with what
// was done since the plan, or left out and told why. apply-plan.ts saves it.

import { checkCatalogue } from '../../catalogue/check/check-catalogue'
import { examineDocument } from '../../catalogue/check/examine-document'
import { findNamedTools } from '../../catalogue/document/named-tools'
import { isFault, sayProblem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { inVocabularyOrder } from '../../catalogue/document/vocabulary-order'
import { mergeDocuments } from '../../editing/merge/merge'
import { isSame } from '../../editing/merge/same'
import type { ImportState } from './plan-reading'

/** One tool that was chosen. */
export type ChosenTool = {
  slug: string
  base: ToolDocument | null
  document: ToolDocument
  /** True where the file's text wins over what somebody changed since the plan. */
  insists: boolean
}

export const NEW_PUBLICATIONS = ['draft', 'published'] as const
export type NewPublication = (typeof NEW_PUBLICATIONS)[number]

type Decided = {
  created: ToolDocument[]
  updated: ToolDocument[]
  left: Map<string, string>
  unchanged: string[]
}

type Deciding = {
  chosen: readonly ChosenTool[]
  vocabulary: Vocabulary
  publication: NewPublication
}

/** What each chosen tool becomes against the catalogue as it is now. */
export function decide(state: ImportState, { chosen, vocabulary, publication }: Deciding): Decided {
  const current = new Map(state.tools.map((tool) => [tool.slug, tool]))
  const hidden = new Map(state.hidden.map(({ slug, why }) => [slug, why]))
  const left = new Map<string, string>()
  const unchanged: string[] = []
  const next = new Map<string, ToolDocument>()
  for (const tool of chosen) {
    const theirs = current.get(tool.slug) ?? null
    const found = mergeChosen(tool, theirs, vocabulary)
    const taken = theirs ? undefined : hidden.get(tool.slug)
    if (taken !== undefined) left.set(tool.slug, taken)
    else if (typeof found === 'string') left.set(tool.slug, found)
    else if (theirs && isSame(found, theirs)) unchanged.push(tool.slug)
    else next.set(tool.slug, found)
  }
  // Leaving one out can take away what another relates to.
  for (;;) {
    const faults = findFaults({ state, next, vocabulary })
    if (publication === 'draft') tellOfDrafts(faults, { current, next })
    if (faults.size === 0) break
    for (const [slug, why] of faults) {
      left.set(slug, why)
      next.delete(slug)
    }
  }
  const all = [...next.values()].map((document) => inVocabularyOrder(document, vocabulary))
  return {
    created: all.filter(({ slug }) => !current.has(slug)),
    updated: all.filter(({ slug }) => current.has(slug)),
    left,
    unchanged,
  }
}

/** What readers see relates to nothing that they do not see. */
function tellOfDrafts(
  faults: Map<string, string>,
  { current, next }: { current: ReadonlyMap<string, ToolDocument>; next: ReadonlyMap<string, ToolDocument> },
): void {
  for (const [slug, document] of next) {
    if (!current.has(slug) || faults.has(slug)) continue
    const drafts = findNamedTools(document).flatMap(({ slug: to }) =>
      next.has(to) && !current.has(to) ? [to] : [],
    )
    const names = [...new Set(drafts)].join(', ')
    if (names !== '')
      faults.set(slug, `it relates to ${names}, which arrives as a draft: publish that, then take this one`)
  }
}

function mergeChosen(
  { base, document, insists }: ChosenTool,
  theirs: ToolDocument | null,
  vocabulary: Vocabulary,
): ToolDocument | string {
  if (theirs === null) return base === null ? document : 'is not published any more'
  if (base === null) return 'somebody added a tool with this slug meanwhile: try the import again'
  const formerSlugs = [...new Set([...document.formerSlugs, ...theirs.formerSlugs])]
  if (isSame(base, theirs)) return { ...document, formerSlugs }
  const { merged, conflicts } = mergeDocuments({ base, mine: document, theirs, vocabulary })
  // In a conflict the merged document holds mine: the file's.
  if (conflicts.length === 0 || insists) return merged
  const labels = conflicts.slice(0, 5).map(({ label }) => label)
  return `somebody changed the same meanwhile: ${labels.join(', ')}${conflicts.length > 5 ? ' and more' : ''}`
}

/** The tools of `next` that would not do beside all others, and why. */
export function findFaults({
  state,
  next,
  vocabulary,
}: {
  state: ImportState
  next: ReadonlyMap<string, ToolDocument>
  vocabulary: Vocabulary
}): Map<string, string> {
  const faults = new Map<string, string>()
  for (const [slug, document] of next) {
    const fault = examineDocument(document, vocabulary, { slug }).problems.find(isFault)
    if (fault) faults.set(slug, sayProblem(fault))
  }
  const others = state.tools.filter(({ slug }) => !next.has(slug))
  for (const problem of checkCatalogue(vocabulary, [...others, ...next.values()]))
    if (problem.tool !== null && next.has(problem.tool) && isFault(problem))
      if (!faults.has(problem.tool)) faults.set(problem.tool, sayProblem(problem))
  return faults
}
