import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork, chooseCategories } from '@/lib/store/imports/choose-import'
import { isMappingField, toMapping } from '@/lib/store/imports/import-mapping'
import { startImportWork } from '@/lib/store/imports/start-import-work'

/** Chooses the categories of a landscape file and makes its plan. */
export const POST = handlePost({
  action: 'import.try',
  schema: z.strictObject({}),
  isField: isMappingField,
  page: ({ id = '' }) => paths.adminImport(id, [['show', 'categories']]),
  run: async ({ viewer, fields, params: { id = '' } }) => {
    const mapping = await toMapping(fields)
    if (!(await chooseCategories(viewer, id, mapping)))
      return { refusal: { status: 404, sentence: 'There is no such import, or it is done already.' } }
    if (await beginImportWork(viewer, id, 'plan')) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
