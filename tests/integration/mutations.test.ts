// Every form that changes something: sent from elsewhere, in another shape or with a field too many it changes nothing.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeFormFields } from '@/lib/auth/form-fields'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import { SITE, TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { changeTool } from '../support/editing'
import { createVocabulary } from '../support/factories'
import { held, makeRightForms, old, older, type Person, podman } from '../support/right-forms'
import { fillPath, findRoutes } from '../support/routes'

// A process for each would go on after its test; whether it was asked for is what counts here.
const { work } = vi.hoisted(() => ({ work: vi.fn() }))
vi.mock('@/lib/store/imports/start-import-work', () => ({ startImportWork: work }))
vi.mock('@/lib/store/backup/start-backup', () => ({ startBackup: work }))

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Module = Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler>>
const modules = import.meta.glob<Module>('/app/**/route.{ts,tsx}', { eager: true })
const NO_FORMS = [
  // Its file is received as it comes, by a hand of its own: restore-on-set-up.test.ts holds it to the same.
  '/set-up/[token]/restore',
  // Questions of assistants, which change nothing: assistant.test.ts.
  '/mcp',
]
const forms = findRoutes().flatMap(({ path, file }) => {
  const { POST, ...others } = modules[`/app/${file}`] ?? {}
  return POST && !NO_FORMS.includes(path) ? [{ path, POST, others }] : []
})

let database: TestDatabase
let admin: Person
let author: Person
let rightForms: ReturnType<typeof makeRightForms>

beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [podman, old, older, held] })
  admin = await signInAs('Ada', 'admin')
  author = await signInAs('Cara', 'contributor')
  rightForms = makeRightForms({ database, admin, author })
  await changeTool(admin.viewer, 'older', (document) => ({ ...document, summary: 'Newer.' }))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

/** What a right form is answered where it is not led on, with nothing left behind. */
const LEAVES_NOTHING: Record<string, number> = {
  // Nothing waits for a choice before the file was read, and there is an admin.
  '/admin/import/[id]/choose': 404,
  '/admin/import/[id]/map': 404,
  '/set-up/[token]/make': 404,
  // Without a mail server no link is made.
  '/sign-in/link/send': 303,
}
/** A code that is not right, or without a sign-in under way, is kept as any form with errors is. */
const IS_KEPT = new Set(['/sign-in/code/check', '/admin/account/second-factor/confirm'])

const UNKNOWN = [
  'role',
  'version',
  'status',
  'state',
  'ownerId',
  '__proto__',
  'constructor',
  'prototype.role',
]
const ORIGINS = [null, 'null', 'https://evil.example', `${SITE}.evil.example`, 'http://localhost', `${SITE}/`]
const TYPES = [null, 'application/json', 'text/plain', 'text/plain; application/x-www-form-urlencoded']

/** Every row of every table but the audit log, which notes refusals. */
async function digest(): Promise<Map<string, string>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('audit_event', 'rate_limit', 'server_secret') order by relname`,
  )
  const digests = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await database.pool.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest
       from "${name}" t`,
    )
    digests.set(name, rows[0].digest)
  }
  return digests
}

test('every form of the file tree is in the table, and nothing else', () => {
  expect(forms.map(({ path }) => path).toSorted()).toEqual(Object.keys(rightForms).toSorted())
  expect(forms.length).toBeGreaterThan(20)
})

describe.each(forms)('$path', ({ path, POST, others }) => {
  test('changes nothing unless it is sent as its page sends it', async () => {
    const { fields, params = {} } = (await rightForms[path]?.()) ?? { fields: {} }
    const isTheirs = path.startsWith('/admin/') && !path.endsWith('/withdraw')
    const { browser, viewer } = isTheirs ? admin : author
    const own: [string, string][] = path.startsWith('/admin/')
      ? Object.entries(await makeFormFields(viewer))
      : []
    const whole = [...own, ...(Array.isArray(fields) ? fields : Object.entries(fields))]
    const send = (
      more: [string, string][] = [],
      headers: Record<string, string | null> = {},
      who = browser,
    ) => who.post(POST, [...whole, ...more], { path: fillPath(path, params), params, headers })
    const before = await digest()

    for (const origin of ORIGINS) expect((await send([], { origin })).status).toBe(403)
    for (const type of TYPES) expect((await send([], { 'content-type': type })).status).toBe(415)
    const names = new Set(whole.map(([name]) => name))
    for (const name of UNKNOWN.filter((name) => !names.has(name)))
      expect([name, (await send([[name, 'admin']])).status]).toEqual([name, 400])
    if (path.startsWith('/admin/')) {
      const stranger = new TestBrowser()
      const forged = whole.filter(([name]) => name !== 'owner')
      for (const owner of ['', `${viewer.id}.`, `${viewer.id}.forged`]) {
        const response = await stranger.post(POST, [...forged, ['owner', owner]], { params })
        expect([response.status, [...stranger.cookies]]).toEqual([401, []])
      }
    }
    expect(work).not.toHaveBeenCalled()
    expect(await digest()).toEqual(before)

    const response = await send()
    const location = response.headers.get('location') ?? ''
    expect([response.status, location]).toEqual([LEAVES_NOTHING[path] ?? 303, expect.any(String)])
    expect(location.includes('submission=')).toBe(IS_KEPT.has(path))
    if (LEAVES_NOTHING[path] === undefined) expect(await digest()).not.toEqual(before)
    work.mockClear()
  })

  test('answers POST alone', () => {
    expect(Object.keys(others)).toEqual([])
  })
})
