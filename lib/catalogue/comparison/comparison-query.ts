// The address of a comparison: which tools, which rows, against which baseline. /compare/<a>-vs-<b>.

import { joinSlugs, splitSlugs } from '../../paths'
import type { Catalogue, Tool } from '../catalogue'
import type { QueryParameters } from '../listing/parse-filter'
import { toAddressWord } from '../search/name-index'
import { getToolNamed } from '../search/near-names'

export const MOST_TOOLS = 6

// Far more parts than any comparison has; the rest of a longer address is not read.
const MOST_PARTS = 40

/** Stands in an address for a name of which none of it can stand there. */
const NAMELESS = '?'

const SHOWS = ['all', 'differences', 'same'] as const
export type Show = (typeof SHOWS)[number]

/**
 * What of a comparison is shown: which rows, the slug of the tool the others are held against, the two tools that stand
 * beside each other where more have no room, and the revision of the catalogue or the day where they are not those of
 * today.
 */
export type ComparisonView = {
  show: Show
  baseline: string | null
  pair?: readonly string[]
  at?: number
  on?: string
}

export type QueryPairs = readonly (readonly [key: string, value: string])[]

/** Query parameters as pairs, in the order of their keys: `{ tool: ['a', 'b'] }` → `tool` `a`, `tool` `b`. */
export function toPairs(parameters: QueryParameters): [string, string][] {
  return Object.entries(parameters).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [key, one]),
  )
}

export type ComparisonRequest =
  | { kind: 'redirect'; slugs: string[] }
  | { kind: 'comparison'; tools: Tool[]; unknown: string[]; view: ComparisonView; dropped: string[] }
  | { kind: 'too-many'; tools: Tool[]; unknown: string[] }
  | { kind: 'too-few'; tools: Tool[]; unknown: string[] }

/** Reads `a-vs-b` and its query. Other orders, former slugs, other names and repeats redirect to the one spelling. */
export function parseComparison(catalogue: Catalogue, segment: string, query: QueryPairs): ComparisonRequest {
  const parts = splitSlugs(segment).slice(0, MOST_PARTS)
  const { tools, unknown } = resolveTools(catalogue, parts)
  const slugs = [...tools.map((tool) => tool.slug), ...unknown]
  if (slugs.length > 0 && joinSlugs(slugs) !== segment) return { kind: 'redirect', slugs }
  if (tools.length > MOST_TOOLS) return { kind: 'too-many', tools, unknown }
  if (tools.length < 2) return { kind: 'too-few', tools, unknown }
  return { kind: 'comparison', tools, unknown, ...parseView(catalogue, tools, query) }
}

/** The tools that names stand for, by slug and each once, and the names (as words of an address) that no tool has. */
export function resolveTools(
  catalogue: Catalogue,
  names: readonly string[],
): { tools: Tool[]; unknown: string[] } {
  const tools = new Map<string, Tool>()
  const unknown = new Set<string>()
  for (const name of names) {
    const tool = getToolNamed(catalogue, name)
    if (tool !== null) tools.set(tool.slug, tool)
    else if (name.trim() !== '') unknown.add(toAddressWord(name) || NAMELESS)
  }
  return {
    tools: [...tools.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    unknown: [...unknown].sort(),
  }
}

/** The view's own spelling in an address: defaults are left out. */
export function viewQuery(view: ComparisonView): [string, string][] {
  const pairs: [string, string][] = []
  if (view.show !== 'all') pairs.push(['show', view.show])
  if (view.baseline !== null) pairs.push(['baseline', view.baseline])
  if (view.pair !== undefined) pairs.push(['pair', joinSlugs(view.pair)])
  if (view.at !== undefined) pairs.push(['at', String(view.at)])
  if (view.on !== undefined) pairs.push(['on', view.on])
  return pairs
}

/**
 * Reads `show`, `baseline`, `pair` and `at`, of each the first that means something; what means nothing here, or comes a
 * second time, is dropped and a sentence says so.
 */
export function parseView(
  catalogue: Catalogue,
  tools: readonly Tool[],
  query: QueryPairs,
): { view: ComparisonView; dropped: string[] } {
  const view: ComparisonView = { show: 'all', baseline: null }
  const ofToday = revisionOf(query) === null ? ': this is the comparison of today' : ''
  /** Take a value into the view, or tell what is wrong with it. */
  const readers = new Map<string, (value: string) => string | null>([
    [
      'show',
      (value) => {
        const show = SHOWS.find((known) => known === value)
        view.show = show ?? view.show
        return show === undefined ? 'is no view: choose all, differences or same.' : null
      },
    ],
    [
      'baseline',
      (value) => {
        const named = getToolNamed(catalogue, value)
        view.baseline = tools.find((tool) => tool.slug === named?.slug)?.slug ?? null
        return view.baseline === null
          ? 'is not one of the tools compared here, so it cannot be the baseline.'
          : null
      },
    ],
    [
      'pair',
      (value) => {
        const pair = tools.map(({ slug }) => slug).filter((slug) => splitSlugs(value).includes(slug))
        if (pair.length === 2) view.pair = pair
        return pair.length === 2 ? null : 'is not two of the tools compared here.'
      },
    ],
    [
      'at',
      (value) => {
        if (isRevision(value)) view.at = Number(value)
        return isRevision(value) ? null : `is no revision of the catalogue${ofToday}.`
      },
    ],
  ])
  const said = new Set<string>()
  const dropped = query.flatMap(([key, value]) => {
    const read = readers.get(key)
    if (read === undefined || value === '') return []
    const problem = said.has(key) ? `was left out: ${key} stands in the address before.` : read(value)
    if (problem === null) said.add(key)
    return problem === null ? [] : [`“${quote(value)}” ${problem}`]
  })
  return { view, dropped: [...new Set(dropped)].slice(0, 3) }
}

/** The revision of the catalogue that a query asks for; null where it asks for that of today. */
export function revisionOf(query: QueryPairs): number | null {
  const asked = query.find(([key, value]) => key === 'at' && isRevision(value))
  return asked === undefined ? null : Number(asked[1])
}

// What fits into a whole number of the database's.
const isRevision = (text: string) => /^\d{1,15}$/.test(text)

const quote = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
