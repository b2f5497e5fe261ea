// The ledger under several hands: nobody's text is lost, sources are one list, and a backup has it all.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { markOf } from '@/lib/catalogue/document/vocabulary-words'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { toOpened } from '@/lib/http/opened-mark'
import { loadLedger } from '@/lib/store/claims/load-claims'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { loadForExport } from '@/lib/store/readers/export-catalogue'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { loadCatalogue } from '@/lib/store/readers/load-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createClaim, createTool, createVocabulary, toClaims } from '../support/factories'
import {
  citedNow,
  countChanges,
  errorsOf,
  formOf,
  keptOf,
  plain,
  saved,
  seedLedger,
  sendClaim,
  TALK,
} from '../support/ledger'

type SignedIn = Awaited<ReturnType<typeof signInAs>>

let database: TestDatabase
let eve: SignedIn
let ed: SignedIn
let before: Awaited<ReturnType<typeof countChanges>>
beforeAll(async () => {
  database = await useTestDatabase()
  await seedLedger(database)
  eve = await signInAs('Eve', 'editor')
  ed = await signInAs('Ed', 'editor')
})
beforeEach(async () => {
  before = await countChanges(database)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('a claim saved as it is says the same, byte for byte, and keeps its place', async () => {
  const ledger = JSON.stringify(await loadLedger())
  for (const key of ['c01', 'c02']) {
    const response = await sendClaim(eve, key, await formOf(key))
    expect(response.headers.get('location')).toBe(saved(key))
  }
  expect(JSON.stringify(await loadLedger())).toBe(ledger)
})

describe('of two editors', () => {
  test('who change one claim, the second is told, keeps what they typed, and may send it again', async () => {
    const form = await formOf('c01')
    await sendClaim(eve, 'c01', { ...form, text: 'Eve was first.' })
    const second = await sendClaim(ed, 'c01', { ...form, text: 'Ed was second.', since: 'Much.' })
    const kept = await keptOf(ed, second, 'c01')
    expect(kept?.errors['']?.[0]).toContain('meanwhile')
    expect([kept?.values.text, kept?.values.since]).toEqual([['Ed was second.'], ['Much.']])
    expect((await citedNow('c01')).claim.text).toBe('Eve was first.')
    const mark = markOf(await citedNow('c01'))
    const again = await sendClaim(ed, 'c01', { ...form, text: 'Ed was second.', since: 'Much.', mark })
    expect(again.headers.get('location')).toBe(saved('c01'))
    expect((await citedNow('c01')).claim.text).toBe('Ed was second.')
  })

  test('whatever brings the form back, only a tick by hand puts it in the place of what the first saved', async () => {
    const form = await formOf('c02')
    const changes: Record<string, string>[] = [{ action: 'add:sources' }, { text: '' }]
    for (const change of changes) {
      await sendClaim(eve, 'c02', { ...(await formOf('c02')), since: 'By Eve.' })
      const back = await keptOf(ed, await sendClaim(ed, 'c02', { ...form, ...change }), 'c02')
      const drawn = toOpened(markOf(await citedNow('c02')), back)
      expect([drawn.mark, Object.keys(drawn.errors)]).toEqual([form.mark, expect.arrayContaining(['over'])])
      const again = { ...form, since: 'By Ed.', mark: drawn.mark }
      const unasked = await sendClaim(ed, 'c02', again)
      expect((await errorsOf(ed, unasked, 'c02'))?.['']?.[0]).toContain('meanwhile')
      expect((await citedNow('c02')).claim.since).toBe('By Eve.')
      await sendClaim(eve, 'c02', { ...(await formOf('c02')), since: 'By Eve again.' })
      const stale = await sendClaim(ed, 'c02', { ...again, over: drawn.over ?? '' })
      expect((await errorsOf(ed, stale, 'c02'))?.['']?.[0]).toContain('meanwhile')
      const seen = toOpened(markOf(await citedNow('c02')), await keptOf(ed, stale, 'c02'))
      const meant = await sendClaim(ed, 'c02', { ...again, over: seen.over ?? '' })
      expect(meant.headers.get('location')).toBe(saved('c02'))
      expect((await citedNow('c02')).claim.since).toBe('By Ed.')
    }
  })

  test('who save at the same time, one wins and one is told', async () => {
    const form = await formOf('c01')
    const answers = await Promise.all(
      [eve, ed].map((who) => sendClaim(who, 'c01', { ...form, text: `${who.viewer.name} at once.` })),
    )
    const places = answers.map((answer) => answer.headers.get('location') ?? '')
    expect(places.filter((place) => place === saved('c01'))).toHaveLength(1)
    expect(places.filter((place) => place.includes('submission='))).toHaveLength(1)
    expect(await countChanges(database)).toEqual({ noted: before.noted + 1, revision: before.revision + 1 })
  })

  test('who add the same key at the same time, one wins and one is told', async () => {
    const texts = { ...plain, key: 'twice', unverified: 'yes' }
    const answers = await Promise.all([eve, ed].map((who) => sendClaim(who, null, texts)))
    const places = answers.map((answer) => answer.headers.get('location') ?? '')
    expect(places.filter((place) => place === saved('twice'))).toHaveLength(1)
    const lost = places.findIndex((place) => place.includes('submission='))
    const loser = [eve, ed][lost]
    const answer = answers[lost]
    expect(loser && answer && (await errorsOf(loser, answer, null))).toEqual({
      key: ['There is a claim with this key already.'],
    })
  })

  test('a source reworded in one claim is reworded in all, and the other form is told', async () => {
    const other = await formOf('c02')
    await sendClaim(eve, 'c01', { ...(await formOf('c01')), 'sources.0.title': 'The report, retitled' })
    expect((await citedNow('c02')).sources[0]?.title).toBe('The report, retitled')
    const response = await sendClaim(ed, 'c02', { ...other, text: 'Still nobody.' })
    expect((await errorsOf(ed, response, 'c02'))?.['']?.[0]).toContain('meanwhile')
    expect((await citedNow('c02')).sources[0]?.title).toBe('The report, retitled')
  })
})

describe('a page that another claim cites', () => {
  test('is not reworded by a claim that cites it anew', async () => {
    const texts = { ...plain, key: 'c09', 'sources.0.url': TALK, 'sources.0.title': 'My words' }
    const response = await sendClaim(eve, null, texts)
    expect((await errorsOf(eve, response, null))?.sources?.[0]).toContain('leave all but its address empty')
    expect((await citedNow('c02')).sources[1]?.title).not.toBe('My words')
  })

  test('comes in its words, and with the last day on which anybody read it', async () => {
    const texts = { ...plain, key: 'c09', 'sources.0.url': TALK, 'sources.0.readOn': '2026-09-09' }
    await sendClaim(eve, null, texts)
    const [source] = (await citedNow('c09')).sources
    expect(source).toEqual({ ...(await citedNow('c02')).sources[1], readOn: '2026-09-09' })
    await sendClaim(eve, null, { ...texts, key: 'c10', 'sources.0.readOn': '2020-01-01' })
    expect((await citedNow('c10')).sources[0]?.readOn).toBe('2026-09-09')
  })

  test('and that a tool words otherwise stays as it is with the tool', async () => {
    const url = 'https://shared.example/'
    await sendClaim(eve, null, { ...plain, key: 'c11', 'sources.0.url': url, 'sources.0.title': 'In ours' })
    expect((await citedNow('c11')).sources[0]?.title).toBe('In ours')
    const nomad = (await refreshCatalogue()).toolsBySlug.get('nomad')
    expect(nomad?.sources.find((source) => source.url === url)?.title).toBe('In the tool’s words')
  })
})

test('a tool that was withdrawn stays a subject where it is one, and becomes none elsewhere', async () => {
  await database.pool.query(`update tool set publication = 'withdrawn' where slug = 'rkt'`)
  await database.pool.query('select bump_catalogue_revision()')
  await refreshCatalogue()
  const form = await formOf('c01')
  expect(form.subjects).toBe('podman\nrkt')
  expect((await sendClaim(eve, 'c01', { ...form, since: 'Gone.' })).headers.get('location')).toBe(
    saved('c01'),
  )
  expect((await citedNow('c01')).claim.subjects).toEqual(['podman', 'rkt'])
  const other = await sendClaim(eve, 'c02', { ...(await formOf('c02')), subjects: 'rkt' })
  expect(await errorsOf(eve, other, 'c02')).toEqual({ subjects: ['There is no tool rkt.'] })
  await database.pool.query(`update tool set publication = 'published' where slug = 'rkt'`)
  await database.pool.query('select bump_catalogue_revision()')
})

test('claims that are seeded are worded as their file has them, whatever their tools call a page', async () => {
  const url = 'https://seeded.example/'
  const tool = createTool({ name: 'Crun', sources: [{ url, title: 'In the tool’s words' }] })
  const claims = toClaims([createClaim({ key: 'seeded', cites: [url] })])
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [tool], claims })
  expect((await citedNow('seeded')).sources).toEqual(claims.sources)
  const { toolsBySlug } = await refreshCatalogue()
  expect(toolsBySlug.get('crun')?.sources.find((source) => source.url === url)?.title).toContain('the tool’s')
})

test('what editors made of the ledger comes back from an export, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-claims-'))
  const empty = await createTestDatabase()
  try {
    const parts = await loadForExport()
    const file = join(folder, 'catalogue.json')
    writeFileSync(file, exportJson(parts))
    const imported = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', file, '--apply'], {
      env: { ...process.env, DATABASE_URL: empty.url },
      encoding: 'utf8',
    })
    expect([imported.status, imported.stderr]).toEqual([0, expect.any(String)])
    const back = await loadCatalogue(empty.pool)
    expect(back.claims?.claims.length).toBeGreaterThan(4)
    expect(exportJson(back)).toBe(exportJson(parts))
  } finally {
    rmSync(folder, { recursive: true })
    await empty.drop()
  }
})
