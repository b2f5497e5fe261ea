// The answers to a form that are not its page: a redirect after success, and small whole pages for refusals, which
// repeat what was typed so that nothing is lost.

import { escapeHtml } from '../catalogue/shown/escape-html'
import type { FormValues } from '../editing/form/typed'
import { errorPage } from '../process/error-answers.mjs'
import { drawSendAgain, SECRET_NAMES, type SendAgain } from './send-again'

export type Refusal = {
  status: number
  /** What the status says by default. */
  title?: string
  /** Plain text. */
  sentence: string
  /** Seconds. */
  retryAfter?: number
  /** What was typed, to be repeated. */
  kept?: FormValues
  /** How what was typed is sent once more from the answer itself. */
  again?: SendAgain
  /** Where to go on; the page before by default. */
  back?: { href: string; text: string }
  /** Of the answer's policy for styles. */
  nonce?: string
}

/** Tells the web process that this body is meant, where it would put its own over a 5xx. */
export const OWN_ANSWER_HEADER = 'x-gantry-own-answer'

const TITLES: Record<number, string> = {
  400: 'This form was not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Something changed meanwhile',
  413: 'Too much at once',
  415: 'Not a form',
  429: 'Too many tries',
  500: 'Something went wrong on our side',
  503: 'The database does not answer just now',
}

/** What forms carry besides for themselves, in hidden fields and on buttons, and nobody has seen. */
const UNSEEN_NAMES = [
  'next',
  'action',
  'version',
  'from',
  'proposal',
  'conflictBase',
  'mark',
  'over',
  'do',
  'to',
  'number',
  'person',
  'suggestion',
  'invite',
  'formerSlugs',
  'shown',
  'attribute',
  'retired',
  'into',
  'by',
  'end',
  'show',
  'page',
  'tools',
  'move',
  'aside',
  'website',
]
const UNSEEN = new RegExp(
  `^(?:${UNSEEN_NAMES.join('|')})(?:\\[\\])?$|\\.(?:type|order|subcategory)$|:(?:version|conflictBase)$`,
)
const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:8vh auto;padding:0 1rem}h1,h2{font-family:Georgia,serif}label{font-weight:600}textarea{box-sizing:border-box;width:100%;font:inherit}'

/** Fields that every form carries and nobody typed. */
export const OWN_NAMES = new Set(['request', 'owner'])

/** 303 to an address of the site. */
export function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The nonce that the answer to a request has, as the web process put it into the request's policy; '' for none. */
export function nonceOf(headers: Headers): string {
  return /'nonce-([\w+/=-]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
}

/** A small page that says why, and repeats what was typed. */
export function refuseForm({
  status,
  title,
  sentence,
  retryAfter,
  kept,
  back,
  again,
  nonce = '',
}: Refusal): Response {
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    [OWN_ANSWER_HEADER]: '1',
  })
  const wait = retryAfter ?? (status === 503 ? 5 : undefined)
  if (wait !== undefined) headers.set('Retry-After', String(wait))
  const body = errorPage({
    title: title ?? TITLES[status] ?? 'Refused',
    nonce,
    style: STYLE,
    content: `<p>${escapeHtml(sentence)}</p>
${again && kept ? drawSendAgain(again, kept, nonce) : ''}${back ? `<p><a href="${escapeHtml(back.href)}">${escapeHtml(back.text)}</a></p>` : '<p>Go back in your browser to the form, or to <a href="/">the start page</a>.</p>'}
${kept ? repeat(kept) : ''}`,
  })
  return new Response(body, { status, headers })
}

function repeat(kept: FormValues): string {
  const typed = Object.entries(kept).filter(
    ([name, texts]) => isTyped(name) && texts.some((text) => text !== ''),
  )
  if (typed.length === 0) return ''
  const areas = typed.map(([name, texts], at) => {
    const text = texts.join('\n')
    const rows = Math.min(20, text.split('\n').length + Math.floor(text.length / 80))
    return `<p><label for="kept-${at}">${escapeHtml(name)}</label><br>
<textarea id="kept-${at}" readonly cols="80" rows="${rows}">
${escapeHtml(text)}</textarea></p>`
  })
  return `<h2>What you typed</h2>\n${areas.join('\n')}\n`
}

/** True for a field that somebody saw and filled in: its text is repeated when a form is refused. */
export const isTyped = (name: string): boolean =>
  !SECRET_NAMES.has(name) && !OWN_NAMES.has(name) && !UNSEEN.test(name)
