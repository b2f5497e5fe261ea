import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { coverageOf, coverageOfAll } from '@/lib/catalogue/gaps/coverage'
import { countGaps, findGaps, GAP_KINDS, NO_GAPS } from '@/lib/catalogue/gaps/gaps'
import { listGaps } from '@/lib/catalogue/gaps/gaps-list'
import { parseGapsQuery, toGapsPairs } from '@/lib/catalogue/gaps/gaps-query'
import { toolStates } from '@/lib/catalogue/gaps/tool-states'
import { paths } from '@/lib/paths'
import { createTool, createVocabulary } from '../support/factories'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

const vocabulary = createVocabulary({
  attributes: [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'vm'], staleAfterDays: 30 },
    { key: 'rootless' },
    { key: 'daemon', categories: ['container-engines'] },
    { key: 'scheduler', categories: ['orchestrators'] },
  ],
})
// What each says of its support, so that no test need speak of it.
const support = { kind: 'latest-only' as const, sources: ['https://support.example/'] }
const podman = createTool({
  name: 'Podman',
  support,
  sources: [{ url: 'https://support.example/' }],
  facts: [
    { attribute: 'isolation', value: 'namespaces' },
    { attribute: 'rootless', value: 'yes', unverified: true },
    { attribute: 'daemon', state: 'unknown' },
  ],
  tradeoffs: [
    { aspect: 'isolation', kind: 'strength', text: 'No daemon.', unverified: true },
    { aspect: 'performance', kind: 'limitation', text: 'Slower to start.' },
  ],
})
const nomad = createTool({
  name: 'Nomad',
  category: 'orchestrators',
  support,
  sources: [{ url: 'https://support.example/' }],
  facts: { isolation: 'vm' },
})
const crun = createTool({
  name: 'crun',
  support,
  sources: [{ url: 'https://support.example/' }],
  facts: { isolation: 'vm', rootless: 'yes', daemon: 'no' },
})
const build = (today: string, words = vocabulary) =>
  buildCatalogue({ revision: 1, today, vocabulary: words, tools: [podman, nomad, crun] })
const catalogue = build('2026-08-21')
const later = build('2026-11-22')

const gapsOf = (slug: string, at = catalogue) => {
  const tool = at.toolsBySlug.get(slug)
  return tool ? findGaps(at, tool).map(({ kind, label, part }) => `${kind} ${label} ${part}`) : null
}

describe('what is missing in a tool', () => {
  test('questions without an answer, and statements without a source, lead to their places', () => {
    expect(gapsOf('podman')).toEqual([
      'unknown Daemon fact-daemon',
      'unexplained Daemon fact-daemon',
      'unsourced Rootless fact-rootless',
      'unsourced strength in isolation tradeoffs',
    ])
  })

  test('advice without a source leads to where it stands', () => {
    const said = (text: string, sources: string[]) => ({
      text,
      instead: null,
      unverified: sources.length === 0,
      sources,
    })
    const advised = createTool({
      name: 'Buildah',
      support: { kind: 'rolling', sources: ['https://buildah.example/'] },
      sources: [{ url: 'https://buildah.example/', title: 'Buildah', readOn: '2026-08-20' }],
      facts: { isolation: 'vm', rootless: 'yes', daemon: 'no' },
      chooseWhen: [said('images are built.', []), said('scripts build.', ['https://buildah.example/'])],
      avoidWhen: [said('a daemon is wanted.', [])],
    })
    const at = buildCatalogue({ revision: 1, today: '2026-08-21', vocabulary, tools: [advised] })
    expect(gapsOf('buildah', at)).toEqual([
      'unsourced when to choose it choose-when',
      'unsourced when to avoid it avoid-when',
    ])
  })

  test('only what applies to its categories is asked', () => {
    expect(gapsOf('nomad')?.filter((gap) => !gap.startsWith('unexplained'))).toEqual([
      'unknown Rootless fact-rootless',
      'unknown Scheduler fact-scheduler',
    ])
  })

  test('a fact that was checked too long ago is one more', () => {
    expect(gapsOf('crun')).toEqual([])
    expect(gapsOf('crun', later)).toEqual(['stale Isolation fact-isolation'])
  })

  test('a retired attribute is no question, and its facts are no gap', () => {
    const retired = (key: string) => ({
      ...vocabulary,
      attributes: vocabulary.attributes.map((one) => (one.key === key ? { ...one, retired: true } : one)),
    })
    expect(gapsOf('podman', build('2026-08-21', retired('daemon')))).not.toContain(
      'unknown Daemon fact-daemon',
    )
    const without = build('2026-11-22', retired('isolation'))
    expect(gapsOf('crun', without)).toEqual([])
    const [tool] = without.tools
    expect(tool && coverageOf(without, tool)).toEqual({ asked: 2, known: 2, sourced: 2 })
  })
})

test('the editors’ table, the coverage and the public list count the same', () => {
  const many = buildCatalogue({ ...syntheticCatalogue({ tools: 200 }), revision: 1, today: '2027-12-01' })
  const sum = { ...NO_GAPS }
  for (const { counts } of countGaps(many)) for (const kind of GAP_KINDS) sum[kind] += counts[kind]
  const { asked, known } = coverageOfAll(many)
  const states = toolStates(many)
  expect(sum.unknown).toBe(asked - known)
  expect(sum.stale).toBe(states.reduce((all, { stale }) => all + (stale ?? 0), 0))
  expect(sum.unsourced).toBe(states.reduce((all, { unsourced }) => all + (unsourced ?? 0), 0))
  expect(Math.min(sum.unknown, sum.unsourced, sum.stale)).toBeGreaterThan(100)
  expect(listGaps(many, parseGapsQuery({}, many).query).counts).toEqual(sum)
})

const ask = (address: string, at = catalogue) => {
  const parameters = Object.fromEntries(
    [...new Set(new URLSearchParams(address).keys())].map((key) => [
      key,
      new URLSearchParams(address).getAll(key),
    ]),
  )
  const { query, dropped } = parseGapsQuery(parameters, at)
  return { list: listGaps(at, query), query, dropped }
}
const names = (address: string, at = catalogue) => ask(address, at).list.tools.map(({ tool }) => tool.name)

describe('the list', () => {
  test('begins with the tools that lack most, equal ones by name, and leaves out those that lack nothing', () => {
    expect(names('')).toEqual(['Podman', 'Nomad'])
    expect(names('kind=unsourced')).toEqual(['Podman'])
    expect(names('kind=stale', later)).toEqual(['crun', 'Nomad', 'Podman'])
  })

  test('narrowed to a category and a kind, counts the one within the other', () => {
    const { list } = ask('category=container-engines&kind=unknown')
    expect(list.tools.map(({ tool }) => tool.name)).toEqual(['Podman'])
    expect(list.counts).toEqual({ ...NO_GAPS, unknown: 1, unexplained: 1, unsourced: 2 })
    expect(list.categories.map(({ category, total }) => [category.slug, total])).toEqual([
      ['container-engines', 1],
      ['orchestrators', 2],
    ])
  })

  test('names a few gaps of each tool and counts all of them', () => {
    const many = buildCatalogue({ ...syntheticCatalogue({ tools: 95 }), revision: 1, today: '2027-12-01' })
    const { list } = ask('', many)
    expect(list.tools).toHaveLength(30)
    for (const { kinds } of list.tools)
      for (const { total, named } of kinds) expect(named).toHaveLength(Math.min(total, 3))
    expect(ask('kind=stale', many).list.tools[0]?.kinds[0]?.named).toHaveLength(9)
  })

  test('every tool with a gap stands on one page, and a page beyond the last becomes the last', () => {
    const many = buildCatalogue({ ...syntheticCatalogue({ tools: 95 }), revision: 1, today: '2027-12-01' })
    const pages = [1, 2, 3, 4].map((page) => names(`page=${page}`, many))
    expect(new Set(pages.flat()).size).toBe(ask('', many).list.total)
    expect(pages.flat()).toHaveLength(ask('', many).list.total)
    const { list } = ask('page=50', many)
    expect([list.page, list.dropped]).toEqual([4, ['There is no page 50; this is the last one, 4.']])
  })
})

describe('its address', () => {
  test.each([
    ['', '/gaps'],
    ['page=1', '/gaps'],
    ['kind=stale&category=orchestrators', '/gaps?category=orchestrators&kind=stale'],
    ['page=2&kind=unknown', '/gaps?kind=unknown&page=2'],
    ['kind=&category=', '/gaps'],
    ['kind=Stale&category=Orchestrators', '/gaps?category=orchestrators&kind=stale'],
  ])('%s has the one spelling %s', (address, spelled) => {
    const { query, dropped } = ask(address)
    expect(paths.gaps(toGapsPairs(query, { page: query.page }))).toBe(spelled)
    expect(dropped).toEqual([])
  })

  test.each([
    ['kind=odd', 'There is no kind of gap “odd”, so it was left out.'],
    ['category=nowhere', 'There is no category “nowhere”, so it was left out.'],
    ['colour=red', 'There is no filter “colour”, so it was left out.'],
    ['page=0', 'There is no page “0”; this is the first.'],
    ['kind=stale&kind=unknown', 'Only one kind of gap at a time: the first was kept.'],
  ])('what cannot be used in %s is said', (address, sentence) => {
    expect(ask(address).dropped).toEqual([sentence])
  })

  test('a change of what is asked leads to its first page', () => {
    const { query } = ask('page=3&kind=stale')
    expect(paths.gaps(toGapsPairs(query, { kind: 'unknown' }))).toBe('/gaps?kind=unknown')
  })
})
