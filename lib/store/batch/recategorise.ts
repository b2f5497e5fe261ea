// A tool in other categories, with the facts that these do not ask for named, and left out only where that was asked.

import { appliesTo } from '../../catalogue/catalogue'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { citedBy } from '../../editing/merge/merge'
import type { BatchOrder } from './batch-order'

/** The document in its new categories and what that changes in words, or why it stays. */
export function recategorise(
  document: ToolDocument,
  { category, move, setsAside }: BatchOrder,
  vocabulary: Vocabulary,
): { document: ToolDocument; says: string } | { why: string } {
  const nameOf = (slug: string) => vocabulary.categories.find((one) => one.slug === slug)?.name ?? slug
  const [primary = '', ...others] = document.categories
  if (move === 'out' && primary === category)
    return { why: `${nameOf(category)} is its primary category: put another in its place` }
  const without = others.filter((slug) => slug !== category)
  const categories = {
    instead: [category, ...without],
    also: document.categories.includes(category) ? document.categories : [...document.categories, category],
    out: [primary, ...without],
  }[move]
  if (categories.join() === document.categories.join()) return { why: `its categories are so already` }
  const known = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute]))
  const fits = (key: string) => {
    const attribute = known.get(key)
    return attribute === undefined || appliesTo(attribute, { categories })
  }
  const lost = document.facts.filter(({ attribute }) => !fits(attribute))
  const labels = lost.map(({ attribute }) => known.get(attribute)?.label ?? attribute).join(', ')
  if (lost.length > 0 && !setsAside)
    return { why: `has facts that these categories do not ask for: ${labels}` }
  const next = { ...document, categories, facts: document.facts.filter(({ attribute }) => fits(attribute)) }
  const cited = citedBy(next)
  // What only those facts cited is listed for nothing now.
  const gone = new Set(lost.flatMap(({ sources }) => sources).filter((url) => !cited.has(url)))
  const sources = next.sources.filter(({ url }) => !gone.has(url))
  const says = `${document.categories.map(nameOf).join(', ')} → ${categories.map(nameOf).join(', ')}`
  return { document: { ...next, sources }, says: lost.length > 0 ? `${says}; sets aside ${labels}` : says }
}
