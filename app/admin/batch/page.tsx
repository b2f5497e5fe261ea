import { BatchScreen } from '@/components/admin/batch/batch-screen'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readBatchQuery } from '@/lib/http/batch-query'
import { paths } from '@/lib/paths'
import { MOST_IN_BATCH, planBatch } from '@/lib/store/batch/apply-batch'
import { findBatchSlugs } from '@/lib/store/batch/batch-slugs'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Many tools at once' }

/** What would happen to the tools that were ticked, before anybody confirms it. */
export default guardPage<PageProps<'/admin/batch'>>('tools.batch', async ({ viewer, searchParams }) => {
  const params = await searchParams
  const key = [params.submission].flat()[0]
  const kept = await getSubmission(key, { ownerId: viewer.id, path: paths.adminBatch() })
  const { order, chosen } = readBatchQuery(params, kept?.values ?? null)
  const asked = await findBatchSlugs(viewer, chosen)
  const slugs = asked.slice(0, MOST_IN_BATCH)
  const { vocabulary } = await getCatalogue()
  const known =
    order.kind !== 'recategorise' || vocabulary.categories.some(({ slug }) => slug === order.category)
  const plan = await planBatch(viewer, slugs, order)
  const rows = plan.map(({ tool: { slug, name, mark }, document, says }) => ({
    slug,
    name,
    mark,
    says: known ? says : '',
    isReady: known && document !== null,
  }))
  const there = new Set(rows.map(({ slug }) => slug))
  return (
    <BatchScreen
      {...{ kind: order.kind, order: { ...order, category: known ? order.category : '' } }}
      fields={await makeFormFields(viewer)}
      categories={vocabulary.categories}
      ready={rows.filter(({ isReady }) => isReady)}
      left={rows.filter(({ isReady }) => !isReady)}
      missing={slugs.filter((slug) => !there.has(slug))}
      isCut={asked.length > slugs.length}
      kept={kept}
    />
  )
})
