import type { Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { writeAtom } from '@/lib/editing/export/atom-feed'
import type { FeedEntry } from '@/lib/editing/export/feed'
import { differenceOf } from '@/lib/editing/merge/difference'
import { summariseDifferences, writeDifference } from '@/lib/editing/merge/difference-words'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import type { Change } from '@/lib/store/revisions/changes'

type FeedParts = {
  title: string
  /** The origin that links lead to; identities are of the site's own name. */
  origin?: string
  /** Paths by relation; `first` is also the feed's identity. */
  links: { self: string; first: string; alternate: string; previous?: string; next?: string }
  changes: readonly Change[]
  vocabulary: Vocabulary
  /** RFC 3339: when a feed without entries was updated. */
  emptySince: string
}

const MOST_LINES = 30

/** The feed of these changes. */
export function writeFeed(parts: FeedParts): string {
  const { title, links, changes, vocabulary, emptySince, origin = siteUrl.origin } = parts
  const absolute = (path: string) => new URL(path, origin).href
  const entries = changes.map((change) => toEntry(change, vocabulary, absolute))
  return writeAtom({
    id: new URL(links.first, siteUrl).href,
    title: `Gantry: ${title}`,
    subtitle: 'What changed in a catalogue of container tooling, when, by whom and why.',
    links: Object.fromEntries(Object.entries(links).map(([rel, path]) => [rel, absolute(path)])),
    updated: changes[0]?.at.toISOString() ?? emptySince,
    entries,
  })
}

function toEntry(change: Change, vocabulary: Vocabulary, absolute: (path: string) => string): FeedEntry {
  const { id, slug, name, number, at, author, comment, before, document } = change
  const differences = before ? differenceOf(before.document, document, vocabulary) : []
  const what = before ? summariseDifferences(differences) : 'Added to the catalogue'
  const lines = before ? differences.slice(0, MOST_LINES).map(writeDifference) : [document.summary]
  const rest = differences.length - MOST_LINES
  const pair = before ? { from: before.number, to: number } : {}
  const query = Object.entries(pair).map(([key, value]): [string, string] => [key, String(value)])
  return {
    // A revision is never renumbered or deleted, whatever its tool is called (RFC 4151).
    id: `tag:${siteUrl.hostname},2026:revision/${id}`,
    title: `${name}: ${what}`,
    href: absolute(before ? paths.toolHistory(slug, query) : paths.tool(slug)),
    author,
    at,
    lines: [...(comment ? [comment] : []), ...lines, ...(rest > 0 ? [`And ${rest} more.`] : [])],
  }
}
