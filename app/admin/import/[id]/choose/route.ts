import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { beginImportWork, chooseTools } from '@/lib/store/imports/choose-import'
import { startImportWork } from '@/lib/store/imports/start-import-work'

const positions = z
  .array(z.string().regex(/^\d{1,6}$/))
  .max(200)
  .default([])
  .transform((texts) => texts.map(Number))

const TO = /^to:([a-z]{0,10}):([1-9]\d{0,4})$/

const schema = z.strictObject({
  // `to:update:2` leads to another view or page of the plan.
  do: z.union([z.enum(['keep', 'apply', 'all-create', 'all-update', 'none']), z.string().regex(TO)]),
  publication: z.enum(['draft', 'published']).optional(),
  shown: positions,
  chosen: positions,
  insists: positions,
  show: z.string().max(20).default(''),
  page: z.string().max(6).default(''),
})

const ALL = new Map([
  ['all-create', 'create'],
  ['all-update', 'update'],
  ['none', 'none'],
] as const)

/** Notes which tools are to be imported and as what, and leads on: to another page of the plan, or to importing them. */
export const POST = handlePost({
  action: 'import.apply',
  schema,
  page: ({ id = '' }) => paths.adminImport(id),
  run: async ({ viewer, values, params: { id = '' } }) => {
    const { do: order, ...choice } = values
    const all = ALL.get(order as 'none') // whatever the order is: the map knows those it knows
    if (!(await chooseTools(viewer, id, { ...choice, all })))
      return { refusal: { status: 404, sentence: 'There is no such import, or it waits for nothing.' } }
    if (order !== 'apply') {
      const [, show = values.show, page = values.page] = TO.exec(order) ?? []
      return {
        redirect: paths.adminImport(id, [
          ['show', show],
          ['page', page === '1' ? '' : page],
        ]),
      }
    }
    if (await beginImportWork(viewer, id, 'apply')) await startImportWork(id)
    return { redirect: paths.adminImport(id) }
  },
})
