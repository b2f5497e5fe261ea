import { ProposalTable } from '@/components/history/proposal-table'
import { Notice } from '@/components/ui/notice'
import { findQueue } from '@/lib/store/review/review'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Review' }

const DONE: Record<string, string> = {
  approved: 'Approved and published.',
  'approved-withdrawn': 'Approved. The tool stays withdrawn: readers do not see it.',
  rejected: 'Rejected; its author sees why.',
  withdrawn: 'Taken back.',
}

/** Proposals that wait for an editor, oldest first. */
export default guardPage<PageProps<'/admin/review'>>('review.see', async ({ viewer, searchParams }) => {
  const { done } = await searchParams
  const queue = await findQueue(viewer)
  const notice = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return (
    <div className="stack">
      <h1>Review</h1>
      {notice && <Notice>{notice}</Notice>}
      {queue.length === 0 ? (
        <p>Nothing waits for review.</p>
      ) : (
        <ProposalTable
          caption={queue.length === 1 ? 'One proposal waits' : `${queue.length} proposals wait`}
          proposals={queue.map((proposal) => ({
            ...proposal,
            author: proposal.author.id === viewer.id ? `${proposal.author.name} (you)` : proposal.author.name,
          }))}
        />
      )}
    </div>
  )
})
