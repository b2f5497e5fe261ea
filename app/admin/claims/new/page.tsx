import { ClaimForm } from '@/components/admin/claims/claim-form'
import { makeFormFields } from '@/lib/auth/form-fields'
import { claimToFields } from '@/lib/editing/form/claim-form'
import { toValues } from '@/lib/http/tool-form-values'
import { paths } from '@/lib/paths'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { guardPage } from '../../guard-page'

export const metadata = { title: 'New claim' }

/** The form of a new claim. */
export default guardPage<PageProps<'/admin/claims/new'>>('claims.edit', async ({ viewer, searchParams }) => {
  const { submission } = await searchParams
  const path = paths.adminClaim(null)
  const kept = await getSubmission([submission].flat()[0], { ownerId: viewer.id, path })
  return (
    <div className="stack">
      <p>
        <a href={paths.adminClaims()}>Claims</a>
      </p>
      <h1>New claim</h1>
      <ClaimForm
        claimKey={null}
        fields={await makeFormFields(viewer)}
        state={{ values: kept?.values ?? toValues(claimToFields(null)), errors: kept?.errors ?? {} }}
      />
    </div>
  )
})
