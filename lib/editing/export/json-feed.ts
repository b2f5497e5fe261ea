// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).

import type { Feed, FeedEntry } from './feed'

/** Writes a feed as JSON; `links.self` and `links.alternate` become its addresses, `links.next` its next page. */
export function writeJsonFeed({ title, subtitle, links, entries }: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      ...(links.alternate && { home_page_url: links.alternate }),
      ...(links.self && { feed_url: links.self }),
      ...(links.next && { next_url: links.next }),
      authors: [{ name: 'Gantry' }],
      language: 'en',
      items: entries.map(toItem),
    },
    null,
    2,
  )}\n`
}

function toItem({ id, title, href, author, at, lines, types = [], sources = [] }: FeedEntry) {
  return {
    id,
    url: href,
    title,
    content_text: [...lines, ...sources].join('\n'),
    date_published: at.toISOString(),
    authors: [{ name: author }],
    tags: types.map(({ term }) => term),
    // What is ours begins with an underscore, as the format asks.
    ...(sources.length > 0 && { _gantry: { sources } }),
  }
}
