// A claim added and changed through its form: seen by readers at once, with all that is wrong told at once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getCitedClaim } from '@/lib/catalogue/document/claim'
import { markOf } from '@/lib/catalogue/document/vocabulary-words'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import {
  citedNow,
  countChanges,
  errorsOf,
  formOf,
  keptOf,
  plain,
  REPORT,
  saved,
  seedLedger,
  sendClaim,
  TALK,
} from '../support/ledger'

type SignedIn = Awaited<ReturnType<typeof signInAs>>

let database: TestDatabase
let eve: SignedIn
let cara: SignedIn
let before: Awaited<ReturnType<typeof countChanges>>
beforeAll(async () => {
  database = await useTestDatabase()
  await seedLedger(database)
  eve = await signInAs('Eve', 'editor')
  cara = await signInAs('Cara', 'contributor')
})
beforeEach(async () => {
  before = await countChanges(database)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const unaged = { speaksOf: null, secondary: false }

test('a new claim stands at the end of the ledger that readers see, with its tools and sources', async () => {
  const response = await sendClaim(eve, null, {
    // biome-ignore lint/suspicious/noThenProperty: the name of the claim’s own field
    ...{ ...plain, key: 'serverless', subjects: 'libpod\n rkt \n', then: '*Then*', since: 'Since.' },
    ...{ 'sources.0.url': 'HTTPS://One.example/Page', 'sources.0.title': 'One', 'sources.0.kind': 'blog' },
    ...{ 'sources.1.url': '', 'sources.1.kind': '' },
    ...{
      'sources.2.url': 'https://two.example/',
      'sources.2.title': 'Two',
      'sources.2.readOn': '2026-08-20',
    },
  })
  expect(response.headers.get('location')).toBe(saved('serverless'))
  const { claims } = await refreshCatalogue()
  expect(claims.claims.map(({ key }) => key)).toEqual(['c01', 'c02', 'serverless'])
  expect(getCitedClaim(claims, 'serverless')).toEqual({
    claim: {
      ...{ key: 'serverless', ...plain, subjects: ['podman', 'rkt'], since: 'Since.', unverified: false },
      // biome-ignore lint/suspicious/noThenProperty: the name of the claim’s own field
      then: '*Then*',
      sources: ['https://one.example/Page', 'https://two.example/'],
    },
    sources: [
      {
        ...unaged,
        url: 'https://one.example/Page',
        title: 'One',
        publisher: null,
        kind: 'blog',
        readOn: null,
      },
      {
        ...{ ...unaged, url: 'https://two.example/', title: 'Two', publisher: null },
        ...{ kind: 'documentation', readOn: '2026-08-20' },
      },
    ],
  })
  expect(await countChanges(database)).toEqual({ noted: before.noted + 1, revision: before.revision + 1 })
})

test('everything wrong with a claim is said at once, beside its field, and nothing typed is lost', async () => {
  const texts = {
    ...{ key: 'Not A Key', text: '', saidBy: '', occasion: '', saidOn: 'last year', verdict: '' },
    ...{
      subjects: 'Podman\nPodmann',
      'sources.0.title': 'No address',
      'sources.2.url': 'javascript:alert(1)',
    },
    // Rows that are left blank are sent, too.
    ...{ 'sources.1.url': '', 'sources.2.readOn': '2999-01-01', unverified: 'yes' },
  }
  const response = await sendClaim(eve, null, texts)
  const kept = await keptOf(eve, response, null)
  expect(Object.keys(kept?.errors ?? {}).toSorted()).toEqual(
    ['key', 'occasion', 'saidBy', 'saidOn', 'text', 'verdict', 'subjects', 'sources']
      .concat(['sources.0.url', 'sources.2.url', 'sources.2.readOn'])
      .toSorted(),
  )
  expect(kept?.errors.subjects).toEqual(['There is no tool Podmann.'])
  expect(kept?.errors.text).toEqual(['Fill this in.'])
  for (const [name, text] of Object.entries(texts)) expect([name, kept?.values[name]]).toEqual([name, [text]])
  expect(await countChanges(database)).toEqual(before)
})

test.each([
  ['neither a source nor the word', {}, 'Give at least one source, or tick “unverified”.'],
  [
    'both',
    { unverified: 'yes', 'sources.0.url': TALK },
    'Has sources and is ticked as unverified: choose one.',
  ],
])('a claim with %s is refused', async (_, texts, sentence) => {
  const response = await sendClaim(eve, null, { ...plain, key: 'c03', ...texts })
  expect(await errorsOf(eve, response, null)).toEqual({ sources: [sentence] })
})

test.each([
  ['c01', 'There is a claim with this key already.'],
  ['new', 'This is the address of the form.'],
])('the key %s is not given away', async (key, sentence) => {
  const response = await sendClaim(eve, null, { ...plain, key, unverified: 'yes' })
  expect(await errorsOf(eve, response, null)).toEqual({ key: [sentence] })
  expect(await countChanges(database)).toEqual(before)
})

test('a page or a tool is named once', async () => {
  const sources = { 'sources.0.url': REPORT, 'sources.1.url': REPORT.replace('https', 'HTTPS') }
  const response = await sendClaim(eve, null, {
    ...plain,
    key: 'c03',
    subjects: 'Podman\nlibpod',
    ...sources,
  })
  expect(await errorsOf(eve, response, null)).toEqual({
    subjects: ['Named twice: podman.'],
    'sources.1.url': [`Cited twice: ${REPORT}.`],
  })
})

test('a row more brings the form back as it was typed, with room for a source, and saves nothing', async () => {
  const form = await formOf('c01')
  const response = await sendClaim(eve, 'c01', { ...form, text: 'Half a thought', action: 'add:sources' })
  const kept = await keptOf(eve, response, 'c01')
  const { text, 'sources.0.url': first, 'sources.1.url': added } = kept?.values ?? {}
  expect([kept?.errors, text, first, added]).toEqual([{}, ['Half a thought'], [REPORT], ['']])
  expect(response.headers.get('location')).toMatch(/#field-sources\.1$/)
  expect(await countChanges(database)).toEqual(before)
})

test('every field of a claim can be changed, its key stays, and the log keeps both texts', async () => {
  const was = await citedNow('serverless')
  const response = await sendClaim(eve, 'serverless', {
    ...{
      mark: markOf(was),
      key: 'other',
      text: 'Changed.',
      saidBy: 'Lee',
      occasion: 'A book',
      saidOn: '2018-05-01',
    },
    // biome-ignore lint/suspicious/noThenProperty: the name of the claim’s own field
    ...{ subjects: 'Nomad', then: 'Now then.', since: '', verdict: 'did-not' },
    ...{
      'sources.0.url': 'https://two.example/',
      'sources.0.title': 'Two, again',
      'sources.0.kind': 'press',
    },
    ...{ 'sources.0.publisher': 'The press', 'sources.0.readOn': '2026-09-01' },
    ...{ 'sources.0.speaksOf': '2017-03', 'sources.0.secondary': 'yes' },
  })
  expect(response.headers.get('location')).toBe(saved('serverless'))
  const now = await citedNow('serverless')
  expect(now).toEqual({
    claim: {
      ...{ key: 'serverless', text: 'Changed.', saidBy: 'Lee', occasion: 'A book', saidOn: '2018-05-01' },
      // biome-ignore lint/suspicious/noThenProperty: the name of the claim’s own field
      ...{ subjects: ['nomad'], then: 'Now then.', since: '', verdict: 'did-not', unverified: false },
      sources: ['https://two.example/'],
    },
    sources: [
      {
        ...{ url: 'https://two.example/', title: 'Two, again', publisher: 'The press', kind: 'press' },
        ...{ readOn: '2026-09-01', speaksOf: '2017-03', secondary: true },
      },
    ],
  })
  const { rows } = await database.pool.query(
    `select author_name, details from audit_event where action = 'claim-changed' order by id desc limit 1`,
  )
  expect(rows).toEqual([{ author_name: 'Eve', details: { key: 'serverless', before: was, after: now } }])
  expect(await countChanges(database)).toEqual({ noted: before.noted + 1, revision: before.revision + 1 })
})

test('contributors change no claim, and nobody changes one that is not there', async () => {
  expect((await sendClaim(cara, 'c01', await formOf('c01'))).status).toBe(403)
  expect((await sendClaim(cara, null, { ...plain, key: 'c12', unverified: 'yes' })).status).toBe(403)
  expect((await sendClaim(eve, 'absent', { ...plain, unverified: 'yes', mark: 'x' })).status).toBe(404)
  expect(await countChanges(database)).toEqual(before)
})
