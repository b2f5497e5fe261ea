// One ask to the net: politely, within limits, and to no host but those that may be asked. What a server does wrong
// comes back as words, never as an exception.

import { dayOf } from '../reading/reading'
import type { StoredAnswer } from './stored-answers'

export type Fetched =
  | { kind: 'text'; stored: StoredAnswer; isUnchanged: boolean }
  | {
      kind: 'failed'
      why: string
      movedTo: string | null /** Milliseconds for which the host asks for peace. */
      wait?: number
    }

export type Limits = {
  /** Hosts that may be asked. */
  hosts: ReadonlySet<string>
  /** Bytes of an answer. */
  mostBytes: number
  /** Milliseconds for one answer. */
  patience: number
  /** Where an address is really asked; another place only in tests. */
  at: (address: string) => string
}

const AGENT = 'Gantry-keeper/1'
const MOST_HOPS = 5

type Order = {
  address: string
  body: string | null
  known: StoredAnswer | null
  limits: Limits
  today: string
}

/** Asks for one address, and follows it where it moved. */
export async function fetchAnswer({ address, body, known, limits, today }: Order): Promise<Fetched> {
  let at = address
  let movedTo: string | null = null
  let isForGood = true
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const refused = refuseAddress(at, limits)
    if (refused !== null)
      return { kind: 'failed', why: hop === 0 ? refused : `leads to ${at}, which ${refused}`, movedTo }
    let response: Response
    try {
      response = await fetch(limits.at(at), {
        method: body === null ? 'GET' : 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(limits.patience),
        headers: {
          'user-agent': AGENT,
          ...(body !== null && { 'content-type': 'application/json' }),
          ...(known?.etag && { 'if-none-match': known.etag }),
          ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
        },
        ...(body !== null && { body }),
      })
    } catch (error) {
      return { kind: 'failed', why: sayNetworkFault(error), movedTo }
    }
    const { status, headers } = response
    if ([301, 302, 303, 307, 308].includes(status)) {
      await response.body?.cancel()
      const next = toAddress(headers.get('location'), at)
      if (next === null)
        return { kind: 'failed', why: `answers ${status} and does not say where to`, movedTo }
      if (body !== null && status < 307)
        return { kind: 'failed', why: `answers ${status} to a question`, movedTo }
      isForGood &&= status === 301 || status === 308
      if (isForGood) movedTo = next
      at = next
      continue
    }
    if (status === 304 && known) {
      await response.body?.cancel()
      return { kind: 'text', stored: { ...known, movedTo }, isUnchanged: true }
    }
    if (status !== 200) {
      await response.body?.cancel()
      const wait = waitOf(headers.get('retry-after'))
      return { kind: 'failed', why: sayStatus(status), movedTo, ...(wait !== null && { wait }) }
    }
    const text = await readBody(response, limits.mostBytes).catch((error: unknown) => ({
      why: sayNetworkFault(error),
    }))
    if (typeof text !== 'string') return { kind: 'failed', why: text.why, movedTo }
    const lastModified = headers.get('last-modified')
    const day = dayOf(lastModified ?? '') ?? today
    const stored = {
      status: 200,
      text,
      movedTo,
      day: day > today ? today : day,
      etag: headers.get('etag'),
      lastModified,
    }
    return { kind: 'text', stored, isUnchanged: known?.text === text }
  }
  return { kind: 'failed', why: `leads on more than ${MOST_HOPS} times`, movedTo }
}

/** Why an address is not asked; null where it may be. */
export function refuseAddress(address: string, { hosts }: Pick<Limits, 'hosts'>): string | null {
  const { protocol, host, hostname } = new URL(address)
  if (protocol !== 'https:') return 'is not https'
  // A number, or a name within somebody's network, is no place where a project publishes.
  if (/^[\d.]+$|^\[/.test(hostname) || !hostname.includes('.')) return 'is no public host'
  return hosts.has(host) ? null : 'no watch block names'
}

function toAddress(location: string | null, from: string): string | null {
  if (location === null || !URL.canParse(location, from)) return null
  const url = new URL(location, from)
  url.hash = ''
  return url.href
}

async function readBody(response: Response, most: number): Promise<string | { why: string }> {
  const tooLarge = { why: `is larger than ${most} bytes` }
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel()
    return tooLarge
  }
  const chunks: Uint8Array[] = []
  let size = 0
  // Web streams of fetch can be iterated in Node, which their type does not say.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Milliseconds that a Retry-After asks for, in seconds or as a date (RFC 9110, 10.2.3); null for none. */
function waitOf(said: string | null): number | null {
  if (said === null) return null
  const wait = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

function sayStatus(status: number): string {
  if (status === 404 || status === 410) return `is gone: ${status}`
  if (status === 429) return 'is asked too often: 429'
  if (status === 401 || status === 403) return `is not for everybody: ${status}`
  return status >= 500 ? `is out of order: ${status}` : `answers ${status}`
}

function sayNetworkFault(error: unknown): string {
  const { name, cause, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'TimeoutError') return 'does not answer in time'
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'is at no host that is known'
  if (code === 'ECONNREFUSED') return 'takes no connection'
  if (message === 'terminated' || code.startsWith('UND_ERR') || code === 'ECONNRESET') return 'is cut off'
  return `cannot be fetched: ${code || message}`
}

/** True where it may be worth another try in a moment. */
export const isPassing = (why: string): boolean =>
  /^(?:is out of order|is asked too often|does not answer|takes no connection|is cut off)/.test(why)
