import { formatVerdict, type Tally } from '@/lib/catalogue/shown/claim-ledger'

/** How many claims came to which verdict. */
export function VerdictTally({ tally }: { tally: Tally }) {
  return (
    <ul className="flex flex-wrap gap-x-7 gap-y-1.5 [&_b]:font-serif [&_b]:text-h2 [&_b]:leading-none">
      {tally.map(({ verdict, claims }) => (
        <li key={verdict}>
          <b>{claims}</b> {formatVerdict(verdict)}
        </li>
      ))}
    </ul>
  )
}
