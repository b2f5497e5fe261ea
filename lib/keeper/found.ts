// The answers about one tool, read: what was found, and what could not be read, in words. What it means for the
// catalogue is propose.ts's.

import type { ToolDocument } from '../catalogue/document/tool-document'
import type { LandscapeEntry } from '../editing/import/import-reading'
import { type Ask, asksOf, isIgnored } from './asks'
import { type Advisory, readAdvisories } from './reading/read-advisories'
import { type Product, readEndoflife } from './reading/read-endoflife'
import { type Feed, readFeed, repositoryOf } from './reading/read-feed'
import { readLicence } from './reading/read-licence'
import { readTags } from './reading/read-tags'
import { type Reading, type Release, said, unreadable } from './reading/reading'
import { type StableRelease, stableReleases } from './reading/release-names'

/** What came of an ask. */
export type Answer =
  | {
      kind: 'text'
      text: string
      /** The day it speaks of: when the server says that it changed, else when it was asked. */
      day: string
      /** Where it has moved to for good. */
      movedTo: string | null
      /** True where it is what the keeper has had before. */
      isUnchanged: boolean
    }
  | {
      kind: 'failed'
      why: string /** Where it has moved to, out of the keeper's reach. */
      movedTo: string | null
    }
  /** Nobody asked: there is no mirror of it, or no stored answer. */
  | { kind: 'absent' }

export type Sourced<Said> = { said: Said; page: string; day: string }

export type Found = {
  /** The stable releases, the highest version first. */
  releases: StableRelease[]
  /** The last day on which anything of it was published; null where some of its feeds could not be read, or it has none. */
  lastSign: string | null
  product: Sourced<Product> | null
  landscape: Sourced<LandscapeEntry> | null
  moved: { from: string; to: string } | null
  licence: Sourced<{ spdx: string }> | null
  advisories: Advisory[]
}

/** What could not be read, as a sentence, and of which address. */
export type Fault = {
  address: string
  why: string
  /** True where the whole answer could not be read. */
  unread: boolean
}

type Asked = {
  tool: ToolDocument
  /** By the name of the ask. */
  answers: ReadonlyMap<string, Answer>
  /** The entries of the landscape by their names, where it was read. */
  landscape: ReadonlyMap<string, LandscapeEntry> | null
  today: string
}

/** Reads all that was answered about a tool. A release of a day to come is told and passed over. */
export function gather({ tool, answers, landscape, today }: Asked): { found: Found; faults: Fault[] } {
  const { watch } = tool
  const faults: Fault[] = []
  const published: Release[] = []
  const signs: string[] = []
  let isWhole = watch.feeds.length > 0 || watch.tags !== null
  const found: Found = {
    ...{ releases: [], lastSign: null, product: null, landscape: null, moved: null, licence: null },
    advisories: [],
  }
  for (const ask of asksOf(watch)) {
    const answer = answers.get(ask.name) ?? { kind: 'absent' }
    const fail = (why: string, unread = false) => faults.push({ address: ask.address, why, unread })
    const isSign = ask.kind === 'feed' || ask.kind === 'tags'
    if (answer.kind !== 'absent') found.moved ??= movedOf(ask, answer.movedTo)
    if (answer.kind !== 'text') {
      if (answer.kind === 'failed') {
        fail(answer.why)
        if (isSign) isWhole = false
      }
      continue
    }
    const read = <Said>(reading: Reading<Said>): Said | null => {
      if (reading.kind === 'read') return reading.said
      fail(`is unreadable: ${reading.why}`, true)
      if (isSign) isWhole = false
      return null
    }
    const { text, day } = answer
    if (ask.kind === 'feed') {
      const feed = read(ofRepository(readFeed(text), ask, answer.movedTo))
      published.push(...(feed?.releases ?? []))
      signs.push(
        ...(feed?.releases ?? []).map((one) => one.day),
        ...(feed?.updatedOn ? [feed.updatedOn] : []),
      )
    } else if (ask.kind === 'tags') {
      const tags = read(readTags(text, ask.address)) ?? []
      published.push(...tags)
      signs.push(...tags.map((one) => one.day))
    } else if (ask.kind === 'endoflife') {
      const product = read(ofProduct(readEndoflife(text), watch.endoflife ?? ''))
      if (product)
        found.product = toSourced(product, `https://endoflife.date/${product.name}`, product.changedOn ?? day)
    } else if (ask.kind === 'landscape') {
      const entry = landscape?.get(watch.landscape ?? '')
      if (entry) found.landscape = toSourced(entry, 'https://landscape.cncf.io/', day)
      else if (landscape) fail(`has no “${watch.landscape}”`)
    } else if (ask.kind === 'licence') {
      const licence = read(readLicence(text))
      if (licence) found.licence = toSourced(licence, ask.address, day)
    } else found.advisories.push(...(read(readAdvisories(text))?.advisories ?? []))
  }
  const ahead = published.filter((release) => release.day > today)
  for (const { tag, day } of ahead.slice(0, 3))
    faults.push({
      address: watch.feeds[0] ?? watch.tags ?? '',
      why: `says that ${tag} came on ${day}, which is to come`,
      unread: false,
    })
  const past = published.filter((release) => release.day <= today)
  found.releases = stableReleases(past, namingOf(tool))
  const last = signs
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  if (isWhole && last !== undefined) found.lastSign = last
  return { found, faults }
}

const toSourced = <Said>(value: Said, page: string, day: string): Sourced<Said> => ({
  said: value,
  page,
  day,
})

/** How a tool's project names its releases: by the tags that its sources lead to. */
export function namingOf({
  watch,
  repository,
  events,
  ...tool
}: Pick<ToolDocument, 'watch' | 'repository' | 'events' | 'slug' | 'name' | 'aliases'>) {
  const name = (watch.tags ?? repository ?? watch.feeds[0] ?? '').replace(
    /\/(?:-\/)?(?:releases|tags)\.atom$/,
    '',
  )
  const isOwn = (url: string) =>
    repositoryOf([url]) === (watch.tags ?? repositoryOf(watch.feeds))?.toLowerCase()
  const known = events
    .filter(({ kind }) => kind === 'release')
    .flatMap(({ sources }) => sources)
    .filter((url) => isOwn(url))
    .flatMap((url) => /\/(?:releases\/tag|-\/tags|-\/releases|tree)\/([^?#]+)$/.exec(url)?.[1] ?? [])
  return {
    repository: name.split('/').at(-1) ?? '',
    names: [tool.slug, tool.name, ...tool.aliases].map((one) => one.toLowerCase()),
    known,
    isIgnored: (tag: string) => isIgnored(watch, tag),
  }
}

// A feed that speaks of another repository than was asked for is no longer the tool's, unless the server said that it
// moved there.
function ofRepository(reading: Reading<Feed>, ask: Ask, movedTo: string | null): Reading<Feed> {
  if (reading.kind === 'unreadable') return reading
  const wanted = repositoryOf([movedTo ?? ask.address])
  const { repository } = reading.said
  const isOther = wanted !== null && repository !== null && wanted.toLowerCase() !== repository.toLowerCase()
  return isOther ? unreadable(`it is the feed of ${repository} now`) : said(reading.said)
}

function ofProduct(reading: Reading<Product>, wanted: string): Reading<Product> {
  if (reading.kind === 'unreadable' || reading.said.name === wanted) return reading
  return unreadable(`it is the product “${reading.said.name}”`)
}

/** Where a repository moved, by the feed that moved; null for a move within it, or to no repository. */
function movedOf({ kind, address }: Ask, movedTo: string | null): Found['moved'] {
  if (kind !== 'feed' || movedTo === null) return null
  const [from, to] = [repositoryOf([address]), repositoryOf([movedTo])]
  return from === null || to === null || from.toLowerCase() === to.toLowerCase() ? null : { from, to }
}
