// What can take a tool's place, for searches such as `replace docker swarm`.

import type { Catalogue, Tool } from '../catalogue'
import { placesOf } from '../search/bitset'
import { findNeeds } from '../search/find-needs'
import { matchTexts } from '../search/search-texts'
import { toWordGroups } from '../search/word-groups'
import { relationsOf } from '../shown/relation-words'
import { type FacetIndex, matchFacets } from './facets'
import { readNeed } from './search-asked'
import { textIndexOf } from './search-indexes'

/** What can take a tool's place: its successors, alternatives and theirs, then the living of its first category, the likest first. */
export function findAlternatives(catalogue: Catalogue, tool: Tool): Tool[] {
  const related = relationsOf(catalogue, tool.slug)
  const successors = related.filter(({ type, direction }) => type === 'replaced-by' && direction === 'to')
  const alternatives = related.filter(({ type }) => type === 'alternative-to')
  const [first] = tool.categories
  const living = (one: Tool) => !isEnded(one)
  const peers = catalogue.tools
    .filter((one) => living(one) && first !== undefined && one.categories[0] === first)
    .map((one) => ({ one, likeness: likenessOf(one, tool) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ one }) => one)
  const stated = [...successors, ...alternatives].map(({ other }) => other)
  const all = [...stated.filter(living), ...peers, ...stated]
  return [...new Set(all)].filter((one) => one !== tool)
}

/** How many values of facts two tools have in common. */
function likenessOf(one: Tool, other: Tool): number {
  const values = new Map(other.facts.map(({ attribute, value }) => [attribute, [value].flat()]))
  return one.facts.reduce(
    (sum, { attribute, value }) =>
      sum +
      (value !== null && [value].flat().some((each) => values.get(attribute)?.includes(each as never))
        ? 1
        : 0),
    0,
  )
}

const ENDED = new Set(['deprecated', 'archived', 'retired', 'absorbed'])
/** True of a tool that nobody should start with. */
export const isEnded = ({ status }: Tool) => status !== null && ENDED.has(status)

/** How much of what its text scores a tool is worth to who chooses: those nobody works on any more stand back. */
export const worthOf = (tool: Tool) => (isEnded(tool) ? 0.5 : tool.status === 'dormant' ? 0.7 : 1)

/** How much of what is asked besides has to be in a need. */
const LIKE_IT = 0.5

/** Of an alternative `on own hardware` the tools that this is said of; null where nothing is asked besides. */
export function findFitting(catalogue: Catalogue, rest: string, facets: FacetIndex): Set<string> | null {
  if (rest === '') return null
  const need = findNeeds(catalogue.vocabulary, rest).find(({ isPlain, share }) => isPlain || share > LIKE_IT)
  const choices = need && readNeed(catalogue, need.need)?.choices
  if (choices)
    return new Set(
      [...placesOf(matchFacets(facets, choices, null))].flatMap(
        (place) => catalogue.tools[place]?.slug ?? [],
      ),
    )
  const { index } = textIndexOf(catalogue)
  const { matches } = matchTexts(index, toWordGroups(rest, catalogue.vocabulary), true)
  return new Set([...placesOf(matches)].flatMap((number) => index.tools[number]?.slug ?? []))
}
