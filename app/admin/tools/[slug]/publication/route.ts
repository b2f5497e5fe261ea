import { z } from 'zod'
import { sayProblem } from '@/lib/catalogue/document/problem'
import { writeDone } from '@/lib/http/done-notice'
import { handlePost } from '@/lib/http/form-post'
import { commentText } from '@/lib/http/text-fields'
import { paths } from '@/lib/paths'
import { refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { changePublication } from '@/lib/store/tools/publication'

/** Withdraws a tool from readers, or gives it back to them. */
export const POST = handlePost({
  action: 'tools.withdraw',
  schema: z.strictObject({
    to: z.enum(['withdrawn', 'published']),
    version: z.coerce.number().int().min(1),
    why: commentText,
  }),
  page: ({ slug = '' }) => paths.adminTool(slug),
  run: async ({ viewer, values, params, recordAnswer }) => {
    const done = { word: values.to, kept: '', replaced: '' } as const
    const location = paths.adminTool(params.slug ?? '', await writeDone(params.slug ?? '', done))
    const answer = await changePublication({
      viewer,
      slug: params.slug ?? '',
      version: values.version,
      to: values.to,
      comment: values.why,
      record: (run) => recordAnswer(run, location),
    })
    if (answer.kind === 'missing') return { refusal: { status: 404, sentence: 'There is no such tool.' } }
    if (answer.kind !== 'saved') {
      const sentences = answer.kind === 'refused' ? answer.problems.map(sayProblem) : []
      return { errors: { '': [`Nothing was changed: ${sentences.join('; ')}.`] } }
    }
    await refreshCatalogue()
    return { redirect: location }
  },
})
