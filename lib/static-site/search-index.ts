// What the listing of a static copy searches and filters by, as a script: a page that is opened from a disk may read no
// other file.

import type { Catalogue } from '../catalogue/catalogue'
import { indexFacets } from '../catalogue/listing/facets'
import { hasBit } from '../catalogue/search/bitset'

export type SearchedTool = {
  slug: string
  name: string
  /** Other names, and what the categories are called. */
  words: string
  summary: string
  text: string
  /** The options it has, by facet. */
  facets: Record<string, string[]>
}
export type SearchIndex = {
  tools: SearchedTool[]
  /** The words of facets and of their options, by key. */
  facets: Record<string, { label: string; options: Record<string, string> }>
}

/** The index of a catalogue, in the order of its tools. */
export function toSearchIndex(catalogue: Catalogue): SearchIndex {
  const { facets } = indexFacets(catalogue.tools, catalogue.vocabulary)
  const optionsOf = (place: number) =>
    facets.flatMap(({ facet, sets }): [string, string[]][] => {
      const options = facet.options.flatMap(({ value }, at) => {
        const set = sets[at]
        return set && hasBit(set, place) ? [value] : []
      })
      return options.length === 0 ? [] : [[facet.key, options]]
    })
  const nameOf = (slug: string) => catalogue.categoriesBySlug.get(slug)?.name ?? ''
  return {
    tools: catalogue.tools.map((tool, place) => ({
      slug: tool.slug,
      name: tool.name,
      words: [...tool.aliases, ...tool.categories.map(nameOf)].join(' '),
      summary: tool.summary,
      text: [tool.description, ...tool.tradeoffs.map(({ text }) => text)].join(' '),
      facets: Object.fromEntries(optionsOf(place)),
    })),
    facets: Object.fromEntries(
      facets.map(({ facet }) => [
        facet.key,
        {
          label: facet.label,
          options: Object.fromEntries(facet.options.map(({ value, label }) => [value, label])),
        },
      ]),
    ),
  }
}

/** The index as a script that leaves it where components/reader/static-search.ts looks for it. */
export const toIndexScript = (index: SearchIndex): string =>
  `globalThis.gantrySearch=${JSON.stringify(index).replaceAll('<', '\\u003c')};\n`
