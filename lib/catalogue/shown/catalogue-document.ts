// The whole published catalogue as machines read it: `/api/v1/catalogue.json`.

import type { Catalogue, Tool } from '../catalogue'
import type { Claims } from '../document/claim'
import type { ToolDocument } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import type { Status } from '../document/words'

export type CatalogueDocument = {
  revision: number
  /** ISO 8601 instant at which this revision was loaded. */
  generatedAt: string
  licence: typeof DATA_LICENCE
  vocabulary: Vocabulary
  tools: (ToolDocument & { status: Status | null })[]
  claims: Claims
}

/** Under which terms the whole may be used. */
export const DATA_LICENCE = {
  spdx: 'Apache-2.0',
  url: 'https://www.apache.org/licenses/LICENSE-2.0',
  note: 'It holds for the data and the sentences of this catalogue. The pages cited as sources keep their own terms.',
} as const

/** Claims, and every tool as its document, with the status its events lead to on the catalogue's day. */
export function toCatalogueDocument(catalogue: Catalogue, generatedAt: string): CatalogueDocument {
  return {
    revision: catalogue.revision,
    generatedAt,
    licence: DATA_LICENCE,
    vocabulary: catalogue.vocabulary,
    tools: catalogue.tools.map(toToolJson),
    claims: catalogue.claims,
  }
}

/** A tool as programs read it: its document, with its status on the catalogue's day. */
export function toToolJson(tool: Tool): ToolDocument & { status: Status | null } {
  const { statusEvent: _s, firstRelease: _f, versionOne: _v, latestRelease: _l, ...rest } = tool
  const { stage: _g, supported: _u, upkeep: _k, ...document } = rest
  return document
}
