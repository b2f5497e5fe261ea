import { z } from 'zod'
import { setUpFirstAdmin } from '@/lib/auth/set-up-link'
import { signInAnew } from '@/lib/auth/sign-in'
import { handlePublicPost } from '@/lib/http/form-post'
import { emailField, nameField, newPasswordField, passwordErrors } from '@/lib/http/person-fields'
import { paths } from '@/lib/paths'

/** Makes the first admin and signs them in. */
export const POST = handlePublicPost({
  schema: z.strictObject({ email: emailField, name: nameField, password: newPasswordField }),
  page: ({ token = '' }) => paths.setUp(token),
  run: async ({ values, headers, params: { token = '' } }) => {
    const errors = passwordErrors(values.password, values)
    if (errors) return { errors }
    if (await setUpFirstAdmin(token, values)) return signInAnew(headers, values, paths.adminPeople())
    const back = { href: paths.signIn(), text: 'Sign in' }
    return { refusal: { status: 404, sentence: 'This link was used or has expired.', back } }
  },
})
