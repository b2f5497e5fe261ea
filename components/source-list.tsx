import { type NumberedSource, sourceAnchor } from '@/lib/catalogue/citations'
import { formatDate } from '@/lib/catalogue/partial-date'

/** The numbered sources of a page, each with the day it was read and links back to where it is cited. */
export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  return (
    <ol className="sources">
      {sources.map(({ number, url, title, publisher, readOn, anchors }) => (
        <li key={url} id={sourceAnchor(number)}>
          <a href={url} rel="noopener">
            {title}
          </a>
          {`${publisher === null ? '' : `, ${publisher}`}.${readOn.length > 0 ? ` Read ${readOn.map(formatDate).join(', ')}.` : ''} Cited at`}
          {anchors.map((anchor) => (
            <a key={anchor} className="back" href={`#${anchor}`}>
              {anchor.slice(-1)}
            </a>
          ))}
        </li>
      ))}
    </ol>
  )
}
