// What a tool's events say of its life: the status on a day, its first and its latest release.

import { compareVersions, parseVersion } from './compare-versions'
import { firstDayOf } from './partial-date'
import type { EventDocument } from './tool-document'
import type { Status } from './words'

export type Timeline = {
  /** Null when no event up to the day says. */
  status: Status | null
  /** The event that led to the status: its date and sources. */
  statusEvent: EventDocument | null
  /** The first version that was published, whatever its number. */
  firstRelease: EventDocument | null
  /** Version 1.0, the first that its makers count as whole. */
  versionOne: EventDocument | null
  /** The stable release with the highest version; a later patch of an older line is not it. */
  latestRelease: EventDocument | null
}

/** Reads a tool's life off its events as of `today` (YYYY-MM-DD); later events do not count yet. */
export function timelineOf(events: readonly EventDocument[], today: string): Timeline {
  const timeline: Timeline = {
    ...{ status: null, statusEvent: null },
    ...{ firstRelease: null, versionOne: null, latestRelease: null },
  }
  const latest = new Map<string, EventDocument>()
  for (const event of sortEvents(events)) {
    if (firstDayOf(event.date) > today) break
    if (event.status !== null) {
      timeline.status = event.status
      timeline.statusEvent = event
    }
    const isFirst = event.kind === 'first-release'
    if (isFirst) timeline.firstRelease ??= event
    if (isVersionOne(event)) timeline.versionOne ??= event
    // A first release without a version says that something appeared, not which version is the latest.
    if (event.kind === 'release' || (isFirst && event.version !== null)) putRelease(latest, event)
  }
  // Numbers, days (2026.1) and releases without either cannot be held against each other: the newest of the three.
  for (const event of sortEvents([...latest.values()])) timeline.latestRelease = event
  return timeline
}

// 1, 1.0, 1.0.0; what is not finished is not it.
const isVersionOne = ({ version }: EventDocument) => version !== null && /^1(\.0)*(\+\S+)?$/.test(version)

/** Keeps the release with the highest version of each way of counting; of equal ones the one that comes later. */
function putRelease(latest: Map<string, EventDocument>, event: EventDocument): void {
  const version = event.version === null ? null : parseVersion(event.version)
  if (version?.isStable === false) return
  const scheme = version?.scheme ?? 'none'
  const known = parseVersion(latest.get(scheme)?.version ?? '')
  if (!version || !known || compareVersions(version, known) >= 0) latest.set(scheme, event)
}

/** The version that came on a day, as an event of that day names it; null where none does. */
export function versionOn(events: readonly EventDocument[], date: string | null): string | null {
  return events.find((event) => event.date === date && event.version !== null)?.version ?? null
}

/** True of a tool that is developed or at least kept working. */
export function isAlive({ status }: Pick<Timeline, 'status'>): boolean {
  return status === 'active' || status === 'maintenance'
}

/** Events in time order; those of one date keep the order they are written in. */
export function sortEvents(events: readonly EventDocument[]): readonly EventDocument[] {
  // Nearly every document is written in time order already.
  if (isSorted(events)) return events
  return events
    .map((event) => ({ day: firstDayOf(event.date), event }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ event }) => event)
}

function isSorted(events: readonly EventDocument[]): boolean {
  let last = ''
  for (const { date } of events) {
    const day = firstDayOf(date)
    if (day < last) return false
    last = day
  }
  return true
}
