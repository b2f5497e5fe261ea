import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import type { FormResult } from '@/lib/http/form-result'
import { proseText } from '@/lib/http/text-fields'
import { paths } from '@/lib/paths'
import type { Viewer } from '@/lib/rights/viewer'
import { answerSuggestion, reopenSuggestion } from '@/lib/store/review/suggestions'

const ABSENT = { refusal: { status: 404, sentence: 'There is no such suggestion.' } } as const

const schema = z
  .strictObject({
    suggestion: z.string().regex(/^[1-9]\d{0,8}$/),
    do: z.enum(['done', 'declined', 'reopen']),
    reply: proseText(2000).default(''),
  })
  .refine((answer) => answer.do !== 'declined' || answer.reply !== '', {
    path: ['reply'],
    message: 'Say why: the reader sees it.',
  })

/** Answers what a reader suggested: done, or declined with a reason; or puts it back into the queue. */
export const POST = handlePost({
  action: 'suggestions.decide',
  schema,
  page: () => paths.adminSuggestions(),
  run: async ({ viewer, values }) => {
    const { suggestion, do: state, reply } = values
    if (state === 'reopen') return reopen(viewer, suggestion)
    const outcome = await answerSuggestion(viewer, { id: Number(suggestion), state, reply })
    if (outcome === 'answered') return { redirect: paths.adminSuggestions([['answered', suggestion]]) }
    if (outcome === 'absent') return ABSENT
    return { refusal: { status: 409, sentence: 'Somebody else answered this suggestion meanwhile.' } }
  },
})

async function reopen(viewer: Viewer, suggestion: string): Promise<FormResult> {
  const outcome = await reopenSuggestion(viewer, Number(suggestion))
  if (outcome === 'absent') return ABSENT
  // Somebody who did it a moment earlier wanted the same.
  return { redirect: `${paths.adminSuggestions([['reopened', suggestion]])}#suggestion-${suggestion}` }
}
