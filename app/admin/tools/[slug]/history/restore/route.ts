import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { restoreRevision } from '@/lib/store/publication'

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** Brings back what a revision said, as a new revision. */
export const POST = handlePost({
  action: 'tools.restore',
  schema: z.strictObject({ number, version: number }),
  page: ({ slug = '' }) => paths.adminToolHistory(slug),
  run: async ({ viewer, values, params: { slug = '' }, recordAnswer }) => {
    const done = (at: string) => paths.adminToolHistory(at, [['done', 'restored']])
    const answer = await restoreRevision({
      ...{ viewer, slug, ...values, comment: '' },
      record: (run, saved) => recordAnswer(run, done(saved.slug)),
    })
    if (answer.kind === 'saved') return { redirect: done(answer.slug) }
    const back = { href: paths.adminToolHistory(slug), text: 'All revisions' }
    if (answer.kind === 'missing') return { refusal: { status: 404, sentence: 'There is no such revision.' } }
    if (answer.kind === 'conflict') {
      const labels = answer.conflicts.map(({ label }) => label).join(', ')
      const sentence = `Somebody published something else for ${labels} meanwhile. Look at it, then restore again.`
      return { refusal: { status: 409, sentence, back } }
    }
    const sentence = `It cannot be brought back as it is: ${answer.problems.map(({ path, message }) => `${path.join(' ')} ${message}`.trim()).join('; ')}.`
    return { refusal: { status: 422, sentence, back } }
  },
})
