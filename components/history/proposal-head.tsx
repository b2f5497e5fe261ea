import { minute } from '@/components/ui/minute'
import { paths } from '@/lib/paths'

type ProposalHeadProps = {
  proposal: {
    slug: string
    name: string
    state: string
    author: { name: string }
    comment: string
    createdAt: Date
    review: { name: string; at: Date; comment: string } | null
    resultNumber: number | null
  }
  /** Labels of what was changed otherwise meanwhile. */
  conflicts: readonly string[]
  isMerged: boolean
  isWithdrawn: boolean
}

/** Which tool a proposal is about, who wrote it and why, and what became of it. */
export function ProposalHead({ proposal, conflicts, isMerged, isWithdrawn }: ProposalHeadProps) {
  const { slug, name, state, author, comment, createdAt, review, resultNumber } = proposal
  return (
    <>
      <h1>Proposal: {name || slug}</h1>
      <p>
        By {author.name}, {minute(createdAt)} UTC. {comment || <span className="text-soft">No comment.</span>}{' '}
        <a href={paths.adminToolHistory(slug)}>All revisions</a>
      </p>
      {review && (
        <p className="callout">
          {state === 'approved' ? 'Approved' : 'Rejected'} by {review.name}, {minute(review.at)} UTC
          {resultNumber !== null && `, as revision ${resultNumber}`}.{' '}
          {review.comment && <span className="whitespace-pre-wrap wrap-anywhere">{review.comment}</span>}
        </p>
      )}
      {state === 'pending' && isWithdrawn && (
        <p className="callout">
          The tool is withdrawn: readers do not see it, and approving this does not change that.
        </p>
      )}
      {state === 'pending' && isMerged && conflicts.length === 0 && (
        <p className="callout">
          Others published changes since it was written. They touch other parts and stay as they are.
        </p>
      )}
      {state === 'pending' && conflicts.length > 0 && (
        <p className="callout">
          Since it was written, somebody published something else for {conflicts.join(', ')}. Edit it and
          approve that: the form shows both texts.
        </p>
      )}
    </>
  )
}
