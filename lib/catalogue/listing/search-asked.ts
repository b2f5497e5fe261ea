// What a query asks for besides words: a need from the list of needs, a category, or a property that tools are filtered
// by. Each is the same in the end: choices of the listing, and the address that shows them alone.

import { paths } from '../../paths'
import type { Catalogue, Tool } from '../catalogue'
import type { Need } from '../document/search-words'
import type { Category, Vocabulary } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { tellingWords, termOf } from '../search/terms'
import type { Choice } from './filter'
import { type Facet, type FacetOption, findFacets } from './filter-words'
import { parseFilter, toParameters } from './parse-filter'

export type Asked = {
  kind: 'need' | 'category' | 'property'
  /** What it was read as, in readers' words: `Rootless: yes`. */
  name: string
  says: string
  href: string
  /** Null where the address is no listing: a comparison, the glossary. */
  choices: ReadonlyMap<string, Choice> | null
  /** Words to be found as well; or empty. */
  query: string
  /** False where the words may be meant otherwise: it counts then only if most tools that have the words have it. */
  isSure: boolean
  /** How far a tool is from having it without limits: 0 to 3. */
  levelOf: (tool: Tool) => number
}

/** The category whose page an address is of; or null. */
const slugOfCategory = (address: string) => /^\/categories\/([a-z0-9-]+)/.exec(address)?.[1] ?? null

/** A need as the listing shows it; null where its address leads nowhere any more. */
export function readNeed(catalogue: Catalogue, need: Need): Asked | null {
  const { address, says } = need
  const kind = catalogue.vocabulary.needs.includes(need) ? ('need' as const) : ('property' as const)
  if (faultOfNeedAddress(catalogue.vocabulary, address) !== null) return null
  const common = { kind, says, href: address, isSure: true }
  const category = catalogue.categoriesBySlug.get(slugOfCategory(address) ?? '')
  if (category) return meet({ ...common, name: category.name, choices: ofCategory(category), query: '' })
  if (!address.startsWith(LISTING)) return meet({ ...common, name: says, choices: null, query: '' })
  const { choices, query } = readListingAddress(catalogue, address).filter
  return meet({ ...common, name: nameChoices(catalogue, choices), choices, query })
}

/** What meets two needs at once: `open source`, `container registry`; null where they ask the same otherwise. */
export function joinAsked(one: Asked, other: Asked): Asked | null {
  const choices = new Map([...(one.choices ?? []), ...(other.choices ?? [])])
  const isJoined = one.choices && other.choices && choices.size === one.choices.size + other.choices.size
  if (!isJoined || (one.query !== '' && other.query !== '')) return null
  const query = `${one.query}${other.query}`
  const chosen = [...choices].flatMap(([key, { include }]) => include.map((value) => [key, value] as const))
  return meet({
    ...{
      kind: one.kind,
      name: `${one.name}, ${other.name}`,
      says: `${one.says} ${other.says}`,
      choices,
      query,
    },
    href: paths.tools(query === '' ? chosen : [...chosen, ['q', query]]),
    isSure: one.isSure && other.isSure,
  })
}

/** What keeps the address of a need from leading to tools, as a sentence; null where nothing does. */
export function faultOfNeedAddress(vocabulary: Vocabulary, address: string): string | null {
  const slug = slugOfCategory(address)
  if (slug !== null && !vocabulary.categories.some((category) => category.slug === slug))
    return `There is no category “${slug}”.`
  return address.startsWith(LISTING) ? (readListingAddress({ vocabulary }, address).dropped[0] ?? null) : null
}

const LISTING = '/tools?'

const readListingAddress = (catalogue: { vocabulary: Vocabulary }, address: string) =>
  parseFilter(toParameters(new URLSearchParams(address.slice(LISTING.length))), catalogue)

/** The category or the property of tools that a query names, word for word; or null. */
export function readAskedFacet(catalogue: Catalogue, query: string): Asked | null {
  const key = termKey(query)
  return key === '' ? null : (askedByTerms(catalogue).get(key) ?? null)
}

const termKey = (text: string) => tellingWords(text).map(termOf).sort().join(' ')

const askedByTerms = oncePerCatalogue('askedByTerms', ({ vocabulary }) => {
  const asked = new Map<string, Asked>()
  const put = (label: string, one: Asked) => {
    const key = termKey(label)
    if (key !== '' && !asked.has(key)) asked.set(key, one)
  }
  for (const category of vocabulary.categories) {
    const { name, scope, slug } = category
    const one = meet({
      ...{ kind: 'category', name, says: scope, href: paths.category(slug), query: '', isSure: true },
      choices: ofCategory(category),
    })
    put(name, one)
    put(slug, one)
  }
  for (const facet of findFacets(vocabulary)) {
    if (facet.key === 'category' || facet.attribute?.retired || facet.attribute?.kind === 'support') continue
    for (const option of facet.options)
      if (!option.isState && !option.retired) put(option.label, askedOption(facet, option))
  }
  return asked
})

function askedOption({ key, label, attribute }: Facet, { value, label: name }: FacetOption): Asked {
  return meet({
    ...{ kind: 'property', name: `${label}: ${name}`, query: '', isSure: name.includes(' ') },
    says:
      attribute?.options.find((option) => option.key === value)?.definition ?? `Tools of which this is true.`,
    href: paths.tools([[key, value]]),
    choices: new Map([[key, { include: [value], exclude: [] }]]),
  })
}

const MOST_LEVELS = 3

/** With how far a tool is from meeting it: one step for another category first, for a limit, for less than a yes. */
function meet(asked: Omit<Asked, 'levelOf'>): Asked {
  const levelOf = (tool: Tool) => {
    const wanted = asked.choices?.get('category')?.include
    let level = wanted && !wanted.includes(tool.categories[0] ?? '') ? 1 : 0
    for (const { attribute, value, qualified } of tool.facts)
      if (asked.choices?.has(attribute)) level += (qualified ? 1 : 0) + (LESS_THAN_YES.has(value) ? 1 : 0)
    return Math.min(MOST_LEVELS, level)
  }
  return { ...asked, levelOf }
}

const LESS_THAN_YES = new Set<unknown>(['partial', 'plugin'])

const ofCategory = ({ slug }: Category) => new Map([['category', { include: [slug], exclude: [] }]])

function nameChoices({ vocabulary }: Catalogue, choices: ReadonlyMap<string, Choice>): string {
  const facets = findFacets(vocabulary).filter(({ key }) => choices.has(key))
  return facets
    .map(({ key, label, options }) => {
      const chosen = options.filter(({ value }) => choices.get(key)?.include.includes(value))
      const names = chosen.map((option) => option.label).join(' or ')
      return key === 'category' ? names : `${label}: ${names}`
    })
    .join(', ')
}
