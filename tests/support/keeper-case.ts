// What a case of the keeper's night is made of: addresses, answers, what follows and what is told.

import { endoflifeProduct, githubFeed } from './keeper-answers'
import type { Reply } from './keeper-net'

export const REPOSITORY = 'github.com/crane/crane'
export const FEED = `https://${REPOSITORY}/releases.atom`
export const MOVED = 'https://github.com/hoist/crane/releases.atom'
export const PRODUCT = 'https://endoflife.date/api/v1/products/crane/'
export const OSV = 'https://api.osv.dev/v1/query'
export const LICENCE = 'https://raw.githubusercontent.com/crane/crane/HEAD/LICENSE'
export const LANDSCAPE = 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml'

export type KeeperCase = {
  name: string
  /** What is watched besides the feed of releases; `feeds` in its place. */
  watch?: Record<string, unknown>
  replies: Record<string, Reply | Reply[]>
  /** Keys of what is proposed. */
  proposes?: string[]
  /** Words of what is told as failed. */
  fails?: string[]
  /** How many requests went out. */
  requests?: number
  /** Milliseconds of the pauses that a server asked for, or that followed a failure. */
  pauses?: number[]
}

export const known = ['v1.2.0', '2026-10-01'] as const
export const feed = (...releases: (readonly [string, string])[]): Reply => ({
  body: githubFeed(REPOSITORY, [...releases, known]),
})
export const fresh = feed(['v1.3.0', '2026-11-10'])
export const product = (lines: Parameters<typeof endoflifeProduct>[1], name = 'crane') => ({
  body: endoflifeProduct(name, lines),
})
export const line12 = { name: '1.2', releaseDate: '2026-10-01', isEol: false, eolFrom: '2027-10-01' }
export const only = (part: Record<string, unknown>) => ({ feeds: [], ...part })
export const advisories = (...list: object[]): Reply => ({ body: JSON.stringify({ vulns: list }) })
export const packages = ['pkg:golang/crane.example/crane']
