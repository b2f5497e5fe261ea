import { z } from 'zod'
import { beginSecondFactor } from '@/lib/auth/account'
import { keepForShowing } from '@/lib/auth/shown-once'
import { handlePost } from '@/lib/http/form-post'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

/** Makes the secret of a second factor, which the page then shows for ten minutes. */
export const POST = handlePost({
  action: 'account.edit',
  schema: z.strictObject({ password: z.string().min(1).max(200) }),
  page: () => paths.adminAccount(),
  run: async ({ viewer, values, headers }) => {
    const answer = await beginSecondFactor({ headers, viewer }, values.password)
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'wrong') return { errors: { password: ['This is not your password.'] } }
    const shown = await keepForShowing(viewer.id, { uri: answer.uri, codes: answer.codes })
    return { redirect: `${paths.adminAccount([['shown', shown]])}#second-factor` }
  },
})
