import { ClosedLink } from '@/components/admin/closed-link'
import { NewPersonForm } from '@/components/admin/new-person-form'
import { withArticle } from '@/lib/catalogue/shown/noun-words'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'
import { getOpenInvite } from '@/lib/store/people/invites'

export const metadata = { title: 'Invitation', robots: { index: false }, referrer: 'same-origin' as const }

/** Makes the account an admin invited somebody to. */
export default async function InvitePage({ params, searchParams }: PageProps<'/invite/[token]'>) {
  const { token } = await params
  const { submission } = await readParameters(searchParams)
  const invite = await getOpenInvite(token)
  if (invite === null) return withStatus(404, <ClosedLink advice="Ask whoever invited you for another." />)
  const kept = await getSubmission(String(submission ?? ''), { ownerId: ANYONE, path: paths.invite(token) })
  return (
    <div className="stack">
      <h1>Welcome to Gantry</h1>
      <p className="text-lead">You were invited as {withArticle(invite.role)}.</p>
      <NewPersonForm
        action={`${paths.invite(token)}/accept`}
        email={invite.email}
        label="Make my account"
        values={kept?.values}
        errors={kept?.errors}
      />
    </div>
  )
}
