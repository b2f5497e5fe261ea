// A page as the server writes it → the page as it stands in a static copy. All that is looked for is markup that React
// wrote: it escapes `<` and `"` in every text, so nothing of the catalogue can be taken for it.

import { paths } from '../paths'
import { assetFile, LISTING, relativeTo, toStatic } from './static-path'

/** The script that searches the listing of a copy, and what it searches. */
export const SEARCH_SCRIPT = 'static/search.js'
export const SEARCH_INDEX = 'static/search-index.js'

/** The way to the form behind a text, with the dot before it. */
const EDIT = /(?:[\s\u00a0]*·[\s\u00a0]*)?(?:<!-- -->)?<a\b[^>]*? href="\/admin\/[^"]*"[^>]*>.*?<\/a>/gs

const LINK = /<a\b([^>]*?) href="([^"]*)"([^>]*)>/g
const ASSET = /(<(?:link|img)\b[^>]*? (?:href|src)=")(\/[^"]+)("[^>]*>)/g

/** The addresses of the site that a page leads to. */
export function findLinks(html: string): string[] {
  return [...html.matchAll(LINK)].map(([, , href = '']) => fromHtml(href))
}

/** The files of the build and the pictures that a page needs, by their paths. */
export function findAssets(html: string): string[] {
  return [...withoutTools(html).matchAll(ASSET)].map(([, , path = '']) => fromHtml(path).split('?')[0] ?? '')
}

export type CopyFrame = {
  /** Files that the copy holds. */
  has: (file: string) => boolean
  /** What a reader is told on every page, as HTML. */
  notice: string
  /** True where the site has an address of its own by which pages may name themselves. */
  isNamed: boolean
}

/** The page at `file` of a copy. A link to what the copy does not hold stays as words; so does what needs a form. */
export function toStaticPage(html: string, file: string, { has, notice, isNamed }: CopyFrame): string {
  const bare = withoutForms(withoutTools(html), file)
  // What a form cites went with it, and its sources lead back to nothing.
  const parts = new Set([...bare.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`))
  const body = bare
    .replace(LINK, (_, before: string, href: string, after: string) => {
      const to = href.startsWith('/') ? toStatic(fromHtml(href)) : null
      const isElsewhere = !href.startsWith('/') && (!href.startsWith('#') || parts.has(href))
      if (isElsewhere) return `<a${before} href="${href}"${after}>`
      if (to === null || !has(to.file) || to.hash === ELSEWHERE) return `<a${before}${after}>`
      return `<a${before} href="${toHtml(relativeTo(file, to.file) + to.query + to.hash)}"${after}>`
    })
    .replace(ASSET, (_, before: string, path: string, after: string) => {
      const [plain = ''] = fromHtml(path).split('?')
      return before + toHtml(relativeTo(file, assetFile(plain))) + after
    })
    .replace(/(<main id="content"[^>]*>)/, (main) => main + notice)
  const named = isNamed
    ? body
    : body.replace(/<link rel="canonical"[^>]*>|<meta property="og:(?:url|image)[^>]*>/g, '')
  return file === LISTING ? withSearch(named, file) : named
}

/** Without scripts but structured data, without what the head names for programs, and without what is taken elsewhere. */
function withoutTools(html: string): string {
  return html
    .replace(/<script(?![^>]*type="application\/ld\+json")[^>]*>.*?<\/script>/gs, '')
    .replace(/<link rel="(?:alternate|describedby|preload|modulepreload)"[^>]*>/g, '')
    .replace(/<details id="taken".*?<\/details>/gs, '')
    .replace(EDIT, '')
}

/** The part of a page that is for the site alone: feeds, embedded pages, badges. */
const ELSEWHERE = '#elsewhere'

const TICKS = /<form\b([^>]*) data-ticks=""([^>]*)>(.*?)<\/form>/gs
const FORM = /<form\b[^>]*? action="([^"]*)"[^>]*>.*?<\/form>/gs

/** The search stays, for the listing answers it; what is ticked or typed elsewhere would go nowhere. */
function withoutForms(html: string, file: string): string {
  return html
    .replace(TICKS, (_, before: string, after: string, content: string) => {
      const bare = content
        .replace(/<label class="(?:tick|inline-block[^"]*)">.*?<\/label>/gs, '')
        .replace(/<div class="sticky bottom-0.*?<\/div>/gs, '')
      return `<div${(before + after).replace(/ action="[^"]*"/, '')}>${bare}</div>`
    })
    .replace(FORM, (form, action: string) =>
      action === paths.tools()
        ? form.replace(' action="/tools"', ` action="${relativeTo(file, LISTING)}"`)
        : '',
    )
    .replace(/ data-names="[^"]*"/g, '')
}

/** The listing holds every tool of the copy; its script shows those that are asked for. */
function withSearch(html: string, file: string): string {
  const script = (name: string) => `<script src="${relativeTo(file, name)}" defer></script>`
  return html.replace('</head>', () => `${script(SEARCH_INDEX)}${script(SEARCH_SCRIPT)}</head>`)
}

/** The entries of a page of the listing, as HTML. */
export const entriesOf = (html: string): string =>
  /<ol class="entries tools">(.*?)<\/ol>/s.exec(html)?.[1] ?? ''

/** The first page of the listing with the entries of all, and without the way to the others. */
export function withAllEntries(html: string, entries: string): string {
  return html
    .replace(
      /(<ol class="entries tools">).*?(<\/ol>)/s,
      (_, open: string, close: string) => open + entries + close,
    )
    .replace(/<nav\b[^>]* aria-label="Pages".*?<\/nav>/s, '')
}

const fromHtml = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => SIGNS[name] ?? '')
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
