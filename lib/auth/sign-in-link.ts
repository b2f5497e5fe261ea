// One-time links that sign in without a password, for who is kept out by what strangers try, or has forgotten it: sent by
// mail, or made on the server with `npm run admin:link`. The database keeps only the hash of a link's token.

import { randomUUID } from 'node:crypto'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { paths } from '../paths'
import { normaliseEmail } from '../secrets/email'
import { makeToken } from '../secrets/tokens'
import { siteUrl } from '../site-url'
import { noteAudit } from '../store/people/audit'
import { callAuth } from './call-auth'
import { makeDeviceCookie } from './known-device'
import { isMailSetUp, sendMail } from './send-mail'
import type { SignInAnswer } from './sign-in'
import { toLinkIdentifier } from './sign-in-link-plugin'

export const LINK_MINUTES = 15
/** Links for one account that may be open at once: more would only fill a mailbox. */
const MOST_OPEN = 3

/**
 * True where links can be mailed: they name SITE_URL. Without it only whoever asks says where the site is, and could have
 * somebody else's link lead to a place of theirs.
 */
export const areLinksMailed = () => isMailSetUp() && Boolean(process.env.SITE_URL)

/** Makes a link for whoever has an e-mail address; null where nobody has it, or may sign in, or too many are open. */
export async function makeSignInLink(email: string, most = MOST_OPEN): Promise<string | null> {
  const { prisma } = getDatabase()
  return orUnavailable(async () => {
    const where = { email: normaliseEmail(email), deactivatedAt: null }
    const person = await prisma.user.findFirst({ where, select: { id: true, name: true } })
    if (person === null) return null
    await prisma.verification.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    const open = { identifier: { startsWith: toLinkIdentifier(null) }, value: person.id }
    if ((await prisma.verification.count({ where: open })) >= most) return null
    const token = makeToken()
    const expiresAt = new Date(Date.now() + LINK_MINUTES * 60_000)
    const link = { id: randomUUID(), identifier: toLinkIdentifier(token), value: person.id, expiresAt }
    await prisma.verification.create({ data: link })
    await noteAudit({ author: person, action: 'sign-in-link-made' })
    return new URL(paths.signInLink(token), siteUrl).href
  })
}

/** Mails a link to whoever has an e-mail address. Returns at once, so that nobody learns from the wait who has one. */
export function mailSignInLink(email: string): void {
  const work = async () => {
    const link = await makeSignInLink(email)
    if (link === null) return
    const text = `Sign in to Gantry within ${LINK_MINUTES} minutes, once:\n${link}\n\nIf you did not ask for this link, leave it: nobody else has it.\n`
    await sendMail({ to: normaliseEmail(email), subject: 'Your link to sign in to Gantry', text })
  }
  work().catch((error) => console.error(`A sign-in link could not be made: ${error}`))
}

/** True where a link's token may still sign in. */
export async function isLinkOpen(token: string): Promise<boolean> {
  const where = { identifier: toLinkIdentifier(token), expiresAt: { gt: new Date() } }
  return (await orUnavailable(() => getDatabase().prisma.verification.findFirst({ where }))) !== null
}

/** Signs in by a link, once; the second factor is asked for where there is one. */
export async function signInByLink(headers: Headers, token: string): Promise<SignInAnswer> {
  const where = { identifier: toLinkIdentifier(token) }
  const link = await orUnavailable(() => getDatabase().prisma.verification.findFirst({ where }))
  const answer = link && (await callAuth(headers, '/sign-in/username', { token }))
  if (link === null || answer === null || answer.status !== 200) return { outcome: 'refused' }
  if (answer.data.twoFactorRedirect === true) return { outcome: 'code-needed', cookies: answer.cookies }
  const device = await makeDeviceCookie(headers, link.value)
  const person = await orUnavailable(() =>
    getDatabase().prisma.user.findUnique({ where: { id: link.value }, select: { id: true, name: true } }),
  )
  await noteAudit({ author: person, action: 'signed-in', details: { link: true } })
  return { outcome: 'signed-in', cookies: [...answer.cookies, ...(device === null ? [] : [device])] }
}
