import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { VOCABULARY_JSON } from '@/lib/store/readers/load-vocabulary'
import { getCatalogueAt, getFirstKeptRevision, WORD_TABLES } from '@/lib/store/revisions/catalogue-at'
import { saveTool } from '@/tests/support/save-tool'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const PAIR = ['nomad', 'rkt']
const rkt = createTool({ name: 'rkt', facts: { isolation: 'namespaces' } })
const nomad = createTool({ name: 'Nomad', relations: [{ type: 'integrates-with', to: 'rkt' }] })

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [rkt, nomad] })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function save(document: ToolDocument, publication: 'published' | 'withdrawn' = 'published') {
  const slugs = [document.slug, ...document.formerSlugs]
  const { id, version } = await database.prisma.tool.findFirstOrThrow({ where: { slug: { in: slugs } } })
  const saved = await saveTool(database, {
    document,
    base: { id, version },
    author: { name: 'Ada' },
    publication,
  })
  if (saved === null) throw new Error('not saved')
}
const current = async () => (await refreshCatalogue()).revision

/** The whole of a comparison at a revision, as its file tells it. */
async function fileAt(revision: number): Promise<string> {
  const catalogue = (await getCatalogueAt(revision, PAIR))?.catalogue
  if (catalogue === undefined) return 'no such revision'
  const comparison = compareTools(catalogue, catalogue.tools, { show: 'all', baseline: null })
  return comparisonMarkdown(catalogue, comparison, 'https://gantry.example/')
}

test('a comparison at a revision says the same after tools and words have changed', async () => {
  const then = await current()
  const told = await fileAt(then)
  expect(told).toContain('Namespaces')
  await save({ ...rkt, facts: rkt.facts.map((fact) => ({ ...fact, value: 'virtual-machine' })) })
  await database.pool.query(`begin; update attribute set label = 'Wall' where key = 'isolation';
    select bump_catalogue_revision(); commit`)
  expect(await fileAt(then)).toBe(told)
  const now = await fileAt(await current())
  expect(now).toContain('Wall')
  expect(now).toContain('Virtual machine')
})

test('at the revision of now it is what the catalogue in memory says', async () => {
  const live = await refreshCatalogue()
  const kept = await getCatalogueAt(live.revision, PAIR)
  expect(kept?.catalogue.vocabulary).toEqual(live.vocabulary)
  expect(kept?.catalogue.tools).toEqual(live.tools)
})

test('names what one is advised to take instead, which is not compared', async () => {
  const advised = {
    ...rkt,
    avoidWhen: [{ text: 'it has to live.', instead: 'nomad', unverified: true, sources: [] }],
  }
  await save(advised)
  const kept = await getCatalogueAt(await current(), ['rkt'])
  expect(kept?.slugs).toEqual(['rkt'])
  expect(kept?.catalogue.toolsBySlug.get('nomad')?.name).toBe(nomad.name)
  await save(rkt)
})

test('a tool that was renamed since stands there under the name of then, whichever slug is asked for', async () => {
  const then = await current()
  await save({ ...rkt, slug: 'rocket', name: 'Rocket', formerSlugs: ['rkt'] })
  for (const slug of ['rkt', 'rocket']) {
    expect((await getCatalogueAt(then, ['nomad', slug]))?.slugs).toEqual(PAIR)
  }
  await save({ ...rkt, formerSlugs: ['rocket'] })
})

test('a tool that was withdrawn since is not shown again', async () => {
  const then = await current()
  await save(nomad, 'withdrawn')
  expect((await getCatalogueAt(then, PAIR))?.slugs).toEqual(['rkt'])
  await save(nomad)
  expect((await getCatalogueAt(then, PAIR))?.slugs).toEqual(PAIR)
})

test('a save without words keeps none, and the words before it hold', async () => {
  const before = await current()
  await save({ ...nomad, summary: 'Said anew.' })
  const { rows } = await database.pool.query(
    'select words is null as none from catalogue_history where revision > $1',
    [before],
  )
  expect(rows).toEqual([{ none: true }])
  expect(
    (await getCatalogueAt(await current(), PAIR))?.catalogue.vocabulary.attributes.length,
  ).toBeGreaterThan(0)
})

test('a revision that has not come, or is kept no more, is none', async () => {
  expect(await getCatalogueAt((await current()) + 1, PAIR)).toBeNull()
  const first = await getFirstKeptRevision()
  expect(await getCatalogueAt(first, PAIR)).not.toBeNull()
  expect(await getCatalogueAt(first - 1, PAIR)).toBeNull()
  expect(await getCatalogueAt(0, PAIR)).toBeNull()
})

test('what was kept never changes', async () => {
  for (const sql of ['delete from catalogue_history', 'update catalogue_history set at = now()'])
    await expect(database.pool.query(sql)).rejects.toThrow()
  await expect(
    database.pool.query('update revision set catalogue_revision = 1 where version is not null'),
  ).rejects.toThrow('what a revision says never changes')
})

test('every table of the vocabulary is kept', async () => {
  const read = new Set([...VOCABULARY_JSON.matchAll(/\b(?:from|join) (\w+)/g)].map(([, table]) => table))
  expect([...read].sort()).toEqual(WORD_TABLES.toSorted())
  const { rows } = await database.pool.query<{ table: string; watched: boolean }>(
    `select word as table, exists (select from pg_trigger where tgrelid = word::regclass
      and tgname = 'words_are_news') as watched from jsonb_object_keys(catalogue_words()) word order by word`,
  )
  expect(rows).toEqual(WORD_TABLES.toSorted().map((table) => ({ table, watched: true })))
})
