import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork } from '@/lib/store/imports/choose-import'
import { getImport } from '@/lib/store/imports/imports'
import { startImportWork } from '@/lib/store/imports/start-import-work'

/** Begins work again that was cut off. */
export const POST = handlePost({
  action: 'import.apply',
  schema: z.strictObject({}),
  page: ({ id = '' }) => paths.adminImport(id),
  run: async ({ viewer, params: { id = '' } }) => {
    const head = await getImport(viewer, id)
    if (head === null) return { refusal: { status: 404, sentence: 'There is no such import.' } }
    const { state } = head
    const isWork = state === 'read' || state === 'plan' || state === 'apply' || state === 'undo'
    if (isWork && (await beginImportWork(viewer, id, state))) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
