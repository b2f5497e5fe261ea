// Signing in by a one-time link, as an endpoint of the auth library, so that sessions, cookies and the second factor are
// the library's own. sign-in-link.ts makes the links and calls it.

import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { hashToken } from '../secrets/tokens'

/** Under what the database keeps a link; null: what they all begin with. */
export const toLinkIdentifier = (token: string | null) =>
  `sign-in-link-${token === null ? '' : hashToken(token)}`

// The library asks for the second factor after its own ways of signing in, by their paths. Nobody here signs in with the
// name of a user, and this path has the factor asked for.
const PATH = '/sign-in/username'

/** Exchanges the token of a link for a session, once. */
export const signInLinkPlugin = {
  id: 'gantry-sign-in-link',
  endpoints: {
    signInByLink: createAuthEndpoint(
      PATH,
      { method: 'POST', body: z.object({ token: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const refuse = () => new APIError('UNAUTHORIZED', { message: 'This link does not open.' })
        const link = await internalAdapter.consumeVerificationValue(toLinkIdentifier(ctx.body.token))
        if (link === null) throw refuse()
        const user = await internalAdapter.findUserById(link.value)
        if (user === null) throw refuse()
        const session = await internalAdapter.createSession(user.id)
        // Refused to accounts that are closed.
        if (session === null) throw refuse()
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ signedIn: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
