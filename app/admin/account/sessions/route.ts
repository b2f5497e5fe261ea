import { z } from 'zod'
import { endOwnSessions } from '@/lib/auth/account'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Ends one of the viewer's sessions, or all but this one. */
export const POST = handlePost({
  action: 'account.edit',
  schema: z.strictObject({ end: z.string().min(1).max(60) }),
  page: () => paths.adminAccount(),
  run: async ({ viewer, values: { end } }) => {
    await endOwnSessions(viewer, end === 'others' ? 'others' : { id: end })
    return { redirect: paths.adminAccount([['done', 'sessions']]) }
  },
})
