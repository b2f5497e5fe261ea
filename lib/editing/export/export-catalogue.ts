// The whole catalogue as one file: a zip of the YAML files, or one JSON. Also the backup that needs no database
// tool; both come back through readImport.

import { Zip, ZipDeflate } from 'fflate'
import type { Claims } from '../../catalogue/document/claim'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { toCanonical, toCanonicalVocabulary } from './canonical'
import { exportClaimsYaml, exportVocabularyYaml, exportYaml } from './export-yaml'

export type ExportParts = { vocabulary: Vocabulary; tools: readonly ToolDocument[]; claims?: Claims }

/** Vocabulary, tools and claims as one JSON text, tools by slug; without times, so that equal catalogues export equally. */
export function exportJson({ vocabulary, tools, claims }: ExportParts): string {
  const whole = {
    vocabulary: toCanonicalVocabulary(vocabulary),
    tools: bySlug(tools).map(toCanonical),
    ...(claims && claims.claims.length > 0 && { claims }),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** The files of prisma/catalogue as a zip, in pieces as they are made; equal catalogues give equal bytes. */
export async function* exportZip({ vocabulary, tools, claims }: ExportParts): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const add = (name: string, text: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    // A zip keeps local time without a zone: this is the same there for everyone, and the earliest it can say.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    file.push(new TextEncoder().encode(text), true)
  }
  for (const [name, text] of Object.entries(exportVocabularyYaml(vocabulary))) add(name, text)
  if (claims && claims.claims.length > 0) add('claims.yaml', exportClaimsYaml(claims))
  for (const tool of bySlug(tools)) {
    add(`tools/${tool.slug}.yaml`, exportYaml(tool))
    if (ready.length < 64) continue
    yield Buffer.concat(ready)
    ready = []
    // Lets other requests in: a catalogue of thousands takes seconds to print.
    await new Promise((resolve) => setImmediate(resolve))
  }
  zip.end()
  yield Buffer.concat(ready)
}

function bySlug(tools: readonly ToolDocument[]): ToolDocument[] {
  return tools.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}
