// Strangers guess at accounts: whoever they are, their tries keep out no more than they must, and the owner gets in.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST as changePassword } from '@/app/admin/account/password/route'
import { POST as beginFactor } from '@/app/admin/account/second-factor/begin/route'
import { POST as confirmFactor } from '@/app/admin/account/second-factor/confirm/route'
import { POST as changePerson } from '@/app/admin/people/change/route'
import { POST as signInCode } from '@/app/sign-in/code/check/route'
import { POST as useLink } from '@/app/sign-in/link/[token]/use/route'
import { POST as sendLink } from '@/app/sign-in/link/send/route'
import { POST as signIn } from '@/app/sign-in/password/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readForShowing } from '@/lib/auth/shown-once'
import { isLinkOpen, makeSignInLink } from '@/lib/auth/sign-in-link'
import { getViewer } from '@/lib/auth/viewer'
import { createAccount, PASSWORD, signInAs, useTestDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { type Mailbox, openMailbox } from '../support/mailbox'
import { totp } from '../support/totp'

let database: TestDatabase
let mailbox: Mailbox
beforeAll(async () => {
  database = await useTestDatabase()
  mailbox = await openMailbox()
  vi.stubEnv('SMTP_URL', mailbox.url)
  vi.stubEnv('SITE_URL', 'http://localhost:3000')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  mailbox.close()
  await database.drop()
})

const from = (network: string) => ({ headers: { 'x-gantry-address': network } })

/** Signs in from a network address; a wrong password unless one is given. */
const tryPassword = (
  email: string,
  network: string,
  { browser = new TestBrowser(), password = 'a wrong one' } = {},
) => browser.post(signIn, { email, password }, from(network))

async function guess(email: string, network: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let at = 0; at < times; at++) statuses.push((await tryPassword(email, network)).status)
  return statuses
}

// As mail programs undo it: a line that was broken goes on after `=`, and `=3D` stands for a sign.
const toText = (mail: string) =>
  mail
    .replaceAll('=\r\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

const tokenOf = (link: string) => link.split('/').at(-1) ?? ''

test('a stranger’s wrong passwords keep out nobody elsewhere, and at their own address say so', async () => {
  const { email } = await createAccount('Ada')
  expect(await guess(email, '198.51.100.1', 11)).toEqual([...Array(10).fill(303), 429])
  const elsewhere = new TestBrowser()
  await tryPassword(email, '192.0.2.1', { browser: elsewhere, password: PASSWORD })
  expect(await getViewer(elsewhere.headers)).toMatchObject({ email })
  const refused = await tryPassword(email, '198.51.100.1', { password: PASSWORD })
  expect(refused.status).toBe(429)
  const page = await refused.text()
  expect(page).toContain('for this account from your network address. Try again in 15 minutes.')
  expect(page).toContain('href="/sign-in/link"')
  const blocked = await database.prisma.auditEvent.findFirst({ where: { action: 'sign-in-blocked' } })
  expect(blocked?.details).toEqual({ email, limit: 'here' })
})

test('a browser that has signed in before is let in, from the guessers’ own address too, and has tries of its own', async () => {
  const { email } = await createAccount('Bea')
  const browser = new TestBrowser()
  const first = await tryPassword(email, '192.0.2.2', { browser, password: PASSWORD })
  expect(first.headers.getSetCookie().at(-1)).toMatch(
    /^gantry\.device_[\da-f]{12}=[\w-]{16}\.[\w-]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  await guess(email, '198.51.100.2', 11)
  browser.cookies.delete('gantry.session_token')
  await tryPassword(email, '198.51.100.2', { browser, password: PASSWORD })
  expect(await getViewer(browser.headers)).toMatchObject({ email })
  browser.cookies.delete('gantry.session_token')
  for (let at = 0; at < 10; at++) await tryPassword(email, '192.0.2.2', { browser })
  const eleventh = await tryPassword(email, '192.0.2.2', { browser, password: PASSWORD })
  expect([eleventh.status, (await eleventh.text()).includes('from this browser for this account')]).toEqual([
    429,
    true,
  ])
})

test('the cookie of a known browser is that of one account, and worthless once the password is changed', async () => {
  const { browser, viewer } = await signInAs('Cleo', 'editor')
  const other = await createAccount('Carl')
  const [name = '', value = ''] = [...browser.cookies].find(([key]) => key.startsWith('gantry.device_')) ?? []
  const thief = new TestBrowser()
  const { createHash } = await import('node:crypto')
  const forged = `gantry.device_${createHash('sha256').update(other.email).digest('hex').slice(0, 12)}`
  thief.cookies.set(forged, value)
  await guess(other.email, '198.51.100.3', 10)
  expect(
    (await tryPassword(other.email, '198.51.100.3', { browser: thief, password: PASSWORD })).status,
  ).toBe(429)

  const former = new TestBrowser()
  former.cookies.set(name, value)
  const fields = {
    ...(await makeFormFields(viewer)),
    currentPassword: PASSWORD,
    newPassword: 'a wholly other one',
  }
  expect((await browser.post(changePassword, fields)).headers.get('location')).toContain('done=password')
  await guess(viewer.email, '198.51.100.3', 10)
  const password = 'a wholly other one'
  expect((await tryPassword(viewer.email, '198.51.100.3', { browser: former, password })).status).toBe(429)
  expect((await tryPassword(viewer.email, '198.51.100.3', { browser, password })).status).toBe(303)
})

test('many who guess from many addresses are stopped, and the known browser still is let in', async () => {
  const { browser, viewer } = await signInAs('Dora', 'editor')
  for (let network = 0; network < 10; network++) await guess(viewer.email, `203.0.113.${network}`, 10)
  const hundredFirst = await tryPassword(viewer.email, '203.0.113.99', { password: PASSWORD })
  expect(hundredFirst.status).toBe(429)
  expect(await hundredFirst.text()).toMatch(/from several places; browsers .* Try again in 24 hours\./)
  browser.cookies.delete('gantry.session_token')
  expect((await tryPassword(viewer.email, '203.0.113.0', { browser, password: PASSWORD })).status).toBe(303)
})

test('160 unknown accounts tried from one address shut out no known browser, and the others are told why', async () => {
  const { browser, viewer } = await signInAs('Eve', 'editor')
  const { email } = await createAccount('Ed')
  const statuses: number[] = []
  for (let at = 0; at < 160; at++)
    statuses.push((await tryPassword(`nobody${at}@example.org`, '198.51.100.5')).status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(100)
  const neighbour = await tryPassword(email, '198.51.100.5', { password: PASSWORD })
  expect(neighbour.status).toBe(429)
  expect(Number(neighbour.headers.get('retry-after'))).toBeGreaterThan(0)
  const page = await neighbour.text()
  expect(page).toContain('from your network address, for any account: by you, or by somebody who shares it.')
  expect(page).not.toContain('for this account')
  browser.cookies.delete('gantry.session_token')
  expect((await tryPassword(viewer.email, '198.51.100.5', { browser, password: PASSWORD })).status).toBe(303)
  expect((await tryPassword(email, '192.0.2.5', { password: PASSWORD })).status).toBe(303)
})

test('a link by mail gets in whoever is kept out, once; the answer does not tell who has an account', async () => {
  const { email } = await createAccount('Fay')
  await guess(email, '198.51.100.6', 11)
  const ask = (address: string) => new TestBrowser().post(sendLink, { email: address })
  const answers = await Promise.all([ask(email), ask('nobody@example.org'), ask(' FAY@example.org ')])
  expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
    Array(3).fill([303, '/sign-in/link?sent=yes']),
  )
  await expect.poll(() => mailbox.mails).toHaveLength(2)
  expect(mailbox.mails.every((mail) => mail.includes('To: fay@example.org'))).toBe(true)
  const token = /\/sign-in\/link\/([\w-]{43})/.exec(toText(mailbox.mails[0] ?? ''))?.[1] ?? ''
  expect(await isLinkOpen(token)).toBe(true)
  expect(JSON.stringify(await database.prisma.verification.findMany())).not.toContain(token)
  const use = async () => {
    const browser = new TestBrowser()
    const answer = await browser.post(useLink, {}, { params: { token }, ...from('198.51.100.6') })
    return { browser, location: answer.headers.get('location') }
  }
  const [one, other, third] = await Promise.all([use(), use(), use()])
  const locations = [one, other, third].map(({ location }) => location).toSorted()
  expect(locations).toEqual(['/admin', `/sign-in/link/${token}`, `/sign-in/link/${token}`])
  const winner = [one, other, third].find(({ location }) => location === '/admin')
  expect(await getViewer(winner?.browser.headers ?? new Headers())).toMatchObject({ email })
  expect(await isLinkOpen(token)).toBe(false)
  // The browser is known from now on.
  winner?.browser.cookies.delete('gantry.session_token')
  const again = await tryPassword(email, '198.51.100.6', { browser: winner?.browser, password: PASSWORD })
  expect(again.status).toBe(303)
})

test('without SITE_URL no link is mailed: whoever asks for it would say where it leads', async () => {
  const { email } = await createAccount('Guy')
  vi.stubEnv('SITE_URL', '')
  const before = await database.prisma.verification.count()
  const evil = { host: 'evil.example', origin: 'http://evil.example' }
  const answer = await new TestBrowser().post(sendLink, { email }, { headers: evil })
  expect(answer.headers.get('location')).toBe('/sign-in/link')
  vi.stubEnv('SITE_URL', 'http://localhost:3000')
  expect(await database.prisma.verification.count()).toBe(before)
})

test('nobody’s mailbox is filled: three links may be open at once', async () => {
  const { email } = await createAccount('Gil')
  const links = [await makeSignInLink(email), await makeSignInLink(email), await makeSignInLink(email)]
  expect(links.every((link) => link?.startsWith('http://localhost:3000/sign-in/link/'))).toBe(true)
  expect(await makeSignInLink(email)).toBeNull()
})

test('a link is worth nothing after 15 minutes, for a closed account, or mistyped', async () => {
  const { browser: admin, viewer } = await signInAs('Hal', 'admin')
  const { viewer: ida } = await signInAs('Ida', 'editor')
  const late = tokenOf((await makeSignInLink(ida.email)) ?? '')
  await database.prisma.verification.updateMany({
    where: { identifier: { startsWith: 'sign-in-link-' }, value: ida.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  const closed = tokenOf((await makeSignInLink(ida.email)) ?? '')
  const close = { ...(await makeFormFields(viewer)), person: ida.id, do: 'deactivate' }
  await admin.post(changePerson, close)
  for (const token of [late, closed, 'x'.repeat(43)]) {
    const browser = new TestBrowser()
    const answer = await browser.post(useLink, {}, { params: { token } })
    expect(answer.headers.get('location')).toBe(`/sign-in/link/${token}`)
    expect(await getViewer(browser.headers)).toBeNull()
  }
  expect(await makeSignInLink(ida.email)).toBeNull()
})

test('a link does not stand for the second factor', async () => {
  const { browser, viewer } = await signInAs('Kim', 'editor')
  const begun = await browser.post(beginFactor, { ...(await makeFormFields(viewer)), password: PASSWORD })
  const shown = new URL(begun.headers.get('location') ?? '', 'http://localhost').searchParams.get('shown')
  const { uri } = (await readForShowing(viewer.id, shown ?? '')) as { uri: string } // as it was kept
  await browser.post(confirmFactor, { ...(await makeFormFields(viewer)), code: totp(uri, Date.now()) })
  const next = new TestBrowser()
  const token = tokenOf((await makeSignInLink(viewer.email)) ?? '')
  const step = await next.post(useLink, {}, { params: { token } })
  expect(step.headers.get('location')).toBe('/sign-in/code')
  expect(await getViewer(next.headers)).toBeNull()
  await next.post(signInCode, { code: totp(uri, Date.now()) })
  expect(await getViewer(next.headers)).toMatchObject({ email: viewer.email })
})

test('npm run admin:link prints a link for whoever may sign in, and says so of nobody else', async () => {
  const { email } = await createAccount('Lea')
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/make-sign-in-link.ts', ...args])
  const { stdout } = await run('--email', email)
  const browser = new TestBrowser()
  await browser.post(useLink, {}, { params: { token: /link\/([\w-]{43})$/m.exec(stdout)?.[1] ?? '' } })
  expect(await getViewer(browser.headers)).toMatchObject({ email })
  await expect(run('--email', 'nobody@example.org')).rejects.toThrow(
    'Nobody who may sign in has the address nobody@example.org.',
  )
})
