// The Atom feed of a repository's releases or tags, as GitHub and GitLab publish it (RFC 4287).

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { dayOf, isWebPage, type Reading, type Release, said, unreadable } from './reading'

export type Feed = {
  /** The repository whose releases it lists, as host/owner/name; null where it does not say. */
  repository: string | null
  /** When anything in it changed last, YYYY-MM-DD; null where it does not say. */
  updatedOn: string | null
  releases: Release[]
}

// Text that is all digits stays text: a release may be called 1.10.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
})

const text = z
  .union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])])
  .optional()
const link = z.union([
  z.object({ '@href': z.string(), '@rel': z.string().optional() }),
  z.string().transform(() => null),
])
const entry = z.object({
  id: text,
  title: text,
  published: text,
  updated: text,
  link: z.array(link).default([]),
})
const atom = z.object({
  feed: z.object({
    id: text,
    updated: text,
    link: z.array(link).default([]),
    entry: z.array(entry).default([]),
  }),
})

/** Reads a feed. An entry without a tag or a day is passed over; a text that is cut off, or no feed, is told. */
export function readFeed(xml: string): Reading<Feed> {
  if (isWebPage(xml)) return unreadable('a web page answers where the feed was')
  // No feed has one, and entities that grow as they are read live there.
  if (/<!DOCTYPE/i.test(xml)) return unreadable('it declares a document type, as no feed does')
  const valid = XMLValidator.validate(xml)
  if (valid !== true)
    return unreadable(`it is no whole XML: line ${valid.err.line}, ${lowerFirst(valid.err.msg)}`)
  const parsed = atom.safeParse(parser.parse(xml))
  if (!parsed.success) return unreadable('it is XML, but no Atom feed')
  const { feed } = parsed.data
  const releases = feed.entry.flatMap((one) => toRelease(one))
  return said({
    repository: repositoryOf([feed.id ?? '', ...hrefs(feed.link)]),
    updatedOn: feed.updated === undefined ? null : dayOf(feed.updated),
    releases,
  })
}

function toRelease({ id, title, published, updated, link }: z.output<typeof entry>): Release[] {
  const day = dayOf(published ?? updated ?? '')
  const url = hrefs(link)[0] ?? null
  // The feed of a branch tells that somebody works on it, and of no release.
  if (/\/commit\/[0-9a-f]+$/.test(url ?? '')) return []
  const tag = tagOf(url) ?? tagOf(id ?? '') ?? title?.trim() ?? ''
  return day === null || tag === '' ? [] : [{ tag, day, url }]
}

const hrefs = (links: readonly z.output<typeof link>[]): string[] =>
  links.flatMap((one) => (one === null || one['@rel'] === 'self' ? [] : one['@href']))

/** The tag in the address of a release, or in the id of GitHub's entry: `tag:github.com,2008:Repository/1/v1.2` → `v1.2`. */
function tagOf(text: string | null): string | null {
  const [, tag] =
    /\/(?:-\/)?(?:releases\/(?:tag\/)?|tags\/|tree\/)([^?#]+)$/.exec(text ?? '') ??
    /:Repository\/\d+\/(.+)$/.exec(text ?? '') ??
    []
  if (tag === undefined) return null
  try {
    return decodeURIComponent(tag)
  } catch {
    return tag
  }
}

/** The repository in the address of a feed or of its page: `https://github.com/o/r/releases` → `github.com/o/r`. */
export function repositoryOf(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const [, host, path] =
      /https?:\/\/([^/\s]+)\/(.+?)\/(?:-\/)?(?:releases|tags)(?:[./?#]|$)/.exec(address) ?? []
    if (host && path) return `${host.toLowerCase()}/${path.replace(/\/-$/, '')}`
  }
  return null
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
