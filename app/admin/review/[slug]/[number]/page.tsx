import { AdminNotFound } from '@/components/admin/not-found'
import { DECISION, DecisionForm } from '@/components/history/decision-form'
import { DifferenceList } from '@/components/history/difference-list'
import { ProposalHead } from '@/components/history/proposal-head'
import { ProposedFields } from '@/components/history/proposed-fields'
import { PostButton } from '@/components/ui/post-button'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readNumber } from '@/lib/http/page-number'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getProposal } from '@/lib/store/review/review'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Proposal' }

type Props = PageProps<'/admin/review/[slug]/[number]'>

/** A proposal: what approving it would change in what readers see now, and the decision. */
export default guardPage<Props>('review.see', async ({ viewer, params, searchParams }) => {
  const { slug, number } = await params
  const { vocabulary } = await getCatalogue()
  const proposal = await getProposal(viewer, { slug, number: readNumber(number) ?? 0, vocabulary })
  if (proposal === null) return withStatus(404, <AdminNotFound what="proposal" />)
  const { revision, differences, altered, conflicts, isMerged, isWithdrawn } = proposal
  const page = paths.adminProposal(revision.slug, revision.number)
  const key = [(await searchParams).submission].flat()[0]
  const kept = await getSubmission(key, { ownerId: viewer.id, path: page })
  const isOwn = revision.author.id === viewer.id
  const isOpen = revision.state === 'pending'
  const decides = isOpen && !isOwn && may(viewer.role, 'review.decide')
  return (
    <div className="stack">
      <ProposalHead proposal={revision} {...{ conflicts, isMerged, isWithdrawn }} />
      <section className="rule" id="field-take">
        <h2>{isOpen ? 'What approving it changes' : 'What it asked for'}</h2>
        <ProposedFields
          differences={differences}
          form={decides ? DECISION : null}
          ticked={kept?.values['take[]'] ?? []}
        />
      </section>
      {altered.length > 0 && (
        <section className="rule">
          <h2>What was altered before it was approved</h2>
          <p>From what was proposed to what was published.</p>
          <DifferenceList differences={altered} />
        </section>
      )}
      {isOpen && isOwn && (
        <PostButton action={`${page}/withdraw`} fields={await makeFormFields(viewer)} label="Take it back" />
      )}
      {decides && (
        <DecisionForm
          action={`${page}/decide`}
          fields={await makeFormFields(viewer)}
          canApprove={conflicts.length === 0}
          canTick={differences.some(({ held }) => held === null)}
          isWithdrawn={isWithdrawn}
          values={kept?.values}
          errors={kept?.errors}
        />
      )}
    </div>
  )
})
