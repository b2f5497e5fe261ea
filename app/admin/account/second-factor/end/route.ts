import { z } from 'zod'
import { endSecondFactor } from '@/lib/auth/account'
import { handlePost } from '@/lib/http/form-post'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

/** Turns the second factor off. */
export const POST = handlePost({
  action: 'account.edit',
  schema: z.strictObject({ password: z.string().min(1).max(200) }),
  page: () => paths.adminAccount(),
  run: async ({ viewer, values, headers }) => {
    const answer = await endSecondFactor({ headers, viewer }, values.password)
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'wrong') return { errors: { password: ['This is not your password.'] } }
    return { redirect: paths.adminAccount([['done', 'no-second-factor']]), cookies: answer.cookies }
  },
})
