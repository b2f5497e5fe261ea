import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { readNumber } from '@/lib/http/page-number'
import { proseText } from '@/lib/http/text-fields'
import { paths } from '@/lib/paths'
import { refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { decideMany } from '@/lib/store/review/decide-many'
import { KEEPER_PER_PAGE } from '@/lib/store/review/keeper-queue'

const schema = z
  .strictObject({
    do: z.enum(['approve', 'reject']),
    take: z
      .array(z.string().regex(/^[a-z0-9-]{1,64} [1-9]\d{0,8}$/))
      .max(KEEPER_PER_PAGE)
      .default([]),
    comment: proseText(1000).default(''),
    page: z.string().max(4).default(''),
  })
  .refine(({ take }) => take.length > 0, { path: ['take'], message: 'Tick what it is about.' })
  .refine((decision) => decision.do !== 'reject' || decision.comment !== '', {
    path: ['comment'],
    message: 'Say why: it stands beside each of them.',
  })

/** Approves or rejects what is ticked, each in a transaction of its own. */
export const POST = handlePost({
  action: 'review.decide',
  schema,
  page: () => paths.adminReview(),
  run: async ({ viewer, values, recordAnswer }) => {
    const at = (id: string) => paths.adminReview([['decided', id]])
    const id = await decideMany(viewer, {
      verdict: values.do,
      proposals: values.take.map((text) => {
        const [slug = '', number] = text.split(' ')
        return { slug, number: readNumber(number) ?? 0 }
      }),
      comment: values.comment,
      record: (run, id) => recordAnswer(run, at(id)),
    })
    await refreshCatalogue()
    return { redirect: at(id) }
  },
})
