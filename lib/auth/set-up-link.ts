// The first admin: a start that finds none prints a one-time link to the page that makes one. Whoever can read the
// server's output may use it; nobody else has an account to begin with.

import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { hashPassword } from '../secrets/password'
import { hashToken, makeToken } from '../secrets/tokens'
import { siteUrl } from '../site-url'
import { noteAudit } from '../store/people/audit'
import { ADMIN_LOCK, insertPerson } from '../store/people/people'
import { runWithin } from '../store/transaction'

/** Hours. */
const SET_UP_TIME = 24

/** The address of a new set-up link, or null where there is an admin. Called by the start, which prints it. */
export async function makeSetUpLink(): Promise<string | null> {
  const { prisma } = getDatabase()
  if (await prisma.user.findFirst({ where: { role: 'admin', deactivatedAt: null } })) return null
  const token = makeToken()
  const expiresAt = new Date(Date.now() + SET_UP_TIME * 3600 * 1000)
  await prisma.setUpLink.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  await prisma.setUpLink.create({ data: { tokenHash: hashToken(token), expiresAt } })
  return new URL(`/set-up/${token}`, siteUrl).href
}

/** True where a link's token may still make the first admin. */
export async function isSetUpOpen(token: string): Promise<boolean> {
  const { prisma } = getDatabase()
  return orUnavailable(async () => {
    const open = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } }
    if ((await prisma.setUpLink.findFirst({ where: open })) === null) return false
    return (await prisma.user.findFirst({ where: { role: 'admin', deactivatedAt: null } })) === null
  })
}

/** Makes the first admin, once; false where the link is not open or somebody was faster. */
export async function setUpFirstAdmin(
  token: string,
  person: { email: string; name: string; password: string },
): Promise<boolean> {
  if (!(await isSetUpOpen(token))) return false
  const passwordHash = await hashPassword(person.password)
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(
      async (tx) => {
        await runWithin(tx)('select pg_advisory_xact_lock($1::bigint)::text', ADMIN_LOCK)
        if (await tx.user.findFirst({ where: { role: 'admin', deactivatedAt: null } })) return false
        const open = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } }
        const { count } = await tx.setUpLink.updateMany({ where: open, data: { usedAt: new Date() } })
        if (count === 0) return false
        const made = await insertPerson(tx, { ...person, role: 'admin', passwordHash })
        await noteAudit({ author: made, action: 'first-admin-made' }, runWithin(tx))
        return true
      },
      // Twenty at once wait for the same lock on ten connections.
      { maxWait: 8000, timeout: 8000 },
    ),
  )
}
