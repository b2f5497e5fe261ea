import { redirect } from 'next/navigation'
import { AdminNotFound } from '@/components/admin/not-found'
import { FieldIndex } from '@/components/admin/tools/field-index'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { openTool } from '@/lib/store/tools/open-tool'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Edit a field' }

/** The fields of a tool as readers see them, each leading to a form of its own. */
export default guardPage<PageProps<'/admin/tools/[slug]/fields'>>(
  'tools.edit',
  async ({ viewer, params }) => {
    const open = await openTool(viewer, (await params).slug)
    if (open === null) return withStatus(404, <AdminNotFound />)
    const catalogue = await getCatalogue()
    const tool = catalogue.toolsBySlug.get(open.slug)
    if (tool === undefined || open.draft) redirect(paths.adminTool(open.slug))
    const { facts } = toToolPage(catalogue, tool)
    const attributes = new Set(catalogue.vocabulary.attributes.map(({ key }) => key))
    return <FieldIndex slug={open.slug} document={open.document} {...{ facts, attributes }} />
  },
)
