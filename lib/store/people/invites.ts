// Invitations: one-time links by which an admin lets somebody in. The database keeps only the hash of a link's token.

import { randomUUID } from 'node:crypto'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { type Role, requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { normaliseEmail } from '../../secrets/email'
import { hashPassword } from '../../secrets/password'
import { hashToken, makeToken } from '../../secrets/tokens'
import { runWithin } from '../transaction'
import { noteAudit } from './audit'
import { EmailTaken, insertPerson } from './people'

/** Days. */
const INVITE_TIME = 7

export type Invite = {
  id: string
  email: string
  role: Role
  createdAt: Date
  expiresAt: Date
  state: 'open' | 'used' | 'withdrawn' | 'expired'
}

/** Makes an invitation for an address and returns the token of its link. Throws EmailTaken, NotAllowed. */
export async function createInvite(viewer: Viewer, given: { email: string; role: Role }): Promise<string> {
  requireRight(viewer, 'people.invite')
  const email = normaliseEmail(given.email)
  const token = makeToken()
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(async (tx) => {
      if (await tx.user.findUnique({ where: { email } })) throw new EmailTaken()
      const expiresAt = new Date(Date.now() + INVITE_TIME * 24 * 3600 * 1000)
      await tx.invite.create({
        data: {
          id: randomUUID(),
          tokenHash: hashToken(token),
          email,
          role: given.role,
          invitedById: viewer.id,
          expiresAt,
        },
      })
      const details = { email, role: given.role }
      await noteAudit({ author: viewer, action: 'person-invited', details }, runWithin(tx))
      return token
    }),
  )
}

/** The invitations of the last 90 days, newest first. */
export async function findInvites(viewer: Viewer, now: Date): Promise<Invite[]> {
  requireRight(viewer, 'people.see')
  const createdAt = { gt: new Date(now.getTime() - 90 * 24 * 3600 * 1000) }
  const rows = await orUnavailable(() =>
    getDatabase().prisma.invite.findMany({ where: { createdAt }, orderBy: { createdAt: 'desc' } }),
  )
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: row.usedAt ? 'used' : row.withdrawnAt ? 'withdrawn' : row.expiresAt < now ? 'expired' : 'open',
  }))
}

/** Makes an open invitation's link lead nowhere; false where there is none. */
export async function withdrawInvite(viewer: Viewer, id: string): Promise<boolean> {
  requireRight(viewer, 'people.invite')
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(async (tx) => {
      const open = { id, usedAt: null, withdrawnAt: null }
      const { count } = await tx.invite.updateMany({ where: open, data: { withdrawnAt: new Date() } })
      if (count === 0) return false
      await noteAudit({ author: viewer, action: 'invite-withdrawn', details: { invite: id } }, runWithin(tx))
      return true
    }),
  )
}

/** The invitation that a link's token opens, or null: used, withdrawn, expired or never made. */
export async function getOpenInvite(token: string): Promise<{ email: string; role: Role } | null> {
  const open = { tokenHash: hashToken(token), usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } }
  return orUnavailable(() =>
    getDatabase().prisma.invite.findFirst({ where: open, select: { email: true, role: true } }),
  )
}

/** Makes the account an invitation is for, once; false where its link is not open. Throws EmailTaken. */
export async function acceptInvite(
  token: string,
  person: { name: string; password: string },
): Promise<boolean> {
  const passwordHash = await hashPassword(person.password)
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(async (tx) => {
      // The row's lock lets one of two at once through; the other then finds it used.
      const open = {
        tokenHash: hashToken(token),
        usedAt: null,
        withdrawnAt: null,
        expiresAt: { gt: new Date() },
      }
      const [invite] = await tx.invite.updateManyAndReturn({ where: open, data: { usedAt: new Date() } })
      if (invite === undefined) return false
      if (await tx.user.findUnique({ where: { email: invite.email } })) throw new EmailTaken()
      const { email, role } = invite
      const made = await insertPerson(tx, { email, role, name: person.name, passwordHash })
      await noteAudit({ author: made, action: 'invite-accepted', details: { role } }, runWithin(tx))
      return true
    }),
  )
}
