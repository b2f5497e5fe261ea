// What somebody typed into a form that could not be saved, kept so that the form's page can show it again: after
// errors, after an expired session, after a deploy.

import { createHash, randomBytes } from 'node:crypto'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { FormErrors, FormValues } from '../../editing/form/typed'
import { typedFields } from '../columns'

/** The owner of forms that need no account; their address is the only key. */
export const ANYONE = 'anyone'
/** Per person; all who have no account share the larger number. */
const MOST_KEPT = 100
const MOST_KEPT_FOR_ANYONE = 2000
/** Characters of JSON. */
const LARGEST_SUBMISSION = 1_000_000
const DAYS = 30

export type FormSubmission = { path: string; values: FormValues; errors: FormErrors }
/** `request` is the key that the form was rendered with: what it sends next takes the place of what it sent before. */
type Kept = FormSubmission & { request?: string }

/** Keeps what was typed and returns the key to it; null where it is larger than is kept. */
export async function keepSubmission(ownerId: string, submission: Kept): Promise<string | null> {
  const { path, values, errors, request = '' } = submission
  if (JSON.stringify(values).length > LARGEST_SUBMISSION) return null
  const id = request === '' ? randomBytes(18).toString('base64url') : keyOf([ownerId, path, request])
  const { prisma } = getDatabase()
  const most = ownerId === ANYONE ? MOST_KEPT_FOR_ANYONE : MOST_KEPT
  await orUnavailable(async () => {
    await prisma.formSubmission.upsert({
      where: { id },
      create: { id, ownerId, path, values, errors },
      update: { values, errors, createdAt: new Date() },
    })
    const old = { createdAt: { lt: new Date(Date.now() - DAYS * 24 * 3600 * 1000) } }
    const surplus = await prisma.formSubmission.findMany({
      where: { ownerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: most,
      select: { id: true },
    })
    const where = { OR: [old, { id: { in: surplus.map((one) => one.id) } }] }
    await prisma.formSubmission.deleteMany({ where })
  })
  return id
}

// As hard to guess as the key of the request, and the same for whatever that form sends.
const keyOf = (parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24)

/** What was kept under a key, for its owner and the form's page only; null for anybody and anything else. */
export async function getSubmission(
  key: string | undefined,
  { ownerId, path }: { ownerId: string; path: string },
): Promise<FormSubmission | null> {
  if (!key) return null
  const row = await orUnavailable(() =>
    getDatabase().prisma.formSubmission.findFirst({ where: { id: key, ownerId, path } }),
  )
  if (row === null) return null
  return { path: row.path, values: typedFields.parse(row.values), errors: typedFields.parse(row.errors) }
}
