// How old facts are: half of them by, how they are spread, how that went, and what marking one as read again changes.
import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { toAgeCurve } from '@/lib/catalogue/gaps/age-curve'
import { agedFactsIn, summariseAges } from '@/lib/catalogue/gaps/fact-ages'
import { findGaps } from '@/lib/catalogue/gaps/gaps'
import { checkAgain, markFact } from '@/lib/editing/form/check-again'
import { mergeDocuments } from '@/lib/editing/merge/merge'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  attributes: ['rootless', 'daemon', 'isolated'].map((key) => ({ key })),
})
const sources = ['https://crane.example/docs']
const fact = (attribute: string, checkedOn: string, value = 'yes') => ({
  attribute,
  value,
  checkedOn,
  sources,
})
const crane = createTool({
  name: 'Crane',
  sources: [{ url: 'https://crane.example/docs', readOn: '2026-01-01' }],
  facts: [
    fact('rootless', '2026-11-20'),
    fact('daemon', '2025-11-20'),
    { attribute: 'isolated', state: 'unknown' },
  ],
})
const derrick = createTool({
  name: 'Derrick',
  category: 'orchestrators',
  sources: [{ url: 'https://crane.example/docs', secondary: true }],
  facts: [
    fact('rootless', '2026-10-21'),
    { attribute: 'daemon', value: 'no', unverified: true, checkedOn: null },
  ],
})
const catalogue = buildCatalogue({
  revision: 1,
  vocabulary,
  tools: [crane, derrick],
  today: '2026-11-26',
  deadLinks: [{ url: 'https://crane.example/docs', why: '404', since: '2026-11-01' }],
})

test('the facts of a category stand with the oldest first, and those without a day last', () => {
  const told = (category: string | null) =>
    agedFactsIn(catalogue, category).map(({ tool, attribute, days }) => [tool.name, attribute.key, days])
  expect(told(null)).toEqual([
    ['Crane', 'daemon', 371],
    ['Derrick', 'rootless', 36],
    ['Crane', 'rootless', 6],
    ['Derrick', 'daemon', null],
  ])
  expect(told('orchestrators')).toEqual([
    ['Derrick', 'rootless', 36],
    ['Derrick', 'daemon', null],
  ])
})

test('the summary says by how many days half were checked, and how they are spread', () => {
  const { bands, ...rest } = summariseAges(agedFactsIn(catalogue, null))
  expect(rest).toEqual({ dated: 3, undated: 1, median: 36 })
  expect(bands.map(({ count }) => count)).toEqual([1, 1, 0, 0, 1])
  expect(summariseAges(agedFactsIn(catalogue, 'orchestrators')).median).toBe(36)
  expect(summariseAges(agedFactsIn(catalogue, 'container-engines')).median).toBe(188.5)
  expect(summariseAges([])).toMatchObject({ dated: 0, median: null })
})

test('gaps tell what is unknown without a look-up, known from others only, and cites what answers no more', () => {
  const gapsOf = (slug: string) => {
    const tool = catalogue.toolsBySlug.get(slug)
    return tool ? findGaps(catalogue, tool).map(({ kind, part }) => `${kind} ${part}`) : []
  }
  expect(gapsOf('crane')).toEqual(
    expect.arrayContaining(['unexplained fact-isolated', 'dead fact-rootless', 'dead fact-daemon']),
  )
  expect(gapsOf('derrick')).toEqual(expect.arrayContaining(['secondary fact-rootless']))
  expect(gapsOf('crane')).not.toContain('secondary fact-rootless')
})

test('a curve reaches from its first day to its last, and takes two days at least', () => {
  const point = (day: string, median: number | null) => ({ day, facts: 10, unknown: 1, median })
  expect(toAgeCurve([point('2026-11-26', 4)])).toBeNull()
  expect(toAgeCurve([point('2026-11-25', null), point('2026-11-26', 4)])).toBeNull()
  const curve = toAgeCurve([point('2026-11-06', 60), point('2026-11-16', 30), point('2026-11-26', 0)])
  expect(curve?.top).toBe(60)
  expect(curve?.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [50, 50],
    [100, 100],
  ])
})

const [rootless] = crane.facts
const checked = () => {
  const found =
    rootless && checkAgain(crane, { attribute: 'rootless', mark: markFact(rootless), today: '2026-11-26' })
  if (!found) throw new Error('The fact was not found.')
  return found
}

test('a fact that was read again has today’s day, as have its sources, and says what it said', () => {
  const again = checked()
  expect(again.facts[0]).toEqual({ ...rootless, checkedOn: '2026-11-26' })
  expect(again.facts.slice(1)).toEqual(crane.facts.slice(1))
  expect(again.sources.find(({ url }) => url === sources[0])?.readOn).toBe('2026-11-26')
})

test('what changed since it was shown, and what has no source, is not marked', () => {
  const ask = { attribute: 'rootless', mark: rootless ? markFact(rootless) : '', today: '2026-11-26' }
  const changed = { ...crane, facts: crane.facts.map((one) => ({ ...one, note: 'But.' })) }
  expect(checkAgain(changed, ask)).toBeNull()
  const [bare] = derrick.facts.slice(1)
  expect(bare && checkAgain(derrick, { ...ask, attribute: 'daemon', mark: markFact(bare) })).toBeNull()
  // Another day of checking is not another fact.
  expect(checkAgain(checked(), ask)).not.toBeNull()
})

test('reading again never stands in the way: whoever changes the fact meanwhile is followed', () => {
  const theirs = {
    ...crane,
    facts: crane.facts.map((one, at) => (at === 0 ? { ...one, value: 'no', checkedOn: '2026-11-25' } : one)),
  }
  for (const [mine, other] of [
    [checked(), theirs],
    [theirs, checked()],
  ] as const) {
    const { merged, conflicts } = mergeDocuments({ base: crane, mine, theirs: other })
    expect(conflicts).toEqual([])
    expect(merged.facts[0]).toEqual(theirs.facts[0])
    expect(merged.sources.find(({ url }) => url === sources[0])?.readOn).toBe('2026-11-26')
  }
})
