// Changes → an Atom feed (RFC 4287, paged as RFC 5005 says). Every text in it is somebody's and is escaped.

import type { Feed, FeedEntry } from './feed'
import { escapeXml } from './xml-text'

/** Writes a feed as XML. */
export function writeAtom({ id, title, subtitle, links, updated, entries }: Feed): string {
  const typeOf = (rel: string) => (rel === 'alternate' ? 'text/html' : 'application/atom+xml')
  const head = [
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle>${escapeXml(subtitle)}</subtitle>`,
    `<updated>${updated}</updated>`,
    ...Object.entries(links).map(
      ([rel, href]) => `<link rel="${rel}" type="${typeOf(rel)}" href="${escapeXml(href)}"/>`,
    ),
  ]
  const body = [...head, ...entries.map(writeEntry)].join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${body}\n</feed>\n`
}

function writeEntry({ id, title, href, author, at, lines, types = [], sources = [] }: FeedEntry): string {
  const html = [
    ...lines.map((line) => `<p>${escapeXml(line)}</p>`),
    ...sources.map((url) => `<p><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>`),
  ].join('')
  const categories = types.map(
    ({ term, label }) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>\n`,
  )
  return `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>
<author><name>${escapeXml(author)}</name></author>
${categories.join('')}<published>${at.toISOString()}</published>
<updated>${at.toISOString()}</updated>
<content type="html">${escapeXml(html)}</content>
</entry>`
}
