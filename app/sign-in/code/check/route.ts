import { z } from 'zod'
import { safeNext } from '@/lib/auth/origin'
import { signInWithCode } from '@/lib/auth/sign-in'
import { handlePublicPost } from '@/lib/http/form-post'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

const schema = z.strictObject({ code: z.string().min(1).max(40), next: z.string().default('') })

/** Checks the second factor, then sends the browser on. */
export const POST = handlePublicPost({
  schema,
  page: () => paths.signInCode(),
  run: async ({ values, headers }) => {
    const answer = await signInWithCode(headers, values.code)
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'refused')
      return { errors: { code: ['This code is not right, or signing in took longer than ten minutes.'] } }
    return { redirect: safeNext(values.next, paths.admin()), cookies: answer.cookies }
  },
})
