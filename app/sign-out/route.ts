import { z } from 'zod'
import { signOut } from '@/lib/auth/sign-in'
import { handlePublicPost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Ends the session, if there is one. */
export const POST = handlePublicPost({
  schema: z.strictObject({}),
  page: () => paths.signIn(),
  run: async ({ headers }) => ({ redirect: paths.home(), cookies: await signOut(headers) }),
})
