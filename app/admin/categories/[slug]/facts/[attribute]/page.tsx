import { AdminNotFound } from '@/components/admin/not-found'
import { FactTable } from '@/components/admin/tools/fact-table'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readFactTable } from '@/lib/http/fact-table-page'
import { readPage } from '@/lib/http/page-number'
import { readSaid } from '@/lib/http/said-notice'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { guardPage } from '../../../../guard-page'

export const metadata = { title: 'Edit one fact of many tools' }

type Props = PageProps<'/admin/categories/[slug]/facts/[attribute]'>

/** One fact of the tools of a category, with notes, sources and days, in a form. */
export default guardPage<Props>('tools.edit', async ({ viewer, params, searchParams }) => {
  const { slug: category, attribute } = await params
  const query = await searchParams
  const submission = typeof query.submission === 'string' ? query.submission : undefined
  const asked = { category, attribute, page: readPage(query.page), submission }
  const table = await readFactTable(viewer, asked)
  if (table === null) return withStatus(404, <AdminNotFound what="fact" />)
  const said = await readSaid(paths.adminFactTable(category, attribute), query)
  const own = { ...(await makeFormFields(viewer)), page: table.page === 1 ? '' : String(table.page) }
  return <FactTable {...{ table, said }} role={viewer.role} hidden={own} />
})
