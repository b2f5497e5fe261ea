// The key behind signed cookies, forms and encrypted second factors: GANTRY_SECRET, or one made once and kept in the
// database so that `npm start` needs no settings and several web processes agree.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'

// By database, for tests open several in one process; on globalThis, for Next bundles this module several times into one.
const shared = globalThis as typeof globalThis & { gantrySecrets?: Map<string, Promise<string>> }
shared.gantrySecrets ??= new Map()
const known = shared.gantrySecrets

/** Has the secret read again: the database was restored, and with it the secret that it keeps. */
export const forgetSecret = () => known.clear()

/** The server's secret, at least 32 characters; throws where GANTRY_SECRET is shorter. */
export function getSecret(): Promise<string> {
  const given = process.env.GANTRY_SECRET
  if (given) {
    if (given.length < 32) throw new Error('GANTRY_SECRET is shorter than 32 characters.')
    return Promise.resolve(given)
  }
  const { connectionString } = getDatabase()
  const present = known.get(connectionString)
  if (present) return present
  const reading = readSecret().catch((error: unknown) => {
    known.delete(connectionString)
    throw error
  })
  known.set(connectionString, reading)
  return reading
}

async function readSecret(): Promise<string> {
  const { serverSecret } = getDatabase().prisma
  const fresh = randomBytes(32).toString('base64url')
  return orUnavailable(async () => {
    await serverSecret.createMany({ data: { id: 1, secret: fresh }, skipDuplicates: true })
    return (await serverSecret.findUniqueOrThrow({ where: { id: 1 } })).secret
  })
}

/** A signature of a text for one purpose, in base64url. */
export async function sign(purpose: string, text: string): Promise<string> {
  return createHmac('sha256', await getSecret())
    .update(`${purpose}\n${text}`)
    .digest('base64url')
}

/** True where a signature is that of the text for the purpose; takes the same time for every wrong one. */
export async function isSigned(purpose: string, text: string, signature: string): Promise<boolean> {
  const expected = Buffer.from(await sign(purpose, text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
