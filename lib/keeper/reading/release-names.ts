// What the names of releases say: a project names its releases its own way, and tags other things beside them. Here the
// tags that are releases are told from those of charts, libraries and candidates, and their versions read.

import { compareVersions, parseVersion } from '../../catalogue/document/compare-versions'
import type { Release } from './reading'

/** A release that is a stable version of the project. */
export type StableRelease = Release & { version: string }

const NAME = /^(\D*?)[-_./]?[vV]?(?=\d)/

/** What stands before the number of a tag: `controller-v1.12.0` → `controller`, `v2.0` → ``; null where there is no number. */
export function prefixOf(tag: string): string | null {
  return NAME.exec(tag)?.[1]?.toLowerCase() ?? null
}

/** The version a tag names, as its makers write it and without a leading v: `controller-v1.12.0` → `1.12.0`; null for none. */
export function versionOf(tag: string): string | null {
  const [before] = NAME.exec(tag) ?? []
  if (before === undefined) return null
  // `haproxy_2_9_1` is a version with another point, `6.0.2-release` one with a word too many.
  return tag
    .slice(before.length)
    .replace(/(?<=\d)_(?=\d)/g, '.')
    .replace(/-(?:release|final|ga)$/i, '')
}

/** Prefixes that say no more than that it is a release. */
const PLAIN = ['', 'v', 'release', 'releases', 'rel', 'version']

type Naming = {
  /** The repository's own name, which many put before a version. */
  repository: string
  /** What the tool is called by, in lower case. */
  names: readonly string[]
  /** Tags that are known to be releases: they say how the project names them. */
  known: readonly string[]
}

/** The prefixes with which a project names its releases; those of the tags that are known and what they were renamed to, else the plain ones and its own name. */
export function prefixesOf(
  releases: readonly Pick<Release, 'tag' | 'day'>[],
  { repository, names, known }: Naming,
): string[] {
  const own = known.flatMap((tag) => prefixOf(tag) ?? [])
  const usual = [...PLAIN, repository.toLowerCase()]
  const there = new Set(releases.map(({ tag }) => prefixOf(tag)))
  if (!own.some((prefix) => there.has(prefix))) return usual
  return [...own, ...names.filter((name) => !own.includes(name) && isRenamed(releases, { own, name }))]
}

/** True where a tool's name goes on, in number and in time, where the prefixes end that its releases had: `v28.5.2`, then `docker-v29.0.0`. */
function isRenamed(
  releases: readonly Pick<Release, 'tag' | 'day'>[],
  { own, name }: { own: readonly string[]; name: string },
): boolean {
  const under = (prefixes: readonly string[]) =>
    releases.flatMap(({ tag, day }) => {
      const [prefix, version] = [prefixOf(tag), versionOf(tag)]
      return prefix !== null && prefixes.includes(prefix) && version !== null && isStableVersion(version)
        ? [{ version, day }]
        : []
    })
  const [last] = under(own).sort(byVersion)
  const goesOn = (one: { version: string; day: string }) =>
    last !== undefined && /^[\d.]+$/.test(one.version) && byVersion(one, last) < 0 && one.day >= last.day
  return under([name]).every(goesOn)
}

/** The stable releases among those published, each version once with the first day that is told, the highest first. */
export function stableReleases(
  releases: readonly Release[],
  naming: Naming & { isIgnored: (name: string) => boolean },
): StableRelease[] {
  const prefixes = prefixesOf(releases, naming)
  const found = new Map<string, StableRelease>()
  for (const release of releases) {
    const prefix = prefixOf(release.tag)
    const version = versionOf(release.tag)
    if (prefix === null || version === null || !prefixes.includes(prefix)) continue
    if (naming.isIgnored(release.tag) || naming.isIgnored(version)) continue
    if (!isStableVersion(version)) continue
    const before = found.get(version)
    // A tag that was moved has a later day; the version came out on its first.
    if (!before || release.day < before.day)
      found.set(version, { ...release, version, url: release.url ?? before?.url ?? null })
  }
  return [...found.values()].sort(byVersion)
}

/** The commit behind the number of what was built between two releases: `6.9-ab8fad2`, `0.9.2-111-gf02a5331`. */
const BUILD = /-(?:\d+-)?g?(?=\d*[a-f])[0-9a-f]{7,40}$/i

/** True for a version that is finished, by the words behind its number. */
export function isStableVersion(version: string): boolean {
  return parseVersion(version)?.isStable === true && !BUILD.test(version)
}

/** Sorts the highest version first. */
export function byVersion(a: { version: string }, b: { version: string }): number {
  const [left, right] = [parseVersion(a.version), parseVersion(b.version)]
  if (!left || !right) return left ? -1 : right ? 1 : 0
  return compareVersions(right, left)
}
