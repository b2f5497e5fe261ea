// What somebody typed into a form that could not be saved, kept so that the form's page can show it again: after
// errors, after an expired session, after a deploy.

import { randomBytes } from 'node:crypto'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { FormErrors, FormValues } from '../../editing/form/typed'
import { typedFields } from '../columns'

/** The owner of forms that need no account; their address is the only key. */
export const ANYONE = 'anyone'
/** Per person, each row that a form gains among them; all who have no account share the larger number. */
const MOST_KEPT = 100
const MOST_KEPT_FOR_ANYONE = 2000
/** Characters of JSON. */
const LARGEST_SUBMISSION = 1_000_000
const DAYS = 30

export type FormSubmission = { path: string; values: FormValues; errors: FormErrors }

/** Keeps what was typed and returns the key to it; null where it is larger than is kept. */
export async function keepSubmission(ownerId: string, submission: FormSubmission): Promise<string | null> {
  const { path, values, errors } = submission
  if (JSON.stringify(values).length > LARGEST_SUBMISSION) return null
  const id = randomBytes(18).toString('base64url')
  const { prisma } = getDatabase()
  const most = ownerId === ANYONE ? MOST_KEPT_FOR_ANYONE : MOST_KEPT
  await orUnavailable(async () => {
    await prisma.formSubmission.create({ data: { id, ownerId, path, values, errors } })
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
