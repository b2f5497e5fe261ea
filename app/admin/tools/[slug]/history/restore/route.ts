import { z } from 'zod'
import { bringIntoForm } from '@/lib/http/bring-into-form'
import { handlePost } from '@/lib/http/form-post'
import { writeSaid } from '@/lib/http/said-notice'
import { paths } from '@/lib/paths'
import { restoreRevision } from '@/lib/store/tools/publication'

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** Brings back what a revision said, as a new revision; what stands in its way is shown in the form of the tool. */
export const POST = handlePost({
  action: 'tools.restore',
  schema: z.strictObject({ number, version: number }),
  page: ({ slug = '' }) => paths.adminToolHistory(slug),
  run: async ({ viewer, values, params: { slug = '' }, recordAnswer }) => {
    const done = (at: string) => paths.adminToolHistory(at, [['done', 'restored']])
    const answer = await restoreRevision({
      viewer,
      slug,
      ...values,
      comment: '',
      record: (run, saved) => recordAnswer(run, done(saved.slug)),
    })
    if (answer.kind === 'unchanged' || (answer.kind === 'saved' && answer.isUnchanged)) {
      const sentence = `Nothing was changed: the tool says what revision ${values.number} said already.`
      const history = paths.adminToolHistory(slug)
      return { redirect: paths.said(history, await writeSaid(history, sentence)) }
    }
    if (answer.kind === 'saved') return { redirect: done(answer.slug) }
    if (!('restored' in answer) || answer.kind === 'missing')
      return { refusal: { status: 404, sentence: 'There is no such revision.' } }
    return bringIntoForm({
      viewerId: viewer.id,
      slug,
      version: values.version,
      ...answer.restored,
      answer,
    })
  },
})
