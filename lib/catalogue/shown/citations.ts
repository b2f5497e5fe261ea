// Numbers the sources of a page in the order readers first meet them. The marks beside a statement lead
// to the list, the list leads back; a source that several tools cite stands in it once.

import { sourceTitle, toUntitledSource } from '../document/source-address'
import type { SourceDocument } from '../document/tool-document'

/** Anything a page shows that names its sources by URL: a fact, a tradeoff, a cell. Known by identity. */
export type Statement = { readonly sources: readonly string[] }

/** A mark beside a statement. `anchor` is its id where the list leads back to it: at the first mark of a source. */
export type Mark = { number: number; anchor: string | null }

export type NumberedSource = Omit<SourceDocument, 'readOn' | 'title'> & {
  number: number
  /** Host and path, where nobody has named it. */
  title: string
  /** The days it was read on, earliest first. */
  readOn: string[]
  /** The id of its first mark, which the list leads back to. One way back is enough: a browser's own Back knows the others. */
  anchor: string
  /** How many statements cite it. */
  citations: number
}

export type NumberedSources = {
  /** Marks of a statement that was numbered; none for another. */
  marksOf: (statement: Statement) => Mark[]
  sources: NumberedSource[]
}

/** The id of a source in the list: 3 → `s3`. */
export const sourceAnchor = (number: number): string => `s${number}`

/** Numbers the sources of `statements`, which come in reading order; `documents` hold their titles. */
export function numberSources(
  statements: Iterable<Statement>,
  documents: Iterable<{ readonly sources: readonly SourceDocument[] }>,
): NumberedSources {
  const titles = groupByUrl(documents)
  const numbered = new Map<string, NumberedSource>()
  const marks = new Map<Statement, Mark[]>()
  for (const statement of statements) {
    if (marks.has(statement)) continue
    const cited = [...new Set(statement.sources)].map((url): Mark => {
      const known = numbered.get(url)
      const source = known ?? describe(url, titles.get(url) ?? [], numbered.size + 1)
      numbered.set(url, source)
      source.citations += 1
      return { number: source.number, anchor: known === undefined ? source.anchor : null }
    })
    marks.set(
      statement,
      cited.sort((a, b) => a.number - b.number),
    )
  }
  return { marksOf: (statement) => marks.get(statement) ?? [], sources: [...numbered.values()] }
}

function groupByUrl(documents: Iterable<{ readonly sources: readonly SourceDocument[] }>) {
  const known = new Map<string, SourceDocument[]>()
  for (const document of documents)
    for (const source of document.sources) known.set(source.url, [...(known.get(source.url) ?? []), source])
  return known
}

function describe(url: string, documents: readonly SourceDocument[], number: number): NumberedSource {
  const named = documents.find(({ title }) => title !== null) ?? documents[0] ?? toUntitledSource(url)
  const { publisher, kind, speaksOf, secondary } = named
  const readOn = new Set(documents.flatMap((source) => source.readOn ?? []))
  return {
    number,
    url,
    title: sourceTitle(named),
    publisher,
    kind,
    speaksOf,
    secondary,
    readOn: [...readOn].sort(),
    anchor: `c${number}`,
    citations: 0,
  }
}

/** A source as programs read it. */
export const sourceJson = ({ url, title, publisher, kind, readOn, speaksOf, secondary }: NumberedSource) => ({
  url,
  title,
  publisher,
  kind,
  readOn,
  speaksOf,
  secondary,
})
