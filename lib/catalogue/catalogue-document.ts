// The whole published catalogue as machines read it: `/api/v1/catalogue.json`.

import type { Catalogue } from './catalogue'
import type { ToolDocument } from './tool-document'
import type { Vocabulary } from './vocabulary'
import type { Status } from './words'

export type CatalogueDocument = {
  revision: number
  /** ISO 8601 instant at which this revision was loaded. */
  generatedAt: string
  vocabulary: Vocabulary
  tools: (ToolDocument & { status: Status | null })[]
}

/** Every tool as its document, with the status its events lead to on the catalogue's day. */
export function toCatalogueDocument(catalogue: Catalogue, generatedAt: string): CatalogueDocument {
  return {
    revision: catalogue.revision,
    generatedAt,
    vocabulary: catalogue.vocabulary,
    tools: catalogue.tools.map(({ statusEvent: _s, firstRelease: _f, latestRelease: _l, ...tool }) => tool),
  }
}
