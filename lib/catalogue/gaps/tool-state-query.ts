// The query of the editors' list of tools: what is searched, filtered, sorted, and which page of it. Pure.

import type { Query } from '../../paths'
import { foldText } from '../document/fold'
import { STATE_SORTS, type StateSort, sortStates, type ToolState } from './tool-states'

export type StateQuery = {
  q: string
  state: '' | 'draft' | 'published' | 'withdrawn' | 'waiting'
  category: string
  sort: StateSort
  page: number
}

const STATES: readonly StateQuery['state'][] = ['draft', 'published', 'withdrawn', 'waiting']
const ON_A_PAGE = 50

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Reads the query of the address; what makes no sense is left out. */
export function parseStateQuery(params: Params): StateQuery {
  const text = (name: string) => String([params[name]].flat()[0] ?? '').trim()
  const page = Number(text('page'))
  return {
    q: text('q').slice(0, 100),
    state: STATES.find((state) => state === text('state')) ?? '',
    category: text('category').toLowerCase().slice(0, 64),
    sort: STATE_SORTS.find((sort) => sort === text('sort')) ?? 'name',
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  }
}

/** What of the query could not be used, in sentences: nothing that was asked for is passed over in silence. */
export function droppedFromStates(params: Params, categories: readonly { slug: string }[]): string[] {
  const text = (name: string) => String([params[name]].flat()[0] ?? '').trim()
  const query = parseStateQuery(params)
  const quoted = (name: string) => `“${text(name).slice(0, 40)}”`
  const isDropped = (name: 'state' | 'sort') => text(name) !== '' && text(name) !== query[name]
  return [
    isDropped('state') ? `${quoted('state')} is no state of a tool: tools of every state are shown.` : '',
    isDropped('sort') ? `${quoted('sort')} is no order of this list: it stands by name.` : '',
    query.category !== '' && !categories.some(({ slug }) => slug === query.category)
      ? `There is no category ${quoted('category')}, so no tool is in it.`
      : '',
    text('q').length > query.q.length ? 'Of what was looked for, the first 100 characters are.' : '',
    /^(?:[1-9]\d{0,4})?$/.test(text('page')) ? '' : `${quoted('page')} is no page: this is the first.`,
  ].filter(Boolean)
}

/** The query as it stands in an address; defaults are left out. */
export function toStatePairs({ q, state, category, sort, page }: StateQuery): Query {
  return [
    ['q', q],
    ['state', state],
    ['category', category],
    ['sort', sort === 'name' ? '' : sort],
    ['page', page === 1 ? '' : String(page)],
  ]
}

/** All tools that a query asks for. */
export function filterStates(states: readonly ToolState[], query: StateQuery): ToolState[] {
  const words = foldText(query.q).split(/\s+/).filter(Boolean)
  return states.filter((state) => {
    const text = foldText(`${state.name} ${state.slug}`)
    if (!words.every((word) => text.includes(word))) return false
    if (query.category !== '' && !state.categories.includes(query.category)) return false
    return query.state === 'waiting'
      ? state.pending + state.drafts > 0
      : query.state === '' || state.publication === query.state
  })
}

/** The tools a query asks for, one page of them. */
export function listStates(states: readonly ToolState[], query: StateQuery) {
  const found = filterStates(states, query)
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const page = Math.min(query.page, pages)
  const shown = sortStates(found, query.sort).slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  return { shown, total: found.length, page, pages }
}
