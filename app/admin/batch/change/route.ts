import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { commentText } from '@/lib/http/text-fields'
import { paths } from '@/lib/paths'
import { applyBatch, MOST_IN_BATCH } from '@/lib/store/batch/apply-batch'
import { BATCH_KINDS, CATEGORY_MOVES } from '@/lib/store/batch/batch-order'
import { refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { DocumentRefused } from '@/lib/store/refused'

const schema = z
  .strictObject({
    do: z.enum(BATCH_KINDS),
    tools: z
      .array(z.string().regex(/^[a-z0-9-]{1,64} \d{1,9}\.\d{1,9}$/))
      .min(1)
      .max(MOST_IN_BATCH),
    why: commentText.default(''),
    to: z.string().max(64).default(''),
    move: z.enum(CATEGORY_MOVES).default('instead'),
    aside: z.literal('yes').optional(),
  })
  .refine((values) => values.do !== 'withdraw' || values.why !== '', {
    path: ['why'],
    message: 'Say why: whoever comes to one of them reads it.',
  })

/** Publishes, withdraws or recategorises what was confirmed, all of it or nothing. */
export const POST = handlePost({
  action: 'tools.batch',
  schema,
  page: () => paths.adminBatch(),
  run: async ({ viewer, values, recordAnswer }) => {
    const { do: kind, to: category, move, aside, why } = values
    const marks = new Map(values.tools.map((text) => text.split(' ') as [string, string])) // as the pattern has it
    try {
      const done = await applyBatch({
        viewer,
        marks,
        why,
        order: { kind, category, move, setsAside: aside === 'yes' },
        record: (run, id) => recordAnswer(run, paths.adminTools([['batch', id]])),
      })
      if (done.kind === 'changed') {
        const rest = done.names.length > 8 ? ` and ${done.names.length - 8} more` : ''
        const names = `${done.names.slice(0, 8).join(', ')}${rest}`
        return {
          errors: { '': [`Nothing was changed: ${names} changed meanwhile. This is how it stands now.`] },
        }
      }
      await refreshCatalogue()
      return { redirect: paths.adminTools([['batch', done.id]]) }
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error
      return { errors: { '': [`Nothing was changed: ${error.message}.`] } }
    }
  },
})
