import { z } from 'zod'
import { handlePublicPost } from '@/lib/http/form-post'
import { nameField, newPasswordField, passwordErrors } from '@/lib/http/person-fields'
import { paths } from '@/lib/paths'
import { acceptInvite, getOpenInvite } from '@/lib/store/people/invites'
import { EmailTaken } from '@/lib/store/people/people'

const CLOSED = { status: 404, sentence: 'This invitation was used, withdrawn or has expired.' }

/** Makes the account of an invitation. Its role and address are the invitation's, whatever is sent. */
export const POST = handlePublicPost({
  schema: z.strictObject({ name: nameField, password: newPasswordField }),
  page: ({ token = '' }) => paths.invite(token),
  run: async ({ values, params: { token = '' } }) => {
    const invite = await getOpenInvite(token)
    if (invite === null) return { refusal: CLOSED }
    const errors = passwordErrors(values.password, { ...invite, name: values.name })
    if (errors) return { errors }
    try {
      return (await acceptInvite(token, values)) ? { redirect: paths.signIn() } : { refusal: CLOSED }
    } catch (error) {
      if (error instanceof EmailTaken)
        return { errors: { '': ['There is an account with this address: sign in.'] } }
      throw error
    }
  },
})
