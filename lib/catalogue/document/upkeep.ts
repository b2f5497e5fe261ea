// Whether a tool is kept up, by a public rule and for any day: read off its events, its release lines and the days of its
// stable releases, and nothing else. shown/upkeep-words.ts says it, and the page of the method explains it.

import { compareText } from '../../text-order'
import { parseVersion } from './compare-versions'
import { dayNumber, daysAfter, firstDayOf, lastDayOf } from './partial-date'
import type { LineDocument } from './release-lines'
import { timelineOf } from './timeline'
import type { EventDocument, ToolDocument } from './tool-document'

export const UPKEEPS = ['maintained', 'slowing', 'unmaintained', 'ended'] as const
export type Upkeep = (typeof UPKEEPS)[number]

/** The numbers of the rule, in days unless said otherwise. */
export const RULE = {
  /** Without a stable release for longer than this a tool slows down; one that released faster is given less. */
  slowAfter: 365,
  /** Nobody is given less than this. */
  slowAtLeast: 180,
  /** Usual gaps between releases that a tool is given. */
  gaps: 4,
  /** The releases of so many days before the last one make the usual gap, where as many gaps as above are known. */
  window: 730,
  /** Without a stable release for longer than this nobody keeps a tool up. */
  goneAfter: 730,
  /** A record that nobody has looked at for longer says nothing of silence. */
  recordLasts: 365,
} as const

/** What the answer rests on. */
export type Because =
  /** Its makers, or whoever looked, said so: the event that led to the status. */
  | { reason: 'said'; event: EventDocument }
  /** A service that is offered, a specification that stands: neither has releases to wait for. */
  | { reason: 'offered' | 'stands'; event: EventDocument }
  /** A line gets fixes until a day that its makers named. */
  | { reason: 'promised'; line: LineDocument }
  /** The last line that got fixes has ended, and no release followed. */
  | { reason: 'lines-ended'; line: LineDocument }
  | ({ reason: 'silence' } & Silence)
  /** Releases on either side of the day, too far apart to tell. */
  | { reason: 'between'; last: Release; next: Release }
  /** Nobody has looked since. */
  | { reason: 'not-looked'; last: Release; looked: string | null }
  | { reason: 'no-release' | 'not-yet' | 'class' }

/** A stable release: its date as finely as it is known, and its version where that is. */
export type Release = { date: string; version: string | null }

export type Silence = {
  last: Release
  /** Days since the last release, up to `until`: the day asked for, or the last on which somebody looked. */
  days: number
  until: string
  /** How many days it is given, and its own usual gap between releases where enough of them are known. */
  given: number
  usual: number | null
  /** When work was seen after that release; null where not. */
  work: string | null
}

/** The answer for a day; `upkeep` is null where the record does not tell. */
export type UpkeepOnDay = { upkeep: Upkeep | null; day: string; because: Because }

type Answer = Pick<UpkeepOnDay, 'upkeep' | 'because'>

type Told = Pick<ToolDocument, 'kind' | 'events' | 'support' | 'facts' | 'sources'> & {
  lines?: readonly LineDocument[] | undefined
}

/** Applies the rule to a tool as of `day` (YYYY-MM-DD). Of what came after it only one thing counts: a later release shows that a silence was none. */
export function upkeepOn(tool: Told, day: string): UpkeepOnDay {
  const answer = (upkeep: Upkeep | null, because: Because): UpkeepOnDay => ({ upkeep, day, because })
  if (tool.kind === 'class') return answer(null, { reason: 'class' })
  const { status, statusEvent } = timelineOf(tool.events, day)
  const said = statusEvent && ({ reason: 'said', event: statusEvent } as const)
  if (said && (status === 'archived' || status === 'retired' || status === 'absorbed'))
    return answer('ended', said)
  if (said && status === 'dormant') return answer('unmaintained', said)
  const isFixesOnly = status === 'maintenance' || status === 'deprecated'
  const silent = bySilence(tool, day, statusEvent)
  if (silent.upkeep === 'unmaintained') return answer('unmaintained', silent.because)
  if (said && isFixesOnly) return answer('slowing', said)
  return answer(silent.upkeep, silent.because)
}

/** What its releases, its lines and what kind of thing it is say of a tool that nobody has declared ended. */
function bySilence(tool: Told, day: string, statusEvent: EventDocument | null): Answer {
  if (!tool.events.some(({ date, kind }) => kind !== 'planned' && firstDayOf(date) <= day))
    return { upkeep: null, because: { reason: 'not-yet' } }
  if (statusEvent && tool.kind === 'specification')
    return { upkeep: 'maintained', because: { reason: 'stands', event: statusEvent } }
  if (statusEvent && (tool.kind === 'managed-service' || tool.support.kind === 'service'))
    return { upkeep: 'maintained', because: { reason: 'offered', event: statusEvent } }
  const lines = (tool.lines ?? []).filter(({ releasedOn }) => releasedOn && firstDayOf(releasedOn) <= day)
  const promised = lines.find(({ securityUntil }) => securityUntil && lastDayOf(securityUntil) >= day)
  if (promised) return { upkeep: 'maintained', because: { reason: 'promised', line: promised } }
  const releases = stableReleases(tool)
  const before = releases.filter(({ date }) => firstDayOf(date) <= day)
  const last = before.at(-1)
  if (last === undefined) return { upkeep: null, because: { reason: 'no-release' } }
  const next = releases[before.length] ?? null
  const found = weighSilence({ before, last, next, work: statusEvent, looked: lastLook(tool), day })
  const line = lines.toSorted((a, b) => compareText(b.securityUntil ?? '', a.securityUntil ?? ''))[0]
  const isOver = found.upkeep === 'maintained' && next === null && lines.every(hasEnd)
  return isOver && line ? { upkeep: 'slowing', because: { reason: 'lines-ended', line } } : found
}

const hasEnd = ({ securityUntil }: LineDocument) => securityUntil !== null

type Weighed = {
  before: readonly Release[]
  last: Release
  /** The release that followed the day, where one is known. */
  next: Release | null
  /** What last said that the tool is worked on. */
  work: EventDocument | null
  /** The last day on which somebody read a source of the tool. */
  looked: string | null
  day: string
}

function weighSilence({ before, last, next, work, looked, day }: Weighed): Answer {
  const usual = usualGap(before)
  const given =
    usual === null ? RULE.slowAfter : Math.min(RULE.slowAfter, Math.max(RULE.slowAtLeast, RULE.gaps * usual))
  const from = dayNumber(lastDayWithin(last.date, day))
  const until = looked !== null && looked < day ? looked : day
  const worked = work && dayNumber(lastDayWithin(work.date, day)) > from ? work.date : null
  const since = (to: string): Silence => {
    return { last, days: Math.max(0, dayNumber(to) - from), until: to, given, usual, work: worked }
  }
  if (since(day).days <= given) return { upkeep: 'maintained', because: { reason: 'silence', ...since(day) } }
  if (next !== null)
    return dayNumber(firstDayOf(next.date)) - from <= given
      ? { upkeep: 'maintained', because: { reason: 'silence', ...since(day) } }
      : { upkeep: null, because: { reason: 'between', last, next } }
  if (looked === null || looked < daysAfter(day, -RULE.recordLasts))
    return { upkeep: null, because: { reason: 'not-looked', last, looked } }
  const silence = since(until)
  const idle = worked === null ? silence.days : dayNumber(until) - dayNumber(lastDayWithin(worked, day))
  const upkeep = idle > RULE.goneAfter ? 'unmaintained' : silence.days > given ? 'slowing' : 'maintained'
  return { upkeep, because: { reason: 'silence', ...silence } }
}

/** The stable releases that events and lines name, oldest first; one of each date. */
export function stableReleases({ events, lines = [] }: Pick<Told, 'events' | 'lines'>): Release[] {
  const releases = new Map<string, Release>()
  const add = (date: string | null, version: string | null) => {
    if (date === null || (version !== null && parseVersion(version)?.isStable === false)) return
    releases.set(date, { date, version: version ?? releases.get(date)?.version ?? null })
  }
  for (const { kind, date, version } of events)
    if (kind === 'release' || kind === 'first-release') add(date, version)
  for (const { name, releasedOn, latest, latestOn } of lines) {
    add(releasedOn, parseVersion(name) && name)
    add(latestOn, latest)
  }
  return [...releases.values()].sort((a, b) => compareText(firstDayOf(a.date), firstDayOf(b.date)))
}

/** The median gap, in days, between the releases of the window before the last one; null where too few are known. */
function usualGap(before: readonly Release[]): number | null {
  const days = [...new Set(before.map(({ date }) => dayNumber(firstDayOf(date))))]
  const last = days.at(-1) ?? 0
  const near = days.filter((day) => day >= last - RULE.window)
  if (near.length <= RULE.gaps) return null
  const gaps = near.slice(1).map((day, place) => day - (near[place] ?? day))
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? null
}

/** The last day that a source or a fact of the tool speaks of; null where nobody has said. A stored copy speaks of its own day, not of that on which it was read. */
function lastLook({ sources, facts }: Pick<Told, 'sources' | 'facts'>): string | null {
  let last = ''
  for (const { readOn, speaksOf } of sources) {
    const day = readOn && speaksOf ? lastDayWithin(speaksOf, readOn) : readOn
    if (day !== null && day > last) last = day
  }
  for (const { checkedOn } of facts) if (checkedOn !== null && checkedOn > last) last = checkedOn
  return last === '' ? null : last
}

const lastDayWithin = (date: string, day: string) => {
  const last = lastDayOf(date)
  return last < day ? last : day
}
