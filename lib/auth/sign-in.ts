// Signing in and out. Known and unknown accounts get the same answer for about the same work: the library hashes the
// password either way.

import { paths } from '../paths'
import { normaliseEmail } from '../secrets/email'
import { noteAudit, noteAuditOnce } from '../store/people/audit'
import { findPersonByEmail } from '../store/people/people'
import { callAuth } from './call-auth'
import { makeDeviceCookie } from './known-device'
import { countPasswordCheck, forgetOldChecks, type Limit, readTrier } from './password-checks'
import { findChallenged } from './viewer'

export type SignInAnswer =
  | { outcome: 'signed-in' | 'code-needed'; cookies: string[] }
  | { outcome: 'refused' }
  | { outcome: 'too-many'; limit: Limit; retryAfter: number }

/** Checks an e-mail address and a password; the cookies are the browser's new session, or its step to a code. */
export async function signIn(
  headers: Headers,
  given: { email: string; password: string },
): Promise<SignInAnswer> {
  const email = normaliseEmail(given.email)
  const check = await countPasswordCheck(await readTrier(headers, email))
  if (!check.allowed) {
    const details = { email: email.slice(0, 254), limit: check.limit }
    await noteAuditOnce({ author: null, action: 'sign-in-blocked', details })
    return { outcome: 'too-many', limit: check.limit, retryAfter: check.retryAfter }
  }
  const answer = await callAuth(headers, '/sign-in/email', { email, password: given.password })
  const person = await findPersonByEmail(email)
  if (answer.status !== 200) {
    await noteAudit({ author: person, action: 'sign-in-failed', details: { email: email.slice(0, 254) } })
    return { outcome: 'refused' }
  }
  await check.takeBack()
  await forgetOldChecks()
  if (answer.data.twoFactorRedirect === true) return { outcome: 'code-needed', cookies: answer.cookies }
  await noteAudit({ author: person, action: 'signed-in' })
  return { outcome: 'signed-in', cookies: await withDevice(headers, answer.cookies, person?.id) }
}

/** Checks the second factor of a sign-in under way: six digits of an authenticator, or a recovery code. */
export async function signInWithCode(headers: Headers, code: string): Promise<SignInAnswer> {
  const person = await findChallenged(headers)
  if (person === null) return { outcome: 'refused' }
  const check = await countPasswordCheck(await readTrier(headers, person.email))
  const author = { id: person.id, name: person.name }
  if (!check.allowed) {
    const details = { email: person.email, limit: check.limit }
    await noteAuditOnce({ author, action: 'sign-in-blocked', details })
    return { outcome: 'too-many', limit: check.limit, retryAfter: check.retryAfter }
  }
  const plain = code.replaceAll(/\s/g, '')
  const path = /^\d{6}$/.test(plain) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await callAuth(headers, path, { code: plain })
  if (answer.status === 429) return { outcome: 'too-many', limit: 'network', retryAfter: answer.retryAfter }
  if (answer.status !== 200) {
    await noteAudit({ author, action: 'second-factor-failed' })
    return { outcome: 'refused' }
  }
  await check.takeBack()
  await noteAudit({ author, action: 'signed-in', details: { secondFactor: true } })
  return { outcome: 'signed-in', cookies: await withDevice(headers, answer.cookies, person.id) }
}

/** Signs in whoever has just made an account, and leads on; where that cannot be, they sign in themselves. */
export async function signInAnew(
  headers: Headers,
  given: { email: string; password: string },
  next: string,
): Promise<{ redirect: string; cookies: string[] }> {
  const answer = await signIn(headers, given)
  return answer.outcome === 'signed-in'
    ? { redirect: next, cookies: answer.cookies }
    : { redirect: paths.signIn(next), cookies: [] }
}

// A browser that signs in is known from then on.
async function withDevice(headers: Headers, cookies: string[], userId?: string): Promise<string[]> {
  const device = userId === undefined ? null : await makeDeviceCookie(headers, userId)
  return device === null ? cookies : [...cookies, device]
}

/** Ends the session of a request; returns the cookies that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const { cookies } = await callAuth(headers, '/sign-out')
  return cookies
}
