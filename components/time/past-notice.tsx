import type { Catalogue } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/document/partial-date'
import { existedSentence, ON_AND_AT, TOLD_THEN } from '@/lib/catalogue/time/day-words'
import { printSpan } from '@/lib/catalogue/time/span-query'
import { paths, type Query } from '@/lib/paths'

type Props = {
  catalogue: Catalogue
  now: Catalogue
  /** Null on a page of today, which has no notice. */
  day: string | null
  /** The same page of today. */
  href: string
  /** What its changes are asked by: a category, tools. */
  changesOf?: Query
}

/** On a page of an earlier day: which one, what is told of it, and the way back. Stands outside of what keeps the day in its links. */
export function PastNotice({ catalogue, now, day, href, changesOf = [] }: Props) {
  if (day === null) return null
  return (
    <aside className="callout mb-5 print:mb-3" aria-label="An earlier day">
      <p>
        <b>As of {formatDate(day)}.</b> {existedSentence(catalogue, now)} <a href={href}>The same today</a>
        {' · '}
        <a href={paths.changesBetween(printSpan({ from: day, to: now.today }), changesOf)}>
          what changed since
        </a>
      </p>
      <details className="text-small text-soft">
        <summary>What is told of that day, and what is not</summary>
        <p>
          {TOLD_THEN} {ON_AND_AT}
        </p>
      </details>
    </aside>
  )
}
