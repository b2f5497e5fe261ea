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
  const build = await timeOf(() => warmSearch(catalogue))
  const memory = heapUsed() - heap

  const queries = await findQueries(synthetic)
  const ask = (query: string) => listTools(catalogue, { ...EMPTY_FILTER, query, sort: 'relevance' })
  for (const query of queries) ask(query) // once unmeasured, for the compiler
  const times: Time[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries) times.push(await timeOf(() => ask(query)))

  const [first] = synthetic.tools
  const changed = first
    ? [{ document: { ...first, summary: 'It says something else.' }, isPublished: true }]
    : []
  const next = changeCatalogue(catalogue, { revision: 2, vocabulary: catalogue.vocabulary, changed })
  const save = await timeOf(() => warmSearch(next, catalogue))
  const leftOut = leftOutParts(textIndexOf(next).index)
  return [
    ...timeRows('search indexes: build', build, BUILD_LIMITS[size]),
    { what: 'search indexes: memory', value: `${Math.round(memory / 1e6)} MB` },
    { what: 'search: left out for want of room', value: leftOut.join(', ') || 'nothing' },
    ...timeRows('search indexes: after a save', save),
    ...timeRows('search, whole listing: p50', percentileOf(times, 0.5)),
    ...timeRows('search, whole listing: p99', percentileOf(times, 0.99), SEARCH_LIMITS[size]),
    ...timeRows('search, whole listing: slowest', percentileOf(times, 1)),
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

/** In milliseconds: by the clock, which others who use the machine lengthen, and of the processors, collections included. */
type Time = { clock: number; processor: number }

async function timeOf(work: () => unknown): Promise<Time> {
  const start = performance.now()
  const before = process.cpuUsage()
  const working = work()
  if (working instanceof Promise) await working
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

const percentileOf = (times: readonly Time[], share: number): Time => ({
  clock: percentile(
    times.map(({ clock }) => clock),
    share,
  ),
  processor: percentile(
    times.map(({ processor }) => processor),
    share,
  ),
})

const timeRows = (what: string, { clock, processor }: Time, limit?: number): Row[] => [
  msRow(`${what}, clock`, clock, limit),
  msRow(`${what}, processor`, processor),
]

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
