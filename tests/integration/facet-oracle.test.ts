import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue, type Catalogue } from '@/lib/catalogue/catalogue'
import type { FactDocument } from '@/lib/catalogue/document/tool-document'
import { EMPTY_FILTER, type Filter, toggleChoice } from '@/lib/catalogue/listing/filter'
import { findFacets } from '@/lib/catalogue/listing/filter-words'
import { findTools, listTools } from '@/lib/catalogue/listing/listing'
import { createPool } from '@/lib/db/pool'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { insertSynthetic } from '../support/insert-synthetic'
import fc from '../support/properties'
import { askOracle } from '../support/sql-oracle'
import { randomFrom, type SyntheticCatalogue, syntheticCatalogue } from '../support/synthetic-catalogue'

const TODAY = '2026-11-22'
const synthetic = withGaps(syntheticCatalogue({ tools: 400 }))
const catalogue: Catalogue = buildCatalogue({ revision: 1, today: TODAY, ...synthetic })

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.url)
  await insertSynthetic(pool, synthetic)
})

afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

/** Attributes limited to some categories, facts left out, and facts in every state. */
function withGaps({ vocabulary, tools }: SyntheticCatalogue): SyntheticCatalogue {
  const random = randomFrom(7)
  const attributes = vocabulary.attributes.map((attribute, place) => ({
    ...attribute,
    categories: place % 3 === 0 ? vocabulary.categories.slice(place, place + 4).map(({ slug }) => slug) : [],
  }))
  const limits = new Map(attributes.map((attribute) => [attribute.key, attribute.categories]))
  const thin = (fact: FactDocument): FactDocument[] => {
    const draw = random()
    if (draw < 0.25) return []
    const state = (['none', 'unknown', 'not-applicable'] as const)[Math.floor((draw - 0.25) * 20)]
    return [state === undefined ? fact : { ...fact, state, value: null }]
  }
  return {
    vocabulary: { ...vocabulary, attributes },
    tools: tools.map((tool) => ({
      ...tool,
      facts: tool.facts.flatMap((fact) => {
        const categories = limits.get(fact.attribute) ?? []
        return categories.length > 0 && !categories.some((slug) => tool.categories.includes(slug))
          ? []
          : thin(fact)
      }),
    })),
  }
}

const click = fc.constantFrom(...findFacets(synthetic.vocabulary)).chain((facet) =>
  fc.record({
    key: fc.constant(facet.key),
    value: fc.constantFrom(...facet.options.map((option) => option.value)),
    side: fc.constantFrom('include' as const, 'include' as const, 'exclude' as const),
  }),
)
const filters = fc
  .array(click, { maxLength: 6 })
  .map((clicks) =>
    clicks.reduce<Filter>(
      (filter, { key, value, side }) => toggleChoice(filter, key, value, side),
      EMPTY_FILTER,
    ),
  )

describe('the index in memory and plain SQL', () => {
  it('agree on the tools, the total and every count, for any filter', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const oracle = await askOracle(pool, filter.choices, catalogue)
        const listing = listTools(catalogue, filter)
        const slugs = findTools(catalogue, filter).map((tool) => tool.slug)
        expect(slugs.sort()).toEqual(oracle.tools)
        expect(listing.total).toBe(oracle.tools.length)
        for (const { facet, options } of listing.facets) {
          const counted = options
            .filter((option) => option.count > 0)
            .map(({ value, count }) => [value, count])
          expect([facet.key, Object.fromEntries(counted)]).toEqual([
            facet.key,
            oracle.counts[facet.key] ?? {},
          ])
        }
      }),
      { numRuns: 150, examples: [[EMPTY_FILTER]] },
    )
  })

  it('agree that a facet out of view has no value to offer', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const oracle = await askOracle(pool, filter.choices, catalogue)
        const inView = new Set(listTools(catalogue, filter).facets.map(({ facet }) => facet.key))
        for (const facet of findFacets(synthetic.vocabulary).filter(({ key }) => !inView.has(key))) {
          const offered = facet.options.filter(
            (option) => !option.isState && oracle.counts[facet.key]?.[option.value],
          )
          expect(offered).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })
})
