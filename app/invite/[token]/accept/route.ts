import { z } from 'zod'
import { signInAnew } from '@/lib/auth/sign-in'
import { handlePublicPost } from '@/lib/http/form-post'
import { nameField, newPasswordField, passwordErrors } from '@/lib/http/person-fields'
import { paths } from '@/lib/paths'
import { acceptInvite, getOpenInvite } from '@/lib/store/people/invites'
import { EmailTaken } from '@/lib/store/people/people'

const CLOSED = { status: 404, sentence: 'This invitation was used, withdrawn or has expired.' }

/** Makes the account of an invitation and signs its owner in. Its role and address are the invitation's, whatever is sent. */
export const POST = handlePublicPost({
  schema: z.strictObject({ name: nameField, password: newPasswordField }),
  page: ({ token = '' }) => paths.invite(token),
  run: async ({ values, headers, params: { token = '' } }) => {
    const invite = await getOpenInvite(token)
    if (invite === null) return { refusal: CLOSED }
    const errors = passwordErrors(values.password, { ...invite, name: values.name })
    if (errors) return { errors }
    try {
      if (!(await acceptInvite(token, values))) return { refusal: CLOSED }
      return await signInAnew(headers, { email: invite.email, password: values.password }, paths.admin())
    } catch (error) {
      if (error instanceof EmailTaken)
        return { errors: { '': ['There is an account with this address: sign in.'] } }
      throw error
    }
  },
})
