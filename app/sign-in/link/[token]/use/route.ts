import { z } from 'zod'
import { signInByLink } from '@/lib/auth/sign-in-link'
import { handlePublicPost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Signs in by a one-time link, or leads on to the second factor. */
export const POST = handlePublicPost({
  schema: z.strictObject({}),
  page: ({ token = '' }) => paths.signInLink(token),
  run: async ({ headers, params: { token = '' } }) => {
    const answer = await signInByLink(headers, token)
    // Its page says that the link does not open.
    if (answer.outcome === 'refused' || answer.outcome === 'too-many')
      return { redirect: paths.signInLink(token) }
    const redirect = answer.outcome === 'signed-in' ? paths.admin() : paths.signInCode()
    return { redirect, cookies: answer.cookies }
  },
})
