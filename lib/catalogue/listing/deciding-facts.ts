// What tells the tools of a category apart, and the line of facts under a tool in the listing: every tool of one
// category says the same things there, what is not known too.

import { type Catalogue, findToolsIn, type Tool } from '../catalogue'
import { DECIDING, decidingAttributes } from '../document/attribute-roles'
import { isAlive } from '../document/timeline'
import type { Attribute, Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { type ShownFact, showFact } from '../shown/shown-fact'

/** As many stand in a line of the listing. */
export const MOST_IN_A_LINE = 3

const decidingOf = oncePerCatalogue('decidingOf', (catalogue) => {
  const { vocabulary } = catalogue
  const { attributes, categories } = vocabulary
  return new Map(
    categories.map(({ slug }) => {
      const said = decidingAttributes(vocabulary, [slug])
      if (said.length > 0) return [slug, said]
      // Nobody has said yet: what filters, and tells those apart that live.
      const living = findToolsIn(catalogue, slug).filter(isAlive)
      const own = attributes.filter(({ filter, categories }) => filter && categories.includes(slug))
      const telling = own.filter((attribute) => {
        const known = living.map((tool) => showFactOf(catalogue, attribute, tool))
        return new Set(known.map(({ key }) => key)).size > 1
      })
      return [slug, (telling.length > 0 ? telling : own).slice(0, DECIDING.most)]
    }),
  )
})

/** The attributes that decide in a category, the most telling first. */
export function findDeciding(catalogue: Catalogue, { slug }: Pick<Category, 'slug'>): readonly Attribute[] {
  return decidingOf(catalogue).get(slug) ?? []
}

/** What an entry says of a tool: the first few things that decide in its primary category, whatever the answer. */
export function findDecidingFacts(
  catalogue: Catalogue,
  tool: Tool,
): { attribute: Attribute; fact: ShownFact }[] {
  return findDeciding(catalogue, { slug: tool.categories[0] ?? '' })
    .slice(0, MOST_IN_A_LINE)
    .map((attribute) => ({ attribute, fact: showFactOf(catalogue, attribute, tool) }))
}

/** The fact of a tool on an attribute, as it is shown. */
export function showFactOf(catalogue: Catalogue, attribute: Attribute, tool: Tool): ShownFact {
  const fact = tool.facts.find((known) => known.attribute === attribute.key) ?? null
  return showFact(attribute, fact, catalogue.today, tool.events)
}
