// Days as shares of a width in percent, so that whoever draws needs no measure, with the years that are written along it.

import { scaleUtc } from 'd3-scale'
import { daysAfter, firstDayOf } from '../document/partial-date'

export type TimeScale = {
  /** Where a date lies, in percent of the width; the first day it covers. */
  at: (date: string) => number
  /** Years in round steps, few enough to stand beside each other on a phone. */
  years: { at: number; year: string }[]
}

/** Below this nobody sees a life. */
const LEAST_YEARS = 4
const MOST_LABELS = 7

/** A scale from the year of `first` to `today` (both YYYY-MM-DD). */
export function toTimeScale(first: string, today: string): TimeScale {
  const earliest = `${Math.min(Number(first.slice(0, 4)), Number(today.slice(0, 4)) - LEAST_YEARS)}-01-01`
  const scale = scaleUtc()
    .domain([new Date(earliest), new Date(daysAfter(today, 1))])
    .range([0, 100])
  const round = (share: number) => Math.round(share * 10) / 10
  const years = scale
    .ticks(MOST_LABELS - 1)
    .map((tick) => tick.toISOString().slice(0, 10))
    .filter((day) => day.endsWith('-01-01'))
  return {
    at: (date) => round(Math.min(100, Math.max(0, scale(new Date(firstDayOf(date)))))),
    years: years.map((day) => ({ at: round(scale(new Date(day))), year: day.slice(0, 4) })),
  }
}
