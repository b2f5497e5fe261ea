// The indexes of search, built with a catalogue and taken on to the next: no reader waits for one.

import type { Catalogue, Tool } from '../catalogue'
import { oncePerCatalogue } from '../memo'
import { pause } from '../pause'
import { indexNameWords } from '../search/name-words'
import { buildTextIndex, buildTextIndexAtOnce, type TextIndex, takeTextIndexOn } from '../search/text-index'
import { warmVocabularyPages } from '../search/vocabulary-pages'

type Texts = { index: TextIndex; placeOf: ReadonlyMap<string, number> }

const toTexts = (catalogue: Catalogue, index: TextIndex): Texts => ({
  index,
  placeOf: new Map(catalogue.tools.map(({ slug }, place) => [slug, place])),
})

/** The full text of a catalogue, and the place of each tool in it. */
export const textIndexOf = oncePerCatalogue('textIndexOf', (catalogue) =>
  toTexts(catalogue, buildTextIndexAtOnce(catalogue)),
)

/** The words of names, for search-names.ts. */
export const nameWordsOf = oncePerCatalogue('nameWordsOf', ({ tools }) => indexNameWords(tools))

/**
 * Builds what searching needs of a catalogue, of that of the one before it where that will do. Pauses on the way, so
 * that others are served; resolves once nobody has to wait for an index.
 */
export async function warmSearch(catalogue: Catalogue, before: Catalogue | null = null): Promise<void> {
  const known = before && textIndexOf.known(before)
  const index =
    known && takeTextIndexOn(known.index, catalogue) ? known.index : await buildTextIndex(catalogue, pause)
  textIndexOf.keep(catalogue, toTexts(catalogue, index))
  await pause()
  const names = before && hasSameNames(before, catalogue) ? nameWordsOf.known(before) : null
  if (names) nameWordsOf.keep(catalogue, names)
  else nameWordsOf(catalogue)
  warmVocabularyPages(catalogue.vocabulary)
}

/** True where the same names stand at the same places: most saves change none. */
function hasSameNames(before: Catalogue, { tools }: Catalogue): boolean {
  const namesOf = ({ slug, name, aliases, formerSlugs }: Tool) =>
    [slug, name, ...aliases, ...formerSlugs].join('\n')
  return (
    before.tools.length === tools.length &&
    tools.every((tool, place) => {
      const was = before.tools[place]
      return was === tool || (was !== undefined && namesOf(was) === namesOf(tool))
    })
  )
}
