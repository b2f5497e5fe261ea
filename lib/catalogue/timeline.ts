// What a tool's events say of its life: the status on a day, its first and its latest release. Design §3.

import { firstDayOf } from './partial-date'
import type { EventDocument } from './tool-document'
import type { Status } from './words'

export type Timeline = {
  /** Null when no event up to the day says. */
  status: Status | null
  /** The event that led to the status: its date and sources. */
  statusEvent: EventDocument | null
  firstRelease: EventDocument | null
  latestRelease: EventDocument | null
}

/** Reads a tool's life off its events as of `today` (YYYY-MM-DD); later events do not count yet. */
export function timelineOf(events: readonly EventDocument[], today: string): Timeline {
  const past = sortEvents(events).filter((event) => firstDayOf(event.date) <= today)
  const statusEvent = past.findLast((event) => event.status !== null) ?? null
  // A first release without a version says that something appeared, not which version is the latest.
  const releases = past.filter(
    (event) => event.kind === 'release' || (event.kind === 'first-release' && event.version !== null),
  )
  return {
    status: statusEvent?.status ?? null,
    statusEvent,
    firstRelease: past.find((event) => event.kind === 'first-release') ?? null,
    latestRelease: releases.at(-1) ?? null,
  }
}

/** Events in time order; those of one date keep the order they are written in. */
export function sortEvents(events: readonly EventDocument[]): EventDocument[] {
  if (isSorted(events)) return [...events]
  return events
    .map((event) => ({ day: firstDayOf(event.date), event }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ event }) => event)
}

// Nearly every document is written in time order already.
function isSorted(events: readonly EventDocument[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1]
    return before === undefined || firstDayOf(before.date) <= firstDayOf(event.date)
  })
}
