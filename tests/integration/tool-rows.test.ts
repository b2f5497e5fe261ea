// A tool's document and its rows say the same: what is saved comes back unchanged, whatever it says.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { inVocabularyOrder } from '@/lib/catalogue/document/vocabulary-order'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { loadCatalogue } from '@/lib/store/readers/load-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { saveTool } from '@/tests/support/save-tool'
import { anyDocument, vocabulary } from '../support/any-tool-document'
import { readCurated } from '../support/curated-files'
import { createTestDatabase, type TestDatabase } from '../support/database'
import fc from '../support/properties'
import { projected, readRowsAsDocument } from '../support/rows-as-document'

const plain = (slug: string): ToolDocument =>
  toolDocument.parse({
    slug,
    name: slug,
    summary: 'A tool.',
    kind: 'tool',
    categories: ['one'],
    licence: { class: 'not-applicable' },
  })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogue(database, { vocabulary, tools: [plain('other'), plain('third')] })
})
afterAll(() => database.drop())

const author = { name: 'Ann' }

test('any document is read as it was saved, and its rows say the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const there = await getStoredTool(database.pool, 'it')
      await saveTool(database, { document, base: there, author })
      expect((await getStoredTool(database.pool, 'it'))?.document).toEqual(document)
      expect(await readRowsAsDocument(database.pool, 'it')).toEqual(projected(document))
    }),
    { numRuns: 60 },
  )
})

test('the vocabulary comes back as it was seeded', async () => {
  expect((await loadCatalogue(database.pool)).vocabulary).toEqual(vocabulary)
})

test('every curated tool comes back as its file says, and seeding again adds nothing', async () => {
  const curated = await readCurated()
  const fresh = await createTestDatabase()
  try {
    const first = await seedCatalogue(fresh, curated)
    const before = await loadCatalogue(fresh.pool)
    expect(before.vocabulary).toEqual(curated.vocabulary)
    const bySlug = (tools: readonly ToolDocument[]) => [...tools].sort((a, b) => (a.slug < b.slug ? -1 : 1))
    // Chosen options are a set, kept in the vocabulary's order.
    const tools = curated.tools.map((tool) => inVocabularyOrder(tool, curated.vocabulary))
    expect(bySlug(before.tools)).toEqual(bySlug(tools))
    for (const tool of tools) expect(await readRowsAsDocument(fresh.pool, tool.slug)).toEqual(projected(tool))
    expect(first).toMatchObject({ tools: curated.tools.length, leftOut: [] })
    expect(await seedCatalogue(fresh, curated)).toMatchObject({ tools: 0 })
    expect((await loadCatalogue(fresh.pool)).revision).toBe(before.revision)
  } finally {
    await fresh.drop()
  }
})

test('a save that started from an older version is refused and changes nothing', async () => {
  const base = await getStoredTool(database.pool, 'other')
  await saveTool(database, { document: { ...plain('other'), name: 'Mine' }, base, author })
  const late = { document: { ...plain('other'), name: 'Late' }, base, author }
  expect(await saveTool(database, late)).toBeNull()
  expect((await getStoredTool(database.pool, 'other'))?.document.name).toBe('Mine')
})

test('of two saves at once one is kept', async () => {
  const base = await getStoredTool(database.pool, 'third')
  const saves = ['One', 'Two'].map((name) =>
    saveTool(database, { document: { ...plain('third'), name }, base, author }),
  )
  expect((await Promise.all(saves)).filter((saved) => saved !== null)).toHaveLength(1)
})

test('a renamed tool is found by relations, old and new, and keeps its former slug', async () => {
  const fourth = [{ type: 'extends' as const, to: 'other', note: null, unverified: true, sources: [] }]
  await saveTool(database, { document: { ...plain('fourth'), relations: fourth }, base: null, author })
  const base = await getStoredTool(database.pool, 'other')
  await saveTool(database, { document: { ...plain('other'), slug: 'renamed' }, base, author })
  expect((await getStoredTool(database.pool, 'renamed'))?.document.formerSlugs).toEqual(['other'])
  const relations = [{ type: 'extends' as const, to: 'other', note: null, unverified: true, sources: [] }]
  const third = await getStoredTool(database.pool, 'third')
  await saveTool(database, { document: { ...plain('third'), relations }, base: third, author })
  for (const slug of ['third', 'fourth']) {
    expect((await getStoredTool(database.pool, slug))?.document.relations[0]?.to).toBe('renamed')
    expect((await readRowsAsDocument(database.pool, slug)).relations[0]?.to).toBe('renamed')
  }
})

test('seeding leaves what an editor changed and what was renamed', async () => {
  await seedCatalogue(database, { vocabulary, tools: [plain('other'), plain('third')] })
  expect(await getStoredTool(database.pool, 'other')).toBeNull()
  expect((await getStoredTool(database.pool, 'renamed'))?.version).toBe(3)
})

test('a document that names an unknown word is refused in words', async () => {
  const save = (document: ToolDocument) => saveTool(database, { document, base: null, author })
  await expect(save({ ...plain('new'), categories: ['four'] })).rejects.toThrow(
    'it names a category that does not exist',
  )
  await expect(save({ ...plain('new'), name: 'half \ud83d' })).rejects.toThrow('half of a character')
  await expect(save(plain('renamed'))).rejects.toThrow('another tool has this slug')
})
