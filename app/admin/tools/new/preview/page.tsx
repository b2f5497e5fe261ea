import { AdminNotFound } from '@/components/admin/not-found'
import { ToolPreview } from '@/components/admin/tools/tool-preview'
import { previewTool } from '@/lib/http/tool-preview'
import { withStatus } from '@/lib/http/with-status'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Preview' }

/** The page of a new tool as it stands in the form. */
export default guardPage<PageProps<'/admin/tools/new/preview'>>('tools.check', async (props) => {
  const submission = String((await props.searchParams).submission ?? '')
  const page = await previewTool(props.viewer, null, submission)
  if (page === null) return withStatus(404, <AdminNotFound what="preview" />)
  return <ToolPreview {...{ page, submission }} slug={null} />
})
