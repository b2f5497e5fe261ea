// The search of a static copy (lib/static-site): the listing holds every tool, and this shows those that its address asks
// for: `?q=`, and any facet of the site’s own listing. Without scripts the list stays whole.

import MiniSearch from 'minisearch'
import type { SearchIndex } from '@/lib/static-site/search-index'

function show({ tools, facets }: SearchIndex, list: Element, asked: URLSearchParams): void {
  const query = asked.get('q')?.trim() ?? ''
  const chosen = [...new Set(asked.keys())].filter((key) => Object.hasOwn(facets, key))
  if (query === '' && chosen.length === 0) return
  const field = document.querySelector<HTMLInputElement>('main input[name=q]')
  if (field) field.value = query
  const found = new Set(query === '' ? tools.map(({ slug }) => slug) : search(tools, query))
  const shown = tools.filter(
    (tool) => found.has(tool.slug) && chosen.every((key) => meets(tool.facets[key] ?? [], asked.getAll(key))),
  )
  const entries = new Map([...list.children].map((entry) => [slugOf(entry), entry]))
  for (const entry of entries.values()) entry.toggleAttribute('hidden', true)
  const order = [...found]
  shown.sort((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
  for (const { slug } of shown) {
    const entry = entries.get(slug)
    entry?.toggleAttribute('hidden', false)
    if (entry) list.append(entry)
  }
  tell(list, shown.length, [
    ...(query === '' ? [] : [`“${query}”`]),
    ...chosen.flatMap((key) => asked.getAll(key).map((value) => wordsOf(facets[key], value))),
  ])
}

/** The slugs of the tools that a query finds, the nearest first. */
function search(tools: SearchIndex['tools'], query: string): string[] {
  const index = new MiniSearch({
    idField: 'slug',
    fields: ['name', 'words', 'summary', 'text'],
    searchOptions: { boost: { name: 8, words: 4, summary: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  })
  index.addAll(tools)
  return index.search(query).map(({ id }) => String(id))
}

/** As the site's own filter: one of those that are included, none of those that are excluded. */
function meets(options: readonly string[], values: readonly string[]): boolean {
  const included = values.filter((value) => !value.startsWith('!'))
  const isIn = included.length === 0 || included.some((value) => options.includes(value))
  return isIn && !values.some((value) => value.startsWith('!') && options.includes(value.slice(1)))
}

const slugOf = (entry: Element) =>
  /([^/]+)\.html/.exec(entry.querySelector('h2 a')?.getAttribute('href') ?? '')?.[1] ?? ''

function wordsOf(facet: SearchIndex['facets'][string] | undefined, value: string): string {
  const plain = value.replace(/^!/, '')
  return `${facet?.label}: ${value === plain ? '' : 'not '}${facet?.options[plain] ?? plain}`
}

function tell(list: Element, total: number, asked: readonly string[]): void {
  const tools = total === 0 ? 'No tool matches' : total === 1 ? '1 tool matches' : `${total} tools match`
  const all = document.createElement('a')
  all.href = location.pathname
  all.append('All tools')
  // Where the site says how many there are.
  const said = document.querySelector('main [role=status]') ?? document.createElement('p')
  said.replaceChildren(`${tools} ${asked.join(', ')}. `, all)
  if (!said.isConnected) list.before(said)
}

const { gantrySearch } = globalThis as typeof globalThis & { gantrySearch?: SearchIndex }
const list = document.querySelector('ol.tools')
if (gantrySearch && list) show(gantrySearch, list, new URLSearchParams(location.search))
