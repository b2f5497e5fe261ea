// A page that stands within a page of another site: small, whole in itself, without scripts; its links lead out of the
// frame. What the policy of its answer lets through is in lib/process/embed-page.mjs.

import { ownOrigin } from '../../auth/origin'
import type { Catalogue } from '../../catalogue/catalogue'
import { formatDate } from '../../catalogue/document/partial-date'
import { paths } from '../../paths'
import { EMBED_SHEET } from '../../process/embed-page.mjs'
import { machineResponse } from '../machine-response'
import { Html, html } from './html'

/** What a page within another shows. `path`: that of the whole page. */
export type Embedded = { title: string; path: string; body: (absolute: (path: string) => string) => Html }

/** In bytes: what other sites can rely on. */
const LARGEST = 25_000
/** What stands around the rows of a table, rounded up. */
const FRAME = 5_000

/** The answer with an embedded page. */
export function embedResponse(
  request: Request,
  catalogue: Catalogue,
  { title, path, body }: Embedded,
): Response {
  const origin = ownOrigin(request.headers)
  const absolute = (to: string) => new URL(to, origin).href
  return machineResponse(request, {
    type: 'text/html; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + paths.embedded(path),
    body: () => {
      const href = absolute(path)
      const from = html`<footer><small>From <a href="${href}" target="_top">Gantry</a>, revision ${catalogue.revision} of ${formatDate(catalogue.today)}; with notes and sources <a href="${href}" target="_top">there</a>.</small></footer>`
      return wholePage({ title, href, main: html`${body(absolute)}${from}` })
    },
  })
}

/** The answer where there is nothing to show: a sentence, in the frame. */
export function embedNothing(sentence: string, status: number): Response {
  const page = wholePage({ title: 'Nothing to show', href: null, main: html`<p>${sentence}</p>` })
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function wholePage({ title, href, main }: { title: string; href: string | null; main: Html }): string {
  const canonical = href === null ? null : html`<link rel="canonical" href="${href}">`
  // The sheet stands as it is, for the policy names its hash.
  return `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} · Gantry</title>${canonical}<style>${new Html(EMBED_SHEET)}</style></head>
<body><main>${main}</main></body></html>`.text
  }\n`
}

/** A link out of the frame. */
export const outLink = (href: string, words: string): Html =>
  html`<a href="${href}" target="_top">${words}</a>`

export type EmbedTable = {
  caption: string
  /** Null where each row says what it is, and the table holds one thing. */
  head: readonly (Html | string)[] | null
  rows: readonly (readonly (Html | string)[])[]
}

/** A table with as many rows as an embedded page has room for; it says how many are left out. */
export function embedTable({ caption, head, rows }: EmbedTable): Html {
  let room = LARGEST - FRAME
  const printed: Html[] = []
  for (const [name = '', ...cells] of rows) {
    const row = html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`
    room -= Buffer.byteLength(row.text)
    if (room < 0) break
    printed.push(row)
  }
  const left = rows.length - printed.length
  const columns =
    head && html`<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`
  return html`<div class="scroll"><table><caption>${caption}</caption>${columns}
<tbody>${printed}</tbody></table></div>${left > 0 ? html`<p><small>And ${left} more rows.</small></p>` : null}`
}
