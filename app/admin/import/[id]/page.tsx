import { ImportScreen } from '@/components/admin/import/import-screen'
import { AdminNotFound } from '@/components/admin/not-found'
import { makeFormFields } from '@/lib/auth/form-fields'
import { withStatus } from '@/lib/http/with-status'
import { findMappingChoices } from '@/lib/store/imports/import-mapping'
import {
  countImportRows,
  findOutlook,
  getImport,
  ROW_FILTERS,
  rowsToAPage,
} from '@/lib/store/imports/imports'
import { findPlannedRows } from '@/lib/store/imports/planned-rows'
import { guardPage } from '../../guard-page'

const WORK = ['read', 'plan', 'apply', 'undo']

export const metadata = { title: 'Import' }

/** One import: what its file would change, or how far the work on it is. */
export default guardPage<PageProps<'/admin/import/[id]'>>(
  'import.see',
  async ({ viewer, params, searchParams }) => {
    const { id } = await params
    const wanted = await searchParams
    const head = await getImport(viewer, id)
    if (head === null) return withStatus(404, <AdminNotFound what="import" />)
    const fields = await makeFormFields(viewer)
    if (WORK.includes(head.state)) return <ImportScreen head={head} fields={fields} shows={null} />
    if (head.state === 'undone') return <ImportScreen head={head} fields={fields} shows={{ undone: true }} />
    if (head.state === 'applied' && wanted.show === 'undo')
      return <ImportScreen head={head} fields={fields} shows={{ outlook: await findOutlook(viewer, id) }} />
    if (head.state === 'mapping' || wanted.show === 'categories') {
      const mapping = await findMappingChoices(id)
      return <ImportScreen head={head} fields={fields} shows={{ mapping }} />
    }
    const filter = ROW_FILTERS.find((word) => word === wanted.show) ?? null
    const counts = await countImportRows(id)
    const found = filter === null ? counts.shown : counts[filter]
    const pages = Math.max(1, Math.ceil(found / rowsToAPage(filter)))
    const asked = /^[1-9]\d{0,4}$/.test(String(wanted.page)) ? Number(wanted.page) : 1
    const page = Math.min(asked, pages)
    const rows = await findPlannedRows(id, { filter, page })
    const plan = { rows, counts, filter: filter ?? '', page, pages }
    return <ImportScreen head={head} fields={fields} shows={{ plan }} />
  },
)
