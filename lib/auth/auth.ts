// The auth library, set up once per process: e-mail and password, sessions of 12 hours in PostgreSQL, an optional
// second factor. Its router is not mounted: call-auth.ts is the only way in (docs/decisions/0003-accounts.md).

import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor } from 'better-auth/plugins'
import { getDatabase } from '../db/database'
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../secrets/password'
import { getSecret } from '../secrets/secret'
import { siteUrl } from '../site-url'
import { isHttps, isOwnOrigin, ownOrigin } from './origin'
import { signInLinkPlugin } from './sign-in-link-plugin'

/** The header in which call-auth.ts tells the library who asks; no browser's header reaches it under this name. */
export const ADDRESS_HEADER = 'x-gantry-address'
/** Seconds. */
const SESSION_TIME = 12 * 60 * 60
const CHALLENGE_TIME = 10 * 60

export type Auth = ReturnType<typeof makeAuth>

// By kind of cookies and by database, for tests open several in one process.
const made = new Map<string, { secret: string; auth: Auth }>()

/** The auth library on the process's database, for the browser whose headers these are: cookies differ under https. */
export async function getAuth(headers: Headers): Promise<Auth> {
  const secret = await getSecret()
  const secure = isHttps(headers)
  const key = `${secure} ${getDatabase().connectionString}`
  const present = made.get(key)
  if (present?.secret === secret) return present.auth
  const auth = makeAuth(secret, secure)
  made.set(key, { secret, auth })
  return auth
}

function makeAuth(secret: string, secure: boolean) {
  const { prisma } = getDatabase()
  return betterAuth({
    appName: 'Gantry',
    secret,
    baseURL: siteUrl.origin,
    basePath: '/api/auth',
    trustedOrigins: (request) =>
      request && isOwnOrigin(request.headers) ? [ownOrigin(request.headers)] : [siteUrl.origin],
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: isPassword },
    },
    user: {
      additionalFields: {
        role: { type: ['contributor', 'editor', 'admin'], input: false, defaultValue: 'contributor' },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    // A session ends 12 hours after signing in, whatever was done in between: nothing is written on reading.
    session: { expiresIn: SESSION_TIME, disableSessionRefresh: true, cookieCache: { enabled: false } },
    databaseHooks: { session: { create: { before: refuseDeactivated } } },
    plugins: [twoFactor({ issuer: 'Gantry', twoFactorCookieMaxAge: CHALLENGE_TIME }), signInLinkPlugin],
    // Against floods from one address. Signing in is limited in password-checks.ts alone, which knows who tries.
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/*': false,
        '/change-password': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
      },
    },
    advanced: {
      // The library would write `__Secure-` before a name of ours.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-gantry' : 'gantry',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Errors come out of the handler as they are, so that a database that is away is told from a wrong password.
    onAPIError: { throw: true },
  })
}

async function refuseDeactivated(session: { userId: string }): Promise<false | undefined> {
  const user = await getDatabase().prisma.user.findUnique({ where: { id: session.userId } })
  return user === null || user.deactivatedAt !== null ? false : undefined
}
