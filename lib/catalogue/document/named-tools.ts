// The tools that a document names by their address: those it relates to, and those it says to take instead.

import type { ToolDocument } from './tool-document'

type Naming = Pick<ToolDocument, 'chooseWhen' | 'avoidWhen' | 'relations'>
type Named = { slug: string; path: (string | number)[] }

/** Every address of another tool in a document, with its place. */
export function findNamedTools({ chooseWhen, avoidWhen, relations }: Naming): Named[] {
  const advised = Object.entries({ chooseWhen, avoidWhen }).flatMap(([part, list]) =>
    list.flatMap(({ instead }, index): Named[] =>
      instead === null ? [] : [{ slug: instead, path: [part, index, 'instead'] }],
    ),
  )
  return [...advised, ...relations.map(({ to }, index) => ({ slug: to, path: ['relations', index, 'to'] }))]
}

/** The document with the addresses of other tools as `rename` has them. */
export function renameNamedTools<Document extends Naming>(
  document: Document,
  rename: (slug: string) => string,
): Document {
  const advise = (list: Naming['chooseWhen']) =>
    list.map((one) => (one.instead === null ? one : { ...one, instead: rename(one.instead) }))
  return {
    ...document,
    chooseWhen: advise(document.chooseWhen),
    avoidWhen: advise(document.avoidWhen),
    relations: document.relations.map((one) => ({ ...one, to: rename(one.to) })),
  }
}
