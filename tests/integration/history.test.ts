import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getFeed } from '@/app/changes.atom/route'
import { daysAfter } from '@/lib/catalogue/document/partial-date'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { closePool, getPool } from '@/lib/db/pool'
import { DatabaseUnavailable } from '@/lib/db/unavailable'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import {
  findAddedBetween,
  findChanges,
  findChangesBetween,
  getPublishedPair,
} from '@/lib/store/revisions/changes'
import { saveTool } from '@/tests/support/save-tool'
import { createAccount, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const ALL = { page: 1, perPage: 100 }
const rkt = createTool({ name: 'rkt', facts: { isolation: 'namespaces' } })
const nomad = createTool({ name: 'Nomad', category: 'orchestrators' })

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [rkt, nomad] })
  const { email } = await createAccount('Ada')
  const ada = await database.prisma.user.findUniqueOrThrow({ where: { email } })
  for (const summary of ['Runs pods.', 'Runs <pods> & "more" \u0007.', 'Ran pods.'])
    await save({ ...rkt, summary }, { id: ada.id, name: 'Ada' }, `Say: ${summary}`)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function save(document: ToolDocument, author: { id: string; name: string }, comment: string) {
  const tool = await database.prisma.tool.findUniqueOrThrow({ where: { slug: document.slug } })
  const base = { id: tool.id, version: tool.version }
  if ((await saveTool(database, { document, base, author, comment })) === null) throw new Error('not saved')
}

async function feed(query = '', headers: Record<string, string> = {}): Promise<Response> {
  await refreshCatalogue()
  return getFeed(new Request(`http://localhost:3000/changes.atom${query}`, { headers }))
}

test('a tool’s history says who, when, why, and what stood there before', async () => {
  const { changes, hasOlder } = await findChanges({ tool: 'rkt' }, { page: 1, perPage: 2 })
  expect(changes.map(({ number, author, comment }) => [number, author, comment])).toEqual([
    [4, 'Ada', 'Say: Ran pods.'],
    [3, 'Ada', 'Say: Runs <pods> & "more" \u0007.'],
  ])
  expect(changes[0]?.before?.document.summary).toBe('Runs <pods> & "more" \u0007.')
  expect(hasOlder).toBe(true)
  const older = await findChanges({ tool: 'rkt' }, { page: 2, perPage: 2 })
  expect(older.changes.map(({ number, before }) => [number, before?.number ?? null])).toEqual([
    [2, 1],
    [1, null],
  ])
  expect(older.hasOlder).toBe(false)
})

test('between two days what was corrected is told apart from what was added', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const span = { from: daysAfter(today, -1), to: today, category: null, tools: [] }
  const { changes, hasOlder } = await findChangesBetween(span, 2)
  expect([changes.map(({ slug, number }) => [slug, number]), hasOlder]).toEqual([
    [
      ['rkt', 4],
      ['rkt', 3],
    ],
    true,
  ])
  const added = (asked = {}) =>
    findAddedBetween({ ...span, ...asked }).then((tools) => tools.map(({ slug, on }) => [slug, on]))
  expect(await added()).toEqual([
    ['nomad', today],
    ['rkt', today],
  ])
  expect(await added({ category: 'orchestrators' })).toEqual([['nomad', today]])
  expect(await added({ tools: ['rkt'] })).toEqual([['rkt', today]])
  // What happened on the first day had happened by then.
  const later = { ...span, from: today, to: daysAfter(today, 1) }
  expect([await findChangesBetween(later, 2), await findAddedBetween(later)]).toEqual([
    { changes: [], hasOlder: false },
    [],
  ])
})

test('names are shown as the account is called today', async () => {
  await database.prisma.user.updateMany({ where: { name: 'Ada' }, data: { name: 'Ada Byron' } })
  const { changes } = await findChanges({ tool: 'rkt' }, { page: 1, perPage: 1 })
  expect(changes[0]?.author).toBe('Ada Byron')
})

test('any two revisions are compared, the older first; a number that is not there is none', async () => {
  const pair = await getPublishedPair('rkt', [4, 2])
  expect(pair?.map(({ number, document }) => [number, document.summary])).toEqual([
    [2, 'Runs pods.'],
    [4, 'Ran pods.'],
  ])
  expect(await getPublishedPair('rkt', [2, 9])).toBeNull()
  expect((await getPublishedPair('rkt', [2, 2]))?.map(({ number }) => number)).toEqual([2, 2])
  expect(await getPublishedPair('nomad', [1, 2])).toBeNull()
})

test('a page of history is one statement, and a comparison one more', async () => {
  const asked: unknown[] = []
  const pool = getPool()
  const { query } = pool
  // The overloads of query are one function.
  pool.query = ((...statement: unknown[]) => {
    asked.push(statement)
    return Reflect.apply(query, pool, statement)
  }) as typeof query
  await findChanges({ tool: 'rkt' }, ALL)
  await findChanges({ category: 'orchestrators' }, ALL)
  await getPublishedPair('rkt', [1, 2])
  pool.query = query
  expect(asked).toHaveLength(3)
})

test('changes are told for one category alone', async () => {
  const { changes } = await findChanges({ category: 'orchestrators' }, ALL)
  expect(changes.map(({ slug }) => slug)).toEqual(['nomad'])
})

test('drafts, proposals and withdrawn tools are in no list and no comparison', async () => {
  const { id } = await database.prisma.tool.findUniqueOrThrow({ where: { slug: 'nomad' } })
  const waiting = { toolId: id, baseNumber: 1, authorName: 'Eve', document: { ...nomad, summary: 'Secret.' } }
  await database.prisma.revision.createMany({
    data: [
      { ...waiting, number: 2, state: 'draft' },
      { ...waiting, number: 3, state: 'pending' },
      { ...waiting, number: 4, state: 'rejected' },
    ],
  })
  expect((await findChanges({ tool: 'nomad' }, ALL)).changes.map(({ number }) => number)).toEqual([1])
  for (const number of [2, 3, 4]) expect(await getPublishedPair('nomad', [1, number])).toBeNull()
  await database.pool.query(`update tool set publication = 'withdrawn' where id = $1`, [id])
  expect((await findChanges({ category: 'orchestrators' }, ALL)).changes).toEqual([])
  expect(await getPublishedPair('nomad', [1, 1])).toBeNull()
  await database.pool.query(`update tool set publication = 'published' where id = $1`, [id])
})

test('the feed of a tool has its revisions, by those who wrote them', async () => {
  const response = await feed('?tool=rkt')
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const text = await response.text()
  expect(text.match(/<entry>/g)).toHaveLength(4)
  expect(text).toContain('<name>Ada Byron</name>')
})

test('a feed reader that has the feed gets 304, and the whole again after a change', async () => {
  const etag = (await feed()).headers.get('etag') ?? ''
  expect((await feed('', { 'if-none-match': etag })).status).toBe(304)
  expect((await feed('?tool=rkt', { 'if-none-match': etag })).status).toBe(200)
  await save({ ...rkt, summary: 'Ran pods once.' }, { id: 'x', name: 'Bob' }, '')
  expect((await feed('', { 'if-none-match': etag })).status).toBe(200)
})

test('a feed of a tool or category that is not there is 404', async () => {
  expect((await feed('?tool=nowhere')).status).toBe(404)
  expect((await feed('?category=nowhere')).status).toBe(404)
})

test('without a database a history says so, and a feed reader that has it all is still answered', async () => {
  const etag = (await feed()).headers.get('etag') ?? ''
  await closePool()
  process.env.DATABASE_URL = 'postgres://gantry@127.0.0.1:1/gone'
  try {
    await expect(findChanges({ tool: 'rkt' }, ALL)).rejects.toThrow(DatabaseUnavailable)
    await expect(getPublishedPair('rkt', [1, 2])).rejects.toThrow(DatabaseUnavailable)
    const request = new Request('http://localhost:3000/changes.atom', { headers: { 'if-none-match': etag } })
    expect((await getFeed(request)).status).toBe(304)
  } finally {
    await closePool()
    process.env.DATABASE_URL = database.url
  }
})
