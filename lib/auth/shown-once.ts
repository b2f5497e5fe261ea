// Secrets that a page shows after a form was sent and the browser sent on: the link of an invitation, the codes of a
// second factor. Encrypted in the database for ten minutes, for one person.

import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { getSecret } from '../secrets/secret'

const MINUTES = 10

/** Keeps a JSON value for its owner to see and returns the key under which it is found. */
export async function keepForShowing(ownerId: string, value: unknown): Promise<string> {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyFor(ownerId), iv)
  const sealed = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(value)),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  const key = randomBytes(16).toString('base64url')
  const data = {
    id: randomUUID(),
    identifier: `shown-once-${key}`,
    value: sealed.toString('base64'),
    expiresAt: new Date(Date.now() + MINUTES * 60_000),
  }
  await orUnavailable(async () => {
    const { prisma } = getDatabase()
    await prisma.verification.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    await prisma.verification.create({ data })
  })
  return key
}

/** The value kept under a key for this owner, or null after ten minutes or for anybody else. */
export async function readForShowing(ownerId: string, key: string): Promise<unknown> {
  const where = { identifier: `shown-once-${key}`, expiresAt: { gt: new Date() } }
  const row = await orUnavailable(() => getDatabase().prisma.verification.findFirst({ where }))
  if (row === null) return null
  const sealed = Buffer.from(row.value, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', await keyFor(ownerId), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString())
  } catch {
    return null
  }
}

async function keyFor(ownerId: string): Promise<Buffer> {
  return createHash('sha256')
    .update(`shown-once\n${ownerId}\n${await getSecret()}`)
    .digest()
}
