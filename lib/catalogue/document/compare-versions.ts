// Versions as makers write them, in order: what decides which release of a tool is its latest (timeline.ts).

/** A version as it is compared: its numbers, and the scheme they are counted by. */
type ReadVersion = { scheme: 'numbers' | 'days'; numbers: number[]; isStable: boolean }

/** Words that makers put behind the number of what is not finished; `-incubating` and the like say other things. */
const UNFINISHED =
  /(?:^|[^a-z])(?:alpha|beta|pre|preview|rc|cr|dev|snapshot|nightly|canary|ea|[abm](?=[.-]?\d))[.-]?\d*(?![a-z])/i

/** Reads `1.10.2`, `v2.0`, `1.36.2+k3s1`, `2026.1` and `1.3~rc4`; null where a version begins with no number. */
export function parseVersion(version: string): ReadVersion | null {
  const [, numbers = '', rest = ''] = /^[^\d\s]*?(\d+(?:[.]\d+)*)(.*)$/.exec(version.trim()) ?? []
  if (numbers === '') return null
  const parts = numbers.split('.').map(Number)
  const isDays = /^(?:19|20)\d\d(?:$|\.|\d{4}$)/.test(numbers)
  const build = /\+.*$/
  return {
    scheme: isDays ? 'days' : 'numbers',
    numbers: parts,
    isStable: !UNFINISHED.test(rest.replace(build, '')),
  }
}

/** Below, at or above 0 as `a` is before, beside or after `b`: numbers part by part, a missing one counting as 0. */
export function compareVersions(a: ReadVersion, b: ReadVersion): number {
  for (let part = 0; part < Math.max(a.numbers.length, b.numbers.length); part++) {
    const apart = (a.numbers[part] ?? 0) - (b.numbers[part] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}
