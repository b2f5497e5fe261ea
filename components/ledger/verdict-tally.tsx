import { type LedgerFilter, ledgerPairs } from '@/lib/catalogue/news/ledger-query'
import { formatVerdict, type Tally } from '@/lib/catalogue/shown/claim-ledger'
import { paths } from '@/lib/paths'

type Props = { tally: Tally; filter: LedgerFilter }

/** How many claims came to which verdict; each leads to them, the one that is chosen back to all. */
export function VerdictTally({ tally, filter }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-7 gap-y-1.5 [&_b]:font-serif [&_b]:text-h2 [&_b]:leading-none">
      {tally.map(({ verdict, claims }) => {
        const isChosen = filter.verdict === verdict
        const href = paths.ledger(ledgerPairs({ ...filter, verdict: isChosen ? null : verdict }))
        return (
          <li key={verdict}>
            <b>{claims}</b>{' '}
            <a href={href} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
              {formatVerdict(verdict)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
