// A page of the catalogue as Markdown, made of what is drawn: for programs that read text, and people who copy it.
import { htmlToMarkdown } from '@mdream/js'
import { markdownOfPage, pageOfMarkdown } from './markdown-address.mjs'
import { addressedOrigin } from './own-origin.mjs'
import { pathOf } from './request-guard.mjs'

/** What is for a reader at a screen: ways about, forms, pictures that stand beside their table, what no printer prints. */
const LEFT_OUT = [
  'nav',
  'button',
  'select',
  'input',
  'textarea',
  'label',
  'fieldset',
  'svg',
  'script',
].concat(['.print:hidden', '.cite-back', '[aria-label="first cited here"]', '[aria-label^="Take "]'])

/** What Markdown has no form for, as what comes near: it would stay HTML, with all that is in it. @type {[RegExp, string][]} */
const NEARER = [
  [/<(\/?)details\b[^>]*>/g, '<$1div>'],
  [/<(\/?)(?:summary|caption)\b[^>]*>/g, '<$1p>'],
  [/<(\/?)dl\b[^>]*>/g, '<$1ul>'],
  [/<\/dd>\s*<dd\b[^>]*>/g, '; '],
  [/<dt\b[^>]*>/g, '<li>'],
  [/<\/dt>\s*<dd\b[^>]*>/g, ': '],
  [/<\/dd>/g, '</li>'],
]

/**
 * What stands in the main part of a page. Numbers of sources are written as in the other files: \[1\].
 * @param {string} html the whole page @param {{ origin: string, page: string }} of `page`: its target
 */
export function toMarkdown(html, { origin, page }) {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  const near = NEARER.reduce((text, [from, to]) => text.replace(from, to), main)
  const options = { origin, plugins: { filter: { exclude: LEFT_OUT } } }
  const text = htmlToMarkdown(
    `<main>${near}</main>`,
    /** @type {import('@mdream/js').MdreamOptions} */ (options),
  )
    .replace(/\s*\[\u2060(\d+)\]\(#s\d+\)/g, ' \\[$1\\]')
    .replaceAll('\u2060', '')
    // Of a list in a cell nothing but HTML would be left, and of what was left out the dot before it.
    .replace(/<\/li>\s*<li>/g, '; ')
    .replace(/<\/?(?:ul|ol|li)>/g, '')
    .replace(/ ·(?= ?$)/gm, '')
  return `${text.trim()}\n\nFrom Gantry: <${new URL(page, origin).href}>\n`
}

/**
 * Lets a request for a page as Markdown ask for the page itself, and says how its answer is rewritten; null for any other.
 * @param {import('node:http').IncomingMessage} request
 * @param {(path: string) => boolean} isFile true of what a route writes as Markdown by itself
 * @returns {{ redirect: (location: string) => string, rewrite: (html: string) => string } | null}
 */
export function asMarkdown(request, isFile) {
  const target = request.url ?? '/'
  const page = pageOfMarkdown(target)
  if (page === null || isFile(pathOf(target))) return null
  request.url = page
  const origin = process.env.SITE_URL
    ? new URL(process.env.SITE_URL).origin
    : addressedOrigin(request.headers)
  return {
    rewrite: (html) => toMarkdown(html, { origin, page }),
    redirect: (location) => redirectToMarkdown(location, origin),
  }
}

/** Where a page redirects to, as Markdown: what leads elsewhere stays. @param {string} location @param {string} origin */
function redirectToMarkdown(location, origin) {
  const to = URL.canParse(location, origin) ? new URL(location, origin) : null
  if (to === null || to.origin !== origin) return location
  return markdownOfPage(to.pathname + to.search) ?? location
}
