// Three web processes on one database: an edit, a session and a limit are of all of them, and they are replaced one by
// one while people read and save, without anybody noticing.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/client'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, useDatabase } from '@/tests/support/accounts'
import { createTool, createVocabulary } from '@/tests/support/factories'
import { fillIn } from '@/tests/support/press-tool-form'
import { ask } from '@/tests/support/requests'
import { openRoundRobin, type RoundRobin } from '@/tests/support/round-robin'
import { askAs, type SignedIn, sendForm, signInOn } from '@/tests/support/signed-in'
import { createSiteDatabase, type Site, type SiteDatabase, startSite } from '@/tests/support/site'

let made: SiteDatabase
let database: Database
let sites: Site[] = []
let front: RoundRobin
let ada: SignedIn
beforeAll(async () => {
  made = await createSiteDatabase(inject('databaseUrl'), inject('templates').empty)
  database = openDatabase(made.url)
  const tools = ['Podman', 'Docker', 'Lima'].map((name) => createTool({ name }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  sites = await Promise.all([1, 2, 3].map(() => startSite(made.url)))
  front = await openRoundRobin(sites.map(portOf))
  useDatabase(made.url)
  ada = await signInOn(front.baseUrl, 'Ada', 'admin')
})
afterAll(async () => {
  await front?.close()
  await closeStore()
  for (const site of sites) await site.stop()
  await database?.close()
  await made?.drop()
})

const portOf = ({ baseUrl }: { baseUrl: string }) => Number(new URL(baseUrl).port)

const at = (place: number) => sites[place]?.baseUrl ?? ''

/** Saves another summary of a tool at a site; the status of the answer. */
async function save(baseUrl: string, slug: string, summary: string): Promise<number> {
  const fields = await fillIn(ada.viewer, slug, 'publish', { typed: { summary } })
  return (await sendForm(`${baseUrl}/admin/tools/${slug}/save`, fields, ada.cookie)).status
}
const says = async ({ baseUrl }: { baseUrl: string }, slug: string, text: string) =>
  (await ask(`${baseUrl}/tools/${slug}`)).text.includes(text)

test('what is saved at one is there at once at that one, and soon at the others', async () => {
  // The first of each takes longer, whatever it is.
  for (const site of sites) await save(site.baseUrl, 'podman', `Warm at ${site.baseUrl}.`)
  for (const [turn, site] of sites.entries()) {
    const text = `Saved at process ${turn}.`
    expect(await save(site.baseUrl, 'podman', text)).toBe(303)
    const began = Date.now()
    expect(await says(site, 'podman', text)).toBe(true)
    await expect
      .poll(async () => Promise.all(sites.map((one) => says(one, 'podman', text))), { interval: 20 })
      .toEqual([true, true, true])
    console.info(`An edit at process ${turn} is at all three after ${Date.now() - began} ms`)
  }
})

test('who signed in at one is signed in at all, and signed out at all', async () => {
  const ben = await signInOn(at(0), 'Ben', 'editor')
  const statuses = () =>
    Promise.all(sites.map(async ({ baseUrl }) => (await askAs(`${baseUrl}/admin`, ben.cookie)).status))
  expect(await statuses()).toEqual([200, 200, 200])
  await sendForm(`${at(1)}/sign-out`, await ben.fields(), ben.cookie)
  expect(await statuses()).not.toContain(200)
})

test('ten wrong passwords at three processes are ten, not thirty', async () => {
  const { email } = await createAccount('Cara', 'editor')
  const statuses: number[] = []
  for (let turn = 0; turn < 12; turn++) {
    const fields = { email, password: `wrong password ${turn}` }
    statuses.push((await sendForm(`${at(turn % 3)}/sign-in/password`, fields)).status)
  }
  expect(statuses.slice(0, 10)).not.toContain(429)
  expect(statuses.slice(10)).toEqual([429, 429])
})

test('replaced one by one under load, they lose no request and no save', async () => {
  let isOver = false
  const statuses: Record<string, number> = {}
  const count = (what: string) => {
    statuses[what] = (statuses[what] ?? 0) + 1
  }
  const reading = ['/tools/podman', '/tools?facets=status', '/tools/docker.json', '/compare/docker-vs-podman']
  const read = async (at: number) => {
    for (let turn = at; !isOver; turn++) {
      const path = reading[turn % reading.length]
      await ask(`${front.baseUrl}${path}`, { headers: { connection: 'close' } }).then(
        ({ status }) => count(`GET ${status}`),
        (error: Error) => count(`GET ${error.message}`),
      )
    }
  }
  const acknowledged: string[] = []
  const edit = async () => {
    for (let turn = 0; !isOver; turn++) {
      const text = `While they are replaced, ${turn}.`
      const status = await save(front.baseUrl, 'lima', text).catch((error: Error) => error.message)
      count(`POST ${status}`)
      if (status === 303) acknowledged.push(text)
    }
  }
  const work = [read(0), read(1), read(2), read(3), edit()]
  for (const [turn, site] of sites.entries()) {
    await site.stop()
    const next = await startSite(made.url)
    front.ports[front.ports.indexOf(portOf(site))] = portOf(next)
    sites[turn] = next
  }
  isOver = true
  await Promise.all(work)
  console.info(`Under load while three were replaced: ${JSON.stringify(statuses)}`)
  expect(Object.keys(statuses).sort()).toEqual(['GET 200', 'POST 303'])
  expect(front.refused()).toBe(0)
  expect(acknowledged.length).toBeGreaterThan(3)
  const kept = await database.prisma.revision.findMany({ where: { tool: { slug: 'lima' } } })
  const texts = kept.map(({ document }) => (document as { summary: string }).summary)
  expect(texts).toEqual(expect.arrayContaining(acknowledged))
})
