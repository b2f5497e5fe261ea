// What to compare with: partners for one tool, and pairs worth reading for each category.

import type { Catalogue, Tool } from '../catalogue'
import { findCurated, getCurated } from '../curated-comparisons'
import { isAlive } from '../document/timeline'
import type { Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { relationsOf } from '../shown/relation-words'
import { findComparisonsWorthReading } from './comparisons-worth-reading'

const PAIRS_A_CATEGORY = 4

/** Tools worth comparing with the given ones, at most `limit`: living ones first, those that an editor compared them with before stated alternatives, these before others of the same primary category. */
export function findPartners(catalogue: Catalogue, tools: readonly Tool[], limit: number): Tool[] {
  const alternatives = tools.flatMap((tool) =>
    relationsOf(catalogue, tool.slug)
      .filter(({ type }) => type === 'alternative-to')
      .map(({ other }) => other),
  )
  const curated = findCurated(catalogue)
    .filter((one) => tools.some((tool) => one.tools.includes(tool)))
    .flatMap((one) => one.tools)
  const found = new Set([...curated, ...alternatives])
  for (const tool of tools) {
    for (const neighbour of byPrimaryCategory(catalogue).get(tool.categories[0] ?? '') ?? []) {
      if (found.size >= limit + tools.length) break
      found.add(neighbour)
    }
  }
  const others = [...found].filter((tool) => !tools.includes(tool))
  return [...others.filter(isAlive), ...others.filter((tool) => !isAlive(tool))].slice(0, limit)
}

const byPrimaryCategory = oncePerCatalogue('byPrimaryCategory', (catalogue) => {
  const groups = new Map<string, Tool[]>()
  for (const tool of catalogue.tools) {
    const category = tool.categories[0] ?? ''
    const group = groups.get(category)
    if (group === undefined) groups.set(category, [tool])
    else group.push(tool)
  }
  return groups
})

/** Pairs of alternatives within a category, a few for each, in the order of categories. */
export const findPairsByCategory = oncePerCatalogue(
  'findPairsByCategory',
  (catalogue): { category: Category; pairs: [Tool, Tool][] }[] => {
    const byCategory = new Map<string, Map<string, [Tool, Tool]>>()
    for (const pair of findComparisonsWorthReading(catalogue)) {
      const [a, b] = pair[0].slug < pair[1].slug ? pair : [pair[1], pair[0]]
      const category = a.categories[0]
      if (category === undefined || category !== b.categories[0]) continue
      const pairs = byCategory.get(category) ?? new Map<string, [Tool, Tool]>()
      if (pairs.size < PAIRS_A_CATEGORY) pairs.set(`${a.slug} ${b.slug}`, [a, b])
      byCategory.set(category, pairs)
    }
    return catalogue.vocabulary.categories.flatMap((category) => {
      const pairs = [...(byCategory.get(category.slug)?.values() ?? [])]
      return pairs.length > 0 ? [{ category, pairs }] : []
    })
  },
)

/** A comparison to offer: the tools, and the title of one that an editor wrote of. */
export type OfferedComparison = { tools: readonly Tool[]; title: string | null }

/** Comparisons within a category: those that an editor wrote of, then pairs of alternatives. */
export function findComparisonsIn(catalogue: Catalogue, category: Category): OfferedComparison[] {
  const written = findCurated(catalogue)
    .filter(({ tools }) => tools.some(({ categories }) => categories[0] === category.slug))
    .map(({ tools, curated }): OfferedComparison => ({ tools, title: curated.title }))
  const pairs = findPairsByCategory(catalogue).find((group) => group.category === category)?.pairs ?? []
  const others = pairs.filter((pair) => getCurated(catalogue, pair) === null)
  return [
    ...written,
    ...others
      .slice(0, Math.max(0, PAIRS_A_CATEGORY - written.length))
      .map((tools) => ({ tools, title: null })),
  ]
}

/** The same pairs, the best of each category before the second of any. */
export const findPairsToStart = oncePerCatalogue('findPairsToStart', (catalogue): [Tool, Tool][] => {
  const groups = findPairsByCategory(catalogue)
  return Array.from({ length: PAIRS_A_CATEGORY }, (_, turn) =>
    groups.flatMap(({ pairs }) => pairs.slice(turn, turn + 1)),
  ).flat()
})
