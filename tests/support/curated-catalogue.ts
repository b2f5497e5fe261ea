// The curated catalogue for tests that import into it: its documents, and a database that holds them.

import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { useTestDatabase } from './accounts'
import { readCurated } from './curated-files'
import { createFilledDatabase, type TestDatabase } from './database'

const { vocabulary, tools } = await readCurated()

/** A copy of a curated tool's document. */
export function toolOf(slug: string): ToolDocument {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new Error(`there is no ${slug}`)
  return structuredClone(tool)
}

/** The process's database from here on: a new one with every curated tool. */
export function useCuratedDatabase(): Promise<TestDatabase> {
  return useTestDatabase(() =>
    createFilledDatabase((database) =>
      seedCatalogue(database, { vocabulary, tools: structuredClone(tools) }),
    ),
  )
}
