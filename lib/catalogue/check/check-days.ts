// Nobody has read a page tomorrow, and what is to come is planned: no other day is in the future. Pure: whoever asks says
// which day it is.

import type { Problem } from '../document/problem'
import type { EventKind } from '../document/words'

type Read = { readOn: string | null }
type Checked = {
  facts: readonly { checkedOn: string | null }[]
  events: readonly { date: string; kind: EventKind }[]
  moves?: readonly { checkedOn: string | null }[]
  worksWith?: readonly { checkedOn: string | null }[]
  lines?: readonly { releasedOn: string | null; latestOn: string | null }[]
  sources: readonly Read[]
}

const DAY = 24 * 3600 * 1000

/** What a tool says was read or happened later than `today` (YYYY-MM-DD, UTC); the day after passes, for it has begun in the east. */
export function checkDays(tool: Checked, today: string): Problem[] {
  const { facts, moves = [], worksWith = [], events, lines = [], sources } = tool
  return [
    ...Object.entries({ facts, moves, worksWith }).flatMap(([part, list]) =>
      list.flatMap(({ checkedOn }, index) => refuse(checkedOn, today, [part, index, 'checkedOn'])),
    ),
    ...checkEventDays(events, today),
    ...lines.flatMap((line, index) =>
      (['releasedOn', 'latestOn'] as const).flatMap((day) =>
        refuse(line[day], today, ['lines', index, day], 'released-later'),
      ),
    ),
    ...checkReadDays(sources, today),
  ]
}

/** What a list of sources says was read later than `today`, as `checkDays` has it. */
export function checkReadDays(sources: readonly Read[], today: string): Problem[] {
  return sources.flatMap(({ readOn }, index) => refuse(readOn, today, ['sources', index, 'readOn']))
}

/** What is dated later than `today` and not said to be planned. */
function checkEventDays(events: Checked['events'], today: string): Problem[] {
  return events.flatMap(({ date, kind }, index) =>
    kind === 'planned' ? [] : refuse(date, today, ['events', index, 'date'], 'happened-later'),
  )
}

/** Claims dated later than `today`. */
export function checkSaidDays(claims: readonly { saidOn: string }[], today: string): Problem[] {
  return claims.flatMap(({ saidOn }, index) =>
    refuse(saidOn, today, ['claims', index, 'saidOn'], 'said-later'),
  )
}

type Later = 'read-later' | 'said-later' | 'happened-later' | 'released-later'

function refuse(
  day: string | null,
  today: string,
  path: Problem['path'],
  code: Later = 'read-later',
): Problem[] {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
  return day === null || day <= last ? [] : [{ path, code, detail: { day } }]
}
