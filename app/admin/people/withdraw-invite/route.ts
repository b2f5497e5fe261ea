import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { withdrawInvite } from '@/lib/store/people/invites'

/** Makes the link of an invitation lead nowhere. */
export const POST = handlePost({
  action: 'people.invite',
  schema: z.strictObject({ invite: z.string().max(60) }),
  page: () => paths.adminPeople(),
  run: async ({ viewer, values }) => {
    if (await withdrawInvite(viewer, values.invite)) return { redirect: paths.adminPeople() }
    return { errors: { '': ['This invitation is not open any more.'] } }
  },
})
