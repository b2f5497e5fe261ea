// The keeper against a world that misbehaves, replayed on loopback: no test asks the net.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { propose } from '@/lib/keeper/propose'
import type { Proposed } from '@/lib/keeper/proposed'
import { keepTools } from '@/scripts/keep/keep-tools'
import { githubFeed } from '../support/keeper-answers'
import { FEED, type KeeperCase, REPOSITORY } from '../support/keeper-case'
import { PROJECT_CASES } from '../support/keeper-cases-of-projects'
import { RELEASE_CASES } from '../support/keeper-cases-of-releases'
import { SERVER_CASES } from '../support/keeper-cases-of-servers'
import { crane as knownCrane, TODAY } from '../support/keeper-ground'
import { startNet } from '../support/keeper-net'

const KEEPER_CASES = [...RELEASE_CASES, ...SERVER_CASES, ...PROJECT_CASES]
let net: Awaited<ReturnType<typeof startNet>>
const folders: string[] = []
beforeAll(async () => {
  net = await startNet()
})
afterAll(async () => {
  await net.stop()
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gantry-keeper-'))
  folders.push(folder)
  return folder
}

const crane = (watch: Record<string, unknown> = {}): ToolDocument =>
  knownCrane({
    lines: [{ name: '1.2', releasedOn: '2026-10-01', securityUntil: '2027-10-01', unverified: true }],
    watch: { feeds: [FEED], ...watch },
  })

/** One night: what is proposed, what is told, and which pauses were made. */
async function keepOnce(tool: ToolDocument, folder: string, { isOffline = false } = {}) {
  const proposed: Proposed[] = []
  const pauses: number[] = []
  const night = await keepTools({
    tools: [tool],
    means: {
      ...{ folder, isOffline, mirror: null, today: TODAY },
      limits: { at: net.at, mostBytes: 200_000, patience: 500 },
      // 250 ms is the breath between two requests.
      sleep: async (milliseconds) => void (milliseconds !== 250 && pauses.push(milliseconds)),
    },
    put: async (one, found) => {
      proposed.push(...propose({ tool: one, found, past: [], today: TODAY, isDecided: () => false }))
      return []
    },
  })
  return { proposed, pauses, night }
}

function serve(replies: KeeperCase['replies']) {
  net.replies.clear()
  net.requests.length = 0
  for (const [address, reply] of Object.entries(replies)) net.replies.set(address, [reply].flat())
}

test('at least forty cases are replayed', () => {
  expect(KEEPER_CASES.length).toBeGreaterThanOrEqual(40)
  expect(new Set(KEEPER_CASES.map(({ name }) => name)).size).toBe(KEEPER_CASES.length)
})

test.each(KEEPER_CASES)('$name', async ({ watch, replies, proposes = [], fails = [], requests, pauses }) => {
  serve(replies)
  const night = await keepOnce(crane(watch), await newFolder())
  expect(night.proposed.flatMap(({ keys }) => keys).sort()).toEqual(proposes.toSorted())
  const told = night.night.faults.map(({ address, why }) => `${address} ${why}`)
  expect(told).toHaveLength(fails.length)
  for (const [at, words] of fails.entries()) expect(told[at]).toContain(words)
  if (requests !== undefined) expect(net.requests).toHaveLength(requests)
  if (pauses !== undefined) expect(night.pauses).toEqual(pauses)
  for (const { document, reason } of night.proposed) {
    expect(document.slug).toBe('crane')
    expect(reason).toMatch(/Read at https:\/\//)
  }
})

test('what is unchanged is answered with 304, and says what it said', async () => {
  const folder = await newFolder()
  serve({ [FEED]: { etag: '"one"', body: githubFeed(REPOSITORY, [['v1.3.0', '2026-11-10']]) } })
  const first = await keepOnce(crane(), folder)
  const second = await keepOnce(crane(), folder)
  expect(net.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"one"'])
  expect([first, second].map(({ night }) => night.hosts[0]?.unchanged)).toEqual([0, 1])
  expect(second.proposed.map(({ keys }) => keys)).toEqual([['release 1.3.0']])
})

test('what could not be read is not kept: the next night asks for all of it, and what was kept stays', async () => {
  const folder = await newFolder()
  const whole = githubFeed(REPOSITORY, [['v1.3.0', '2026-11-10']])
  serve({
    [FEED]: [
      { etag: '"good"', body: whole },
      { etag: '"bad"', body: whole.slice(0, 500) },
    ],
  })
  await keepOnce(crane(), folder)
  await keepOnce(crane(), folder)
  await keepOnce(crane(), folder)
  expect(net.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"good"', '"good"'])
  const { proposed, night } = await keepOnce(crane(), folder, { isOffline: true })
  expect(proposed.map(({ keys }) => keys)).toEqual([['release 1.3.0']])
  expect(night.hosts).toMatchObject([{ host: 'github.com', asked: 1, failed: 0 }])
})

test('from a folder nothing goes to the net, and what is not there is told as absent', async () => {
  serve({})
  const { night } = await keepOnce(crane({ endoflife: 'crane' }), await newFolder(), { isOffline: true })
  expect(net.requests).toEqual([])
  expect(night.hosts.map(({ host, asked, absent }) => [host, asked, absent])).toEqual([
    ['github.com', 0, 1],
    ['endoflife.date', 0, 1],
  ])
})

test('a host that fails for one tool after the other is left in peace', async () => {
  serve(
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [
        `https://github.com/${name}/x/releases.atom`,
        { status: 500 },
      ]),
    ),
  )
  const feeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
    (name) => `https://github.com/${name}/x/releases.atom`,
  )
  const { night } = await keepOnce(crane({ feeds }), await newFolder())
  expect(net.requests).toHaveLength(15)
  expect(night.faults.map(({ why }) => why).slice(5)).toEqual(
    Array(2).fill('was not asked: its host failed 5 times in a row'),
  )
})

test('the same address is asked once, however many tools watch it', async () => {
  serve({ [FEED]: { body: githubFeed(REPOSITORY, []) } })
  const tools = [crane(), { ...crane(), slug: 'derrick' }]
  const folder = await newFolder()
  const means = {
    folder,
    isOffline: false,
    mirror: null,
    today: TODAY,
    limits: { at: net.at },
    sleep: async () => {},
  }
  await keepTools({ tools, means, put: async () => [] })
  expect(net.requests).toHaveLength(1)
  expect(await readdir(folder)).toEqual([
    'github.com%2Fcrane%2Fcrane%2Freleases.atom',
    'github.com%2Fcrane%2Fcrane%2Freleases.atom.head.json',
  ])
})
