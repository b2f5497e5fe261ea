// The sources that the catalogue cites already, found by a part of their address or title: offered while somebody types
// an address, so that one page has one address and one title.

import type { Catalogue } from '../catalogue'
import { addressKey, toSourceAddress } from '../document/source-address'
import { oncePerCatalogue } from '../memo'

export type KnownSource = { url: string; title: string | null }

/** At most `limit` sources with the text in their address or title, those cited by most tools first; none for fewer than three characters. */
export function findSources(catalogue: Catalogue, text: string, limit: number): KnownSource[] {
  const typed = text.trim().toLowerCase()
  if (typed.length < 3) return []
  return sourcesOf(catalogue)
    .filter(({ searched }) => searched.includes(typed))
    .slice(0, limit)
    .map(({ url, title }) => ({ url, title }))
}

const sourcesOf = oncePerCatalogue('sources', ({ tools }) => {
  const known = new Map<string, KnownSource & { cited: number }>()
  for (const { url, title } of tools.flatMap(({ sources }) => sources)) {
    const key = addressKey(url)
    const before = known.get(key)
    known.set(key, {
      url: before?.url ?? toSourceAddress(url),
      title: before?.title ?? title,
      cited: (before?.cited ?? 0) + 1,
    })
  }
  return [...known.values()]
    .sort((a, b) => b.cited - a.cited || (a.url < b.url ? -1 : 1))
    .map((source) => ({ ...source, searched: `${source.url} ${source.title ?? ''}`.toLowerCase() }))
})
