import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { toCatalogueDocument } from '@/lib/catalogue/shown/catalogue-document'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { readClaimsFile } from '@/lib/editing/files/claims-file'
import { readImport } from '@/lib/editing/import/read-import'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'

test('/api/v1/catalogue.json says its licence, carries the claims, and comes back as an import to the letter', async () => {
  const { vocabulary, tools } = await readCurated()
  const { claims } = await readClaimsFile('prisma/catalogue', tools)
  const catalogue = buildCatalogue({ revision: 1, vocabulary, tools, claims, today: curatedDay(tools) })
  const document = toCatalogueDocument(catalogue, '2026-11-22T00:00:00Z')
  expect(document.licence).toMatchObject({ spdx: 'Apache-2.0', note: expect.stringContaining('sources') })
  expect(document.claims.claims.length).toBeGreaterThan(20)
  const bytes = new TextEncoder().encode(JSON.stringify(document))
  const read = readImport(bytes, 'auto', { vocabulary, today: curatedDay(tools) })
  const problems = [...read.problems, ...read.tools.flatMap((tool) => tool.problems)]
  expect(problems.filter(({ level }) => level !== 'warning')).toEqual([])
  const back = {
    vocabulary: read.vocabulary ?? vocabulary,
    tools: read.tools.flatMap(({ document: tool }) => tool ?? []),
    ...(read.claims && { claims: read.claims }),
  }
  expect(exportJson(back)).toBe(exportJson({ vocabulary, tools, claims }))
})
