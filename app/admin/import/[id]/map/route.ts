import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork, chooseCategories } from '@/lib/store/imports/choose-import'
import { toMapping } from '@/lib/store/imports/import-mapping'
import { startImportWork } from '@/lib/store/imports/start-import-work'

const row = z.strictObject({ subcategory: z.string().max(200), category: z.string().max(64) })

/** Chooses the categories of a landscape file and makes its plan. */
export const POST = handlePost({
  action: 'import.try',
  schema: z.strictObject({ rows: z.array(row).max(1000) }),
  page: ({ id = '' }) => paths.adminImport(id, [['show', 'categories']]),
  run: async ({ viewer, values, params: { id = '' } }) => {
    const mapping = await toMapping(values.rows)
    if (!(await chooseCategories(viewer, id, mapping)))
      return { refusal: { status: 404, sentence: 'There is no such import, or it is done already.' } }
    if (await beginImportWork(viewer, id, 'plan')) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
