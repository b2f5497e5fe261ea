import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork, chooseTools } from '@/lib/store/choose-import'
import { startImportWork } from '@/lib/store/start-import-work'

const positions = z
  .array(z.string().regex(/^\d{1,6}$/))
  .max(200)
  .default([])
  .transform((texts) => texts.map(Number))

const schema = z.strictObject({
  do: z.enum(['keep', 'apply', 'all-create', 'all-update', 'none']),
  shown: positions,
  chosen: positions,
  insists: positions,
  show: z.string().max(20).default(''),
  page: z.string().max(6).default(''),
})

const ALL = { 'all-create': 'create', 'all-update': 'update', none: 'none' } as const

/** Notes which tools are to be imported, and imports them when asked to. */
export const POST = handlePost({
  action: 'import.apply',
  schema,
  page: ({ id = '' }) => paths.adminImport(id),
  run: async ({ viewer, values, params: { id = '' } }) => {
    const { do: order, shown, chosen, insists, show, page } = values
    const choice = order === 'keep' || order === 'apply' ? { shown, chosen, insists } : { all: ALL[order] }
    if (!(await chooseTools(viewer, id, choice)))
      return { refusal: { status: 404, sentence: 'There is no such import, or it waits for nothing.' } }
    if (order !== 'apply')
      return {
        redirect: paths.adminImport(id, [
          ['show', show],
          ['page', page === '1' ? '' : page],
        ]),
      }
    if (await beginImportWork(viewer, id, 'apply')) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
