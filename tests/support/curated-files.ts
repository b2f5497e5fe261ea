// The curated catalogue as its files say it. Reading and checking them takes 2.5 s of a processor and thirty test files
// want it, so what was read is kept until a source of it changes. Whoever tests the reading itself reads the files.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type CatalogueFiles, readCatalogueFiles } from '@/lib/editing/files/catalogue-files'
import { hashSources } from '@/lib/process/freshness.mjs'

const SOURCES = ['prisma/catalogue', 'lib', 'package-lock.json']
const KEPT = 'node_modules/.cache/curated-files'

/** The vocabulary and the tools of prisma/catalogue, a copy of its own for every caller. */
export async function readCurated(): Promise<CatalogueFiles> {
  // A planted fault is in no file, so no hash tells it.
  if (process.env.GANTRY_PLANTED_FAULT) return readCatalogueFiles('prisma/catalogue')
  const name = hashSources(process.cwd(), { sources: SOURCES })
  return getKept(name) ?? keep(name, await readCatalogueFiles('prisma/catalogue'))
}

function getKept(name: string): CatalogueFiles | null {
  try {
    return deserialize(readFileSync(join(KEPT, name)))
  } catch {
    return null
  }
}

/** Files appear whole: another worker may be reading or writing the same. */
function keep(name: string, files: CatalogueFiles): CatalogueFiles {
  mkdirSync(KEPT, { recursive: true })
  const draft = join(KEPT, `${name}.${process.pid}`)
  writeFileSync(draft, serialize(files))
  for (const former of readdirSync(KEPT))
    if (!former.startsWith(name)) rmSync(join(KEPT, former), { force: true })
  renameSync(draft, join(KEPT, name))
  return files
}
