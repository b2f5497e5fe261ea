import { RestoreForm } from '@/components/admin/backups/restore-form'
import { ClosedLink } from '@/components/admin/closed-link'
import { NewPersonForm } from '@/components/admin/new-person-form'
import { isSetUpOpen } from '@/lib/auth/set-up-link'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'

export const metadata = { title: 'Set up', robots: { index: false }, referrer: 'same-origin' as const }

/** Makes the first admin, for whoever has the link that the start printed. */
export default async function SetUpPage({ params, searchParams }: PageProps<'/set-up/[token]'>) {
  const { token } = await params
  const { submission } = await readParameters(searchParams)
  if (!(await isSetUpOpen(token)))
    return withStatus(404, <ClosedLink advice="A new start prints a new one." />)
  const kept = await getSubmission(String(submission ?? ''), { ownerId: ANYONE, path: paths.setUp(token) })
  const { backup, ...errors } = kept?.errors ?? {}
  return (
    <div className="stack">
      <h1>Set up Gantry</h1>
      <p className="text-lead">The first account is an admin: it invites the others.</p>
      <NewPersonForm
        action={`${paths.setUp(token)}/make`}
        label="Make the account"
        values={kept?.values}
        errors={errors}
      />
      <h2>Or bring a site back</h2>
      <RestoreForm action={`${paths.setUp(token)}/restore`} errors={backup} />
    </div>
  )
}
