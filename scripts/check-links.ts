// npm run check:links [-- --all]: asks for every address that the published catalogue cites and keeps what came of it:
// those that answered within a week are left alone (--all asks for them too), those that failed are asked for again each
// day. What fails on three days is dead, and readers are told on /gaps. Made to be run daily. On DATABASE_URL, or on
// the embedded database of this project.

import { parseArgs } from 'node:util'
import { migrate } from '../lib/db/migrate'
import { getConnectionString } from '../lib/db/pool'
import { askLink } from '../lib/keeper/links/ask-link'
import type { LinkState } from '../lib/keeper/links/link-state'
import { checkLinks, type RoundReport } from '../lib/store/keeper/check-links'
import { withDatabase } from './with-database'

const KINDNESS = { pause: 1000, hostsAtOnce: 8 }
const TIMEOUT = 20_000

async function main(): Promise<RoundReport> {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
  return withDatabase(async () => {
    await migrate(getConnectionString())
    const today = new Date().toISOString().slice(0, 10)
    const ask = (url: string) => askLink(url, { timeout: TIMEOUT })
    return checkLinks({ today, all: values.all, kindness: KINDNESS, ask })
  })
}

function print({ cited, asked, unheard, left, dead }: RoundReport): void {
  if (unheard > 0) {
    console.error(`Nobody answered for any of ${unheard} addresses: the net is away, and nothing was kept.`)
    process.exitCode = 1
  }
  const isDead = new Set(dead.map(({ url }) => url))
  const of = (outcome: LinkState['outcome']) => asked.filter((state) => state.outcome === outcome)
  for (const { url, why } of of('failed')) if (!isDead.has(url)) console.log(`failed ${url}: ${why}`)
  for (const { url, leadsTo } of of('moved')) console.log(`moved ${url} to ${leadsTo}`)
  for (const { url, why, failedOn } of dead) console.log(`dead since ${failedOn[0]} ${url}: ${why}`)
  const counts = [
    `${of('alive').length} answered`,
    `${of('redirected').length} lead elsewhere for now`,
    `${of('moved').length} moved`,
    `${of('refused').length} keep machines out`,
    `${of('failed').length} failed`,
  ]
  console.log(
    `${asked.length} of ${cited} addresses asked for: ${counts.join(', ')}; ${left} left for another day`,
  )
  console.log(`${dead.length} dead`)
}

main()
  .then(print)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
