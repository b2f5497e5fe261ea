import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { formatVerdict, type LedgerEntry } from '@/lib/catalogue/shown/claim-ledger'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { Markdown } from '../facts/markdown'

/** One claim: what was said and by whom, how things stood, what happened since, and the verdict. */
export function ClaimEntry({ entry, cited }: { entry: LedgerEntry; cited: NumberedSources }) {
  const { claim, subjects } = entry
  return (
    <article id={`claim-${claim.key}`}>
      <header>
        <h2 className="text-h3 leading-tight">{claim.text}</h2>
        <p className="mt-1.5 text-small text-soft">
          {claim.saidBy}, {claim.occasion}, {formatDate(claim.saidOn)}
        </p>
        {subjects.length > 0 && (
          <p className="names mt-1.5 text-small">
            About{' '}
            {subjects.map((tool, index) => (
              <span key={tool.slug}>
                {index > 0 && ', '}
                <a href={paths.tool(tool.slug)}>{tool.name}</a>
              </span>
            ))}
          </p>
        )}
      </header>
      <div>
        <h3>Then</h3>
        <Markdown text={claim.then} />
      </div>
      <div>
        <h3>Since</h3>
        <Markdown text={claim.since} />
        <p className="mt-2">
          <b>{formatVerdict(claim.verdict)}</b> <CiteMarks marks={cited.marksOf(claim)} />
          {claim.unverified && <small className="text-soft"> unverified</small>}
        </p>
      </div>
    </article>
  )
}
