// The catalogue held against a CNCF landscape (read-landscape.ts): repository, homepage, and each stage with its day.

import type { EventDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { nameKey } from '../../catalogue/search/name-index'
import { type LandscapeEntry, STAGES, type Stage } from '../../editing/import/import-reading'
import { normaliseAddress } from '../../editing/import/match-existing'
import type { Disagreement } from './disagreement'

type Held = { tools: readonly ToolDocument[]; entries: readonly LandscapeEntry[]; file: string }

/** Everything that the catalogue and a landscape say differently of the tools that both hold, in the order of the tools. */
export function holdLandscape({ tools, entries, file }: Held): Disagreement[] {
  return tools.flatMap((tool): Disagreement[] => {
    const found = entriesOf(tool, entries)
    const place = `${file}:${found[0]?.line ?? 1}`
    const { landscape: watched } = tool.watch
    if (found.length === 0 && watched === null && !isInCncf(tool)) return []
    const told = (field: Disagreement['field'], ours: string | null, theirs: string | null) => ({
      ...{ tool: tool.slug, other: 'landscape' as const, field, ours, theirs, place },
    })
    if (found.length === 0 && watched !== null) return [told('name', watched, null)]
    const addresses = (['repository', 'homepage'] as const).flatMap((field) => {
      const theirs = found.flatMap((one) => toldAddress(one, field) ?? [])
      const isSame = theirs.some((url) => tool[field] !== null && isOneAddress(url, tool[field]))
      return theirs[0] === undefined || isSame ? [] : [told(field, tool[field], theirs[0])]
    })
    const stages = STAGES.flatMap((stage) => {
      const theirs = found.find((one) => one.reached[stage] !== undefined)?.reached[stage] ?? null
      const ours = dayOf(stage, tool)
      const said = (date: string | null) => (date === null ? null : `${stage} ${date}`)
      return ours === theirs ? [] : [told('stage', said(ours), said(theirs))]
    })
    return [...addresses, ...stages]
  })
}

/** The entries that mean a tool: those it is watched by, else of its name, of its repository, of another name of its. */
function entriesOf(tool: ToolDocument, entries: readonly LandscapeEntry[]): LandscapeEntry[] {
  const called = (names: readonly string[]) => {
    const keys = new Set(names.map(nameKey))
    return entries.filter(({ name }) => keys.has(nameKey(name)))
  }
  if (tool.watch.landscape !== null) return called([tool.watch.landscape])
  const named = called([tool.name])
  if (named.length > 0) return named
  const { repository } = tool
  const kept =
    repository === null
      ? []
      : entries.filter((one) => one.repository !== null && isOneAddress(one.repository, repository))
  return kept.length > 0 ? kept : called(tool.aliases)
}

/** An address as an entry gives it; its homepage has to be filled in, and where it is the repository there is none. */
function toldAddress(entry: LandscapeEntry, field: 'repository' | 'homepage'): string | null {
  const { homepage, repository } = entry
  const isNone =
    field === 'homepage' && homepage !== null && repository !== null && isOneAddress(homepage, repository)
  return isNone ? null : entry[field]
}

const isOneAddress = (one: string, other: string) => normaliseAddress(one) === normaliseAddress(other)

const EVENTS_OF: Record<Stage, EventDocument['kind'][]> = {
  accepted: ['joined-foundation'],
  incubating: ['incubating'],
  graduated: ['graduated'],
  archived: ['archived', 'retired'],
}

const JOINED: readonly string[] = ['joined-foundation', 'incubating', 'graduated']

const isInCncf = ({ events }: ToolDocument) =>
  events.some(
    ({ kind, text }) => JOINED.includes(kind) && /\bCNCF\b|Cloud Native Computing Foundation/.test(text),
  )

/** The day a tool reached a stage of the CNCF by its events; one taken in as incubating reaches both that day. */
function dayOf(stage: Stage, tool: ToolDocument): string | null {
  if (!isInCncf(tool)) return null
  const { events } = tool
  const own = events.find(({ kind }) => EVENTS_OF[stage].includes(kind))
  const joined = events.find(({ kind }) => kind === 'joined-foundation')
  if (own || stage !== 'incubating') return own?.date ?? null
  return joined && /\bincubat(?:ing|ion)\b/i.test(joined.text) ? joined.date : null
}
