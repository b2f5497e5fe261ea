// Feeds of what is followed: /feed.atom, /feed.json and the feed of a stack tell the same changes in the same words.

import { ownOrigin } from '../auth/origin'
import type { Catalogue } from '../catalogue/catalogue'
import {
  type Follow,
  followedPage,
  followedWords,
  followPairs,
  parseFollow,
} from '../catalogue/following/follow-query'
import { type FollowedChange, findFollowed } from '../catalogue/following/followed-changes'
import { typeWords } from '../catalogue/following/typed-changes'
import { toParameters } from '../catalogue/listing/parse-filter'
import { writeAtom } from '../editing/export/atom-feed'
import type { Feed, FeedEntry } from '../editing/export/feed'
import { writeJsonFeed } from '../editing/export/json-feed'
import { paths } from '../paths'
import { siteUrl } from '../site-url'
import { getCatalogue } from '../store/readers/live-catalogue'
import { machineResponse } from './machine-response'
import { refuseFile } from './refuse-file'

const MOST_ENTRIES = 50

export const FEED_FORMATS = {
  atom: { type: 'application/atom+xml', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJsonFeed },
} as const
export type FeedFormat = keyof typeof FEED_FORMATS

/** Answers a feed in a format. An address of which a part means nothing is refused: who follows it would wait in vain. */
export async function answerFollowed(request: Request, format: FeedFormat): Promise<Response> {
  const catalogue = await getCatalogue()
  const { follow, dropped } = parseFollow(toParameters(new URL(request.url).searchParams), catalogue)
  if (dropped.length > 0) return refuseFile(dropped.join('\n'), 404)
  const origin = ownOrigin(request.headers)
  const self = paths.feed(format, followPairs(follow))
  const { type, write } = FEED_FORMATS[format]
  return machineResponse(request, {
    type: `${type}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + self,
    body: () => write(toFeed(catalogue, follow, { self, origin })),
  })
}

/** The feed of what is followed; `self` is its path, `origin` that of the links. */
export function toFeed(
  catalogue: Catalogue,
  follow: Follow,
  { self, origin }: { self: string; origin: string },
): Feed {
  const absolute = (path: string) => new URL(path, origin).href
  const changes = findFollowed(catalogue, follow, MOST_ENTRIES)
  return {
    // One and the same in either format.
    id: new URL(paths.feed('atom', followPairs(follow)), siteUrl).href,
    title: `Gantry: changes to ${followedWords(catalogue, follow)}`,
    subtitle: 'What happened to these tools, and what changed about them in the catalogue.',
    links: { self: absolute(self), alternate: absolute(followedPage(follow)) },
    updated: changes[0]?.at ?? `${catalogue.today}T00:00:00Z`,
    entries: changes.map((change) => toEntry(change, absolute)),
  }
}

const MEMBERSHIP = {
  entered: { term: 'now-matches', label: 'Now matches' },
  left: { term: 'no-longer-matches', label: 'No longer matches' },
} as const

function toEntry(change: FollowedChange, absolute: (path: string) => string): FeedEntry {
  const { key, title, text, type, tool, part, at, sources, membership } = change
  return {
    // Of the change and not of its words, which may be put better one day (RFC 4151).
    id: `tag:${siteUrl.hostname},2026:${encodeURI(key)}`,
    title,
    href: absolute(paths.tool(tool.slug, part)),
    author: 'Gantry',
    at: new Date(at),
    lines: membership === null ? [text] : [text, `${MEMBERSHIP[membership].label} what is followed.`],
    types: [{ term: type, label: typeWords(type) }, ...(membership === null ? [] : [MEMBERSHIP[membership]])],
    sources,
  }
}
