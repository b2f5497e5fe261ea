import { formatDate } from '@/lib/catalogue/document/partial-date'
import { formatVerdict } from '@/lib/catalogue/shown/claim-ledger'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import { loadLedger } from '@/lib/store/claims/load-claims'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Claims' }

/** Every claim of the ledger, in its order. */
export default guardPage<PageProps<'/admin/claims'>>('claims.edit', async () => {
  const { claims } = await loadLedger()
  return (
    <div className="stack">
      <h1>Claims</h1>
      <p>
        <a className="button border-accent bg-accent text-paper hover:bg-ink" href={paths.adminClaim(null)}>
          Add a claim
        </a>
      </p>
      <p className="text-soft">
        {formatCount(claims.length, 'claim')}, as <a href={paths.thenAndNow()}>readers see them</a>
      </p>
      <ol className="links">
        {claims.map(({ key, text, saidOn, verdict, unverified }) => (
          <li key={key}>
            <a href={paths.adminClaim(key)}>{text}</a>{' '}
            <span className="text-soft">
              {`${formatDate(saidOn)}, ${formatVerdict(verdict)}${unverified ? ', unverified' : ''}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
})
