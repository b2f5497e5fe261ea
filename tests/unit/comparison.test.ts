import { expect, test } from 'vitest'
import { type Catalogue, getTool, type Tool } from '@/lib/catalogue/catalogue'
import { type Comparison, compareTools } from '@/lib/catalogue/comparison/comparison'
import type { ComparisonView } from '@/lib/catalogue/comparison/comparison-query'
import {
  categoryWarning,
  endedTools,
  knownSentence,
  relationSentence,
  turnSentence,
} from '@/lib/catalogue/comparison/comparison-words'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool } from '../support/factories'

const catalogue = createComparisonCatalogue()
const all: ComparisonView = { show: 'all', baseline: null }

const toolsOf = (slugs: string[], from: Catalogue = catalogue): Tool[] =>
  slugs.flatMap((slug) => getTool(from, slug) ?? [])
const compare = (slugs: string[], view: ComparisonView = all) => compareTools(catalogue, toolsOf(slugs), view)
const factRows = (comparison: Comparison) => comparison.groups.flatMap((group) => group.rows)
const pointRows = (comparison: Comparison) => [...comparison.tradeoffs, ...comparison.events]
const rowKeys = (comparison: Comparison) =>
  [...factRows(comparison), ...pointRows(comparison)].map((row) => row.key)
const rowOf = (comparison: Comparison, key: string) => factRows(comparison).find((row) => row.key === key)

test('the first group holds kind, licence, status and releases before the general attributes', () => {
  const [life] = compare(['podman', 'rkt']).groups
  expect(life?.rows.map((row) => row.key)).toEqual([
    'kind',
    'licence',
    'status',
    'first-release',
    'latest-release',
    'supported-lines',
    'language',
    'steward',
  ])
})

test('an attribute has a row when it applies to one of the tools and is meant to be compared', () => {
  expect(rowKeys(compare(['cni', 'kubernetes']))).toContain('largest-size')
  expect(rowKeys(compare(['cni', 'kubernetes']))).not.toContain('rootless')
  expect(rowKeys(compare(['cni', 'kubernetes']))).not.toContain('hidden')
})

test('an attribute that is not meant for a tool is not asked of it: neither unknown nor not applicable', () => {
  const cells = rowOf(compare(['kubernetes', 'rkt']), 'largest-size')?.cells.map((cell) => cell.text)
  expect(cells).toEqual(['5,000 nodes', 'not asked'])
})

test.each([
  ['language', false, 'a note does not make a difference'],
  ['isolation', false, 'neither does being unverified'],
  ['rootless', true, 'another value does'],
  ['manual', true, 'unknown is not a value'],
  ['steward', false, 'what is unknown of both is no difference'],
])('%s: differs is %s, because %s', (key, differs) => {
  expect(rowOf(compare(['podman', 'rkt']), key)?.differs).toBe(differs)
})

test('the order of choices makes no difference, nor does a leading v or the case of text', () => {
  const more = [
    createTool({ name: 'One', facts: { language: ['go', 'c'], steward: 'The  People' } }),
    createTool({ name: 'Two', facts: { language: ['c', 'go'], steward: 'the people' } }),
  ]
  const wide = createComparisonCatalogue(more)
  const comparison = compareTools(wide, toolsOf(['one', 'two'], wide), all)
  expect(rowOf(comparison, 'language')?.differs).toBe(false)
  expect(rowOf(comparison, 'steward')?.differs).toBe(false)
})

test('known counts leave out what is not meant for the tool', () => {
  const { columns } = compare(['kubernetes', 'rkt'])
  expect(columns.map(({ known, facts }) => [known, facts])).toEqual([
    [7, 9],
    [10, 11],
  ])
  expect(knownSentence(compare(['kubernetes', 'rkt']))).toBe(
    'Facts known: 7 of 9 for Kubernetes; 10 of 11 for rkt.',
  )
})

test('each group counts its differences whatever the view shows', () => {
  const counts = (comparison: Comparison) =>
    comparison.groups.map(({ key, differing, total }) => `${key} ${differing}/${total}`)
  expect(counts(compare(['podman', 'rkt']))).toEqual(['general 1/4', 'engine 2/3'])
  expect(counts(compare(['podman', 'rkt'], { show: 'same', baseline: null }))).toEqual([
    'general 1/4',
    'engine 2/3',
  ])
})

test('tradeoffs line up by aspect, strengths first, and aspects nobody has a word on are left out', () => {
  const { tradeoffs } = compare(['podman', 'rkt'])
  expect(tradeoffs.map((row) => row.key)).toEqual(['isolation'])
  expect(tradeoffs[0]?.cells[1]?.map((point) => point.kind)).toEqual(['strength', 'limitation'])
})

test('of several strengths and limitations in one aspect, each kind keeps the order it is written in', () => {
  const point = (kind: 'strength' | 'limitation', text: string) => ({ aspect: 'isolation', kind, text })
  const many = createTool({
    name: 'Many',
    tradeoffs: [
      point('strength', 'a'),
      point('limitation', 'b'),
      point('strength', 'c'),
      point('limitation', 'd'),
    ],
  })
  const wide = createComparisonCatalogue([many])
  const { tradeoffs } = compareTools(wide, toolsOf(['many', 'rkt'], wide), all)
  expect(tradeoffs[0]?.cells[0]?.map(({ text }) => text).join('')).toBe('acbd')
})

test('events line up by year', () => {
  const { events } = compare(['podman', 'rkt'])
  expect(events.map((row) => [row.key, row.cells.map((cell) => cell.length)])).toEqual([
    ['2014', [0, 1]],
    ['2018', [1, 0]],
    ['2019', [0, 1]],
  ])
})

test('a warning names the categories that differ and the attributes that are shared', () => {
  expect(categoryWarning(catalogue, compare(['podman', 'rkt']))).toBeNull()
  expect(categoryWarning(catalogue, compare(['kubernetes', 'podman', 'rkt']))).toBe(
    'These tools do different jobs: Kubernetes under Orchestrators; Podman and rkt under Container engines. Of 6 attributes, 2 apply to all.',
  )
})

test('a tool that is dead is called so, with the living alternatives that are not compared already', () => {
  const [ended] = endedTools(catalogue, toolsOf(['kubernetes', 'rkt']))
  expect(ended?.sentence).toContain('rkt is archived: it gets no fixes')
  expect(ended?.alternatives.map((tool) => tool.name)).toEqual(['Podman'])
  expect(endedTools(catalogue, toolsOf(['podman', 'rkt']))[0]?.alternatives).toEqual([])
})

test('how the tools relate is said, with the note', () => {
  expect(compare(['cni', 'rkt']).relations.map(relationSentence)).toEqual(['rkt implements CNI.'])
  expect(compare(['podman', 'rkt']).relations.map(relationSentence)).toContain(
    'Podman replaced rkt. In most distributions.',
  )
})

test('a fact that was checked long ago is stale', () => {
  const [cell] = rowOf(compare(['kubernetes', 'rkt']), 'largest-size')?.cells ?? []
  expect(cell).toMatchObject({ stale: true, checkedOn: '2026-01-02' })
})

test('dates and versions are told among life and licence, and never count as a difference', () => {
  const { parts, deciding } = compare(['podman', 'rkt'])
  const told = parts.life.filter((row) => ['first-release', 'latest-release'].includes(row.key))
  expect(told.map(({ cells }) => cells[0]?.key !== cells[1]?.key)).toEqual([true, true])
  expect(told.map(({ counts, differs }) => [counts, differs])).toEqual([
    [false, false],
    [false, false],
  ])
  expect(deciding).toEqual([])
  const shown = compare(['podman', 'rkt'], { show: 'differences', baseline: null })
  expect(rowKeys(shown)).toEqual(['status', 'rootless', 'manual', 'isolation'])
})

test('that tools of one category are alternatives is no sentence; across categories it is', () => {
  const other = createTool({
    name: 'Other',
    category: 'orchestrators',
    relations: [{ type: 'alternative-to', to: 'podman' }],
  })
  const wide = createComparisonCatalogue([other])
  const said = (...slugs: string[]) =>
    compareTools(wide, toolsOf(slugs, wide), all).relations.map(relationSentence)
  expect(said('podman', 'rkt')).toEqual(['Podman replaced rkt. In most distributions.'])
  expect(said('other', 'podman')).toEqual(['Other is an alternative to Podman.'])
})

test('what is known of none is neither different nor the same, and stands apart', () => {
  const { parts } = compare(['podman', 'rkt'])
  expect(parts.unknown.map(({ key }) => key)).toEqual(['steward'])
  expect(parts.same.map(({ key }) => key)).not.toContain('steward')
  expect(rowKeys(compare(['podman', 'rkt'], { show: 'same', baseline: null }))).not.toContain('steward')
})

test('what a third tool is not asked is no difference between the two that agree', () => {
  const row = rowOf(compare(['kubernetes', 'podman', 'rkt']), 'isolation')
  expect(row?.cells.map(({ text }) => text)).toEqual(['not asked', 'Namespaces', 'Namespaces'])
  expect(row).toMatchObject({ counts: true, differs: false })
})

test('that something is not applicable to one tool is a difference from the value of another', () => {
  const tools = [
    createTool({ name: 'One', facts: [{ attribute: 'isolation', state: 'not-applicable' }] }),
    createTool({ name: 'Two', facts: { isolation: 'namespaces' } }),
  ]
  const wide = createComparisonCatalogue(tools)
  const comparison = compareTools(wide, toolsOf(['one', 'two'], wide), all)
  expect(rowOf(comparison, 'isolation')).toMatchObject({ counts: true, differs: true })
  expect(comparison.parts.differ.map(({ key }) => key)).toContain('isolation')
})

test('where the jobs differ, the choice turns on them', () => {
  expect(turnSentence(catalogue, compare(['kubernetes', 'podman', 'rkt']))).toBe(
    'The choice turns on the job: Kubernetes belongs to orchestrators; Podman and rkt belong to container engines.',
  )
})
