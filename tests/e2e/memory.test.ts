import { readdirSync } from 'node:fs'
import http from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { curated, startOwnSite } from '@/tests/support/own-site'
import { ask, eachAtOnce } from '@/tests/support/requests'
import { variedRequests } from '@/tests/support/varied-requests'

const SEED = 20_261_126
const slugs = readdirSync('prisma/catalogue/tools').map((name) => name.replace('.yaml', ''))
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
afterAll(() => agent.destroy())

it('pages, files, feeds and cards without number leave nothing behind in its memory', async () => {
  const site = await startOwnSite(curated)
  const run = (addresses: string[]) =>
    eachAtOnce(addresses, 8, async (address) => {
      const { status } = await ask(`${site.baseUrl}${address}`, { agent })
      // A database that is busy with other tests is not what this looks at.
      if (status >= 500 && status !== 503) throw new Error(`${status} to ${address}`)
    })
  // What is made once, code and indexes above all, is made by the first thousand.
  await run(variedRequests(slugs, { count: 1000, seed: SEED }))
  const before = await site.heap()
  await run(variedRequests(slugs, { count: 2000, seed: SEED + 1 }))
  const grown = (await site.heap()) - before
  await site.stop()
  // 2,000 answers of 5 to 800 KB: kept, they would take 100 MB. Compiled code and the like differ by a few MB.
  expect(grown / 2 ** 20).toBeLessThan(20)
}, 600_000)
