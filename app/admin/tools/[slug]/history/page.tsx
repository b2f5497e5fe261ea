import { AdminNotFound } from '@/components/admin/not-found'
import { CompareRevisions } from '@/components/history/compare-revisions'
import { NewerOlder } from '@/components/history/newer-older'
import { RevisionPair } from '@/components/history/revision-pair'
import { RevisionTable } from '@/components/history/revision-table'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { differenceOf } from '@/lib/editing/merge/difference'
import { readNumber, readPage } from '@/lib/http/page-number'
import { readSaid } from '@/lib/http/said-notice'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { may } from '@/lib/rights/rights'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { readHistory } from '@/lib/store/tools/tool-history'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Revisions' }

type Props = PageProps<'/admin/tools/[slug]/history'>

/** Every revision of a tool that this person may see, drafts and proposals among them; any two compared. */
export default guardPage<Props>('revisions.see', async ({ viewer, params, searchParams }) => {
  const { slug } = await params
  const wanted = await searchParams
  const [from, to, page] = [readNumber(wanted.from), readNumber(wanted.to), readPage(wanted.page)]
  const history = await readHistory(viewer, slug, { compare: from && to ? [from, to] : null, page })
  if (history === null) return withStatus(404, <AdminNotFound what="tool" />)
  const { tool, revisions, hasOlder, pair } = history
  const restores = may(viewer.role, 'tools.restore')
  const rows = await Promise.all(
    revisions.map(async (revision) => ({
      revision,
      fields:
        restores && revision.state === 'published' && revision.version !== tool.version
          ? { ...(await makeFormFields(viewer)), version: String(tool.version) }
          : null,
    })),
  )
  const { vocabulary } = await getCatalogue()
  const said = await readSaid(paths.adminToolHistory(slug), wanted)
  const asked = wanted.from !== undefined || wanted.to !== undefined
  return (
    <div className="stack">
      <h1>Revisions of {tool.name}</h1>
      {said && <Notice>{said}</Notice>}
      {wanted.done === 'restored' && <Notice>Brought back, as a revision of its own.</Notice>}
      {asked && pair === null && (
        <p className="callout">There are no two revisions with these numbers to compare.</p>
      )}
      {pair && (
        <RevisionPair
          pair={pair}
          differences={differenceOf(pair[0].document, pair[1].document, vocabulary)}
        />
      )}
      <CompareRevisions action={paths.adminToolHistory(tool.slug)} from={from} to={to} />
      <RevisionTable slug={tool.slug} rows={rows} />
      <NewerOlder
        page={page}
        hasOlder={hasOlder}
        href={(at) => paths.adminToolHistory(tool.slug, [['page', at === 1 ? '' : String(at)]])}
      />
    </div>
  )
})
