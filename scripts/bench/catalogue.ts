// One synthetic catalogue of a given size: what it costs to load, and what its pages cost over HTTP.

import pg from 'pg'
import { buildCatalogue } from '../../lib/catalogue/catalogue'
import { warmListing } from '../../lib/catalogue/listing/listing'
import { migrate } from '../../lib/db/migrate'
import { loadCatalogue } from '../../lib/store/readers/load-catalogue'
import { insertSynthetic } from '../../tests/support/insert-synthetic'
import type { SyntheticCatalogue } from '../../tests/support/synthetic-catalogue'
import { msRow, percentile, type Row } from './figures'
import { measurePage, memoryOf, startServer } from './server'

const TODAY = new Date().toISOString().slice(0, 10)
const LOADS = 5

/** Makes a database with the synthetic catalogue in it and returns its address. */
export async function createBenchDatabase(server: string, synthetic: SyntheticCatalogue): Promise<string> {
  const url = new URL(server)
  url.pathname = `/bench_${synthetic.tools.length}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`drop database if exists ${url.pathname.slice(1)} with (force)`)
  await admin.query(`create database ${url.pathname.slice(1)}`)
  await admin.end()
  await migrate(url.href)
  const pool = new pg.Pool({ connectionString: url.href })
  await insertSynthetic(pool, synthetic)
  await pool.end()
  return url.href
}

/** Loads the catalogue from the database and builds it with its indexes, five times; the median. */
export async function benchLoad(databaseUrl: string, limit: number | undefined): Promise<Row[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const whole: number[] = []
  const read: number[] = []
  for (let count = 0; count < LOADS; count++) {
    const start = performance.now()
    const parts = await loadCatalogue(pool)
    read.push(performance.now() - start)
    warmListing(buildCatalogue({ ...parts, today: TODAY }))
    whole.push(performance.now() - start)
  }
  await pool.end()
  return [
    msRow('load: read from PostgreSQL', percentile(read, 0.5)),
    msRow('load: read, built and indexed', percentile(whole, 0.5), limit),
  ]
}

/** The median of a listing with one client, for the growth from size to size. */
export type PagesBench = { rows: Row[]; listingP50: number }

/** Asks a production server for its pages, each made anew; targets hold at 10,000 tools. */
export async function benchPages(databaseUrl: string, synthetic: SyntheticCatalogue): Promise<PagesBench> {
  const server = await startServer(databaseUrl, { GANTRY_PAGES_MB: '0' })
  try {
    const [first, second] = synthetic.tools.map((tool) => tool.slug)
    const option = synthetic.vocabulary.attributes[0]?.options[0]?.key
    const pages = {
      listing: '/tools',
      'listing, filtered': `/tools?facet-1=${option}&status=active`,
      tool: `/tools/${first}`,
      comparison: `/compare/${[first, second].sort().join('-vs-')}`,
    }
    const isTarget = synthetic.tools.length === 10_000
    const rows: Row[] = []
    let listingP50 = Number.NaN
    for (const [name, path] of Object.entries(pages)) {
      const cost = await measurePage(server, path, 300)
      if (name === 'listing') listingP50 = cost.p50
      rows.push(
        msRow(`${name}: p50`, cost.p50, isTarget && name === 'listing' ? 12 : undefined),
        msRow(`${name}: p99`, cost.p99),
        msRow(`${name}: CPU a request`, cost.cpuMs, isTarget && name === 'listing' ? 10 : undefined),
        {
          what: `${name}: HTML, and gzip on the wire`,
          value: `${kilobytes(cost.bytes)}, ${kilobytes(cost.wire)}`,
        },
      )
    }
    rows.push({ what: 'memory of the web process', value: `${Math.round(memoryOf(server))} MB` })
    return { rows, listingP50 }
  } finally {
    await server.stop()
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
