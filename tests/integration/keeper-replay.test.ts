// A year of tags read at once into a database: everything waits for a reviewer, and nothing is published.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { propose } from '@/lib/keeper/propose'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { ensureKeeper } from '@/lib/store/keeper/keeper-account'
import { putProposal } from '@/lib/store/keeper/put-proposals'
import { loadWatched } from '@/lib/store/keeper/watched-tools'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { ask } from '@/lib/store/sql'
import { useTestDatabase } from '../support/accounts'
import { readCurated } from '../support/curated-files'
import type { TestDatabase } from '../support/database'
import { foundOn, LAST, replayed, toolBefore } from '../support/keeper-replay'

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  const { vocabulary, tools } = await readCurated()
  const before = (tool: ToolDocument) => (replayed.includes(tool.slug) ? toolBefore(tool) : tool)
  await seedCatalogue(database, { vocabulary, tools: tools.map(before) })
  await ensureKeeper(ask)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

/** What readers see: the number of the catalogue, and the published revisions. */
async function published(): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select (select revision::int from catalogue_revision),
       (select count(*)::int from revision where version is not null) as versions`,
  )
  return rows[0]
}

async function keepAll(): Promise<string[]> {
  const answers: string[] = []
  for (const slug of replayed) {
    const watched = await loadWatched(slug)
    if (!watched) throw new Error(`there is no ${slug}`)
    const { tool, past, decided } = watched
    const ground = { tool, past, found: foundOn(tool, LAST), today: LAST }
    for (const proposed of propose({ ...ground, isDecided: (key) => decided.has(key) }))
      answers.push(JSON.stringify(await putProposal(watched, proposed)))
  }
  return answers
}

test('all that the keeper finds waits in the queue, once', async () => {
  const before = await published()
  const put = await keepAll()
  expect(put.length).toBeGreaterThanOrEqual(replayed.length)
  expect(new Set(put)).toEqual(new Set(['"put"']))
  expect(await published()).toEqual(before)
  const { rows } = await database.pool.query(
    `select distinct state, version from revision where author_id = 'keeper'`,
  )
  expect(rows).toEqual([{ state: 'pending', version: null }])
  expect(new Set(await keepAll())).toEqual(new Set(['"waits"']))
  expect(await published()).toEqual(before)
})
