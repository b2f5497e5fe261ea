import { type Mark, sourceAnchor } from '@/lib/catalogue/shown/citations'

// A page has hundreds of marks, and its cost grows with elements: no wrapper, and an id only where it is led back to.

/** The small numbers beside a statement that lead to its sources; SourceList leads back. A word joiner keeps each with what is before it. */
export function CiteMarks({ marks }: { marks: readonly Mark[] }) {
  return marks.map(({ number, anchor }) => (
    <a
      key={number}
      className="cite"
      href={`#${sourceAnchor(number)}`}
      aria-label={`Source ${number}`}
      {...(anchor !== null && { id: anchor })}
    >
      {`\u2060${number}`}
    </a>
  ))
}
