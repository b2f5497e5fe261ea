// The tools that a document names by their address: those it relates to, says to take instead, leads over to, or works
// with.

import type { ToolDocument } from './tool-document'

export type Naming = Pick<
  ToolDocument,
  'chooseWhen' | 'avoidWhen' | 'relations' | 'moves' | 'mappings' | 'worksWith'
>
type Named = { slug: string; path: (string | number)[] }

/** Every address of another tool in a document, with its place. */
export function findNamedTools(document: Naming): Named[] {
  const { chooseWhen, avoidWhen, relations, moves, mappings, worksWith } = document
  const advised = Object.entries({ chooseWhen, avoidWhen }).flatMap(([part, list]) =>
    list.flatMap(({ instead }, index): Named[] =>
      instead === null ? [] : [{ slug: instead, path: [part, index, 'instead'] }],
    ),
  )
  const led = Object.entries({ relations, moves, mappings }).flatMap(([part, list]) =>
    list.map(({ to }, index): Named => ({ slug: to, path: [part, index, 'to'] })),
  )
  const fitting = worksWith.map((fit, index) => ({ slug: fit.with, path: ['worksWith', index, 'with'] }))
  return [...advised, ...led, ...fitting]
}

/** The document with the addresses of other tools as `rename` has them. */
export function renameNamedTools<Document extends Naming>(
  document: Document,
  rename: (slug: string) => string,
): Document {
  const advise = (list: Naming['chooseWhen']) =>
    list.map((one) => (one.instead === null ? one : { ...one, instead: rename(one.instead) }))
  const lead = <One extends { to: string }>(list: readonly One[]) =>
    list.map((one) => ({ ...one, to: rename(one.to) }))
  return {
    ...document,
    chooseWhen: advise(document.chooseWhen),
    avoidWhen: advise(document.avoidWhen),
    relations: lead(document.relations),
    moves: lead(document.moves),
    mappings: lead(document.mappings),
    worksWith: document.worksWith.map((fit) => ({ ...fit, with: rename(fit.with) })),
  }
}
