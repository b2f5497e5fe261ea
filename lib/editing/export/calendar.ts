// Days → an iCalendar file (RFC 5545) of whole-day events that take up no time.

import { createEvents, type EventAttributes } from 'ics'
import { daysAfter } from '../../catalogue/document/partial-date'

export type CalendarDay = {
  /** Never changes, whatever the day: a calendar that is asked again moves the event. */
  id: string
  /** YYYY-MM-DD. */
  day: string
  title: string
  text: string
  /** Where a person reads it; absolute. */
  href: string
}

/** Writes a calendar; `stamp` (YYYY-MM-DD) is the day it tells of. Throws where an event is none. */
export function writeCalendar(name: string, days: readonly CalendarDay[], stamp: string): string {
  // The types of the library leave out `timestamp`, which it reads: without one each answer would differ by its second.
  const events = days.map(({ id, day, title, text, href }): EventAttributes & { timestamp: number } => ({
    uid: id,
    title,
    description: text,
    url: href,
    start: dateParts(day),
    end: dateParts(daysAfter(day, 1)),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
    timestamp: Date.parse(stamp),
  }))
  const { error, value } = createEvents(events, { productId: 'gantry/support', calName: name })
  if (error || value === null || value === undefined) throw error ?? new Error('The calendar is empty.')
  return value
}

function dateParts(day: string): [number, number, number] {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
