import { z } from 'zod'
import { safeNext } from '@/lib/auth/origin'
import { signIn } from '@/lib/auth/sign-in'
import { handlePublicPost } from '@/lib/http/form-post'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

const schema = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1),
  next: z.string().default(''),
})

/** Checks address and password, then sends the browser on. */
export const POST = handlePublicPost({
  schema,
  page: () => paths.signIn(),
  run: async ({ values, headers }) => {
    const answer = await signIn(headers, values)
    const next = safeNext(values.next, paths.admin())
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'refused')
      return { errors: { '': ['Address and password do not fit together, or the account is closed.'] } }
    const redirect = answer.outcome === 'signed-in' ? next : paths.signInCode(next)
    return { redirect, cookies: answer.cookies }
  },
})
