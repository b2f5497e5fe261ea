import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser } from '../support/browser-post'
import { createTestDatabase, type TestDatabase } from '../support/database'

const before = { url: process.env.DATABASE_URL, site: process.env.SITE_URL }
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  process.env.DATABASE_URL = database.url
  process.env.SITE_URL = 'https://gantry.example'
})
afterAll(async () => {
  const { closePool } = await import('@/lib/db/pool')
  await closePool()
  await database.drop()
  process.env.DATABASE_URL = before.url ?? ''
  process.env.SITE_URL = before.site ?? ''
})

test('behind a proxy SITE_URL decides: cookies are __Host- and Secure, and only its Origin is ours', async () => {
  // Imported here, for the address of the site is read once.
  const { createAccount, PASSWORD } = await import('../support/accounts')
  const { POST } = await import('@/app/sign-in/password/route')
  const { getViewer } = await import('@/lib/auth/viewer')
  const { email } = await createAccount('Ada')
  const browser = new TestBrowser()
  const signIn = (origin: string) =>
    browser.post(POST, { email, password: PASSWORD }, { headers: { origin } })
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const refused = await signIn('http://localhost:3000')
  expect(refused.status).toBe(403)
  const sentence =
    'sent from a page of http://localhost:3000, and this site takes forms from https://gantry.example only: that is its SITE_URL.'
  expect(await refused.text()).toContain(sentence)
  expect(String(warned.mock.calls)).toContain(sentence)
  warned.mockRestore()
  const cookie = (await signIn('https://gantry.example')).headers.getSetCookie()[0]
  expect(cookie).toMatch(
    /^__Host-gantry\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(await getViewer(browser.headers)).toMatchObject({ email })
  const device = [...browser.cookies.keys()].filter((name) => name.includes('.device_'))
  expect(device).toEqual([expect.stringMatching(/^__Host-gantry\.device_[\da-f]{12}$/)])
})
