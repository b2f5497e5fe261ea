// The two days of an address of differences: /changes/2016-09-09..2026-11-27, and what of the field it asks for.

import type { Catalogue, Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import type { Category } from '../document/vocabulary'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { getCategoryNamed, getToolNamed } from '../search/near-names'
import { isTracking } from '../tracking'
import { parseDay } from './day-query'

/** Two days, the earlier first; what happened on the first had happened by then. */
export type Span = { from: string; to: string }

const BETWEEN = '..'

/** `2016-09-09..2026-11-27`. */
export const printSpan = ({ from, to }: Span): string => `${from}${BETWEEN}${to}`

export type SpanAsked =
  | { kind: 'span'; span: Span }
  /** The one spelling of the same days. */
  | { kind: 'redirect'; span: Span }
  | { kind: 'fault'; sentence: string }

/** Reads the last step of the path. The later day first, or none after the dots, is another spelling. */
export function parseSpan(catalogue: Catalogue, segment: string): SpanAsked {
  const [first = '', second, ...others] = segment.split(BETWEEN)
  if (second === undefined || others.length > 0)
    return { kind: 'fault', sentence: `${quote(segment)} is not two days: write 2016-09-09..2020-01-31.` }
  const days = [first, second === '' ? catalogue.today : second].map((text) => parseDay(catalogue, text))
  const faults = days.flatMap((day) => ('fault' in day ? [day.fault] : []))
  if (faults.length > 0) return { kind: 'fault', sentence: faults.join(' ') }
  const [from = '', to = ''] = days.map((day) => ('day' in day && day.day) || catalogue.today).sort()
  const span = { from, to }
  return { kind: printSpan(span) === segment ? 'span' : 'redirect', span }
}

/** The two days as the form of the page sends them, to be read as those of an address; null where it was not sent. */
export function readFormSpan({ from, to }: QueryParameters): string | null {
  const [first, last] = [from, to].map((value) => valuesOf(value)[0] ?? '')
  return first ? `${first}${BETWEEN}${last}` : null
}

/** What of the field is asked for: a category, some tools, or all of it. */
export type SpanScope = { category: Category | null; tools: readonly Tool[] }

const OWN_KEYS = ['category', 'tool', 'kind']

/** More tools than a comparison holds are asked for by nobody. */
const MOST_TOOLS = 6

/** Reads the query; what means nothing here is dropped and said in a sentence. */
export function parseScope(
  catalogue: Catalogue,
  parameters: QueryParameters,
): { scope: SpanScope; dropped: string[] } {
  const dropped: string[] = []
  const said = (key: string) => valuesOf(parameters[key]).filter((value) => value !== '')
  const tools = new Map<string, Tool>()
  for (const name of said('tool')) {
    const tool = getToolNamed(catalogue, name)
    if (tool === null) dropped.push(`There is no tool ${quote(name)}, so it was left out.`)
    else if (tools.size < MOST_TOOLS) tools.set(tool.slug, tool)
  }
  const [name] = said('category')
  const category = name === undefined ? null : getCategoryNamed(catalogue, name)
  if (name !== undefined && category === null)
    dropped.push(`There is no category ${quote(name)}, so it was left out.`)
  for (const key of Object.keys(parameters))
    if (!OWN_KEYS.includes(key) && !isTracking(key))
      dropped.push(`Changes cannot be asked for by ${quote(key)}, so it was left out.`)
  return { scope: { category, tools: [...tools.values()] }, dropped: abridge(dropped) }
}

/** The scope as pairs of an address. */
export const scopePairs = ({ category, tools }: SpanScope): [key: string, value: string][] => [
  ...(category === null ? [] : [['category', category.slug] as [string, string]]),
  ...tools.map(({ slug }): [string, string] => ['tool', slug]),
]

/** True for a tool that the scope holds. */
export const isInScope = ({ category, tools }: SpanScope, tool: Pick<Tool, 'slug' | 'categories'>): boolean =>
  (category === null || tool.categories.includes(category.slug)) &&
  (tools.length === 0 || tools.some(({ slug }) => slug === tool.slug))

/** `from 9 Sept 2016 to 27 Nov 2026`. */
export const spanWords = ({ from, to }: Span): string => `from ${formatDate(from)} to ${formatDate(to)}`
