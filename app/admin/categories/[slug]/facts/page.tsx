import { redirect } from 'next/navigation'
import { AdminNotFound } from '@/components/admin/not-found'
import { FactTableIndex } from '@/components/admin/tools/fact-table-index'
import { findToolsIn } from '@/lib/catalogue/catalogue'
import { findAsked } from '@/lib/http/fact-table-page'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { guardPage } from '../../../guard-page'

export const metadata = { title: 'Edit one fact of many tools' }

/** The facts that the tools of a category are asked about, each leading to a table of them. */
export default guardPage<PageProps<'/admin/categories/[slug]/facts'>>('tools.edit', async (props) => {
  const { slug } = await props.params
  const { attribute } = await props.searchParams
  const catalogue = await getCatalogue()
  const category = catalogue.categoriesBySlug.get(slug)
  if (category === undefined) return withStatus(404, <AdminNotFound what="category" />)
  const attributes = findAsked(catalogue, slug)
  const chosen = attributes.find(({ key }) => key === attribute)
  if (chosen) redirect(paths.adminFactTable(slug, chosen.key))
  const { vocabulary } = catalogue
  return <FactTableIndex {...{ category, attributes, vocabulary }} tools={findToolsIn(catalogue, slug)} />
})
