import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { POST as invite } from '@/app/admin/people/invite/route'
import { POST as signIn } from '@/app/sign-in/password/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readForShowing } from '@/lib/auth/shown-once'
import { getViewer } from '@/lib/auth/viewer'
import { createAccount, PASSWORD, useTestDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'

let database: TestDatabase
let email: string
beforeAll(async () => {
  vi.stubEnv('SITE_URL', '')
  database = await useTestDatabase()
  email = (await createAccount('Ada', 'admin')).email
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  return () => vi.restoreAllMocks()
})

const HOSTS = ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5:3000', 'gantry.lan']

test.each(HOSTS)('without SITE_URL a person signs in at http://%s and stays signed in', async (host) => {
  const browser = new TestBrowser()
  const headers = { host, origin: `http://${host}` }
  const answer = await browser.post(signIn, { email, password: PASSWORD }, { headers })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin'])
  expect(answer.headers.getSetCookie()[0]).toMatch(/^gantry\.session_token=(?!.*(Secure|Domain))/)
  expect(await getViewer(browser.headers)).toMatchObject({ email })
})

test('an invitation made there leads there', async () => {
  const browser = new TestBrowser()
  const headers = { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }
  await browser.post(signIn, { email, password: PASSWORD }, { headers })
  const viewer = await getViewer(browser.headers)
  if (viewer === null) throw new Error('Nobody is signed in.')
  const fields = { ...(await makeFormFields(viewer)), email: 'grace@example.org', role: 'editor' }
  const answer = await browser.post(invite, fields, { headers })
  const key =
    new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('shown') ?? ''
  expect(await readForShowing(viewer.id, key)).toMatchObject({
    link: expect.stringMatching(/^http:\/\/192\.168\.1\.5:3000\/invite\//),
  })
})

test('behind a proxy that ends TLS the forwarded origin is ours, and cookies are Secure', async () => {
  const browser = new TestBrowser()
  // As server.mjs puts it into the request (tests/process/own-origin.test.ts).
  const headers = { 'x-gantry-origin': 'https://gantry.example', host: 'web:3000' }
  const post = (origin: string) =>
    browser.post(signIn, { email, password: PASSWORD }, { headers: { ...headers, origin } })
  expect((await post('http://gantry.example')).status).toBe(403)
  const [cookie] = (await post('https://gantry.example')).headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-gantry\.session_token=.*; Secure/)
  const asked = new Headers({ ...headers, cookie: browser.headers.get('cookie') ?? '' })
  expect(await getViewer(asked)).toMatchObject({ email })
})

test.each([
  ['https://evil.example', /was sent from a page of https:\/\/evil\.example,/],
  ['http://localhost:3001', /was sent from a page of http:\/\/localhost:3001,/],
  ['http://localhost:3000/', /was sent from a page of/],
  ['null', /was sent from a page of null,/],
  [null, /came without the header Origin/],
])('a form from %s is refused with both origins, on the page and once in the log', async (origin, words) => {
  const post = () =>
    new TestBrowser().post(
      signIn,
      { email, password: PASSWORD },
      { headers: { origin }, path: '/sign-in/password' },
    )
  const answer = await post()
  await post()
  const page = await answer.text()
  expect(answer.status).toBe(403)
  expect(page).toMatch(words)
  expect(page).toContain('http://localhost:3000')
  const told = vi.mocked(console.warn).mock.calls
  expect(told).toHaveLength(1)
  expect(String(told[0])).toMatch(words)
  expect(String(told[0])).toMatch(/^A form was refused\./)
})
