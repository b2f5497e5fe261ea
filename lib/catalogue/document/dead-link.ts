// An address that the catalogue cites and that answers no more: it failed on three days and never between them
// (lib/keeper/links asks, lib/store/keeper keeps what came of it).

import { z } from 'zod'

export const deadLink = z.object({
  /** Without the part that only browsers read: see `linkOf`. */
  url: z.string(),
  /** Why it failed last: a status such as `404`, or a few words. */
  why: z.string(),
  /** The first of the three days, YYYY-MM-DD. */
  since: z.string(),
})

export type DeadLink = z.output<typeof deadLink>

/** An address as it is asked for and kept: `https://a.example/page#part` → `https://a.example/page`. */
export const linkOf = (url: string): string => url.replace(/#.*$/s, '')

/** The dead links by their addresses; look them up with `linkOf`. */
export const byLink = (links: readonly DeadLink[]): ReadonlyMap<string, DeadLink> =>
  new Map(links.map((link) => [link.url, link]))
