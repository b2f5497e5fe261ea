import { minute } from '@/components/ui/minute'
import { paths } from '@/lib/paths'
import type { OwnProposal } from '@/lib/store/review/own-proposals'

const WORDS = {
  draft: 'draft, seen by those who are signed in',
  pending: 'waits for review',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'taken back',
} as const

/** What somebody has under way and proposed, and what became of it; nothing where there is nothing. */
export function OwnProposals({ proposals }: { proposals: readonly OwnProposal[] }) {
  if (proposals.length === 0) return null
  return (
    <section className="rule">
      <h2>Your drafts and proposals</h2>
      <ol className="max-w-240 divide-y divide-line *:py-3">
        {proposals.map(({ slug, name, number, state, comment, ...proposal }) => (
          <li key={`${slug} ${number}`}>
            <p>
              {state === 'withdrawn' ? (
                name || slug
              ) : (
                <a href={state === 'draft' ? paths.adminTool(slug) : paths.adminProposal(slug, number)}>
                  {name || slug}
                </a>
              )}
              : <b>{WORDS[state]}</b>
              {proposal.reviewerName && ` by ${proposal.reviewerName}`}
              {comment && <span className="text-soft"> · {comment}</span>}
            </p>
            {proposal.reviewComment && (
              <p className="whitespace-pre-wrap wrap-anywhere">{proposal.reviewComment}</p>
            )}
            {proposal.altered.length > 0 && (
              <p>
                Published otherwise than you proposed it: {proposal.altered.join(', ')}.{' '}
                <a href={paths.adminProposal(slug, number)}>See what was altered</a>
              </p>
            )}
            {(state === 'rejected' || state === 'withdrawn' || proposal.altered.length > 0) && (
              <p>
                <a href={paths.adminTool(slug, [['revision', String(number)]])}>Take it up again</a>
              </p>
            )}
            <p className="text-small text-soft">
              <time dateTime={proposal.createdAt.toISOString()}>{minute(proposal.createdAt)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
