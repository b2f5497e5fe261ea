// Which file of a static copy an address of the site becomes, and how one file names another: relative, so that the copy
// reads the same below any address, from a disk, and where nginx shows it in the place of the site.

import { posix } from 'node:path'
import { paths } from '../paths'

/** Pages that a copy holds besides their first, by `?page=`. */
const PAGED = [paths.news(), paths.gaps()]

/** What only the site itself can answer: forms, histories, files for programs, pictures for where a page is shared. */
const LEFT_OUT = [
  /^\/(admin|sign-in|sign-out|set-up|invite|suggest|suggestions|livez|readyz|embed|oembed|cite|badge|mcp|schemas)(\/|$)/,
  /^\/changes(\/|$)/,
  /^\/tools\/[^/]+\/history$/,
  /\.(atom|ics|csv|json|md|txt|xml|png)$/,
]

/** What of the listing’s address its script answers in the copy; the rest asks the server. */
const ASKS_SERVER = ['page', 'sort', 'view', 'facets', 'on']

/** An address within the site: the file it becomes, with the query its script reads and the part of the page. */
export type StaticAddress = { file: string; query: string; hash: string }

/**
 * The file of an address of the site, `/tools/podman#support` → `tools/podman.html`; null where a copy has none, for an
 * address elsewhere too.
 */
export function toStatic(href: string): StaticAddress | null {
  if (!href.startsWith('/') || href.startsWith('//')) return null
  const { pathname, searchParams, search, hash } = new URL(href, 'http://site.invalid')
  if (LEFT_OUT.some((pattern) => pattern.test(pathname))) return null
  const path = decodeURIComponent(pathname)
  const file = path === '/' ? 'index.html' : `${path.slice(1)}.html`
  if (search === '') return { file, query: '', hash }
  const page = /^\?page=(\d{1,3})$/.exec(search)?.[1]
  if (page !== undefined && PAGED.includes(pathname))
    return { file: `${path.slice(1)}/page-${page}.html`, query: '', hash }
  const isListing = pathname === paths.tools() && !ASKS_SERVER.some((key) => searchParams.has(key))
  return isListing ? { file, query: search, hash } : null
}

/** How a file of the copy names another: `tools/podman.html`, `index.html` → `../index.html`. */
export function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/')
}

/** The listing, which holds every tool of the copy. */
export const LISTING = 'tools.html'

/** Where the copy keeps a file of the build, or a picture: `/_next/static/css/a.css` → `static/css/a.css`. */
export const assetFile = (path: string): string => path.replace(/^(?:\/_next\/static|)\//, 'static/')
