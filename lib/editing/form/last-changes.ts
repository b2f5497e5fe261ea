// Who changed each field of a tool last, out of its revisions. Rows of a list stand together under the list's name, for
// a row has no name of its own that lasts.

import { type ToolDocument, toolFields } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { differenceOf } from '../merge/difference'
import { writeDifference } from '../merge/difference-words'
import { partOf, ROW_LISTS } from './form-names'

type Revision = { document: ToolDocument; before: { document: ToolDocument } | null }

export type LastChange<Of extends Revision> = {
  /** The form's name: `summary`, `facts.isolation`, `events`. */
  path: string
  label: string
  /** What changed, in a line. */
  text: string
  revision: Of
}

/** The newest revision in which each field changed; revisions come newest first. */
export function findLastChanges<Of extends Revision>(
  revisions: readonly Of[],
  vocabulary: Vocabulary,
): LastChange<Of>[] {
  const found = new Map<string, LastChange<Of>>()
  for (const revision of revisions)
    for (const difference of differenceOf(revision.before?.document ?? null, revision.document, vocabulary)) {
      const list = ROW_LISTS.find((name) => difference.path.startsWith(`${name}.`))
      const path = list ?? difference.path
      if (found.has(path)) continue
      const label = (list && partOf(toolFields, list)?.label) ?? difference.label
      found.set(path, { path, label, text: writeDifference(difference), revision })
    }
  return [...found.values()]
}
