import { AdminNotFound } from '@/components/admin/not-found'
import { ToolView } from '@/components/tool-view'
import type { ToolPage } from '@/lib/catalogue/tool-page'
import { paths } from '@/lib/paths'

type ToolPreviewProps = { page: ToolPage | null; slug: string | null; submission: string }

/** What readers would see, above it the way back to the form. */
export function ToolPreview({ page, slug, submission }: ToolPreviewProps) {
  if (page === null) return <AdminNotFound what="preview" />
  return (
    <>
      <p className="notice">
        A preview: nothing is saved yet.{' '}
        <a href={paths.adminTool(slug, [['submission', submission]])}>Go on editing</a>
      </p>
      <div className="tool">
        <ToolView page={page} />
      </div>
    </>
  )
}
