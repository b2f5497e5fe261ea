// How much of what decides between tools says since when it holds: an ability that came with a version has a past to tell.

import type { ToolDocument } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'

/** Answers by which a tool has something that it did not have from the first thought of it. */
const ABILITIES = ['yes', 'partial', 'plugin']

/**
 * The abilities that decide in the primary categories of the tools, and how many of them say since when. Only questions to
 * be answered with yes or no are counted: of all others no word says what was there before.
 */
export function countSince(
  tools: readonly Pick<ToolDocument, 'categories' | 'facts'>[],
  { categories, attributes }: Pick<Vocabulary, 'categories' | 'attributes'>,
): { abilities: number; dated: number } {
  const answered = new Set(attributes.flatMap(({ key, kind }) => (kind === 'support' ? [key] : [])))
  const decides = new Map(categories.map(({ slug, decides }) => [slug, new Set(decides)]))
  const abilities = tools.flatMap((tool) => {
    const own = decides.get(tool.categories[0] ?? '')
    return tool.facts.filter(
      ({ attribute, value }) =>
        answered.has(attribute) && own?.has(attribute) && ABILITIES.includes(String(value)),
    )
  })
  return { abilities: abilities.length, dated: abilities.filter(({ since }) => since !== null).length }
}
