// An imported tool and the one that exists → the tool as it would be: replaced by a whole document, given a row's
// cells, or filled up with what a foreign list says.

import type { SourceDocument, ToolDocument } from '../../catalogue/document/tool-document'
import type { ImportedTool } from './import-reading'
import { mergeLandscapeEntry } from './merge-landscape-entry'
import { overlayRow } from './overlay-row'

export type Joining = {
  tool: ImportedTool
  document: ToolDocument
  existing: ToolDocument | null
  /** How the catalogue words the sources it cites already; an import that only has addresses takes it over. */
  wordings: ReadonlyMap<string, SourceDocument>
}

/** The tool as it would be after the import. */
export function joinExisting({ tool, document, existing, wordings }: Joining): ToolDocument {
  if (tool.joins === 'whole') return document
  const sources = document.sources.map((source) => {
    const known = wordings.get(source.url)
    return known ? { ...source, title: known.title, publisher: known.publisher, kind: known.kind } : source
  })
  const worded = { ...document, sources }
  if (existing === null) return worded
  return tool.joins === 'missing'
    ? mergeLandscapeEntry(existing, worded)
    : overlayRow({ existing, row: worded, ...tool })
}
