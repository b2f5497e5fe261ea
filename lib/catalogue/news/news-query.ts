// Which news an address asks for: /news?category=orchestrators&kind=ends&page=2.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { abridge, parsePage, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { getCategoryNamed } from '../search/near-names'
import { isTracking } from '../tracking'
import { NEWS_KINDS, type NewsFilter } from './news'
import { NEWS_WORDS } from './news-words'

const OWN_KEYS = ['kind', 'category', 'page']

/** What an address asks for, with a sentence for each part of it that was dropped. */
export function parseNewsFilter(
  parameters: QueryParameters,
  catalogue: Catalogue,
): { filter: NewsFilter; page: number; dropped: string[] } {
  const dropped: string[] = []
  const first = (key: string) => valuesOf(parameters[key]).find((value) => value !== '')
  const [kindText, categoryText] = [first('kind'), first('category')]
  const kind = NEWS_KINDS.find((one) => one === kindText) ?? null
  if (kindText !== undefined && kind === null)
    dropped.push(`There is no news of the kind ${quote(kindText)}, so it was left out.`)
  const category = categoryText === undefined ? null : getCategoryNamed(catalogue, categoryText)
  if (categoryText !== undefined && category === null)
    dropped.push(`There is no category ${quote(categoryText)}, so it was left out.`)
  for (const key of Object.keys(parameters))
    if (!OWN_KEYS.includes(key) && !isTracking(key))
      dropped.push(`News cannot be asked for by ${quote(key)}, so it was left out.`)
  const page = parsePage(valuesOf(parameters.page), dropped)
  return { filter: { kind, category: category?.slug ?? null }, page, dropped: abridge(dropped) }
}

/** The filter as the pairs of an address; page 1 and what is not asked for are left out. */
export const newsPairs = ({ kind, category }: NewsFilter, page = 1): [key: string, value: string][] => [
  ['kind', kind ?? ''],
  ['category', category ?? ''],
  ['page', page === 1 ? '' : String(page)],
]

/** The one address of a page of news. */
export const newsAddress = (filter: NewsFilter, page = 1) => paths.news(newsPairs(filter, page))

/** What the page is called: `News: what ended, in Orchestrators`. */
export function newsTitle(catalogue: Catalogue, { kind, category }: NewsFilter): string {
  const name = category === null ? null : catalogue.categoriesBySlug.get(category)?.name
  const words = [kind === null ? null : NEWS_WORDS[kind].toLowerCase(), name].filter(Boolean)
  return words.length === 0 ? 'News' : `News: ${words.join(', ')}`
}
