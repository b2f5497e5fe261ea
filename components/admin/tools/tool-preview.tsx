import { ToolView } from '@/components/tool/tool-view'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'

type ToolPreviewProps = {
  page: ToolPage & { conflicts: readonly string[] }
  slug: string | null
  submission: string
}

/** What readers would see, above it the way back to the form. */
export function ToolPreview({ page, slug, submission }: ToolPreviewProps) {
  return (
    <>
      <p className="notice">
        A preview: nothing is saved yet.{' '}
        <a href={paths.adminTool(slug, [['submission', submission]])}>Go on editing</a>
      </p>
      {page.conflicts.length > 0 && (
        <p className="callout" role="alert">
          Somebody saved this tool while you were writing, and changed the same.{' '}
          <a href={`${paths.adminTool(slug, [['submission', submission]])}#conflicts`}>
            Choose what shall be said: {page.conflicts.join(', ')}
          </a>
        </p>
      )}
      <div className="tool">
        <ToolView page={page} />
      </div>
    </>
  )
}
