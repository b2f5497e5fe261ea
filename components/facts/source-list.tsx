import { formatDate } from '@/lib/catalogue/document/partial-date'
import { type NumberedSource, sourceAnchor } from '@/lib/catalogue/shown/citations'

/** The numbered sources of a page, each with the days it was read on and a link back to where it is first cited. */
export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  return (
    <ol className="sources">
      {sources.map((source) => (
        <li key={source.number} id={sourceAnchor(source.number)}>
          <a href={source.url}>{source.title}</a>
          {describe(source)}
          <a href={`#${source.anchor}`}>first cited ↑</a>
        </li>
      ))}
    </ol>
  )
}

function describe({ publisher, readOn }: NumberedSource): string {
  const by = publisher === null ? '' : `, ${publisher}`
  return `${by}.${readOn.length > 0 ? ` Read ${readOn.map(formatDate).join(', ')}.` : ''} `
}
