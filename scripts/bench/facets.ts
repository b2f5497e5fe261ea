// Filter and counts in memory: how long their index takes to build, how long an answer takes,
// and what the same filters cost in plain SQL.

import pg from 'pg'
import { buildCatalogue, type Catalogue } from '../../lib/catalogue/catalogue'
import { countFacets, indexFacets } from '../../lib/catalogue/listing/facets'
import { EMPTY_FILTER, type Filter, toggleChoice } from '../../lib/catalogue/listing/filter'
import { findFacets } from '../../lib/catalogue/listing/filter-words'
import { listTools, warmListing } from '../../lib/catalogue/listing/listing'
import { askOracle } from '../../tests/support/sql-oracle'
import { randomFrom, type SyntheticCatalogue } from '../../tests/support/synthetic-catalogue'
import { msRow, percentile, type Row } from './figures'

const TODAY = '2026-11-22'
const FILTERS = 400
const SQL_FILTERS = 12
const FACET_LIMITS: Record<number, number> = { 10000: 1, 100000: 5 }
const INDEX_LIMITS: Record<number, number> = { 10000: 100, 100000: 700 }

/** Times random filters; `databaseUrl` leads to the same catalogue for the SQL baseline. */
export async function benchFacets(databaseUrl: string, synthetic: SyntheticCatalogue): Promise<Row[]> {
  const size = synthetic.tools.length
  const catalogue = buildCatalogue({ revision: 1, today: TODAY, ...synthetic })
  const { tools, vocabulary } = catalogue
  const random = randomFrom(42)
  const filters = Array.from({ length: FILTERS }, () => randomFilter(synthetic, random))

  const indexing = time(() => indexFacets(tools, vocabulary))
  const facets = indexing.result
  warmListing(catalogue)
  const measure = <Question>(
    questions: readonly Question[],
    ask: (question: Question) => unknown,
  ): number[] => {
    for (const question of questions) ask(question) // once unmeasured, for the compiler
    return questions.map((question) => time(() => ask(question)).ms)
  }
  const counting = measure(filters, (filter) => countFacets(facets, filter.choices, null))
  const listing = measure(filters, (filter) => listTools(catalogue, filter))
  const sql = await measureSql(databaseUrl, catalogue, filters.slice(0, SQL_FILTERS))
  const ratio = percentile(sql, 0.5) / percentile(counting, 0.5)
  return [
    msRow('facet index: build', indexing.ms, INDEX_LIMITS[size]),
    msRow('facet query with counts: p50', percentile(counting, 0.5)),
    msRow('facet query with counts: p99', percentile(counting, 0.99), FACET_LIMITS[size]),
    msRow('whole listing, sorted and cut: p99', percentile(listing, 0.99)),
    msRow('the same filters in plain SQL: p50', percentile(sql, 0.5)),
    { what: 'plain SQL to the index in memory', value: `${Math.round(ratio).toLocaleString('en')} ×` },
  ]
}

async function measureSql(
  databaseUrl: string,
  catalogue: Catalogue,
  filters: readonly Filter[],
): Promise<number[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const samples: number[] = []
  try {
    for (const filter of filters) {
      const start = performance.now()
      await askOracle(pool, filter.choices, catalogue)
      samples.push(performance.now() - start)
    }
  } finally {
    await pool.end()
  }
  return samples
}

/** One to four choices in random facets, every fourth an exclusion. */
function randomFilter(synthetic: SyntheticCatalogue, random: () => number): Filter {
  const facets = findFacets(synthetic.vocabulary)
  let filter = EMPTY_FILTER
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const facet = pick(facets, random)
    const side = random() < 0.25 ? 'exclude' : 'include'
    filter = toggleChoice(filter, facet.key, pick(facet.options, random).value, side)
  }
  return filter
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

function time<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now()
  const result = work()
  return { result, ms: performance.now() - start }
}
