// Release lines as bars on one scale of time: where each begins, turns to security fixes, and ends. Shares of the width
// in percent, so that whoever draws them needs no measure.

import { dayNumber, firstDayOf, lastDayOf } from '../document/partial-date'
import { type LineDocument, type LineState, sortLines, stateOfLine } from '../document/release-lines'
import { describeLine } from '../shown/line-words'

export type LineBar = {
  line: LineDocument
  state: LineState
  /** What it has come to, in words. */
  said: string
  from: number
  /** Where fixes other than of security end. */
  turn: number
  to: number
  /** True where nobody has named an end: the bar goes to the edge. */
  isOpen: boolean
}

export type LineBars = { bars: LineBar[] /** Ended lines that are not drawn. */; older: number; now: number }

/** What readers of today still meet; all lines stand in the exports. */
const ENDED_SHOWN = 2
const YEAR = 365

/** The lines of a tool on `today`, the newest first; null where it has none. */
export function toLineBars(lines: readonly LineDocument[], today: string): LineBars | null {
  if (lines.length === 0) return null
  const sorted = sortLines(lines)
  const ended = sorted.filter((line) => stateOfLine(line, today) === 'ended')
  const dropped = new Set(ended.slice(ENDED_SHOWN))
  const shown = sorted.filter((line) => !dropped.has(line))
  return { ...drawBars(shown, today), older: dropped.size }
}

/** Lines in the order given, on one scale that holds all of them and at least a year before `today` and half of one after. */
export function drawBars(lines: readonly LineDocument[], today: string): Pick<LineBars, 'bars' | 'now'> {
  const now = dayNumber(today)
  const starts = lines.flatMap(({ releasedOn }) =>
    releasedOn === null ? [] : [dayNumber(firstDayOf(releasedOn))],
  )
  const ends = lines.flatMap(({ activeUntil, securityUntil }) => [
    ...dayOf(activeUntil),
    ...dayOf(securityUntil),
  ])
  const first = Math.min(now - YEAR, ...starts)
  const last = Math.max(now + YEAR / 2, ...ends)
  const at = (day: number) => Math.round((1000 * (day - first)) / (last - first)) / 10
  const bars = lines.map((line) => {
    const end = line.securityUntil
    const to = end === null ? 100 : at(dayNumber(lastDayOf(end)))
    const [turn = to] = dayOf(line.activeUntil).map(at)
    return {
      line,
      state: stateOfLine(line, today),
      said: describeLine(line, today),
      from: line.releasedOn === null ? 0 : at(dayNumber(firstDayOf(line.releasedOn))),
      turn,
      to,
      isOpen: end === null,
    }
  })
  return { bars, now: at(now) }
}

const dayOf = (date: string | null) => (date === null ? [] : [dayNumber(lastDayOf(date))])
