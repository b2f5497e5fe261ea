// Who asks: the person behind the session cookie of a request. Read once per request by pages and forms, and handed
// on as an argument to everything that decides.

import { getDatabase } from '../db/database'
import { orUnavailable } from '../db/unavailable'
import type { Role } from '../rights/rights'
import type { Viewer } from '../rights/viewer'
import { getAuth } from './auth'

/** The signed-in person, or null: no session, an expired one, or a deactivated account. */
export async function getViewer(headers: Headers): Promise<Viewer | null> {
  // Most requests have no cookie at all, and need no database to be told so.
  if (!headers.get('cookie')?.includes('gantry.session_token=')) return null
  return orUnavailable(async () => {
    const auth = await getAuth(headers)
    const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) })
    if (!found || found.user.deactivatedAt) return null
    const { id, name, email, role, twoFactorEnabled } = found.user
    return {
      id,
      name,
      email,
      // The column is the enum of the same words.
      role: role as Role,
      sessionId: found.session.id,
      hasSecondFactor: twoFactorEnabled === true,
    }
  })
}

type Challenged = { id: string; name: string; email: string }

/** Whose second factor a browser is being asked for, or null. */
export async function findChallenged(headers: Headers): Promise<Challenged | null> {
  const cookie = /(?:^|;\s*)(?:__Host-)?gantry\.two_factor=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1]
  if (cookie === undefined) return null
  // Signature and expiry are checked by the library; here the unguessable identifier only names the account to count for.
  const identifier = decode(cookie).split('.')[0] ?? ''
  const { prisma } = getDatabase()
  return orUnavailable(async () => {
    const challenge = await prisma.verification.findFirst({
      where: { identifier, expiresAt: { gt: new Date() } },
    })
    if (challenge === null) return null
    return prisma.user.findUnique({
      where: { id: challenge.value },
      select: { id: true, name: true, email: true },
    })
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
