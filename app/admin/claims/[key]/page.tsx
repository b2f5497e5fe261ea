import { ClaimForm } from '@/components/admin/claims/claim-form'
import { ClaimNow } from '@/components/admin/claims/claim-now'
import { AdminNotFound } from '@/components/admin/not-found'
import { Notice } from '@/components/ui/notice'
import { makeFormFields } from '@/lib/auth/form-fields'
import { getCitedClaim } from '@/lib/catalogue/document/claim'
import { markOf } from '@/lib/catalogue/document/vocabulary-words'
import { claimToFields } from '@/lib/editing/form/claim-form'
import { toOpened } from '@/lib/http/opened-mark'
import { toValues } from '@/lib/http/tool-form-values'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { loadLedger } from '@/lib/store/claims/load-claims'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { guardPage } from '../../guard-page'

export const metadata = { title: 'Claim' }

/** A claim and the form that changes it. */
export default guardPage<PageProps<'/admin/claims/[key]'>>(
  'claims.edit',
  async ({ viewer, params, searchParams }) => {
    const { key } = await params
    const { submission, done } = await searchParams
    const cited = getCitedClaim(await loadLedger(), key)
    if (cited === null) return withStatus(404, <AdminNotFound what="claim" />)
    const path = paths.adminClaim(key)
    const kept = await getSubmission([submission].flat()[0], { ownerId: viewer.id, path })
    const now = toValues(claimToFields(cited))
    const { mark, over, errors } = toOpened(markOf(cited), kept)
    return (
      <div className="stack">
        <p>
          <a href={paths.adminClaims()}>Claims</a> · <a href={paths.thenAndNow(key)}>as readers see it</a>
        </p>
        <h1>{cited.claim.text}</h1>
        {done === 'saved' && <Notice>Saved. Readers see it now.</Notice>}
        {kept && <ClaimNow now={now} typed={kept.values} />}
        <ClaimForm
          claimKey={key}
          fields={{ ...(await makeFormFields(viewer)), mark }}
          over={over}
          state={{ values: kept?.values ?? now, errors }}
        />
      </div>
    )
  },
)
