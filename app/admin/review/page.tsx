import { DecidedNotice } from '@/components/admin/review/decided-notice'
import { KeeperQueue } from '@/components/admin/review/keeper-queue'
import { ProposalTable } from '@/components/history/proposal-table'
import { PageLinks } from '@/components/listing/page-links'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { getTool } from '@/lib/catalogue/catalogue'
import { readPage } from '@/lib/http/page-number'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getManyDecided } from '@/lib/store/review/decide-many'
import { findKeeperQueue } from '@/lib/store/review/keeper-queue'
import { findQueue } from '@/lib/store/review/review'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Review' }

const DONE: Record<string, string> = {
  approved: 'Approved and published.',
  'approved-withdrawn': 'Approved. The tool stays withdrawn: readers do not see it.',
  rejected: 'Rejected; its author sees why.',
  withdrawn: 'Taken back.',
}

/** Proposals that wait for an editor: those of people, oldest first, then the keeper's by kind. */
export default guardPage<PageProps<'/admin/review'>>('review.see', async ({ viewer, searchParams }) => {
  const { done, decided, tick, submission, page: asked } = await searchParams
  const catalogue = await getCatalogue()
  const kept = await getSubmission([submission].flat()[0], { ownerId: viewer.id, path: paths.adminReview() })
  const page = readPage(kept?.values.page?.[0] ?? asked)
  const [queue, keeper] = await Promise.all([
    findQueue(viewer),
    findKeeperQueue(viewer, { page, vocabulary: catalogue.vocabulary }),
  ])
  const notice = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  const many = typeof decided === 'string' ? await getManyDecided(viewer, decided) : undefined
  const decides = may(viewer.role, 'review.decide')
  return (
    <div className="stack">
      <h1>Review</h1>
      {notice && <Notice>{notice}</Notice>}
      {many !== undefined && (
        <DecidedNotice done={many} nameOf={(slug) => getTool(catalogue, slug)?.name ?? slug} />
      )}
      {queue.length + keeper.proposals.length + keeper.contradictions === 0 && (
        <p>Nothing waits for review.</p>
      )}
      {queue.length > 0 && (
        <ProposalTable
          caption={queue.length === 1 ? 'One proposal waits' : `${queue.length} proposals wait`}
          proposals={queue.map((proposal) => ({
            ...proposal,
            author: proposal.author.id === viewer.id ? `${proposal.author.name} (you)` : proposal.author.name,
          }))}
        />
      )}
      <KeeperQueue
        queue={keeper}
        page={Math.min(page, keeper.pages)}
        ticked={typeof tick === 'string' ? tick : ''}
        fields={decides ? [await makeFormFields(viewer), await makeFormFields(viewer)] : null}
        kept={kept}
      />
      <PageLinks
        page={Math.min(page, keeper.pages)}
        pages={keeper.pages}
        href={(to) => paths.adminReview([['page', String(to)]])}
      />
    </div>
  )
})
