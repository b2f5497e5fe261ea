// Asks for one address as a reader would: its head, and the page itself where the head is not answered well. Follows
// redirections by itself, for they say whether a page moved for good.

import { isIP } from 'node:net'
import type { LinkAnswer } from './link-state'

export type AskOptions = {
  /** Milliseconds that one request may take. */
  timeout: number
  /** Whether an address may be asked for at all; by default those of the public net. */
  mayAsk?: (url: URL) => boolean
}

export type Asked = {
  answer: LinkAnswer
  /** How long its host wants to be left alone. */
  waitSeconds: number | null
  /** True where somebody answered at all, whatever they said. */
  isHeard: boolean
}

const MOST_HOPS = 10
const FOR_GOOD = [301, 308]
const REDIRECTS = [...FOR_GOOD, 302, 303, 307]
// Signed-in pages, walls against robots, and hosts that are busy: nothing is known of the page.
const KEPT_OUT = [401, 403, 407, 429, 451, 999]

/** Asks for an address. Never throws for what answers, or does not. */
export async function askLink(url: string, { timeout, mayAsk = isPublic }: AskOptions): Promise<Asked> {
  const seen = new Set<string>()
  let isForGood = true
  let isHeard = false
  const failed = (why: string): Asked => ({ answer: told('failed', why), waitSeconds: null, isHeard })
  let at = url
  for (;;) {
    if (seen.has(at) || seen.size === MOST_HOPS) return failed('it redirects without an end')
    seen.add(at)
    const target = URL.canParse(at) ? new URL(at) : null
    if (target === null || !mayAsk(target))
      return failed(`it leads to ${at.slice(0, 200)}, which is not asked for`)
    const answer = await ask(target, timeout)
    if (typeof answer === 'string') return failed(answer)
    const { status, location, waitSeconds } = answer
    isHeard = true
    if (REDIRECTS.includes(status) && location !== null && URL.canParse(location, at)) {
      isForGood &&= FOR_GOOD.includes(status)
      at = new URL(location, at).href
      continue
    }
    if (KEPT_OUT.includes(status)) return { answer: told('refused', `${status}`), waitSeconds, isHeard }
    if (status >= 400) return { ...failed(`${status}`), waitSeconds: status === 503 ? waitSeconds : null }
    if (at === url) return { answer: told('alive', null), waitSeconds: null, isHeard }
    const outcome = isForGood ? 'moved' : 'redirected'
    return { answer: { outcome, why: null, leadsTo: at }, waitSeconds: null, isHeard }
  }
}

const told = (outcome: 'alive' | 'refused' | 'failed', why: string | null): LinkAnswer => ({
  outcome,
  why,
  leadsTo: null,
})

type Answer = { status: number; location: string | null; waitSeconds: number | null }

/** The head of an address, else its page; a sentence where nothing answers. */
async function ask(url: URL, timeout: number): Promise<Answer | string> {
  const head = await send(url, 'HEAD', timeout)
  if (typeof head !== 'string' && (head.status < 400 || head.status === 429)) return head
  return send(url, 'GET', timeout)
}

async function send(url: URL, method: 'HEAD' | 'GET', timeout: number): Promise<Answer | string> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': 'Gantry (npm run check:links)', accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    })
    await response.body?.cancel()
    const { status, headers } = response
    return { status, location: headers.get('location'), waitSeconds: readWait(headers.get('retry-after')) }
  } catch (error) {
    return sayFailure(error, timeout)
  }
}

/** The seconds of a Retry-After, which may be a date; an hour where it says neither. */
function readWait(text: string | null): number | null {
  if (text === null) return null
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 3600
}

function sayFailure(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${timeout / 1000} seconds`
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
  return code === 'ENOTFOUND' ? 'no such host' : code
}

/** True for web addresses outside this machine and its own network. */
export function isPublic({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (hostname.startsWith('[')) return !/^\[(?:::|f[cd]|fe[89ab])/i.test(hostname)
  if (isIP(hostname) === 4)
    return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      hostname,
    )
  return hostname.includes('.') && !/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(hostname)
}
