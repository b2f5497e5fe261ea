import { expect, test } from 'vitest'
import { getTool } from '@/lib/catalogue/catalogue'
import {
  parseComparison,
  parseView,
  resolveTools,
  revisionOf,
  toPairs,
  viewQuery,
} from '@/lib/catalogue/comparison/comparison-query'
import { joinSlugs, paths } from '@/lib/paths'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import fc from '../support/properties'

const catalogue = createComparisonCatalogue()
const parse = (segment: string, query: [string, string][] = []) => parseComparison(catalogue, segment, query)

test('sorted slugs are a comparison', () => {
  const request = parse('podman-vs-rkt')
  expect(request).toMatchObject({ kind: 'comparison', unknown: [], dropped: [] })
})

test.each([
  ['another order', 'rkt-vs-podman', ['podman', 'rkt']],
  ['a former slug', 'kpod-vs-rkt', ['podman', 'rkt']],
  ['another name', 'k8s-vs-rkt', ['kubernetes', 'rkt']],
  ['capitals', 'Podman-vs-rkt', ['podman', 'rkt']],
  ['a tool named twice', 'podman-vs-rkt-vs-rkt', ['podman', 'rkt']],
  ['only one tool, named twice', 'rkt-vs-rkt', ['rkt']],
  ['unknown slugs out of order', 'rkt-vs-podman-vs-foo', ['podman', 'rkt', 'foo']],
])('%s leads to the one spelling', (_what, segment, slugs) => {
  expect(parse(segment)).toEqual({ kind: 'redirect', slugs })
})

test('an unknown slug is named and the rest is kept', () => {
  expect(parse('foo-vs-podman-vs-rkt')).toMatchObject({ kind: 'comparison', unknown: ['foo'] })
})

test.each(['???', '…', '—', '/', '-'])('%j, which no address can carry, is named as unknown', (name) => {
  expect(resolveTools(catalogue, [name, 'podman'])).toMatchObject({ unknown: ['?'] })
  expect(parse(joinSlugs(['podman', 'rkt', '?']))).toMatchObject({ kind: 'comparison', unknown: ['?'] })
})

test.each([
  ['podman', 1],
  ['foo-vs-podman', 1],
  ['bar-vs-foo', 0],
  ['-vs-', 0],
  ['', 0],
])('%j names too few tools', (segment, known) => {
  const request = parse(segment)
  expect(request.kind).toBe('too-few')
  expect(request.kind === 'too-few' && request.tools.length).toBe(known)
})

test('six tools fit and seven do not', () => {
  const spares = [1, 2, 3, 4, 5, 6].map((number) => `spare-${number}`)
  expect(parse(joinSlugs(spares)).kind).toBe('comparison')
  expect(parse(joinSlugs([...spares, 'rkt'])).kind).toBe('too-many')
})

test('any address is at its one spelling after one redirect or two', () => {
  const part = fc.oneof(
    fc.constantFrom('rkt', 'podman', 'K8s', 'kpod', 'vs', 'a-vs', 'vs-b', '', '-', '=1', 'é'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      let segment = parts.join('-vs-')
      for (let step = 0; step < 2; step++) {
        const request = parse(segment)
        if (request.kind !== 'redirect') return
        segment = joinSlugs(request.slugs)
      }
      expect(parse(segment).kind).not.toBe('redirect')
    }),
    { seed: 20161122, numRuns: 500 },
  )
})

const pair = ['podman', 'rkt'].flatMap((slug) => getTool(catalogue, slug) ?? [])

test('a view is read from the query and printed without its defaults', () => {
  const { view, dropped } = parseView(catalogue, pair, [
    ['show', 'differences'],
    ['baseline', 'rkt'],
    ['utm', 'x'],
  ])
  expect(view).toEqual({ show: 'differences', baseline: 'rkt' })
  expect(dropped).toEqual([])
  expect(viewQuery(view)).toEqual([
    ['show', 'differences'],
    ['baseline', 'rkt'],
  ])
  expect(viewQuery({ show: 'all', baseline: null })).toEqual([])
})

test('values that mean nothing are dropped, and a sentence says so', () => {
  const { view, dropped } = parseView(catalogue, pair, [
    ['show', 'wild'],
    ['baseline', 'kubernetes'],
  ])
  expect(view).toEqual({ show: 'all', baseline: null })
  expect(dropped).toEqual([
    '“wild” is no view: choose all, differences or same.',
    '“kubernetes” is not one of the tools compared here, so it cannot be the baseline.',
  ])
})

test('names typed into the form become tools, each once, and what no tool has', () => {
  const { tools, unknown } = resolveTools(catalogue, ['Rocket', 'rkt', 'K8s', 'No Such', ''])
  expect(tools.map((tool) => tool.slug)).toEqual(['kubernetes', 'rkt'])
  expect(unknown).toEqual(['no-such'])
})

test('a name that no tool has is named as it was written, whatever its letters', () => {
  const { tools, unknown } = resolveTools(catalogue, ['C#', '容器', 'Докер', 'rkt'])
  expect(tools.map((tool) => tool.slug)).toEqual(['rkt'])
  expect(unknown).toEqual(['c#', 'докер', '容器'])
  const address = paths.comparison(['rkt', ...unknown])
  expect(address).toBe(`/compare/${['c#', 'rkt', 'докер', '容器'].map(encodeURIComponent).join('-vs-')}`)
  expect(parse(decodeURIComponent(address.slice('/compare/'.length)))).toMatchObject({
    kind: 'too-few',
    unknown,
  })
})

test('repeated parameters become pairs', () => {
  expect(toPairs({ tool: ['a', 'b'], show: 'same', none: undefined })).toEqual([
    ['tool', 'a'],
    ['tool', 'b'],
    ['show', 'same'],
    ['none', ''],
  ])
})

test.each([
  [
    [
      ['at', '1'],
      ['at', '2'],
    ],
    { at: 1 },
    '“2” was left out: at stands in the address before.',
  ],
  [
    [
      ['at', '1'],
      ['at', 'hello'],
    ],
    { at: 1 },
    '“hello” was left out: at stands in the address before.',
  ],
  [
    [
      ['at', 'hello'],
      ['at', '1'],
    ],
    { at: 1 },
    '“hello” is no revision of the catalogue.',
  ],
  [
    [
      ['show', 'same'],
      ['show', 'all'],
    ],
    { show: 'same' },
    '“all” was left out: show stands in the address before.',
  ],
  [
    [
      ['baseline', 'rkt'],
      ['baseline', 'podman'],
    ],
    { baseline: 'rkt' },
    '“podman” was left out: baseline stands in the address before.',
  ],
] as const)('%j asks for the first, and the other is said to be left out', (query, view, sentence) => {
  const read = parseView(catalogue, pair, query)
  expect(read.view).toMatchObject(view)
  expect(read.dropped).toEqual([sentence])
  expect(read.view.at ?? null).toBe(revisionOf(query))
})
