// `npm run bench [-- 100 1000 …]`: prints what Gantry costs at each size, each target with whether it is met.
// `npm run bench -- soak [minutes]` does nothing but soak.ts. Figures are of this machine and this run; ratios to the SQL baseline are what carries over.

import { startSite } from '../../tests/support/site'
import { syntheticCatalogue } from '../../tests/support/synthetic-catalogue'
import { benchLoad, benchPages, createBenchDatabase } from './catalogue'
import { benchChoosing } from './choosing'
import { benchEdits } from './edits'
import { benchFacets } from './facets'
import { printRows, type Row } from './figures'
import { benchHot } from './hot'
import { runLighthouse } from './lighthouse'
import { benchMemory } from './memory'
import { prepareScratch } from './scratch'
import { benchSearch } from './search'
import { startServer } from './server'
import { benchSoak } from './soak'

const SIZES = [100, 1_000, 10_000, 100_000]
const LOAD_LIMITS: Record<number, number> = { 10000: 500, 100000: 3_000 }

// `npm run bench -- 0` leaves out the synthetic catalogues.
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger)
const scratch = await prepareScratch()
try {
  await (process.argv[2] === 'soak' ? soak() : measure())
} finally {
  await scratch.stop()
}

async function soak(): Promise<void> {
  const databaseUrl = await scratch.curated()
  const site = await startSite(databaseUrl)
  try {
    printRows('Soaked', await benchSoak(site, databaseUrl, Number(process.argv[3] ?? 10)))
  } finally {
    await site.stop()
  }
}

async function measure(): Promise<void> {
  printRows('Help to choose', benchChoosing())
  const listing = new Map<number, number>()
  for (const size of asked.length > 0 ? asked.filter(Boolean) : SIZES) {
    const synthetic = syntheticCatalogue({ tools: size })
    const url = await createBenchDatabase(scratch.url, synthetic)
    const rows: Row[] = [
      ...(await benchFacets(url, synthetic)),
      ...(await benchSearch(synthetic)),
      ...(await benchLoad(url, LOAD_LIMITS[size])),
    ]
    const pages = await benchPages(url, synthetic)
    listing.set(size, pages.listingP50)
    if (size === 10_000) rows.push(...(await benchEdits(url, synthetic)))
    printRows(`${size.toLocaleString('en')} tools`, [...rows, ...pages.rows])
  }
  const [small, large] = [listing.get(1_000), listing.get(100_000)]
  if (small !== undefined && large !== undefined) {
    const growth = large / small
    const row = {
      what: 'listing p50, 100,000 tools to 1,000',
      value: `${growth.toFixed(2)} ×`,
      target: '≤ 1.5 ×',
    }
    printRows('Growth', [{ ...row, met: growth <= 1.5 }])
  }
  const server = await startServer(await scratch.curated())
  try {
    const pages = {
      home: '/',
      listing: '/tools',
      tool: '/tools/kubernetes',
      comparison: '/compare/apache-mesos-vs-kubernetes',
    }
    printRows('Pages from memory', await benchHot(server))
    printRows('Memory of the web process', await benchMemory(server))
    printRows(
      'Lighthouse, mobile, median of 3',
      await runLighthouse(`http://localhost:${server.port}`, pages),
    )
  } finally {
    await server.stop()
  }
}
