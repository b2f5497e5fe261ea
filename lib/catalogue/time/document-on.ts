// A tool's document as of an earlier day: what is dated is told as it was, what is not is marked as not known then, and
// what no day stands behind (advice, tradeoffs, the description) is left out. docs/decisions/0016-the-day-of-the-world.md

import type { Tool } from '../catalogue'
import type { FactOfDay, LicenceOfDay } from '../document/on-a-day'
import { firstDayOf, lastDayOf } from '../document/partial-date'
import { type LineDocument, NO_SUPPORT } from '../document/release-lines'
import { isAlive, timelineOf, versionOn } from '../document/timeline'
import type { FactDocument, ToolDocument } from '../document/tool-document'
import { isGone } from '../shown/line-words'

/** The first day on which anything is known of a tool; null where no day stands in its document. */
export function firstDayKnown({ events, lines }: Pick<ToolDocument, 'events' | 'lines'>): string | null {
  const days = [
    ...events.flatMap(({ kind, date }) => (kind === 'planned' ? [] : [firstDayOf(date)])),
    ...lines.flatMap((line) => beginOf(line) ?? []),
  ]
  return days.sort()[0] ?? null
}

/** True where anything is known of the tool up to `day`. */
export function hasExisted(tool: Tool, day: string): boolean {
  const first = firstDayKnown(tool)
  return first !== null && first <= day
}

/** The document of a tool that existed, as of `day` (YYYY-MM-DD). `existed`: whether another one did by then. */
export function documentOn(tool: Tool, day: string, existed: (slug: string) => boolean): ToolDocument {
  const events = tool.events.filter(({ date }) => firstDayOf(date) <= day)
  const then = timelineOf(events, day)
  // What had ended by then and has not come back is now as it was then.
  const isSame = isGone(then) && isGone(tool)
  const wasRead = readBy(tool, day)
  const isKnown = (cited: { sources: readonly string[] }) => isSame || cited.sources.some(wasRead)
  return {
    ...tool,
    ...{ description: '', descriptionSources: [], chooseWhen: [], avoidWhen: [], tradeoffs: [] },
    ...{ moves: [], mappings: [], worksWith: [] },
    licence: isKnown(tool.licence) ? tool.licence : licenceThen(tool.licence),
    support: isKnown(tool.support) ? tool.support : NO_SUPPORT,
    lines: tool.lines.flatMap((line) => lineOn(line, tool.events, day) ?? []),
    facts: tool.facts.map((fact) => factOn(fact, { day, isSame, events: tool.events })),
    // Relations carry no day: a successor is told once its forerunner had faded, all others where both tools existed.
    relations: tool.relations.filter(
      ({ type, to }) => existed(to) && (type !== 'replaced-by' || !isAlive(then)),
    ),
    events,
  }
}

/** Of a source: whether somebody had read it by `day`. What it said then still holds, or it would not be cited. */
function readBy({ sources }: Pick<ToolDocument, 'sources'>, day: string): (url: string) => boolean {
  const read = new Set(sources.flatMap(({ url, readOn }) => (readOn !== null && readOn <= day ? [url] : [])))
  return (url) => read.has(url)
}

function licenceThen(now: ToolDocument['licence']): LicenceOfDay {
  if (now.class === 'unknown') return now
  return {
    ...now,
    spdx: null,
    class: 'unknown',
    note: null,
    sources: [],
    past: { known: 'not-known', now, version: null },
  }
}

/**
 * A fact as of `day`. It is told as it is now where it says since when it holds, where somebody had checked it by then, and
 * where the tool had ended. `isSame`: the tool has not changed since; `events`: those of all days, which name versions.
 */
function factOn(
  fact: FactDocument,
  { day, isSame, events }: { day: string; isSame: boolean; events: ToolDocument['events'] },
): FactOfDay {
  if (fact.state === 'unknown') return fact
  const wasChecked = fact.checkedOn !== null && fact.checkedOn <= day
  if (fact.since !== null && firstDayOf(fact.since) > day) return notYet(fact, versionOn(events, fact.since))
  if (isSame || wasChecked || fact.since !== null) return untilLater(fact, day)
  return {
    ...bare(fact),
    state: 'unknown',
    value: null,
    past: { known: 'not-known', now: fact, version: null },
  }
}

/** Of an answer to a yes-or-no question the one before is known; of all else only that it was another. */
function notYet(now: FactDocument, version: string | null): FactOfDay {
  const past = { known: 'not-yet', now, version } as const
  const isAnswer =
    now.state === 'value' && (now.value === 'yes' || now.value === 'partial' || now.value === 'plugin')
  if (isAnswer) return { ...bare(now), state: 'value', value: 'no', sources: now.sources, past }
  return { ...bare(now), state: 'unknown', value: null, past }
}

/** An end that had not come was not known of. */
function untilLater(fact: FactDocument, day: string): FactDocument {
  return fact.until !== null && lastDayOf(fact.until) > day ? { ...fact, until: null } : fact
}

const bare = (fact: FactDocument): FactDocument => ({
  ...fact,
  ...{ note: null, qualified: false, since: null, until: null },
  ...{ checkedOn: null, otherwise: null, unverified: false, sources: [] },
})

const beginOf = ({ releasedOn, latestOn }: LineDocument): string | null => {
  const date = releasedOn ?? latestOn
  return date === null ? null : firstDayOf(date)
}

/** A release line as of `day`, with the newest version that is known of it up to then; null where it had none. */
function lineOn(line: LineDocument, events: ToolDocument['events'], day: string): LineDocument | null {
  const begin = beginOf(line)
  if (begin === null || begin > day) return null
  if (line.latestOn !== null && firstDayOf(line.latestOn) <= day) return line
  const isOfLine = ({ version }: ToolDocument['events'][number]) =>
    version !== null && (version === line.name || version.startsWith(`${line.name}.`))
  const { latestRelease } = timelineOf(events.filter(isOfLine), day)
  return { ...line, latest: latestRelease?.version ?? null, latestOn: latestRelease?.date ?? null }
}
