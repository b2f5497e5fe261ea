// What a reader asks the listing for, and its one spelling in the address.
// parse-filter.ts reads it from the query; links and forms are made by changing it and printing it again.

import { paths } from '../../paths'

export const SORTS = ['relevance', 'name', 'first-release', 'latest-release'] as const
export type Sort = (typeof SORTS)[number]

export const VIEWS = ['list', 'table'] as const
/** Entries with their summaries, or one line a tool. */
export type View = (typeof VIEWS)[number]

/** What is asked of one facet: any of `include`, none of `exclude`. Both sorted, without repeats. */
export type Choice = { include: readonly string[]; exclude: readonly string[] }

export type Filter = {
  query: string
  /** By facet key; a facet without a choice is absent. */
  choices: ReadonlyMap<string, Choice>
  sort: Sort
  page: number
  /** Keys of facets drawn with all their options though the page would abridge them, or `all`: the names of all. Sorted. */
  opened: readonly string[]
  view: View
}

/** Among the opened facets: name every facet in view. No attribute may take this key. */
export const ALL_FACETS = 'all'

/** The listing without any wish: every tool, by name. */
export const EMPTY_FILTER: Filter = {
  query: '',
  choices: new Map(),
  sort: 'name',
  page: 1,
  opened: [],
  view: 'list',
}

/** The order a listing has when none is asked for. */
export function defaultSort(query: string): Sort {
  return query === '' ? 'name' : 'relevance'
}

/** Every key and value of the filter, as a form or an address carries them: defaults omitted; paths.ts sorts them. */
export function toPairs(filter: Filter): [key: string, value: string][] {
  const pairs: [string, string][] = []
  for (const [key, choice] of filter.choices) {
    for (const value of choice.include) pairs.push([key, value])
    for (const value of choice.exclude) pairs.push([key, `!${value}`])
  }
  for (const key of filter.opened) pairs.push(['facets', key])
  if (filter.page > 1) pairs.push(['page', String(filter.page)])
  if (filter.query !== '') pairs.push(['q', filter.query])
  if (filter.sort !== defaultSort(filter.query)) pairs.push(['sort', filter.sort])
  if (filter.view !== 'list') pairs.push(['view', filter.view])
  return pairs
}

/** The same of the timeline, which has an order and a look of its own. */
export function toTimelinePairs(filter: Filter): [key: string, value: string][] {
  return toPairs({ ...filter, sort: defaultSort(filter.query), view: 'list' })
}

/** The canonical query string, empty for the whole listing: `category=sandboxes&kind=!class&q=micro+vm`. */
export function printFilter(filter: Filter): string {
  return paths.tools(toPairs(filter)).slice(paths.tools().length + 1)
}

/** The filter with one option of a facet taken in, or taken out where it was in; starts again at page 1. */
export function toggleChoice(
  filter: Filter,
  key: string,
  value: string,
  side: keyof Choice = 'include',
): Filter {
  const before = filter.choices.get(key) ?? { include: [], exclude: [] }
  const list = before[side]
  const after = {
    ...before,
    [side]: list.includes(value) ? list.filter((it) => it !== value) : [...list, value].sort(),
  }
  const choices = new Map(filter.choices)
  if (after.include.length + after.exclude.length === 0) choices.delete(key)
  else choices.set(key, after)
  return { ...filter, choices, page: 1 }
}

/** The same choices without the words searched for. */
export function withoutQuery(filter: Filter): Filter {
  return { ...filter, query: '', sort: filter.sort === 'relevance' ? 'name' : filter.sort, page: 1 }
}

/** The same choices in another order, from page 1. */
export function withSort(filter: Filter, sort: Sort): Filter {
  return { ...filter, sort, page: 1 }
}

/** The same choices, drawn otherwise. */
export function withView(filter: Filter, view: View): Filter {
  return { ...filter, view }
}

/** The same choices at another page. */
export function withPage(filter: Filter, page: number): Filter {
  return { ...filter, page }
}

/** The same choices with one more facet drawn in full, or with every facet named. */
export function withOpened(filter: Filter, key: string): Filter {
  return {
    ...filter,
    opened: [...new Set([...filter.opened.filter((one) => one !== ALL_FACETS), key])].sort(),
  }
}

/** Nothing chosen and nothing searched for; the order stays where it can. */
export function withoutChoices(filter: Filter): Filter {
  return { ...withoutQuery(filter), choices: new Map(), opened: [] }
}

/** True when the filter may hide a tool. */
export function isNarrowed(filter: Filter): boolean {
  return filter.query !== '' || filter.choices.size > 0
}
