// The tools of the trip report of 2016 in time, with the two conferences at which they were spoken of.

import type { Catalogue } from '../catalogue'
import { type Lifelines, sortByBegin, toLifelines } from './lifelines'

/** The conferences the report tells of: the last day of the one and the day of the other, as claim c01 has them with its sources. */
export const CONFERENCES = [
  { name: 'Software Circus', day: '2016-09-02', side: 'before' },
  { name: 'Container Camp', day: '2016-09-09', side: 'after' },
] as const

export type ReportLives = {
  lifelines: Lifelines
  conferences: { at: number; label: string; side: 'before' | 'after' }[]
}

/** The lives of all tools that claims are about, the earliest first; null where there are none. */
export function toReportLives(catalogue: Catalogue): ReportLives | null {
  const subjects = new Set(catalogue.claims.claims.flatMap((claim) => claim.subjects))
  const tools = sortByBegin(
    catalogue.tools.filter(({ slug }) => subjects.has(slug)),
    catalogue.today,
  )
  if (tools.length === 0) return null
  const lifelines = toLifelines(catalogue, tools)
  const conferences = CONFERENCES.map(({ name, day, side }) => ({
    label: name,
    at: lifelines.scale.at(day),
    side,
  }))
  return { lifelines, conferences }
}
