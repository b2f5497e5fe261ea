import type { GlossaryTerm, GlossaryWord } from '@/lib/catalogue/glossary/glossary'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

/** One term with its definition, its words defined, and how many tools each is true of. */
export function GlossaryEntry({ term }: { term: GlossaryTerm }) {
  // Levels of support mean the same everywhere and are defined once.
  const areDefined = term.words.some((word) => word.definition !== '')
  return (
    <article id={term.key}>
      <h3>{term.label}</h3>
      <p>{term.definition}</p>
      {areDefined && (
        <dl className="terms mt-2">
          {term.words.map((word) => (
            <div key={word.key}>
              <dt>
                {word.label} <ToolCount term={term} word={word} />
              </dt>
              <dd>{word.definition}</dd>
            </div>
          ))}
        </dl>
      )}
      {!areDefined && term.words.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-5">
          {term.words.map((word) => (
            <li key={word.key}>
              {word.label} <ToolCount term={term} word={word} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

/** The number of tools a word is true of; a link to them where the listing can filter by it. */
function ToolCount({ term, word }: { term: GlossaryTerm; word: GlossaryWord }) {
  const text = formatCount(word.tools, 'tool')
  if (!word.filters || word.tools === 0) return <small className="text-soft">{text}</small>
  return (
    <a className="text-small" rel="nofollow" href={paths.tools([[term.key, word.key]])}>
      {text}
    </a>
  )
}
