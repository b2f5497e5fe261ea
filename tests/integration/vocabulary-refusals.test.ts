// Forms of the vocabulary that change nothing: what they took is refused or was there already, and they say so.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/vocabulary/[kind]/[key]/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { findWord, markOf } from '@/lib/catalogue/document/vocabulary-words'
import { readSaid } from '@/lib/http/said-notice'
import type { Viewer } from '@/lib/rights/viewer'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadWords } from '@/lib/store/readers/load-words'
import { addWord, retireWord } from '@/lib/store/vocabulary/edit-vocabulary'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({ attributes: [{ key: 'memory', kind: 'number', filter: false }] })

let database: TestDatabase
let browser: TestBrowser
let viewer: Viewer
let before = 0
const countChanges = async () =>
  (await database.pool.query('select count(*)::int as n from audit_event where action <> $1', ['denied']))
    .rows[0].n

beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary, tools: [] })
  ;({ browser, viewer } = await signInAs('Ada', 'admin'))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})
beforeEach(async () => {
  before = await countChanges()
})

type Order = { kind: string; key: string; fields: Record<string, string> }

async function send({ kind, key, fields }: Order): Promise<Response> {
  const all = Object.entries({ ...(await makeFormFields(viewer)), ...fields })
  return browser.post(save, all, { params: { kind, key } })
}

/** What the page says that a form leads to. */
async function saidBy(response: Response): Promise<string | null> {
  const at = new URL(response.headers.get('location') ?? '', 'http://here')
  return readSaid(at.pathname, Object.fromEntries(at.searchParams))
}

test.each([['-3'], ['abc'], [''], ['36501']])(
  '%j days until a fact is stale are refused, and what was typed is kept',
  async (staleAfterDays) => {
    const word = findWord(await loadWords(), 'attributes', 'memory')?.content ?? {}
    const fields = {
      mark: markOf(word),
      label: 'Typed anew',
      definition: 'How much.',
      group: String(word.group),
      kind: 'number',
      unit: '',
      direction: String(word.direction),
      staleAfterDays,
    }
    const response = await send({ kind: 'attributes', key: 'memory', fields })
    const key = /submission=([\w-]+)/.exec(response.headers.get('location') ?? '')?.[1]
    const path = '/admin/vocabulary/attributes/memory'
    const kept = await getSubmission(key, { ownerId: viewer.id, path })
    expect(Object.keys(kept?.errors ?? {})).toEqual(['staleAfterDays'])
    expect(kept?.values).toMatchObject({ label: ['Typed anew'], staleAfterDays: [staleAfterDays] })
    expect(findWord(await loadWords(), 'attributes', 'memory')?.content).toEqual(word)
    expect(await countChanges()).toBe(before)
  },
)

test('saving a word as it is changes nothing, and says so', async () => {
  const word = findWord(await loadWords(), 'categories', vocabulary.categories[0]?.slug ?? '')?.content ?? {}
  const fields = { mark: markOf(word), name: String(word.name), scope: String(word.scope) }
  const key = String(word.slug)
  const revision = (await refreshCatalogue()).revision
  const response = await send({ kind: 'categories', key, fields })
  expect(await saidBy(response)).toBe('Nothing was changed: it says all of this already.')
  expect(await countChanges()).toBe(before)
  expect((await refreshCatalogue()).revision).toBe(revision)
})

test('of twenty who change words at once each is heard in turn', async () => {
  const keys = Array.from({ length: 20 }, (_, index) => `aspect-${index}`)
  const add = async (key: string) => {
    const fields = { key, name: `Aspect ${key}`, definition: 'What it speaks about.' }
    return addWord(viewer, { kind: 'aspects', fields: Object.entries(fields) })
  }
  await Promise.all(keys.map(add))
  const mark = markOf(findWord(await loadWords(), 'attributes', 'memory')?.content)
  const retire = () => retireWord(viewer, { kind: 'attributes', key: 'memory', mark, retired: true })
  const told = await Promise.allSettled(keys.map(retire))
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = told.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []))
  expect(new Set(reasons)).toEqual(new Set(['WordRefused']))
  expect((await loadWords()).aspects.map(({ key }) => key)).toEqual(expect.arrayContaining(keys))
  expect(await countChanges()).toBe(before + 21)
})
