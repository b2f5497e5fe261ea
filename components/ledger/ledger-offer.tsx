import { VerdictTally } from '@/components/ledger/verdict-tally'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { toLedger } from '@/lib/catalogue/shown/claim-ledger'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

/** What came of the claims of 2016, in numbers, and the way to them. */
export function LedgerOffer({ catalogue }: { catalogue: Catalogue }) {
  const { entries, tally } = toLedger(catalogue)
  if (entries.length === 0) return null
  return (
    <section className="rule">
      <h2>Then and now</h2>
      <p>
        {`${formatCount(entries.length, 'thing')} ${entries.length === 1 ? 'was' : 'were'} said about these tools, above all at two conferences in September 2016. `}
        <a href={paths.thenAndNow()}>What came of them</a>
      </p>
      <div className="mt-3">
        <VerdictTally tally={tally} />
      </div>
    </section>
  )
}
