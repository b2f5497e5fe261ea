// A year of what happened to forty-nine tools, day by day: the keeper reads the tags there were and proposes, and what
// it proposes is taken into the tool as if a reviewer had approved it.

import { describe, expect, test } from 'vitest'
import { propose } from '@/lib/keeper/propose'
import { readCurated } from '../support/curated-files'
import { daysOf, FIRST, foundOn, replayed, stableReleasesOf, toolBefore } from '../support/keeper-replay'

const { tools } = await readCurated()

/** Every release that the keeper proposes in the year. */
function replay(slug: string): string[] {
  const curated = tools.find((one) => one.slug === slug)
  if (!curated) throw new Error(`there is no ${slug}`)
  let tool = toolBefore(curated)
  const decided = new Set<string>()
  for (const today of daysOf(slug)) {
    const found = foundOn(tool, today)
    const isDecided = (key: string) => decided.has(key)
    for (const { kind, keys, document } of propose({ tool, found, past: [], today, isDecided })) {
      if (kind !== 'release') continue
      for (const key of keys) decided.add(key)
      tool = document
    }
  }
  return [...decided].map((key) => key.replace('release ', ''))
}

/** A version as it is told from others, by its text alone: `3.0` and `3.0.0` are one. */
const keyOf = (version: string) => version.replace(/(?:\.0)+(?=$|\+)/, '')

const played = replayed.map((slug) => {
  const releases = stableReleasesOf(slug)
  const wanted = releases.filter(({ day }) => day >= FIRST).map(({ name }) => keyOf(name))
  // A stable release of before that the catalogue lacked is none that is wrong.
  const right = new Set(releases.map(({ name }) => keyOf(name)))
  const proposed = replay(slug).map(keyOf)
  return {
    slug,
    wanted,
    proposed,
    missed: wanted.filter((version) => !proposed.includes(version)),
    wrong: proposed.filter((version) => !right.has(version)),
  }
})
const count = (what: 'wanted' | 'proposed' | 'missed' | 'wrong') =>
  played.reduce((all, one) => all + one[what].length, 0)

describe('a year of tags', () => {
  test('of many tools and many ways of naming releases', () => {
    expect(played.length).toBeGreaterThanOrEqual(20)
    expect(count('wanted')).toBeGreaterThan(900)
  })

  test('recall: at least 99 in 100 stable releases are proposed', () => {
    const missed = played.flatMap((one) => one.missed.map((version) => `${one.slug} ${version}`))
    expect(missed.length / count('wanted'), missed.join(', ')).toBeLessThanOrEqual(0.01)
  })

  test('precision: at least 98 in 100 proposals are stable releases', () => {
    const wrong = played.flatMap((one) => one.wrong.map((version) => `${one.slug} ${version}`))
    expect(wrong.length / count('proposed'), wrong.join(', ')).toBeLessThanOrEqual(0.02)
  })

  test('no tool is read badly for the sake of the others', () => {
    const badly = played.filter(
      ({ wanted, missed, wrong }) => missed.length + wrong.length > wanted.length / 10,
    )
    expect(badly.map(({ slug, missed, wrong }) => ({ slug, missed, wrong }))).toEqual([])
  })
})
