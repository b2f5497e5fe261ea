// Search in memory: what its indexes cost to build, to take on after a save and to hold, and how long an answer takes.

import { readFile } from 'node:fs/promises'
import { buildCatalogue, changeCatalogue } from '../../lib/catalogue/catalogue'
import { EMPTY_FILTER } from '../../lib/catalogue/listing/filter'
import { listTools, warmListing } from '../../lib/catalogue/listing/listing'
import { textIndexOf, warmSearch } from '../../lib/catalogue/listing/search-indexes'
import { leftOutParts } from '../../lib/catalogue/search/text-index'
import { randomFrom, type SyntheticCatalogue } from '../../tests/support/synthetic-catalogue'
import { msRow, percentile, type Row } from './figures'

const TODAY = '2026-11-22'
const NAMES = 100
const ROUNDS = 3
const BUILD_LIMITS: Record<number, number> = { 10000: 1500 }
const SEARCH_LIMITS: Record<number, number> = { 10000: 20 }

/** Times the queries of the curated list, names, misspelt names and texts that nearly every tool has. */
export async function benchSearch(synthetic: SyntheticCatalogue): Promise<Row[]> {
  const size = synthetic.tools.length
  const catalogue = buildCatalogue({ revision: 1, today: TODAY, ...synthetic })
  warmListing(catalogue)
  const heap = heapUsed()
  const start = performance.now()
  await warmSearch(catalogue)
  const build = performance.now() - start
  const memory = heapUsed() - heap

  const queries = await findQueries(synthetic)
  const ask = (query: string) => listTools(catalogue, { ...EMPTY_FILTER, query, sort: 'relevance' })
  for (const query of queries) ask(query) // once unmeasured, for the compiler
  const times = Array.from({ length: ROUNDS }, () => queries)
    .flat()
    .map((query) => timeOf(() => ask(query)))

  const [first] = synthetic.tools
  const changed = first
    ? [{ document: { ...first, summary: 'It says something else.' }, isPublished: true }]
    : []
  const next = changeCatalogue(catalogue, { revision: 2, vocabulary: catalogue.vocabulary, changed })
  const saved = performance.now()
  await warmSearch(next, catalogue)
  const save = performance.now() - saved
  const leftOut = leftOutParts(textIndexOf(next).index)
  return [
    msRow('search indexes: build', build, BUILD_LIMITS[size]),
    { what: 'search indexes: memory', value: `${Math.round(memory / 1e6)} MB` },
    { what: 'search: left out for want of room', value: leftOut.join(', ') || 'nothing' },
    msRow('search indexes: after a save', save),
    msRow('search, whole listing: p50', percentile(times, 0.5)),
    msRow('search, whole listing: p99', percentile(times, 0.99), SEARCH_LIMITS[size]),
  ]
}

async function findQueries({ tools }: SyntheticCatalogue): Promise<string[]> {
  const random = randomFrom(42)
  const list = await readFile('tests/support/search-queries.tsv', 'utf8')
  const asked = list
    .split('\n')
    .flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split('\t')[0] ?? '']))
  const some = Array.from(
    { length: NAMES },
    () => tools[Math.floor(random() * tools.length)]?.name.split(' ')[0] ?? '',
  )
  const common = [
    'engine that runs containers',
    'containers',
    'made up',
    'registry stores',
    'stores quickly',
    'option 3',
  ]
  return [...asked, ...some, ...some.map(misspell), ...common]
}

/** The word with two neighbouring letters swapped, as hurried fingers do. */
const misspell = (word: string) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4)

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
