// A year of what projects published, for the keeper to read again: tags with their days, and which of them were stable
// releases, told by hand (tests/fixtures/replay).

import { readFileSync } from 'node:fs'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { asksOf } from '@/lib/keeper/asks'
import { type Answer, type Found, gather } from '@/lib/keeper/found'

/** The first and the last day of the year. */
export const FIRST = '2025-08-22'
export const LAST = '2026-08-21'

type Row = { name: string; day: string; tag: string }

function readRows(file: string): Map<string, Row[]> {
  const rows = new Map<string, Row[]>()
  for (const line of readFileSync(`tests/fixtures/replay/${file}`, 'utf8').split('\n')) {
    const [slug = '', name = '', day = '', tag = name] = line.split('\t')
    if (line !== '' && !line.startsWith('#')) rows.set(slug, [...(rows.get(slug) ?? []), { name, day, tag }])
  }
  return rows
}

const tags = readRows('tags.tsv')
const stable = readRows('stable.tsv')

/** The tools that are replayed. */
export const replayed = [...stable.keys()]

/** The stable releases of a tool, those before the year among them, by their days. */
export const stableReleasesOf = (slug: string): readonly Row[] =>
  (stable.get(slug) ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1))

/** The days of the year on which a tool tagged something. */
export const daysOf = (slug: string): string[] =>
  [...new Set((tags.get(slug) ?? []).map(({ day }) => day))]
    .filter((day) => day >= FIRST && day <= LAST)
    .sort()

/** A tool as the catalogue would have had it before the year: what came later is not in it, and its last release is. */
export function toolBefore(tool: ToolDocument): ToolDocument {
  const last = stableReleasesOf(tool.slug).findLast(({ day }) => day < FIRST)
  if (!last) throw new Error(`${tool.slug} has no release before the year`)
  const url = `https://${tool.watch.tags}/releases/tag/${last.tag}`
  return {
    ...tool,
    lines: [],
    events: [
      ...tool.events.filter(({ date }) => date < FIRST),
      {
        ...{ kind: 'release', version: last.name, date: last.day, text: 'It was released.' },
        ...{ status: null, unverified: false, sources: [url] },
      },
    ],
  }
}

/** What the keeper reads of a tool on a day: the tags there were by then. */
export function foundOn(tool: ToolDocument, today: string): Found {
  const known = (tags.get(tool.slug) ?? []).filter(({ day }) => day <= today)
  const text = known.map(({ name, day }) => `${name}\t${day}\n`).join('')
  const answers = new Map<string, Answer>()
  for (const { kind, name } of asksOf(tool.watch))
    if (kind === 'tags')
      answers.set(name, { kind: 'text', text, day: today, movedTo: null, isUnchanged: false })
  return gather({ tool, answers, landscape: null, today }).found
}
