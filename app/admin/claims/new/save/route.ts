import { answerClaimForm, claimOwn, isClaimField } from '@/lib/http/claim-form-post'
import { handlePost } from '@/lib/http/form-post'
import { paths } from '@/lib/paths'

/** Adds a claim. */
export const POST = handlePost({
  action: 'claims.edit',
  schema: claimOwn,
  isField: isClaimField,
  page: () => paths.adminClaim(null),
  run: (post) => answerClaimForm(post, null),
})
