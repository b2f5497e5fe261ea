import { AdminNotFound } from '@/components/admin/not-found'
import { LastChangeTable } from '@/components/history/last-change-table'
import { findLastChanges } from '@/lib/editing/form/last-changes'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { findChanges } from '@/lib/store/revisions/changes'
import { findTool } from '@/lib/store/tools/find-tool'
import { guardPage } from '../../../../guard-page'

export const metadata = { title: 'Who changed what' }

type Props = PageProps<'/admin/tools/[slug]/history/fields'>

/** Further back nobody asks field by field: the history has all of it. */
const MOST_REVISIONS = 200

/** Who changed each field of a tool last, and why. */
export default guardPage<Props>('revisions.see', async ({ viewer, params }) => {
  const { slug } = await params
  const tool = await findTool(viewer, slug)
  if (tool === null) return withStatus(404, <AdminNotFound what="tool" />)
  const { changes, hasOlder } = await findChanges({ tool: tool.slug }, { page: 1, perPage: MOST_REVISIONS })
  const { vocabulary } = await getCatalogue()
  return (
    <div className="stack">
      <h1>Who changed what of {tool.name}</h1>
      <p>
        The last published change of each field; <a href={paths.adminToolHistory(tool.slug)}>the history</a>{' '}
        has {hasOlder ? `what is older than the last ${MOST_REVISIONS}` : 'all of them'}.
      </p>
      <LastChangeTable slug={tool.slug} changes={findLastChanges(changes, vocabulary)} />
    </div>
  )
})
