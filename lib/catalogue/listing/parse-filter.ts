// Reads a Filter from the query of an address. Whatever cannot be used is dropped and said in a sentence;
// nothing throws, so a link from an older catalogue still shows tools. filter.ts prints the way back.

import type { Vocabulary } from '../document/vocabulary'
import { isTracking } from '../tracking'
import {
  ALL_FACETS,
  type Choice,
  defaultSort,
  type Filter,
  SORTS,
  type Sort,
  VIEWS,
  type View,
} from './filter'
import { type Facet, findFacets } from './filter-words'

export type QueryParameters = Record<string, string | string[] | undefined>

/** The query of an address in the shape pages receive it in: a repeated key has a list. */
export function toParameters(query: URLSearchParams): QueryParameters {
  const parameters: QueryParameters = Object.create(null)
  for (const key of query.keys()) parameters[key] = query.getAll(key)
  return parameters
}

const LONGEST_QUERY = 120
const MOST_SENTENCES = 5

/** The filter a query asks for, and a sentence for each part of it that was dropped: `?status=ative` → all tools, one sentence. */
export function parseFilter(
  parameters: QueryParameters,
  catalogue: { vocabulary: Vocabulary },
): { filter: Filter; dropped: string[] } {
  const facets = new Map(findFacets(catalogue.vocabulary).map((facet) => [facet.key, facet]))
  const dropped: string[] = []
  const query = parseQuery(valuesOf(parameters.q), dropped)
  const choices = new Map<string, Choice>()
  for (const key of Object.keys(parameters)) {
    const facet = facets.get(key)
    if (facet) {
      const choice = parseChoice(valuesOf(parameters[key]), facet, dropped)
      if (choice) choices.set(key, choice)
    } else if (!OWN_KEYS.includes(key) && !isTracking(key)) {
      dropped.push(`There is no filter ${quote(key)}, so it was left out.`)
    }
  }
  const sort = parseSort(valuesOf(parameters.sort), query, dropped)
  const page = parsePage(valuesOf(parameters.page), dropped)
  const opened = parseOpened(valuesOf(parameters.facets), facets, dropped)
  const view = parseView(valuesOf(parameters.view), dropped)
  return { filter: { query, choices, sort, page, opened, view }, dropped: abridge(dropped) }
}

const OWN_KEYS = ['q', 'sort', 'page', 'facets', 'view']

function parseQuery(values: string[], dropped: string[]): string {
  const [first = '', ...others] = values.map(cleanQuery).filter((value) => value !== '')
  if (others.length > 0) dropped.push(`Only one search at a time: ${quote(first)} was kept.`)
  if (first.length <= LONGEST_QUERY) return first
  dropped.push(`The search was longer than ${LONGEST_QUERY} characters, so its end was left out.`)
  return cleanQuery(first.slice(0, LONGEST_QUERY))
}

/** Trimmed, spaces single, without control characters and halves of characters (which no address can carry). */
function cleanQuery(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function parseChoice(values: string[], facet: Facet, dropped: string[]): Choice | null {
  const known = new Set(facet.options.map((option) => option.value))
  const include = new Set<string>()
  const exclude = new Set<string>()
  for (const text of values) {
    const typed = text.startsWith('!') ? text.slice(1) : text
    const value = known.has(typed) ? typed : typed.toLowerCase()
    if (known.has(value)) (text.startsWith('!') ? exclude : include).add(value)
    else if (text !== '') dropped.push(`${facet.label} has no option ${quote(typed)}, so it was left out.`)
  }
  if (include.size + exclude.size === 0) return null
  return { include: [...include].sort(), exclude: [...exclude].sort() }
}

function parseSort(values: string[], query: string, dropped: string[]): Sort {
  const usual = defaultSort(query)
  const text = values.find((value) => value !== '')
  if (text === undefined) return usual
  const sort = SORTS.find((word) => word === text)
  if (sort === undefined)
    dropped.push(`Tools cannot be sorted by ${quote(text)}; they are sorted by ${usual}.`)
  else if (sort === 'relevance' && query === '')
    dropped.push('Sorting by relevance needs something to search for.')
  else return sort
  return usual
}

function parseView(values: string[], dropped: string[]): View {
  const text = values.find((value) => value !== '')
  const view = VIEWS.find((word) => word === text)
  if (view === undefined && text !== undefined)
    dropped.push(`There is no view ${quote(text)}: choose list or table.`)
  return view ?? 'list'
}

/** The number of a page, 1 where the address names none. */
export function parsePage(values: string[], dropped: string[]): number {
  const text = values.find((value) => value !== '')
  if (text === undefined) return 1
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  dropped.push(`There is no page ${quote(text)}; this is the first.`)
  return 1
}

function parseOpened(values: string[], facets: Map<string, Facet>, dropped: string[]): string[] {
  const wanted = values.filter((value) => value !== '')
  const isKnown = (key: string) => key === ALL_FACETS || facets.has(key)
  for (const key of wanted) if (!isKnown(key)) dropped.push(`There is no filter ${quote(key)} to open.`)
  return [...new Set(wanted.filter(isKnown))].sort()
}

/** Every value of a parameter. */
export function valuesOf(parameter: string | string[] | undefined): string[] {
  return parameter === undefined ? [] : Array.isArray(parameter) ? parameter : [parameter]
}

/** What somebody wrote, short enough to be repeated in a sentence. */
export function quote(text: string): string {
  const clean = cleanQuery(text)
  return `“${clean.length > 40 ? `${cleanQuery(clean.slice(0, 40))}…` : clean}”`
}

/** A flood of wrong parameters becomes a few sentences and a number. */
export function abridge(sentences: string[]): string[] {
  const different = [...new Set(sentences)]
  if (different.length <= MOST_SENTENCES) return different
  const rest = different.length - MOST_SENTENCES + 1
  return [...different.slice(0, MOST_SENTENCES - 1), `${rest} more parts of the address were left out.`]
}
