// What happens to a line of a stack and when: its turns as typed changes, for calendars (all days) and feeds (days past).

import { daysAfter, firstDayOf, formatDate, lastDayOf } from '../document/partial-date'
import type { LineDocument } from '../document/release-lines'
import type { StackEntry } from './stack'

export const TURN_KINDS = ['new-version', 'new-line', 'ends-soon', 'security-only', 'left-support'] as const
export type TurnKind = (typeof TURN_KINDS)[number]

export type LineTurn = {
  kind: TurnKind
  /** The day it happens (YYYY-MM-DD). An end happens on the day after the last with fixes. */
  day: string
  /** Stays the same as long as the turn does, whatever its day: `kubernetes/1.34/left-support`. */
  key: string
  title: string
  slug: string
  sources: readonly string[]
}

/** What of a part of a stack its turns are read off. */
type TurningEntry = Pick<StackEntry, 'tool' | 'line' | 'newer'>

/** Notice of an end is given so many days before it. */
const NOTICE = 90

/** The turns of the lines of a stack, the latest day first. Parts without a line have none. */
export function findTurns(entries: readonly TurningEntry[]): LineTurn[] {
  const turns = entries.flatMap((entry) => (entry.line === null ? [] : turnsOf(entry, entry.line)))
  const unique = new Map(turns.map((turn) => [turn.key, turn]))
  return [...unique.values()].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : a.key < b.key ? -1 : 1,
  )
}

function turnsOf({ tool, newer }: TurningEntry, line: LineDocument): LineTurn[] {
  const name = `${tool.name} ${line.name}`
  const { latest, latestOn, activeUntil, securityUntil } = line
  const turn = (kind: TurnKind, day: string, title: string, { of = line, version = '' } = {}): LineTurn => ({
    ...{ kind, day, title, slug: tool.slug, sources: of.sources },
    key: [tool.slug, of.name, kind, version].filter(Boolean).join('/'),
  })
  return [
    ...(latest && latestOn
      ? [turn('new-version', firstDayOf(latestOn), `${tool.name} ${latest} is out`, { version: latest })]
      : []),
    ...newer.flatMap((of) =>
      of.releasedOn
        ? [turn('new-line', firstDayOf(of.releasedOn), `${tool.name} ${of.name} is out`, { of })]
        : [],
    ),
    ...(activeUntil && activeUntil !== securityUntil
      ? [turn('security-only', dayAfter(activeUntil), `${name}: security fixes only from now on`)]
      : []),
    ...(securityUntil
      ? [
          turn(
            'ends-soon',
            daysAfter(lastDayOf(securityUntil), -NOTICE),
            `${name}: support ends ${formatDate(securityUntil)}`,
          ),
          turn('left-support', dayAfter(securityUntil), `${name}: no fixes any more`),
        ]
      : []),
  ]
}

const dayAfter = (date: string) => daysAfter(lastDayOf(date), 1)
