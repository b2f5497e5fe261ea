import { z } from 'zod'
import { handlePost } from '@/lib/http/form-post'
import { readNumber } from '@/lib/http/page-number'
import { paths } from '@/lib/paths'
import { withdrawProposal } from '@/lib/store/review/review'

/** Takes back a proposal of one's own. */
export const POST = handlePost({
  action: 'proposals.withdraw',
  schema: z.strictObject({}),
  page: ({ slug = '', number = '' }) => paths.adminProposal(slug, number),
  run: async ({ viewer, params: { slug = '', number } }) => {
    const outcome = await withdrawProposal(viewer, { slug, number: readNumber(number) ?? 0 })
    if (outcome === 'withdrawn') return { redirect: paths.adminReview([['done', 'withdrawn']]) }
    if (outcome === 'missing')
      return { refusal: { status: 404, sentence: 'There is no such proposal of yours.' } }
    return { refusal: { status: 409, sentence: 'An editor decided on this proposal first.' } }
  },
})
