// A tool's document and its rows say the same: what is saved comes back unchanged, whatever it says.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import { inVocabularyOrder } from '@/lib/catalogue/document/vocabulary-order'
import * as words from '@/lib/catalogue/document/words'
import { readCatalogueFiles } from '@/lib/editing/files/catalogue-files'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { loadCatalogue } from '@/lib/store/readers/load-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { saveTool } from '@/tests/support/save-tool'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { projected, readRowsAsDocument } from '../support/rows-as-document'

const kinds = words.ATTRIBUTE_KINDS
const options = ['a', 'b', 'c'].map((key) => ({ key, label: key, definition: `Option ${key}.` }))
const vocabulary = vocabularyDocument.parse({
  categories: ['one', 'two', 'three'].map((slug) => ({ slug, name: slug, scope: 'A scope.' })),
  aspects: ['cost', 'isolation'].map((key) => ({ key, name: key, definition: 'A definition.' })),
  attributeGroups: [{ key: 'general', name: 'General' }],
  attributes: kinds.map((kind) => ({
    ...{ key: `a-${kind}`, group: 'general', label: kind, definition: 'A definition.', kind },
    filter: false,
    categories: kind === 'text' ? ['two', 'one'] : [],
    options: kind === 'choice' || kind === 'choices' ? options : [],
  })),
})

const text = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((value) => `x${value.replaceAll('\u0000', '')}`.slice(0, max).trim())
    .filter((value) => value.isWellFormed())
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const partialDate = fc.constantFrom('1999', '2016-07', '2016-02-29')
const day = fc.constantFrom('1969-07-20', '2026-08-20')
const url = fc.constantFrom('https://a.example/', 'http://b.example/x?y=1#z', 'https://c.example/%20ü')
const evidence = fc
  .uniqueArray(url, { maxLength: 3 })
  .map((sources) => ({ sources, unverified: sources.length === 0 }))
const VALUES: Record<words.AttributeKind, fc.Arbitrary<string | number | string[]>> = {
  choice: fc.constantFrom('a', 'b', 'c'),
  choices: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  support: fc.constantFrom(...words.SUPPORT_LEVELS),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  version: text(40),
  date: partialDate,
  text: text(400),
  link: url,
}
const factOf = (kind: words.AttributeKind) =>
  fc
    .record({
      state: fc.constantFrom(...words.FACT_STATES),
      value: VALUES[kind],
      note: orNull(text(280)),
      qualified: fc.boolean(),
      since: orNull(partialDate),
      until: orNull(partialDate),
      checkedOn: day,
      evidence,
    })
    .map(({ evidence, ...fact }) => ({
      ...{ ...fact, attribute: `a-${kind}`, value: fact.state === 'value' ? fact.value : null },
      qualified: fact.qualified && fact.state === 'value' && fact.note !== null,
      ...evidence,
    }))
const cited = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc.tuple(shape, evidence).map(([statement, behind]) => ({ ...statement, ...behind }))
const other = orNull(fc.constantFrom('other', 'third'))
const anyAdvice = fc.array(cited(fc.record({ text: text(400), instead: other })), { maxLength: 4 })
const anyDocument = fc
  .record({
    slug: fc.constant('it'),
    name: text(80),
    summary: text(160),
    description: text(2000),
    kind: fc.constantFrom(...words.TOOL_KINDS),
    aliases: fc.uniqueArray(text(80), { maxLength: 3, selector: (name) => name.toLowerCase() }),
    categories: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1 }),
    formerSlugs: fc.constant(['was-it']),
    descriptionSources: fc.uniqueArray(url),
    licence: cited(
      fc.record({
        spdx: orNull(text(120)),
        class: fc.constantFrom(...words.LICENCE_CLASSES),
        note: orNull(text(280)),
      }),
    ),
    homepage: orNull(url),
    repository: orNull(url),
    documentation: orNull(url),
    chooseWhen: anyAdvice,
    avoidWhen: anyAdvice,
    facts: fc.shuffledSubarray([...kinds]).chain((some) => fc.tuple(...some.map(factOf))),
    tradeoffs: fc.array(
      cited(
        fc.record({
          aspect: fc.constantFrom('cost', 'isolation'),
          kind: fc.constantFrom(...words.TRADEOFF_KINDS),
          text: text(280),
          major: fc.boolean(),
        }),
      ),
      { maxLength: 3 },
    ),
    relations: fc.uniqueArray(
      cited(
        fc.record({
          type: fc.constantFrom(...words.RELATION_TYPES),
          to: fc.constantFrom('other', 'third'),
          note: orNull(text(280)),
        }),
      ),
      { maxLength: 5, selector: (relation) => `${relation.type} ${relation.to}` },
    ),
    events: fc.array(
      cited(
        fc.record({
          date: partialDate,
          kind: fc.constantFrom(...words.EVENT_KINDS),
          version: orNull(text(60)),
          text: text(280),
          status: orNull(fc.constantFrom(...words.STATUSES)),
        }),
      ),
      { maxLength: 4 },
    ),
    sources: fc
      .shuffledSubarray(['https://a.example/', 'http://b.example/x?y=1#z', 'https://c.example/%20ü'], {
        minLength: 3,
      })
      .chain((urls) =>
        fc.tuple(
          ...urls.map((one) =>
            fc.record({
              url: fc.constant(one),
              title: text(200),
              publisher: orNull(text(120)),
              kind: fc.constantFrom(...words.SOURCE_KINDS),
              readOn: orNull(day),
            }),
          ),
        ),
      ),
  })
  .map((input) => toolDocument.parse(input))

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
  const curated = await readCatalogueFiles('prisma/catalogue')
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
