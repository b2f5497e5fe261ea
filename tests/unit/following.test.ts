import { describe, expect, it, test } from 'vitest'
import { buildCatalogue, type Catalogue } from '@/lib/catalogue/catalogue'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { followedPage, followedWords, followPairs, parseFollow } from '@/lib/catalogue/following/follow-query'
import { findFollowed } from '@/lib/catalogue/following/followed-changes'
import { recordChanges } from '@/lib/catalogue/following/record-changes'
import { CHANGE_TYPES, findAllChanges } from '@/lib/catalogue/following/typed-changes'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

const TODAY = '2026-11-27'
const vocabulary = createVocabulary()
const event = (date: string, kind: string, traits = {}) => ({
  date,
  kind,
  text: `${kind}.`,
  unverified: true,
  ...traits,
})
const rkt = createTool({
  name: 'rkt',
  category: 'container-engines',
  events: [
    event('2014-12', 'first-release', { version: '0.1', status: 'active' }),
    event('2018-04-16', 'release', { version: '1.30.0' }),
    event('2020-02', 'archived', { status: 'archived' }),
  ] as never,
})
const kubernetes = createTool({
  name: 'Kubernetes',
  category: 'orchestrators',
  lines: [
    { name: '1.33', releasedOn: '2025-04-23', securityUntil: '2026-06-28', unverified: true },
    { name: '1.36', releasedOn: '2026-04-22', securityUntil: '2027-06-28', unverified: true },
  ],
})
const podman = createTool({
  name: 'Podman',
  facts: [
    { attribute: 'rootless', value: 'partial', since: '2020-05' },
    { attribute: 'isolation', value: 'namespaces' },
  ],
})

const at = new Date('2026-11-20T10:00:00Z')
const recordOf = (before: ToolDocument | null, after: ToolDocument, id = 7) =>
  recordChanges({ id, at, before, after }, after.slug, { vocabulary, today: TODAY })

const catalogueOf = (tools: ToolDocument[], recorded: Catalogue['recorded'] = []) =>
  buildCatalogue({ revision: 3, vocabulary, tools, recorded, today: TODAY })
const catalogue = catalogueOf([rkt, kubernetes, podman])

const follow = (query: string, of = catalogue) => parseFollow(toParameters(new URLSearchParams(query)), of)
const told = (query: string, of = catalogue) =>
  findFollowed(of, follow(query, of).follow, 50).map(({ key, membership }) =>
    membership === null ? key : `${key} ${membership}`,
  )

describe('what is followed', () => {
  it('is told the latest first: ends, lines that left support, facts by the day since which they hold', () => {
    expect(told('')).toEqual([
      'support/kubernetes/1.33/left-support',
      'fact/podman/rootless/2020-05',
      'event/rkt/archived/2020-02',
      'event/kubernetes/first-release/2018-02-01/0.1',
      'event/podman/first-release/2018-02-01/0.1',
      'event/rkt/first-release/2014-12/0.1',
    ])
  })

  it('tells by which change a tool ceased to answer the question, and nothing of it from then on', () => {
    expect(told('status=active')).toContain('event/rkt/archived/2020-02 left')
    expect(told('status=archived')).toEqual(['event/rkt/archived/2020-02 entered'])
    expect(told('status=retired')).toEqual([])
    expect(told('rootless=partial')).toContain('fact/podman/rootless/2020-05 entered')
    expect(told('rootless=yes')).toEqual([])
  })

  it('tells of a version what happens to its line, and of its tool what happens to it', () => {
    expect(told('tool=kubernetes@1.33')).toEqual([
      'support/kubernetes/1.33/left-support',
      'support/kubernetes/1.36/new-line',
      'support/kubernetes/1.33/ends-soon',
      'event/kubernetes/first-release/2018-02-01/0.1',
    ])
  })

  it('tells of tools that are named their releases too, and of many only where they are asked for', () => {
    expect(told('tool=rkt')).toContain('event/rkt/release/2018-04-16/1.30.0')
    expect(told('type=release')).toEqual(['event/rkt/release/2018-04-16/1.30.0'])
  })

  it('is named, and leads to the page of the same question', () => {
    const of = (query: string) => follow(query).follow
    expect(followedWords(catalogue, of('status=active&q=pod'))).toBe('“pod”, Status: Active')
    expect(followedWords(catalogue, of('tool=kubernetes@1.33&tool=rkt'))).toBe('Kubernetes 1.33, rkt')
    expect(followedPage(of('status=active'))).toBe('/tools?status=active')
    expect(followedPage(of('tool=rkt'))).toBe('/tools/rkt')
    expect(followedPage(of('tool=rkt&tool=podman'))).toBe('/compare/podman-vs-rkt')
    expect(followedPage(of('tool=kubernetes@1.33'))).toBe('/support?tool=kubernetes%401.33')
  })

  it('is refused in a sentence where a part of it means nothing', () => {
    expect(follow('type=wibble&tool=absent&status=tired').dropped).toHaveLength(3)
  })

  test('its address printed and read again is the same', () => {
    const pair = fc.constantFrom(
      'status=active',
      'status=!archived',
      'q=pod',
      'tool=rkt',
      'tool=kubernetes@1.36',
      'type=archived',
      'type=release',
      'sort=name',
      'page=3',
    )
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const { follow: once } = follow(pairs.join('&'))
        const { follow: again, dropped } = follow(new URLSearchParams(followPairs(once)).toString())
        expect(dropped).toEqual([])
        expect(followPairs(again)).toEqual(followPairs(once))
      }),
    )
  })
})

describe('what changed in the catalogue', () => {
  it('is told by type: relicensed, became partial, moved to another category, added', () => {
    const before = createTool({ name: 'Vault', facts: { rootless: 'yes', isolation: 'namespaces' } })
    const after = createTool({
      name: 'Vault',
      category: 'orchestrators',
      licence: { spdx: 'BUSL-1.1', class: 'source-available', unverified: true },
      facts: { rootless: 'partial', platforms: ['linux'] as never },
    })
    expect(recordOf(before, after).map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'relicensed: Licence: BUSL-1.1, source available (before: Apache-2.0, open source)',
      'recategorised: Categories: Orchestrators (before: Container engines)',
      'now-known: Platforms: Linux',
      'became-partial: Rootless: partial (before: yes)',
    ])
    expect(recordOf(null, after).map(({ type }) => type)).toEqual(['added'])
    expect(recordOf(after, after)).toEqual([])
  })

  it('reaches whoever follows the option that was left, and the one that was reached', () => {
    const after = createTool({ name: 'Podman', facts: { rootless: 'yes', isolation: 'namespaces' } })
    const withChange = catalogueOf([after], recordOf(podman, after))
    expect(told('rootless=yes', withChange)).toContain('revision/7/rootless entered')
    expect(told('rootless=partial', withChange)).toEqual(['revision/7/rootless left'])
    expect(told('rootless=no', withChange)).toEqual([])
    expect(told('isolation=namespaces', withChange)).toContain('revision/7/rootless')
  })

  it('tells of a new tool to whom it matches only', () => {
    const withChange = catalogueOf([podman], recordOf(null, podman))
    expect(told('category=container-engines', withChange)).toContain('revision/7/added entered')
    expect(told('category=orchestrators', withChange)).toEqual([])
  })
})

test('every change of the curated catalogue has its own key and a known type, and none lies ahead', async () => {
  const { vocabulary: words, tools } = await readCurated()
  const curated = buildCatalogue({ revision: 1, vocabulary: words, tools, today: curatedDay(tools) })
  const all = findAllChanges(curated)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  expect(all.filter(({ type }) => !CHANGE_TYPES.includes(type))).toEqual([])
  expect(all.filter((change) => change.at.slice(0, 10) > curated.today)).toEqual([])
  expect(all.map((change) => change.at)).toEqual(
    all
      .map((change) => change.at)
      .sort()
      .reverse(),
  )
})
