// People with an account: found, made, promoted, deactivated. Every change authorises itself with the viewer.

import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../generated/prisma/client'
import { compareNames } from '../../catalogue/catalogue'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { type Role, requireRight } from '../../rights/rights'
import { KEEPER_ID, type Viewer } from '../../rights/viewer'
import { normaliseEmail } from '../../secrets/email'
import { hashPassword } from '../../secrets/password'
import { runWithin } from '../transaction'
import { noteAudit } from './audit'

/** Whoever makes or unmakes admins holds this lock: two who demote each other at once would leave none. */
export const ADMIN_LOCK = 7_204_416_003

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  hasSecondFactor: boolean
  deactivatedAt: Date | null
  createdAt: Date
  lastSignIn: Date | null
}

/** Everybody with an account but the keeper, by name, those who cannot sign in last. */
export async function findPeople(viewer: Viewer): Promise<Person[]> {
  requireRight(viewer, 'people.see')
  const { user, auditEvent } = getDatabase().prisma
  const [people, signIns] = await orUnavailable(() =>
    Promise.all([
      user.findMany({ where: { NOT: { id: KEEPER_ID } }, orderBy: { id: 'asc' } }),
      auditEvent.groupBy({ by: 'authorId', where: { action: 'signed-in' }, _max: { at: true } }),
    ]),
  )
  const lastSignIns = new Map(signIns.map(({ authorId, _max }) => [authorId, _max.at]))
  const all = people.map(({ id, name, email, role, twoFactorEnabled, deactivatedAt, createdAt }) => ({
    id,
    name,
    email,
    role,
    hasSecondFactor: twoFactorEnabled,
    deactivatedAt,
    createdAt,
    lastSignIn: lastSignIns.get(id) ?? null,
  }))
  const isGone = ({ deactivatedAt }: Person) => Number(deactivatedAt !== null)
  return all.sort((a, b) => isGone(a) - isGone(b) || compareNames(a.name, b.name))
}

/** The id and name of whoever has an address, or null. */
export async function findPersonByEmail(email: string): Promise<{ id: string; name: string } | null> {
  const where = { email: normaliseEmail(email) }
  return orUnavailable(() =>
    getDatabase().prisma.user.findUnique({ where, select: { id: true, name: true } }),
  )
}

export type NewPerson = { email: string; name: string; password: string; role: Role }

/** Adds an account within a transaction; the password is hashed before it, by `hashPassword`. */
export async function insertPerson(
  tx: Prisma.TransactionClient,
  { email, name, passwordHash, role }: Omit<NewPerson, 'password'> & { passwordHash: string },
): Promise<{ id: string; name: string }> {
  const id = randomUUID()
  await tx.user.create({
    data: { id, email: normaliseEmail(email), name: name.trim(), role, emailVerified: true },
  })
  await tx.account.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: passwordHash },
  })
  return { id, name: name.trim() }
}

/** Makes an account from the command line; throws EmailTaken. */
export async function createPerson(person: NewPerson): Promise<void> {
  const passwordHash = await hashPassword(person.password)
  await orUnavailable(() =>
    getDatabase().prisma.$transaction(async (tx) => {
      if (await tx.user.findUnique({ where: { email: normaliseEmail(person.email) } })) throw new EmailTaken()
      const made = await insertPerson(tx, { ...person, passwordHash })
      await noteAudit(
        { author: made, action: 'person-created', details: { role: person.role } },
        runWithin(tx),
      )
    }),
  )
}

/** Somebody has this e-mail address already. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken'
}

/** The change would leave nobody who can let people in. */
export class LastAdmin extends Error {
  override readonly name = 'LastAdmin'
  constructor() {
    super('This is the last admin: make somebody else an admin first.')
  }
}

export type PersonChange = { role: Role } | { active: boolean }

/**
 * Changes somebody's role, or deactivates or reactivates them; their sessions end. False where nobody has the id, and
 * for the keeper, which is nobody.
 * Throws LastAdmin, NotAllowed.
 */
export async function changePerson(viewer: Viewer, id: string, change: PersonChange): Promise<boolean> {
  requireRight(viewer, 'people.change')
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(async (tx) => {
      await runWithin(tx)('select pg_advisory_xact_lock($1::bigint)::text', ADMIN_LOCK)
      const person = await tx.user.findUnique({ where: { id } })
      if (person === null || id === KEEPER_ID) return false
      const data = 'role' in change ? change : { deactivatedAt: change.active ? null : new Date() }
      await tx.user.update({ where: { id }, data })
      await tx.session.deleteMany({ where: { userId: id, NOT: { id: viewer.sessionId } } })
      const admins = await tx.user.count({ where: { role: 'admin', deactivatedAt: null } })
      if (admins === 0) throw new LastAdmin()
      const before = { person: person.name, role: person.role }
      const action =
        'role' in change ? 'role-changed' : change.active ? 'person-reactivated' : 'person-deactivated'
      const details = 'role' in change ? { ...before, to: change.role } : before
      await noteAudit({ author: viewer, action, details }, runWithin(tx))
      return true
    }),
  )
}
