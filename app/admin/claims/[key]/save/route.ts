import { answerClaimForm, claimOwn, isClaimField } from '@/lib/http/claim-form-post'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Changes what a claim says. */
export const POST = handlePost({
  action: 'claims.edit',
  schema: claimOwn,
  isField: isClaimField,
  page: ({ key = '' }) => paths.adminClaim(key),
  run: (post) => answerClaimForm(post, post.params.key ?? ''),
})
