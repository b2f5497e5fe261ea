import { formatVerdict, type Tally } from '@/lib/catalogue/shown/claim-ledger'

/** How many claims came to which verdict. */
export function VerdictTally({ tally }: { tally: Tally }) {
  return (
    <ul className="tally">
      {tally.map(({ verdict, claims }) => (
        <li key={verdict}>
          <b>{claims}</b> {formatVerdict(verdict)}
        </li>
      ))}
    </ul>
  )
}
