import { z } from 'zod'
import { confirmSecondFactor } from '@/lib/auth/account'
import { handlePost } from '@/lib/http/form-post'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

/** Turns the second factor on, once its first code is right; `shown` keeps the secret on the page for another try. */
export const POST = handlePost({
  action: 'account.edit',
  schema: z.strictObject({ code: z.string().min(1).max(20), shown: z.string().max(40).default('') }),
  page: () => paths.adminAccount(),
  run: async ({ viewer, values, headers }) => {
    const answer = await confirmSecondFactor({ headers, viewer }, values.code)
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'wrong')
      return { errors: { code: ['This code is not right. Codes change every 30 seconds.'] } }
    return { redirect: paths.adminAccount([['done', 'second-factor']]), cookies: answer.cookies }
  },
})
