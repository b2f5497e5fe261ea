import { z } from 'zod'
import { InviteForm } from '@/components/admin/invite-form'
import { InviteTable } from '@/components/admin/invite-table'
import { PeopleTable } from '@/components/admin/people-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readForShowing } from '@/lib/auth/shown-once'
import { readSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { findInvites } from '@/lib/store/people/invites'
import { findPeople } from '@/lib/store/people/people'
import { guardPage } from '../guard-page'

export const metadata = { title: 'People' }

const shownInvite = z.object({
  link: z.string(),
  email: z.string(),
  mail: z.enum(['sent', 'failed', 'not-set-up']),
})

/** Who has an account, who was invited, and the form to invite more. */
export default guardPage<PageProps<'/admin/people'>>('people.see', async ({ viewer, searchParams }) => {
  const wanted = await searchParams
  const { shown, submission } = wanted
  const [people, invites, kept, value, said] = await Promise.all([
    findPeople(viewer),
    findInvites(viewer, new Date()),
    getSubmission(String(submission ?? ''), { ownerId: viewer.id, path: paths.adminPeople() }),
    readForShowing(viewer.id, String(shown ?? '')),
    readSaid(paths.adminPeople(), wanted),
  ])
  const made = shownInvite.safeParse(value).data
  // Each form has a key of its own.
  const fields = () => makeFormFields(viewer)
  const rows = await Promise.all(
    people.map(async (person) => ({ person, roleFields: await fields(), accountFields: await fields() })),
  )
  const open = await Promise.all(
    invites
      .filter((invite) => invite.state === 'open')
      .map(async (invite) => ({ invite, fields: await fields() })),
  )
  return (
    <div className="stack">
      <h1>People</h1>
      {said && <Notice>{said}</Notice>}
      <ErrorSummary errors={kept?.errors} labels={{ email: 'E-mail address', role: 'Role' }} />
      <PeopleTable rows={rows} viewerId={viewer.id} />
      {open.length > 0 && <InviteTable rows={open} />}
      <InviteForm fields={await fields()} made={made} values={kept?.values} errors={kept?.errors} />
    </div>
  )
})
