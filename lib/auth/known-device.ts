// Browsers that have signed in before: a signed cookie for each account, which what strangers try does not count against.
// It opens nothing by itself, and a changed password makes it worthless, for its signature covers the password's hash.

import { createHash, randomBytes } from 'node:crypto'
import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import { isSigned, sign } from '../secrets/secret'
import { isHttps } from './origin'

const PURPOSE = 'known-device'
/** Seconds: the longest that browsers keep a cookie, from the last time somebody signed in. */
const AGE = 400 * 24 * 60 * 60

/** The Set-Cookie header by which the browser whose headers these are is known from now on for an account; null where nobody has the id. */
export async function makeDeviceCookie(headers: Headers, userId: string): Promise<string | null> {
  const owner = await findOwner({ id: userId })
  if (owner === null) return null
  const device = randomBytes(12).toString('base64url')
  const value = `${device}.${await sign(PURPOSE, toText(owner, device))}`
  const attributes = `Max-Age=${AGE}; Path=/; HttpOnly;${isHttps(headers) ? ' Secure;' : ''} SameSite=Lax`
  return `${nameFor(headers, owner.email)}=${value}; ${attributes}`
}

/** The known browser that a request comes from, for the account of an e-mail address; null for a stranger's. */
export async function readDevice(headers: Headers, email: string): Promise<string | null> {
  const name = nameFor(headers, email)
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
  const [, device = '', signature = ''] = /^([\w-]{16})\.([\w-]+)$/.exec(value ?? '') ?? []
  if (device === '') return null
  const owner = await findOwner({ email })
  return owner !== null && (await isSigned(PURPOSE, toText(owner, device), signature)) ? device : null
}

type Owner = { id: string; email: string; passwordHash: string }

async function findOwner(where: { id: string } | { email: string }): Promise<Owner | null> {
  const select = { id: true, email: true, accounts: { select: { password: true } } }
  const user = await orUnavailable(() => getDatabase().prisma.user.findUnique({ where, select }))
  return user && { id: user.id, email: user.email, passwordHash: user.accounts[0]?.password ?? '' }
}

const toText = ({ id, passwordHash }: Owner, device: string) => JSON.stringify([id, device, passwordHash])

// By account, for several people may share a browser. It says no more than the address that was typed to get it.
const nameFor = (headers: Headers, email: string) =>
  `${isHttps(headers) ? '__Host-gantry' : 'gantry'}.device_${createHash('sha256').update(email).digest('hex').slice(0, 12)}`
