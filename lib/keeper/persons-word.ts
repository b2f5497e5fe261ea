// When a person spoke last of a part of a tool: what the keeper never overwrites. A word counts by the day it was
// written, or on which somebody read a page for it that the keeper does not read itself.

import type { ToolDocument } from '../catalogue/document/tool-document'
import { isSame } from '../editing/merge/same'

/** A state that a tool was published in. */
export type PastState = {
  document: ToolDocument
  /** YYYY-MM-DD; null where no person wrote it: the keeper, an import, the curated catalogue. */
  spokenOn: string | null
}

type Statement = { sources: readonly string[]; checkedOn?: string | null }

type Spoken = {
  tool: ToolDocument
  /** What it said, the newest first; empty where only its file is known. */
  past: readonly PastState[]
}

/** The day a person spoke last of what `select` takes from a document; null where none did. */
export function spokenOn(
  { tool, past }: Spoken,
  select: (document: ToolDocument) => Statement | string | null | undefined,
): string | null {
  const now = select(tool)
  const read = typeof now === 'object' && now !== null ? readOn(tool, now) : null
  return [writtenOn(past, select), read].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b))
}

function writtenOn(past: readonly PastState[], select: (document: ToolDocument) => unknown): string | null {
  for (const [at, state] of past.entries()) {
    const before = past[at + 1]
    const said = select(state.document) ?? null
    if (before === undefined || !isSame(said, select(before.document) ?? null)) return state.spokenOn
  }
  return null
}

function readOn(tool: ToolDocument, { sources, checkedOn }: Statement): string | null {
  const own = sources.filter((url) => !isOfMachines(url, tool))
  if (own.length === 0) return null
  const days = own.flatMap((url) => tool.sources.find((source) => source.url === url)?.readOn ?? [])
  return [...days, ...(checkedOn ? [checkedOn] : [])].sort().at(-1) ?? null
}

/** endoflife.date with the repository that it is made of, OSV and the landscape. */
const MACHINE_PAGES =
  /^https:\/\/(?:endoflife\.date|github\.com\/endoflife-date|osv\.dev|landscape\.cncf\.io)\//

/** True for a page that says what the keeper reads as well: nobody read more there than a machine does. */
export function isOfMachines(url: string, { watch }: Pick<ToolDocument, 'watch'>): boolean {
  if (MACHINE_PAGES.test(url)) return true
  if (url === watch.licence || watch.feeds.includes(url)) return true
  const repositories = [
    watch.tags,
    ...watch.feeds.map((feed) => feed.replace(/^https:\/\/|\/(?:-\/)?(?:releases|tags)\.atom$/g, '')),
  ]
  return repositories.some(
    (name) => name && new RegExp(`^https://${escapeWords(name)}/(?:-/)?(?:releases|tags)\\b`, 'i').test(url),
  )
}

const escapeWords = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
