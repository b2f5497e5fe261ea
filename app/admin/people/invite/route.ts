import { z } from 'zod'
import { ownOrigin } from '@/lib/auth/origin'
import { sendInvite } from '@/lib/auth/send-invite'
import { keepForShowing } from '@/lib/auth/shown-once'
import { handlePost } from '@/lib/http/form-post'
import { emailField } from '@/lib/http/person-fields'
import { paths } from '@/lib/paths'
import { ROLES } from '@/lib/rights/rights'
import { createInvite } from '@/lib/store/people/invites'
import { EmailTaken } from '@/lib/store/people/people'

/** Makes an invitation; the page then shows its link once, and it is sent where mail is set up. */
export const POST = handlePost({
  action: 'people.invite',
  schema: z.strictObject({ email: emailField, role: z.enum(ROLES) }),
  page: () => paths.adminPeople(),
  run: async ({ viewer, values, headers }) => {
    try {
      const link = new URL(paths.invite(await createInvite(viewer, values)), ownOrigin(headers)).href
      const mail = await sendInvite({ to: values.email, link, from: viewer.name })
      const key = await keepForShowing(viewer.id, { link, email: values.email, mail })
      return { redirect: paths.adminPeople([['shown', key]]) }
    } catch (error) {
      if (error instanceof EmailTaken) return { errors: { email: ['Somebody has this address already.'] } }
      throw error
    }
  },
})
