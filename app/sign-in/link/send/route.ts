import { z } from 'zod'
import { areLinksMailed, mailSignInLink } from '@/lib/auth/sign-in-link'
import { handlePublicPost } from '@/lib/http/form-post'
import { emailField } from '@/lib/http/person-fields'
import { paths } from '@/lib/paths'

/** Mails a link to sign in by. The answer is the same whether or not somebody has the address. */
export const POST = handlePublicPost({
  schema: z.strictObject({ email: emailField }),
  page: () => paths.askSignInLink(),
  run: async ({ values }) => {
    if (!areLinksMailed()) return { redirect: paths.askSignInLink() }
    mailSignInLink(values.email)
    return { redirect: paths.askSignInLink([['sent', 'yes']]) }
  },
})
