import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork } from '@/lib/store/imports/choose-import'
import { getImport } from '@/lib/store/imports/imports'
import { startImportWork } from '@/lib/store/imports/start-import-work'

/** Takes back all that an import did; one that was taken back already stays so. */
export const POST = handlePost({
  action: 'import.undo',
  schema: z.strictObject({}),
  page: ({ id = '' }) => paths.adminImport(id),
  run: async ({ viewer, params: { id = '' } }) => {
    const head = await getImport(viewer, id)
    const isDone = head?.state === 'applied' || head?.state === 'undo' || head?.state === 'undone'
    if (!isDone)
      return { refusal: { status: 404, sentence: 'There is no such import, or it has not been applied.' } }
    if (await beginImportWork(viewer, id, 'undo')) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
