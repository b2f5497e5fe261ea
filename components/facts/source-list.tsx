import { formatDate } from '@/lib/catalogue/document/partial-date'
import { type NumberedSource, sourceAnchor } from '@/lib/catalogue/shown/citations'
import { usualOf } from '@/lib/catalogue/shown/usual-day'

/**
 * The numbered sources of a page, each with a link back to where it is first cited. The day most were read on is said
 * once, and a source says only other days.
 */
export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  const usual = usualOf(sources.map(({ readOn }) => (readOn.length === 1 ? (readOn[0] ?? null) : null)))
  return (
    <>
      {usual !== null && (
        <p className="mb-2 text-small text-soft">Read on {formatDate(usual)} unless said otherwise.</p>
      )}
      <ol className="sources">
        {sources.map((source) => (
          <li key={source.number} id={sourceAnchor(source.number)}>
            <a href={source.url}>{source.title}</a>
            {describe(source, usual)}
            <a href={`#${source.anchor}`} aria-label="first cited here">
              ↑
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}

function describe({ publisher, readOn, secondary, speaksOf }: NumberedSource, usual: string | null): string {
  const by = publisher === null ? '' : `, ${publisher}`
  const isUsual = readOn.length === 0 || readOn.join() === usual
  return [
    `${by}.`,
    secondary ? 'Secondary source.' : '',
    speaksOf === null ? '' : `Speaks of ${formatDate(speaksOf)}.`,
    isUsual ? '' : `Read ${readOn.map(formatDate).join(', ')}.`,
    ' ',
  ]
    .filter(Boolean)
    .join(' ')
}
