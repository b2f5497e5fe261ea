import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as changePassword } from '@/app/admin/account/password/route'
import { POST as beginFactor } from '@/app/admin/account/second-factor/begin/route'
import { POST as confirmFactor } from '@/app/admin/account/second-factor/confirm/route'
import { POST as changeSessions } from '@/app/admin/account/sessions/route'
import { POST as changePerson } from '@/app/admin/people/change/route'
import { POST as invite } from '@/app/admin/people/invite/route'
import { POST as acceptInvite } from '@/app/invite/[token]/accept/route'
import { POST as makeFirstAdmin } from '@/app/set-up/[token]/make/route'
import { POST as signInCode } from '@/app/sign-in/code/check/route'
import { POST as signIn } from '@/app/sign-in/password/route'
import { POST as signOut } from '@/app/sign-out/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { makeSetUpLink } from '@/lib/auth/set-up-link'
import { readForShowing } from '@/lib/auth/shown-once'
import { getViewer } from '@/lib/auth/viewer'
import { readSaid } from '@/lib/http/said-notice'
import { getSecret } from '@/lib/secrets/secret'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { createAccount, PASSWORD, signInAs, useTestDatabase } from '../support/accounts'
import { SITE, TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { totp } from '../support/totp'

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
})
afterAll(() => database.drop())

const shownKey = (response: Response) =>
  new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('shown') ?? ''
const hashOf = async (email: string) =>
  (await database.prisma.account.findFirst({ where: { user: { email } } }))?.password

test('twenty who open the set-up link at once make one admin', async () => {
  const token = (await makeSetUpLink())?.split('/').at(-1) ?? ''
  const tries = Array.from({ length: 20 }, (_, at) =>
    new TestBrowser().post(
      makeFirstAdmin,
      { email: `first${at}@example.org`, name: `First ${at}`, password: PASSWORD },
      { params: { token } },
    ),
  )
  const statuses = (await Promise.all(tries)).map((response) => response.status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(await database.prisma.user.count()).toBe(1)
  expect(await makeSetUpLink()).toBeNull()
})

test('a plain form signs in, and its session is read from the database until signing out', async () => {
  const { email } = await createAccount('Ada')
  const browser = new TestBrowser()
  const response = await browser.post(signIn, {
    email: ' ADA@example.org ',
    password: PASSWORD,
    next: '/admin/people',
  })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/admin/people'])
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^gantry\.session_token=.*; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect(await getViewer(browser.headers)).toMatchObject({ email, role: 'editor' })
  expect(await hashOf(email)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const stolen = browser.headers
  await browser.post(signOut, {})
  expect(await getViewer(stolen)).toBeNull()
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
])('signing in never leads to %j', async (next) => {
  const name = `Next${Buffer.from(next).toString('hex').slice(0, 20)}`
  const { email } = await createAccount(name)
  const response = await new TestBrowser().post(signIn, { email, password: PASSWORD, next })
  expect(response.headers.get('location')).toBe('/admin')
})

test('the eleventh password in 15 minutes from one network is not looked at, whatever its browser says of it', async () => {
  const { email } = await createAccount('Bea')
  const guess = (at: number, password: string) =>
    new TestBrowser().post(signIn, { email, password }, { headers: { 'x-forwarded-for': `192.0.2.${at}` } })
  for (let at = 0; at < 10; at++) expect((await guess(at, `wrong password ${at}`)).status).toBe(303)
  const eleventh = await guess(11, PASSWORD)
  expect(eleventh.status).toBe(429)
  expect(await eleventh.text()).toMatch(
    /for this account from your network address\. Try again in 1[45] minutes\./,
  )
  expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(800)
  const failed = await database.prisma.auditEvent.count({
    where: { action: 'sign-in-failed', authorName: 'Bea' },
  })
  expect(failed).toBe(10)
})

test('thirty guesses at once get ten looks, also at an account that does not exist', async () => {
  const email = 'nobody@example.org'
  const guesses = Array.from({ length: 30 }, () =>
    new TestBrowser().post(signIn, { email, password: 'a guess, a guess' }),
  )
  const statuses = (await Promise.all(guesses)).map((response) => response.status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
})

test('wrong passwords in the account form count for the same limit', async () => {
  const { browser, viewer } = await signInAs('Cleo', 'editor')
  const statuses: number[] = []
  for (let at = 0; at < 11; at++) {
    const fields = {
      ...(await makeFormFields(viewer)),
      currentPassword: 'not this one',
      newPassword: 'another long one',
    }
    statuses.push((await browser.post(changePassword, fields)).status)
  }
  expect(statuses).toEqual([...Array(10).fill(303), 429])
  expect((await new TestBrowser().post(signIn, { email: viewer.email, password: PASSWORD })).status).toBe(429)
})

test('a changed password ends the other sessions and keeps this one', async () => {
  const { browser, viewer } = await signInAs('Dora', 'contributor')
  const other = new TestBrowser()
  await other.post(signIn, { email: viewer.email, password: PASSWORD })
  const fields = {
    ...(await makeFormFields(viewer)),
    currentPassword: PASSWORD,
    newPassword: 'a wholly other password',
  }
  expect((await browser.post(changePassword, fields)).headers.get('location')).toBe(
    '/admin/account?done=password',
  )
  expect(await getViewer(other.headers)).toBeNull()
  expect(await getViewer(browser.headers)).toMatchObject({ name: 'Dora' })
})

test('somebody else’s session cannot be ended', async () => {
  const { browser, viewer } = await signInAs('Eve', 'editor')
  const victim = await signInAs('Vic', 'editor')
  await browser.post(changeSessions, { ...(await makeFormFields(viewer)), end: victim.viewer.sessionId })
  expect(await getViewer(victim.browser.headers)).not.toBeNull()
})

test('an invitation makes one account with its own role, whatever is sent', async () => {
  const { browser, viewer } = await signInAs('Fay', 'admin')
  const made = await browser.post(invite, {
    ...(await makeFormFields(viewer)),
    email: 'gus@example.org',
    role: 'contributor',
  })
  const { link } = (await readForShowing(viewer.id, shownKey(made))) as { link: string }
  const token = link.split('/').at(-1) ?? ''
  const person = { name: 'Gus', password: PASSWORD }
  const greedy = await new TestBrowser().post(
    acceptInvite,
    { ...person, role: 'admin' },
    { params: { token } },
  )
  expect(greedy.status).toBe(400)
  expect(await greedy.text()).toContain('a field that nobody asked for: role')
  const accept = () => new TestBrowser().post(acceptInvite, person, { params: { token } })
  const statuses = (await Promise.all([accept(), accept(), accept()])).map((response) => response.status)
  expect(statuses.toSorted()).toEqual([303, 404, 404])
  expect(await database.prisma.user.findUnique({ where: { email: 'gus@example.org' } })).toMatchObject({
    role: 'contributor',
  })
  expect(JSON.stringify(await database.prisma.invite.findMany())).not.toContain(token)
})

test('the last admin stays one', async () => {
  await database.prisma.user.updateMany({ where: { role: 'admin' }, data: { role: 'editor' } })
  const { browser, viewer } = await signInAs('Hal', 'admin')
  const changes: Record<string, string>[] = [{ do: 'role', role: 'editor' }, { do: 'deactivate' }]
  for (const change of changes)
    await browser.post(changePerson, { ...(await makeFormFields(viewer)), person: viewer.id, ...change })
  expect(await database.prisma.user.findUnique({ where: { id: viewer.id } })).toMatchObject({
    role: 'admin',
    deactivatedAt: null,
  })
})

test('a closed account is signed out at once and cannot sign in', async () => {
  const { browser, viewer } = await signInAs('Ida', 'admin')
  const other = await signInAs('Jon', 'editor')
  const closed = await browser.post(changePerson, {
    ...(await makeFormFields(viewer)),
    person: other.viewer.id,
    do: 'deactivate',
  })
  const { searchParams } = new URL(closed.headers.get('location') ?? '', SITE)
  const said = await readSaid('/admin/people', Object.fromEntries(searchParams))
  expect(said).toBe('The account is closed, and signed out everywhere.')
  expect(await getViewer(other.browser.headers)).toBeNull()
  const again = new TestBrowser()
  await again.post(signIn, { email: other.viewer.email, password: PASSWORD })
  expect(await getViewer(again.headers)).toBeNull()
})

test('a second factor is asked for once it is on, and a recovery code works once', async () => {
  const { browser, viewer } = await signInAs('Kim', 'editor')
  const begun = await browser.post(beginFactor, { ...(await makeFormFields(viewer)), password: PASSWORD })
  const { uri, codes } = (await readForShowing(viewer.id, shownKey(begun))) as {
    uri: string
    codes: string[]
  }
  expect(uri).toMatch(/^otpauth:\/\/totp\/Gantry:/)
  const shown = shownKey(begun)
  const wrong = await browser.post(confirmFactor, {
    ...(await makeFormFields(viewer)),
    code: '000000',
    shown,
  })
  const submission = /submission=([\w-]+)/.exec(wrong.headers.get('location') ?? '')?.[1]
  const kept = await getSubmission(submission, { ownerId: viewer.id, path: '/admin/account' })
  expect(kept?.errors).toEqual({ code: ['This code is not right. Codes change every 30 seconds.'] })
  // The page shows the same secret for another try, and the code is not repeated.
  expect(kept?.values).toEqual({ shown: [shown] })
  const confirmed = await browser.post(confirmFactor, {
    ...(await makeFormFields(viewer)),
    code: totp(uri, Date.now()),
  })
  expect(confirmed.headers.get('location')).toBe('/admin/account?done=second-factor')
  const signInWith = async (code: string) => {
    const next = new TestBrowser()
    const step = await next.post(signIn, { email: viewer.email, password: PASSWORD })
    expect(step.headers.get('location')).toMatch(/^\/sign-in\/code/)
    expect(await getViewer(next.headers)).toBeNull()
    await next.post(signInCode, { code })
    return (await getViewer(next.headers)) !== null
  }
  expect(await signInWith(totp(uri, Date.now()))).toBe(true)
  expect(await signInWith(codes[0] ?? '')).toBe(true)
  expect(await signInWith(codes[0] ?? '')).toBe(false)
})

test('the server’s secret is made once', async () => {
  const secrets = await Promise.all([getSecret(), getSecret()])
  expect(new Set(secrets).size).toBe(1)
  expect(await database.prisma.serverSecret.count()).toBe(1)
})
