import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'
import { answerSuggestion } from '@/lib/store/suggestions'

const schema = z
  .strictObject({
    suggestion: z.string().regex(/^[1-9]\d{0,8}$/),
    do: z.enum(['done', 'declined']),
    reply: z.string().trim().max(2000).default(''),
  })
  .refine((answer) => answer.do === 'done' || answer.reply !== '', {
    path: ['reply'],
    message: 'Say why: the reader sees it.',
  })

/** Answers what a reader suggested: done, or declined with a reason. */
export const POST = handlePost({
  action: 'suggestions.decide',
  schema,
  page: () => paths.adminSuggestions(),
  run: async ({ viewer, values }) => {
    const { suggestion, do: state, reply } = values
    const outcome = await answerSuggestion(viewer, { id: Number(suggestion), state, reply })
    if (outcome === 'answered') return { redirect: paths.adminSuggestions([['answered', suggestion]]) }
    if (outcome === 'absent') return { refusal: { status: 404, sentence: 'There is no such suggestion.' } }
    return { refusal: { status: 409, sentence: 'Somebody else answered this suggestion meanwhile.' } }
  },
})
