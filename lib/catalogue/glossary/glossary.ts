// The glossary: every word that tools are described by, with its definition and the number of tools it is true of.
// Pure; the page draws it.

import { type Catalogue, groupAttributes } from '../catalogue'
import type { Attribute, Category } from '../document/vocabulary'
import { SUPPORT_LEVELS } from '../document/words'
import { EMPTY_FILTER } from '../listing/filter'
import { type ListedFacet, listTools } from '../listing/listing'
import { oncePerCatalogue } from '../memo'
import { formatState, formatSupport } from '../shown/format-value'
import { countFactValues } from '../shown/value-counts'
import { GENERAL_TERMS, type GeneralTerm, stateDefinitions, supportDefinitions } from './general-terms'

export type GlossaryWord = {
  key: string
  label: string
  definition: string
  tools: number
  /** True when the listing can be filtered by it. */
  filters: boolean
}

export type GlossaryTerm = { key: string; label: string; definition: string; words: GlossaryWord[] }

export type GlossaryGroup = {
  key: string
  name: string
  /** The only categories whose tools are asked about the terms of the group; empty when all are, or not the same ones. */
  categories: Category[]
  terms: GlossaryTerm[]
}

/** The group of attributes that every tool is asked about. */
const GENERAL = 'general'

/** The words that may stand in place of a value, whatever is asked. */
export const ANSWERS: readonly { label: string; definition: string }[] = [
  ...SUPPORT_LEVELS.map((level) => ({ label: formatSupport(level), definition: supportDefinitions[level] })),
  ...(['none', 'unknown', 'not-applicable'] as const).map((state) => ({
    label: formatState(state),
    definition: stateDefinitions[state],
  })),
  { label: 'not asked', definition: 'Only tools of another category are asked this.' },
  { label: 'unverified', definition: 'Told without a source that could be read.' },
]

/** Every term by group, those that every tool is asked first. */
export const toGlossary = oncePerCatalogue('toGlossary', (catalogue: Catalogue): GlossaryGroup[] => {
  const { facets } = listTools(catalogue, EMPTY_FILTER)
  const general = GENERAL_TERMS.map((term) => toGeneralTerm(term, facets))
  const groups = groupAttributes(catalogue.vocabulary, catalogue.vocabulary.attributes).map(
    ({ group, attributes }) => ({
      key: group.key,
      name: group.name,
      categories: sharedCategories(catalogue, attributes),
      terms: attributes.map((attribute) => toTerm(catalogue, attribute)),
    }),
  )
  const own = groups.find(({ key }) => key === GENERAL)
  const first = { key: GENERAL, name: own?.name ?? 'Life and licence', categories: [], terms: general }
  return [
    { ...first, terms: [...general, ...(own?.terms ?? [])] },
    ...groups.filter((group) => group !== own),
  ]
})

function toGeneralTerm({ words, ...term }: GeneralTerm, facets: readonly ListedFacet[]): GlossaryTerm {
  const options = facets.find(({ facet }) => facet.key === term.key)?.options ?? []
  return {
    ...term,
    words: options.flatMap(({ value, label, count }) => {
      const definition = Object.hasOwn(words, value) ? words[value] : undefined
      return definition === undefined ? [] : [{ key: value, label, definition, tools: count, filters: true }]
    }),
  }
}

function toTerm(catalogue: Catalogue, attribute: Attribute): GlossaryTerm {
  const { key, label, kind, unit, options, filter: filters } = attribute
  const counts = countFactValues(catalogue).get(key)
  const toWord = (word: { key: string; label: string; definition: string }): GlossaryWord => ({
    key: word.key,
    label: word.label,
    definition: word.definition,
    tools: counts?.get(word.key) ?? 0,
    filters,
  })
  return {
    key,
    label,
    definition: attribute.definition + (unit === null ? '' : ` Given in ${unit}.`),
    words:
      kind === 'support'
        ? SUPPORT_LEVELS.map((level) => toWord({ key: level, label: formatSupport(level), definition: '' }))
        : options.filter((option) => !option.retired).map(toWord),
  }
}

function sharedCategories(catalogue: Catalogue, attributes: readonly Attribute[]): Category[] {
  const [first = [], ...others] = attributes.map(({ categories }) => categories)
  if (others.some((slugs) => slugs.join(' ') !== first.join(' '))) return []
  return first.flatMap((slug) => catalogue.categoriesBySlug.get(slug) ?? [])
}
