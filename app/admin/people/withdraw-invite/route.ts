import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { writeSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { withdrawInvite } from '@/lib/store/people/invites'

/** Makes the link of an invitation lead nowhere. */
export const POST = handlePost({
  action: 'people.invite',
  schema: z.strictObject({ invite: z.string().max(60) }),
  page: () => paths.adminPeople(),
  run: async ({ viewer, values }) => {
    if (!(await withdrawInvite(viewer, values.invite)))
      return { errors: { '': ['This invitation is not open any more.'] } }
    const said = 'The invitation is withdrawn: its link leads nowhere.'
    return { redirect: paths.adminPeople(await writeSaid(paths.adminPeople(), said)) }
  },
})
