import { expect, test } from 'vitest'
import { buildCatalogue, getTool, type Tool } from '@/lib/catalogue/catalogue'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import {
  findComparisonsIn,
  findPairsByCategory,
  findPartners,
} from '@/lib/catalogue/comparison/comparison-suggestions'
import { turnSentence } from '@/lib/catalogue/comparison/comparison-words'
import { findCurated, getCurated } from '@/lib/catalogue/curated-comparisons'
import { comparisonDocument } from '@/lib/catalogue/document/curated-comparison'
import { createComparisonCatalogue, vocabulary } from '../support/comparison-catalogue'
import { readCurated } from '../support/curated-files'
import { createTool } from '../support/factories'

const plain = createComparisonCatalogue()
const written = comparisonDocument.parse({
  key: 'spare-or-rkt',
  tools: ['spare-1', 'rkt'],
  title: 'Spare or rkt',
  text: 'It turns on life. One of them has ended.',
  sources: ['https://rkt.example/docs'],
})
const deciding = { decides: ['isolation', 'rootless', 'manual'], describes: ['language'] }
const { formerSlugs: _, ...parts } = plain
const catalogue = buildCatalogue({
  ...parts,
  vocabulary: {
    ...vocabulary,
    comparisons: [written, { ...written, key: 'lost', tools: ['rkt', 'nobody'] }],
    categories: vocabulary.categories.map((category) => ({ ...category, ...deciding })),
  },
})
const toolsOf = (...slugs: string[]): Tool[] => slugs.flatMap((slug) => getTool(catalogue, slug) ?? [])
const compare = (...slugs: string[]) =>
  compareTools(catalogue, toolsOf(...slugs), { show: 'all', baseline: null })

test('what decides stands first and in the editors’ order, as far as the tools differ in it', () => {
  const { parts, deciding } = compare('podman', 'rkt')
  expect(parts.decides.map(({ key }) => key)).toEqual(['rootless', 'manual'])
  expect(deciding.map(({ key }) => key)).toEqual(['rootless', 'manual'])
  expect(parts.same.map(({ key }) => key)).toContain('isolation')
})

test('what only describes stands among life and licence, and counts for nothing', () => {
  const { parts } = compare('kubernetes', 'podman')
  const language = parts.life.find(({ key }) => key === 'language')
  expect(language?.cells.map(({ text }) => text)).toEqual(['Go, C', 'Go'])
  expect(language).toMatchObject({ counts: false, differs: false })
})

test('a sentence says what the choice turns on', () => {
  expect(turnSentence(catalogue, compare('podman', 'rkt'))).toBe(
    'The choice turns on rootless and manual; 1 other fact differs.',
  )
  expect(turnSentence(catalogue, compare('spare-1', 'spare-2'))).toMatch(/^In all \d+ facts .* they agree\.$/)
})

test('a value with limits differs from a plain one, and from one whose note differs', () => {
  const engine = (name: string, note: string | null, qualified: boolean) =>
    createTool({ name, facts: [{ attribute: 'rootless', value: 'yes', note, qualified }] })
  const some = createComparisonCatalogue([
    engine('Plain', 'Read it.', false),
    engine('Noted', null, false),
    engine('Paid', 'In the paid edition.', true),
    engine('Beta', 'As a beta.', true),
    engine('Sold', 'In the paid edition.', true),
  ])
  const differs = (...slugs: string[]) => {
    const tools = slugs.flatMap((slug) => getTool(some, slug) ?? [])
    const { groups } = compareTools(some, tools, { show: 'differences', baseline: null })
    return groups.flatMap(({ rows }) => rows).some(({ key }) => key === 'rootless')
  }
  expect(differs('noted', 'plain')).toBe(false)
  expect(differs('paid', 'plain')).toBe(true)
  expect(differs('beta', 'paid')).toBe(true)
  expect(differs('paid', 'sold')).toBe(false)
})

test('a curated comparison is found by its tools in any order, and not where one of them is gone', () => {
  expect(getCurated(catalogue, toolsOf('rkt', 'spare-1'))?.title).toBe('Spare or rkt')
  expect(getCurated(catalogue, toolsOf('rkt', 'podman'))).toBeNull()
  expect(getCurated(catalogue, toolsOf('rkt', 'podman', 'spare-1'))).toBeNull()
  expect(findCurated(catalogue).map(({ curated }) => curated.key)).toEqual(['spare-or-rkt'])
})

test('its paragraph and sources are told, and its pair comes before others of category and tool', () => {
  const comparison = compare('rkt', 'spare-1')
  expect(comparison.cited.marksOf(written)).toHaveLength(1)
  expect(comparisonMarkdown(catalogue, comparison, 'https://gantry.example/')).toMatch(
    /It turns on life\. One of them has ended\.\[\^1\]/,
  )
  const [engines] = findPairsByCategory(catalogue)
  expect(engines?.pairs[0]?.map(({ slug }) => slug)).toEqual(['rkt', 'spare-1'])
  const category = engines?.category
  const offered = category ? findComparisonsIn(catalogue, category) : []
  expect(offered[0]).toMatchObject({ title: 'Spare or rkt' })
  expect(offered.filter(({ tools }) => tools.some(({ slug }) => slug === 'spare-1'))).toHaveLength(1)
  expect(findPartners(catalogue, toolsOf('rkt'), 2)[0]?.slug).toBe('spare-1')
})

test('the curated ones name tools that are there, and sources that these list', async () => {
  const { vocabulary, tools } = await readCurated()
  expect(vocabulary.comparisons.length).toBeGreaterThanOrEqual(12)
  const faults = vocabulary.comparisons.flatMap(({ key, tools: slugs, sources }) => {
    const named = slugs.map((slug) => tools.find((tool) => tool.slug === slug))
    const listed = named.flatMap((tool) => tool?.sources.map(({ url }) => url) ?? [])
    return [
      ...slugs.filter((_, index) => named[index] === undefined),
      ...sources.filter((url) => !listed.includes(url)),
    ].map((fault) => `${key}: ${fault}`)
  })
  expect(faults).toEqual([])
})
