// Reads every page of a running Gantry and writes it as a file: the catalogue without its server, byte for byte the same as
// long as the catalogue and its day are.

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildCatalogue, type Catalogue, type CatalogueParts } from '../catalogue/catalogue'
import { formatDate } from '../catalogue/document/partial-date'
import { paths } from '../paths'
import { compileScript } from '../process/reader-script.mjs'
import { toIndexScript, toSearchIndex } from './search-index'
import {
  entriesOf,
  findAssets,
  findLinks,
  SEARCH_INDEX,
  SEARCH_SCRIPT,
  toStaticPage,
  withAllEntries,
} from './static-page'
import { assetFile, LISTING, toStatic } from './static-path'

export type ExportOptions = {
  /** Where Gantry answers: `http://localhost:3000`. */
  origin: string
  /** The folder that the copy is written into. */
  folder: string
  /** The folder of this project, from which the script is compiled. */
  project: string
  /** True where pages name themselves by an address that readers know. */
  isNamed: boolean
}

export type Exported = { pages: number; files: number; revision: number }

/** So many pages are asked for at once. */
const AT_ONCE = 4

/** Writes the copy and tells how large it is. Throws where a page that the site names is not answered. */
export async function exportSite({ origin, folder, project, isNamed }: ExportOptions): Promise<Exported> {
  const ask = (path: string) => askSite(origin, path)
  const catalogue = await readCatalogue(ask)
  const pages = await readPages(ask)
  await addAllEntries(ask, pages)
  const notice = `<p class="callout mb-6 text-small">A copy of revision ${catalogue.revision} of ${formatDate(catalogue.today)}, to be read without the server. Other orders, forms, histories and files for programs need the site itself.</p>`
  const files = new Map<string, string | Uint8Array>()
  for (const [file, html] of pages)
    files.set(file, toStaticPage(html, file, { has: (one) => pages.has(one), notice, isNamed }))
  for (const [file, content] of await readAssets(ask, [...pages.values()])) files.set(file, content)
  files.set(SEARCH_INDEX, toIndexScript(toSearchIndex(catalogue)))
  files.set(SEARCH_SCRIPT, await compileScript(project, 'components/reader/static-search.ts'))
  for (const [file, content] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  return { pages: pages.size, files: files.size, revision: catalogue.revision }
}

type Ask = (path: string) => Promise<Response>

async function askSite(origin: string, path: string): Promise<Response> {
  // Compressing on one machine what is at once read on it would take as long as writing it.
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: { 'accept-encoding': 'identity' },
  })
  if (answer.status >= 500) throw new Error(`${path} was answered with ${answer.status}.`)
  return answer
}

async function readCatalogue(ask: Ask): Promise<Catalogue> {
  const answer = await ask(paths.catalogueJson())
  const { generatedAt, ...parts } = (await answer.json()) as CatalogueParts & { generatedAt: string } // our own answer
  return buildCatalogue({ ...parts, today: generatedAt.slice(0, 10) })
}

/** Every page that can be reached from the start by links, by its file. Comparisons lead to others without end: they end there. */
async function readPages(ask: Ask): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const seen = new Set<string>()
  let next = [paths.home()]
  while (next.length > 0) {
    const found = await inTurns(next, async (path) => {
      const answer = await ask(path)
      const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html')
      const html = await answer.text()
      return isPage ? { path, html } : null
    })
    next = []
    for (const { path, html } of found) {
      const own = toStatic(path)
      if (own === null) continue
      pages.set(own.file, html)
      const isComparison = path.startsWith(`${paths.compare()}/`)
      for (const href of findLinks(html)) {
        const to = toStatic(href)
        if (to === null || seen.has(to.file)) continue
        if (isComparison && to.file.startsWith('compare/')) continue
        seen.add(to.file)
        // A listing that is filtered stands in the file of the whole.
        next.push(to.query === '' ? (href.split('#')[0] ?? href) : paths.tools())
      }
    }
  }
  return pages
}

/** Puts the entries of all pages of the listing into its first. */
async function addAllEntries(ask: Ask, pages: Map<string, string>): Promise<void> {
  const file = LISTING
  const first = pages.get(file)
  if (first === undefined) throw new Error('The listing of tools was not reached.')
  const entries = [entriesOf(first)]
  for (let page = 2; ; page++) {
    const html = await (await ask(paths.tools([['page', String(page)]]))).text()
    // Beyond the last page the last one is shown.
    const more = entriesOf(html)
    if (more === entries.at(-1)) break
    entries.push(more)
  }
  pages.set(file, withAllEntries(first, entries.join('')))
}

/** Style sheets, fonts and pictures that the pages need, and what these need in turn. */
async function readAssets(ask: Ask, pages: readonly string[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let next = new Set(pages.flatMap(findAssets))
  while (next.size > 0) {
    const further = new Set<string>()
    for (const path of next) {
      const answer = await ask(path)
      if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
      const content = new Uint8Array(await answer.arrayBuffer())
      files.set(assetFile(path), content)
      if (!path.endsWith('.css')) continue
      for (const [, named = ''] of Buffer.from(content)
        .toString('latin1')
        .matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        if (named.startsWith('data:')) continue
        const to = new URL(named, `http://site.invalid${path}`).pathname
        if (!files.has(assetFile(to))) further.add(to)
      }
    }
    next = further
  }
  return files
}

/** Works through a list, so many at a time; what comes to null is left out. */
async function inTurns<Item, Result>(
  list: readonly Item[],
  work: (item: Item) => Promise<Result | null>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < list.length; at += AT_ONCE)
    results.push(...(await Promise.all(list.slice(at, at + AT_ONCE).map(work))).filter((one) => one !== null))
  return results
}
