import type { LedgerFilter } from '@/lib/catalogue/news/ledger-query'
import type { LedgerEntry } from '@/lib/catalogue/shown/claim-ledger'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Props = { filter: LedgerFilter; entries: readonly LedgerEntry[]; shown: number }

/** Asks for the claims about one tool, and says how many are shown where not all are. */
export function LedgerFilterForm({ filter, entries, shown }: Props) {
  const names = new Map(
    entries.flatMap(({ subjects }) => subjects.map(({ slug, name }) => [slug, name] as const)),
  )
  const sorted = [...names].sort(([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  return (
    <form action={paths.thenAndNow()} className="flex flex-wrap items-center gap-2 text-small print:hidden">
      {filter.verdict !== null && <input type="hidden" name="verdict" value={filter.verdict} />}
      <label htmlFor="ledger-tool">About</label>
      <select id="ledger-tool" name="tool" defaultValue={filter.tool?.slug ?? ''}>
        <option value="">all tools</option>
        {sorted.map(([slug, name]) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Show</button>
      {shown < entries.length && (
        <span role="status">
          {formatCount(shown, 'claim')} of {entries.length}, <a href={paths.thenAndNow()}>all claims</a>
        </span>
      )}
    </form>
  )
}
