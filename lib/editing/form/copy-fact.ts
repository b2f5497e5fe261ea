// A fact with its note, dates and sources taken over from another tool: which tools to take it from, and the form's
// fields with it. The day of reading comes with it, for nobody read the sources again.

import type { Catalogue, Tool } from '../../catalogue/catalogue'
import { formatFact } from '../../catalogue/shown/format-value'
import { formatCount } from '../../catalogue/shown/noun-words'
import type { Field } from './form-names'
import { documentToFields } from './tool-form'

/** A tool to copy a fact from, and what it says: `yes, 2 sources`. */
export type FactOffer = { slug: string; name: string; says: string }

/** The button's value: of a tool, or without one of the tool named in the field. */
export const copyAction = (attribute: string, slug = ''): string => `copy:facts.${attribute}:${slug}`

/** The attribute and the tool of a copy button's value; null for another action. */
export function parseCopyAction(action: string): { attribute: string; slug: string } | null {
  const [, attribute, slug = ''] = /^copy:facts\.([a-z0-9-]+):([a-z0-9-]*)$/.exec(action) ?? []
  return attribute === undefined ? null : { attribute, slug }
}

/** At most `limit` tools that state an attribute with sources: those related to the tool first, then those of its categories. */
export function findFactOffers(
  { tools, vocabulary }: Catalogue,
  { attribute, slug, categories, limit }: FactOfferQuery,
): FactOffer[] {
  const known = vocabulary.attributes.find(({ key }) => key === attribute)
  const own = tools.find((tool) => tool.slug === slug)
  const related = new Set(own?.relations.map(({ to }) => to))
  const nearness = (tool: Tool) =>
    related.has(tool.slug) || tool.relations.some(({ to }) => to === slug)
      ? 0
      : tool.categories.some((one) => categories.includes(one))
        ? 1
        : 2
  const stating = tools.flatMap((tool) => {
    const fact = tool.slug === slug ? undefined : findFact(tool, attribute)
    return fact && fact.sources.length > 0 ? [{ tool, fact, near: nearness(tool) }] : []
  })
  if (known === undefined) return []
  return stating
    .sort((a, b) => a.near - b.near)
    .slice(0, limit)
    .map(({ tool, fact }) => ({
      slug: tool.slug,
      name: tool.name,
      says: `${formatFact(fact, known)}, ${formatCount(fact.sources.length, 'source')}`,
    }))
}

type FactOfferQuery = {
  attribute: string
  /** Of the tool that is edited; null for a new one. */
  slug: string | null
  categories: readonly string[]
  limit: number
}

/** The form's fields with another tool's fact in the place of its own; null where that tool does not state it. */
export function copyFact(fields: Iterable<Field>, attribute: string, from: Tool): Field[] | null {
  const fact = findFact(from, attribute)
  if (fact === undefined) return null
  const prefix = `facts.${attribute}.`
  const isReplaced = (name: string) => name.startsWith(prefix) && name !== `${prefix}order`
  const copied = documentToFields({ ...from, facts: [fact] }).filter(([name]) => isReplaced(name))
  return [...[...fields].filter(([name]) => !isReplaced(name)), ...copied]
}

const findFact = ({ facts }: Tool, attribute: string) => facts.find((fact) => fact.attribute === attribute)
