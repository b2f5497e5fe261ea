import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { saveCheck } from '@/lib/store/tools/save-check'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const schema = z.strictObject({
  tool: key.max(64),
  attribute: key.max(64),
  mark: z.string().max(64),
  category: z.union([z.literal(''), key.max(64)]).default(''),
})

/** Says that the sources of a fact were read again today and still bear it out. */
export const POST = handlePost({
  action: 'tools.propose',
  schema,
  page: () => paths.adminFacts(),
  run: async ({ viewer, values, recordAnswer }) => {
    const { tool: slug, attribute, mark, category } = values
    const back = (done: 'checked' | 'proposed' | 'changed') =>
      paths.adminFacts([
        ['category', category],
        ['done', done],
        ['of', `${slug}.${attribute}`],
      ])
    const done = back(viewer.role === 'contributor' ? 'proposed' : 'checked')
    const record = (run: Parameters<typeof recordAnswer>[0]) => recordAnswer(run, done)
    const answer = await saveCheck({ viewer, slug, attribute, mark, record })
    if (answer.kind === 'missing')
      return { refusal: { status: 404, sentence: 'There is no such tool for readers to see.' } }
    if (answer.kind !== 'saved') return { redirect: back('changed') }
    await refreshCatalogue()
    return { redirect: done }
  },
})
