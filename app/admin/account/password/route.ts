import { z } from 'zod'
import { changePassword } from '@/lib/auth/account'
import { handlePost } from '@/lib/http/form-post'
import { newPasswordField, passwordErrors } from '@/lib/http/person-fields'
import { tooManyTries } from '@/lib/http/too-many-tries'
import { paths } from '@/lib/paths'

/** Changes the viewer's password and ends their other sessions. */
export const POST = handlePost({
  action: 'account.edit',
  schema: z.strictObject({ currentPassword: z.string().min(1).max(200), newPassword: newPasswordField }),
  page: () => paths.adminAccount(),
  run: async ({ viewer, values, headers }) => {
    const errors = passwordErrors(values.newPassword, viewer, 'newPassword')
    if (errors) return { errors }
    const answer = await changePassword({ headers, viewer }, values)
    if (answer.outcome === 'too-many') return tooManyTries(answer)
    if (answer.outcome === 'wrong') return { errors: { currentPassword: ['This is not your password.'] } }
    return { redirect: paths.adminAccount([['done', 'password']]), cookies: answer.cookies }
  },
})
