import { expect, test } from 'vitest'
import type { Tool } from '@/lib/catalogue/catalogue'
import { type Comparison, compareTools } from '@/lib/catalogue/comparison/comparison'
import type { ComparisonView } from '@/lib/catalogue/comparison/comparison-query'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import fc from '../support/properties'

const catalogue = createComparisonCatalogue()
const all: ComparisonView = { show: 'all', baseline: null }

const factRows = (comparison: Comparison) => comparison.groups.flatMap((group) => group.rows)
const pointRows = (comparison: Comparison) => [...comparison.tradeoffs, ...comparison.events]

/** How many of rows there are, and how many of them differ. */
const countOf = (rows: { differs: boolean }[]) => ({
  total: rows.length,
  differing: rows.filter((row) => row.differs).length,
})
const someTools = fc.shuffledSubarray([...catalogue.tools], { minLength: 2, maxLength: 6 })

test('differences and same together are all that counts, and share no row', () => {
  fc.assert(
    fc.property(someTools, (tools) => {
      const rows = (show: ComparisonView['show']) => {
        const comparison = compareTools(catalogue, tools, { show, baseline: null })
        return [...factRows(comparison), ...pointRows(comparison)]
      }
      const keys = (show: ComparisonView['show']) => rows(show).map((row) => row.key)
      const counted = rows('all').filter((row) => row.counts)
      expect([...keys('differences'), ...keys('same')].sort()).toEqual(counted.map(({ key }) => key).sort())
      expect(compareTools(catalogue, tools, all)).toMatchObject(
        countOf(counted.filter((row) => 'attribute' in row)),
      )
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('every row of facts stands in one part', () => {
  fc.assert(
    fc.property(someTools, (tools) => {
      const comparison = compareTools(catalogue, tools, all)
      const inParts = Object.values(comparison.parts).flat()
      expect(inParts.map(({ key }) => key).sort()).toEqual(
        factRows(comparison)
          .map(({ key }) => key)
          .sort(),
      )
      expect(comparison.parts.same.every((row) => !row.differs)).toBe(true)
    }),
    { seed: 4, numRuns: 60 },
  )
})

test('the order of the tools changes the columns and no row', () => {
  fc.assert(
    fc.property(someTools, (tools) => {
      const rows = (order: Tool[]) => {
        const comparison = compareTools(catalogue, order, all)
        return [...factRows(comparison), ...pointRows(comparison)].map(
          ({ key, differs }) => `${key} ${differs}`,
        )
      }
      expect(rows(tools.toReversed())).toEqual(rows(tools))
    }),
    { seed: 2, numRuns: 60 },
  )
})

test('every mark in a cell is in the list of sources, and every source is cited by a cell or a sentence', () => {
  fc.assert(
    fc.property(someTools, fc.constantFrom('all', 'differences', 'same' as const), (tools, show) => {
      const comparison = compareTools(catalogue, tools, {
        show: show as ComparisonView['show'],
        baseline: null,
      })
      const statements = [
        ...comparison.relations.map((seen) => seen.relation),
        ...comparison.short.flatMap((row) => row.cells.flat()),
        ...factRows(comparison).flatMap((row) => row.cells),
        ...pointRows(comparison).flatMap((row) => row.cells.flat()),
      ]
      const urls = new Map(comparison.cited.sources.map(({ number, url }) => [number, url]))
      for (const statement of statements) {
        const cited = comparison.cited.marksOf(statement).map(({ number }) => urls.get(number))
        expect([...cited].sort()).toEqual([...statement.sources].sort())
      }
      const cited = new Set(statements.flatMap((statement) => statement.sources))
      expect(comparison.cited.sources.every(({ url }) => cited.has(url))).toBe(true)
      const anchors = statements.flatMap((one) =>
        comparison.cited.marksOf(one).flatMap(({ anchor }) => anchor ?? []),
      )
      expect(new Set(anchors).size).toBe(anchors.length)
    }),
    { seed: 3, numRuns: 60 },
  )
})
