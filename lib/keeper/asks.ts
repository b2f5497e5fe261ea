// What the keeper asks for a tool, by its watch block: addresses, and no other. What answers them is
// lib/keeper/fetching's.

import type { WatchDocument } from '../catalogue/document/watch'

export const ASK_KINDS = ['feed', 'tags', 'endoflife', 'landscape', 'advisories', 'licence'] as const
export type AskKind = (typeof ASK_KINDS)[number]

export type Ask = {
  kind: AskKind
  /** Of tags the repository, which only a mirror answers for. */
  address: string
  /** What is posted; null for what is only got. */
  body: string | null
  /** What tells it from other asks, and its stored answer: its address, and of advisories the package as well. */
  name: string
}

/** Where the landscape of the CNCF is published. */
export const LANDSCAPE = 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml'
const OSV = 'https://api.osv.dev/v1/query'

/** What is asked for a tool; nothing where nothing is watched. */
export function asksOf({ feeds, tags, endoflife, landscape, packages, licence }: WatchDocument): Ask[] {
  const got = (kind: AskKind, address: string | null): Ask[] =>
    address === null ? [] : [{ kind, address, body: null, name: address }]
  return [
    ...feeds.flatMap((feed) => got('feed', feed)),
    ...got('tags', tags && `https://${tags}`),
    ...got('endoflife', endoflife && `https://endoflife.date/api/v1/products/${endoflife}/`),
    ...got('landscape', landscape && LANDSCAPE),
    ...packages.map((purl) => askAdvisories(purl, null)),
    ...got('licence', licence),
  ]
}

/** Asks OSV for the advisories of a package, or for what follows a page of them. */
export function askAdvisories(purl: string, page: string | null): Ask {
  const body = JSON.stringify({ package: { purl }, ...(page !== null && { page_token: page }) })
  const name = `${OSV}/${purl}${page === null ? '' : `?page=${page}`}`
  return { kind: 'advisories', address: OSV, body, name }
}

/** True where a name is among those to pass over; `*` stands for anything, `?` for one character. */
export function isIgnored({ ignore }: Pick<WatchDocument, 'ignore'>, name: string): boolean {
  return ignore.some((pattern) => {
    const plain = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    return new RegExp(`^${plain}$`, 'i').test(name)
  })
}
