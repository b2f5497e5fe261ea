// What people change about their own account: password, sessions, second factor. Each asks for the password again
// where the library does, and each such check is counted.

import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import type { Viewer } from '../rights/viewer'
import { noteAudit, noteAuditOnce } from '../store/people/audit'
import { type AuthAnswer, callAuth } from './call-auth'
import { makeDeviceCookie } from './known-device'
import { countPasswordCheck, type Limit, readTrier } from './password-checks'

export type Checked<Done> =
  | ({ outcome: 'done' } & Done)
  | { outcome: 'wrong' }
  | { outcome: 'too-many'; limit: Limit; retryAfter: number }

type Asked = { headers: Headers; viewer: Viewer }

/** Changes the password and ends all other sessions; no other browser is known any more. The cookies carry the new session. */
export async function changePassword(
  asked: Asked,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Checked<{ cookies: string[] }>> {
  const body = { currentPassword, newPassword, revokeOtherSessions: true }
  const step = { path: '/change-password', body, action: 'password-changed' }
  const answer = await checked(asked, step, ({ cookies }) => ({ cookies }))
  const device = answer.outcome === 'done' ? await makeDeviceCookie(asked.headers, asked.viewer.id) : null
  return answer.outcome === 'done' && device !== null
    ? { ...answer, cookies: [...answer.cookies, device] }
    : answer
}

/** Begins a second factor: the secret as an otpauth address, and the recovery codes. */
export async function beginSecondFactor(
  asked: Asked,
  password: string,
): Promise<Checked<{ uri: string; codes: string[] }>> {
  const step = { path: '/two-factor/enable', body: { password }, action: 'second-factor-begun' }
  return checked(asked, step, ({ data }) => ({
    uri: String(data.totpURI),
    // Written by the library as strings.
    codes: (data.backupCodes as unknown[]).map(String),
  }))
}

/** Turns the second factor on, once a code of the authenticator is right. */
export async function confirmSecondFactor(
  asked: Asked,
  code: string,
): Promise<Checked<{ cookies: string[] }>> {
  const body = { code: code.replaceAll(/\s/g, '') }
  const step = { path: '/two-factor/verify-totp', body, action: 'second-factor-turned-on' }
  return checked(asked, step, ({ cookies }) => ({ cookies }))
}

/** Turns the second factor off. */
export async function endSecondFactor(
  asked: Asked,
  password: string,
): Promise<Checked<{ cookies: string[] }>> {
  const step = { path: '/two-factor/disable', body: { password }, action: 'second-factor-turned-off' }
  return checked(asked, step, ({ cookies }) => ({ cookies }))
}

export type OwnSession = {
  id: string
  isThis: boolean
  userAgent: string | null
  createdAt: Date
  expiresAt: Date
}

/** Where the viewer is signed in, newest first. */
export async function findOwnSessions(viewer: Viewer, now: Date): Promise<OwnSession[]> {
  const where = { userId: viewer.id, expiresAt: { gt: now } }
  const rows = await orUnavailable(() =>
    getDatabase().prisma.session.findMany({ where, orderBy: { createdAt: 'desc' } }),
  )
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    userAgent,
    createdAt,
    expiresAt,
    isThis: id === viewer.sessionId,
  }))
}

/** Ends one session of the viewer's, or all but the one they use; returns how many. */
export async function endOwnSessions(viewer: Viewer, which: { id: string } | 'others'): Promise<number> {
  const where = which === 'others' ? { NOT: { id: viewer.sessionId } } : { id: which.id }
  const { count } = await orUnavailable(() =>
    getDatabase().prisma.session.deleteMany({ where: { ...where, userId: viewer.id } }),
  )
  if (count > 0) await noteAudit({ author: viewer, action: 'sessions-ended', details: { count } })
  return count
}

async function checked<Done>(
  { headers, viewer }: Asked,
  { path, body, action }: { path: string; body: object; action: string },
  toDone: (answer: AuthAnswer) => Done,
): Promise<Checked<Done>> {
  const check = await countPasswordCheck(await readTrier(headers, viewer.email, viewer.sessionId))
  if (!check.allowed) {
    await noteAuditOnce({ author: viewer, action: 'check-blocked', details: { wanted: action } })
    return { outcome: 'too-many', limit: check.limit, retryAfter: check.retryAfter }
  }
  const answer = await callAuth(headers, path, body)
  if (answer.status === 429) return { outcome: 'too-many', limit: 'network', retryAfter: answer.retryAfter }
  if (answer.status !== 200) {
    await noteAudit({ author: viewer, action: 'check-failed', details: { wanted: action } })
    return { outcome: 'wrong' }
  }
  await check.takeBack()
  await noteAudit({ author: viewer, action })
  return { outcome: 'done', ...toDone(answer) }
}
