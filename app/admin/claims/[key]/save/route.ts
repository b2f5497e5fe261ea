import { answerClaimForm, claimFields } from '@/lib/http/claim-form-post'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Changes what a claim says. */
export const POST = handlePost({
  action: 'claims.edit',
  schema: claimFields,
  page: ({ key = '' }) => paths.adminClaim(key),
  run: (post) => answerClaimForm(post, post.params.key ?? ''),
})
