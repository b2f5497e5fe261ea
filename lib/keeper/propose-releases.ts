// New releases: those that neither an event nor a release line knows. Of several in a line between two looks the newest
// becomes an event, and the first of a line that is new; the rest go with it.

import { compareVersions, parseVersion } from '../catalogue/document/compare-versions'
import { daysAfter, firstDayOf } from '../catalogue/document/partial-date'
import type { ToolDocument } from '../catalogue/document/tool-document'
import { isEnded } from './life'
import { spokenOn } from './persons-word'
import {
  type Change,
  type Ground,
  isLater,
  onDay,
  type Page,
  publisherOf,
  withEvent,
  withSource,
} from './proposed'
import { byVersion, type StableRelease, versionOf } from './reading/release-names'

type Line = ToolDocument['lines'][number]

/** Days by which a tag may bear an older day than its release, that of its commit: in a line that is known its number tells. */
const BACKDATED = 60

/** The releases that are new, as changes: events, and the latest versions of lines. A managed service has none: what its repository tags is a part of it. */
export function findReleases(ground: Ground): Change[] {
  const { tool, found, isDecided } = ground
  if (tool.kind === 'managed-service' && tool.versionsOf === null) return []
  const known = knownVersions(tool)
  const keys = new Set(known.map(({ version }) => versionKey(version)))
  const fresh = found.releases.filter(
    (release) =>
      !keys.has(versionKey(release.version)) &&
      !isDecided(`release ${release.version}`) &&
      known.every((one) => isNewBeside(release, one)),
  )
  const since = known
    .map(({ day }) => day)
    .sort()
    .at(-1)
  // Of a tool without any release only the latest is news.
  const news =
    since === undefined
      ? fresh.slice(0, 1)
      : fresh.filter(
          (release) =>
            release.day >= since ||
            (release.day >= daysAfter(since, -BACKDATED) && isOfKnownLine(release, known)),
        )
  const lines = new Map<string, StableRelease[]>()
  for (const release of news)
    lines.set(lineOf(release.version), [...(lines.get(lineOf(release.version)) ?? []), release])
  return [...lines.values()].flatMap((releases) => toChanges(releases, ground, known))
}

type Known = { version: string; day: string }

/** The versions that a tool's events and lines tell of, with their days; an event may tell of several. */
export function knownVersions({ events, lines }: Pick<ToolDocument, 'events' | 'lines'>): Known[] {
  const releases = events.filter(({ kind }) => kind === 'release' || kind === 'first-release')
  return [
    ...releases.flatMap(({ version, text, date, sources }) => {
      const cited = sources.flatMap((url) => versionOf(url.split('/').at(-1) ?? '') ?? [])
      const told = text.match(/\d+(?:\.\d+)+(?:\+[\w.]*\w)?/g) ?? []
      const all = new Set(version === null ? [] : [version, ...told, ...cited])
      return [...all].map((one) => ({ version: one, day: firstDayOf(date) }))
    }),
    ...lines.flatMap(({ latest, latestOn }) =>
      latest === null ? [] : [{ version: latest, day: latestOn === null ? '' : firstDayOf(latestOn) }],
    ),
  ]
}

/** False for what an older look would have found in its line: a number that is no higher, of a day that is no later. */
function isNewBeside(release: StableRelease, one: Known): boolean {
  if (lineOf(one.version) !== lineOf(release.version) || byVersion(release, one) < 0) return true
  return one.day !== '' && release.day > one.day
}

/** A version as it is told from others: `3.0`, `v3.0.0` and `3` are one. */
export function versionKey(version: string): string {
  const [, numbers = version, rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/i.exec(version.trim()) ?? []
  return `${numbers.replace(/(?:\.0+)+$/, '')}${rest.toLowerCase()}`
}

/** The line that a version belongs to by its number: `1.36.2` → `1.36`. */
export const lineOf = (version: string): string =>
  (parseVersion(version)?.numbers ?? []).slice(0, 2).join('.')

function isOfKnownLine({ version }: StableRelease, known: readonly Known[]): boolean {
  return known.some((one) => lineOf(one.version) === lineOf(version))
}

function toChanges(releases: readonly StableRelease[], ground: Ground, known: readonly Known[]): Change[] {
  const [newest, ...others] = releases
  if (newest === undefined) return []
  const first = others.at(-1)
  const isNewLine = known.every(({ version }) => lineOf(version) !== lineOf(newest.version))
  const opens = first !== undefined && isNewLine ? [first] : []
  const skipped = others.filter((release) => !opens.includes(release))
  return [
    ...opens.map((release) => toChange(release, ground, [])),
    toChange(
      newest,
      ground,
      skipped.map(({ version }) => `release ${version}`),
    ),
  ]
}

function toChange(release: StableRelease, ground: Ground, also: string[]): Change {
  const { tool, found, past } = ground
  const { version, day } = release
  const line = lineFor(tool.lines, version)
  const isOlder = found.releases.some(
    (one) => lineOf(one.version) !== lineOf(version) && byVersion(one, release) < 0,
  )
  const spoken = line && spokenOn({ tool, past }, ({ lines }) => lines.find(({ name }) => name === line.name))
  const page = pageOf(release, ground)
  return {
    key: `release ${version}`,
    also,
    says: `${version} came out on ${onDay(day)}`,
    page: page.url,
    contradicts: isLater(spoken ?? null, day) || isEnded(tool, day),
    apply: (document) => {
      const updated = line ? withLatest(document, { name: line.name, release, page }) : document
      // Of an older line its entry says enough.
      if (line && isOlder) return updated
      return withEvent(updated, {
        date: day,
        kind: 'release',
        version,
        text: `Version ${version} is released.`,
        page,
      })
    },
  }
}

/** The line of a tool that a version belongs to: the one with the longest name that begins it. */
export function lineFor(lines: readonly Line[], version: string): Line | null {
  const numbers = parseVersion(version)?.numbers ?? []
  const fits = lines.filter(({ name }) => {
    const own = parseVersion(name)?.numbers
    return own?.every((number, at) => numbers[at] === number)
  })
  return fits.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}

type Latest = { name: string; release: StableRelease; page: Page }

function withLatest(document: ToolDocument, { name, release, page }: Latest): ToolDocument {
  const line = document.lines.find((one) => one.name === name)
  const [before, now] = [parseVersion(line?.latest ?? ''), parseVersion(release.version)]
  if (!line || (before && now && compareVersions(before, now) >= 0)) return document
  const cited = withSource(document, page)
  const sources = [...new Set([...line.sources, cited.url])]
  const next = { ...line, latest: release.version, latestOn: release.day, unverified: false, sources }
  return { ...cited.document, lines: cited.document.lines.map((one) => (one.name === name ? next : one)) }
}

/** The page of a release as a source: its own, else that of its feed or its repository. */
function pageOf({ tag, url }: StableRelease, { tool, today }: Ground): Page {
  const { watch, repository } = tool
  const address = url ?? (watch.tags && `https://${watch.tags}`) ?? repository ?? watch.feeds[0] ?? ''
  const [, place] = /^https:\/\/[^/]+\/([^/]+\/[^/]+)/.exec(address) ?? []
  return {
    url: address,
    title: place ? `${place}: release ${tag}` : `${tool.name}: release ${tag}`,
    publisher: publisherOf(tool, address),
    kind: 'release-notes',
    readOn: today,
  }
}
