// All that the keeper asks in a night: host by host, one request at a time at each, with a breath between two; a host that
// asks for peace gets it. Or out of a folder, where nothing goes to the net.

import { type Ask, askAdvisories } from '../asks'
import type { Answer } from '../found'
import { parseJson } from '../reading/read-endoflife'
import { type Fetched, fetchAnswer, isPassing, type Limits } from './fetch-answer'
import { listMirrorTags } from './mirror-tags'
import { readStored, type StoredAnswer } from './stored-answers'

export type Means = {
  /** Where answers are kept between two nights, or the only place they come from. */
  folder: string
  isOffline: boolean
  /** A folder of local mirrors, for tags. */
  mirror: string | null
  /** YYYY-MM-DD. */
  today: string
  /** Other limits than the usual ones, and another net: for tests. */
  limits?: Partial<Omit<Limits, 'hosts'>>
  sleep?: (milliseconds: number) => Promise<void>
}

export type Answered = {
  answers: Map<string, Answer>
  /** What to keep once it was found readable, by the name of the ask. */
  toKeep: Map<string, StoredAnswer>
  /** How many requests went out to each host. */
  requests: Map<string, number>
}

/** Milliseconds between two requests to a host. */
const BREATH = 250
/** Milliseconds that the keeper waits where a host asks for it; for longer it gives the host up till the next night. */
const LONGEST_WAIT = 120_000
const TRIES = 3
/** Asks that fail one after the other, after which a host is left in peace. */
const MOST_FAILURES = 5
const MOST_PAGES = 10
const HOSTS_AT_ONCE = 6

/** Answers asks, of which no two are the same. Their hosts are all that any of them may lead to. */
export async function answerAsks(asks: readonly Ask[], means: Means): Promise<Answered> {
  const done: Answered = { answers: new Map(), toKeep: new Map(), requests: new Map() }
  const ofHost = new Map<string, Ask[]>()
  for (const ask of asks) {
    if (ask.kind === 'tags') done.answers.set(ask.name, await answerTags(ask, means))
    else if (means.isOffline) done.answers.set(ask.name, await answerStored(ask, means))
    else {
      const { host } = new URL(ask.address)
      ofHost.set(host, [...(ofHost.get(host) ?? []), ask])
    }
  }
  const limits: Limits = {
    ...{ mostBytes: 16 * 1024 * 1024, patience: 30_000, at: (address) => address },
    ...means.limits,
    hosts: new Set(ofHost.keys()),
  }
  const queues = [...ofHost]
  const work = async () => {
    for (let next = queues.shift(); next; next = queues.shift()) await askHost(next, { done, means, limits })
  }
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work))
  return done
}

type Work = { done: Answered; means: Means; limits: Limits }

async function askHost([host, asks]: [string, Ask[]], work: Work): Promise<void> {
  const { done, means } = work
  const sleep = means.sleep ?? wait
  let failures = 0
  let givenUp: string | null = null
  for (const ask of asks) {
    if (givenUp !== null) {
      done.answers.set(ask.name, { kind: 'failed', why: givenUp, movedTo: null })
      continue
    }
    const fetched = await askPatiently(host, ask, work)
    done.answers.set(ask.name, toAnswer(fetched, means.today))
    if (fetched.kind === 'text') done.toKeep.set(ask.name, fetched.stored)
    failures = fetched.kind === 'failed' && isPassing(fetched.why) ? failures + 1 : 0
    if (fetched.kind === 'failed' && (fetched.wait ?? 0) > LONGEST_WAIT)
      givenUp = `was not asked: its host wants ${Math.ceil((fetched.wait ?? 0) / 60_000)} minutes of peace`
    else if (failures >= MOST_FAILURES) givenUp = `was not asked: its host failed ${failures} times in a row`
    await sleep(BREATH)
  }
}

async function askPatiently(host: string, ask: Ask, work: Work): Promise<Fetched> {
  const { means, done, limits } = work
  const sleep = means.sleep ?? wait
  const known = await readStored(means.folder, ask.name)
  const request = (one: Ask) => {
    done.requests.set(host, (done.requests.get(host) ?? 0) + 1)
    // A question is answered anew each time.
    const before = one.body === null ? known : null
    return fetchAnswer({
      address: one.address,
      body: one.body,
      known: before,
      limits,
      today: means.today,
    })
  }
  const tryHard = async (one: Ask): Promise<Fetched> => {
    for (let attempt = 1; ; attempt++) {
      const fetched = await request(one)
      const pause = fetched.kind === 'failed' ? (fetched.wait ?? 1000 * 4 ** (attempt - 1)) : 0
      if (fetched.kind === 'text' || !isPassing(fetched.why) || attempt === TRIES || pause > LONGEST_WAIT)
        return fetched
      await sleep(pause)
    }
  }
  const first = await tryHard(ask)
  if (ask.kind !== 'advisories' || first.kind === 'failed') return first
  const all = await askFurtherPages(ask, first.stored.text, tryHard)
  if (typeof all !== 'string') return all
  return { kind: 'text', stored: { ...first.stored, text: all }, isUnchanged: known?.text === all }
}

// OSV gives long lists in pages; together they are one answer.
async function askFurtherPages(
  ask: Ask,
  text: string,
  tryHard: (ask: Ask) => Promise<Fetched>,
): Promise<string | Fetched> {
  const purl = ask.name.replace(`${ask.address}/`, '')
  const vulns: unknown[] = []
  let page = parseJson(text)
  for (let pages = 1; ; pages++) {
    // What is no such answer goes on as it came: its reader says what is wrong with it.
    if (typeof page !== 'object' || page === null) return text
    const { vulns: found, next_page_token: next } = page as { vulns?: unknown; next_page_token?: unknown }
    if (pages === 1 && typeof next !== 'string') return text
    vulns.push(...(Array.isArray(found) ? found : []))
    if (typeof next !== 'string' || next === '' || pages === MOST_PAGES) return JSON.stringify({ vulns })
    const fetched = await tryHard(askAdvisories(purl, next))
    if (fetched.kind === 'failed') return fetched
    page = parseJson(fetched.stored.text)
  }
}

function toAnswer(fetched: Fetched, today: string): Answer {
  if (fetched.kind === 'failed') return { kind: 'failed', why: fetched.why, movedTo: fetched.movedTo }
  const { text, day, movedTo } = fetched.stored
  return { kind: 'text', text, day: day ?? today, movedTo, isUnchanged: fetched.isUnchanged }
}

async function answerStored({ name }: Ask, { folder, today }: Means): Promise<Answer> {
  const stored = await readStored(folder, name)
  if (stored === null) return { kind: 'absent' }
  const { status, text, day, movedTo } = stored
  if (status !== 200) return { kind: 'failed', why: `answered ${status}`, movedTo }
  return { kind: 'text', text, day: day ?? today, movedTo, isUnchanged: false }
}

async function answerTags({ address }: Ask, { mirror, today }: Means): Promise<Answer> {
  const found = mirror === null ? null : await listMirrorTags(mirror, address.replace(/^https:\/\//, ''))
  if (found === null) return { kind: 'absent' }
  if ('why' in found) return { kind: 'failed', why: found.why, movedTo: null }
  return { kind: 'text', text: found.text, day: today, movedTo: null, isUnchanged: false }
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
