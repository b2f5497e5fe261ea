import { type Mark, sourceAnchor } from '@/lib/catalogue/citations'

/** The small numbers beside a statement that lead to its sources; SourceList leads back. */
export function CiteMarks({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null
  return (
    <sup>
      {marks.map(({ number, anchor }) => (
        <a key={number} id={anchor ?? undefined} href={`#${sourceAnchor(number)}`}>
          {number}
        </a>
      ))}
    </sup>
  )
}
