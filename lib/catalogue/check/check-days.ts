// Nobody has read a page tomorrow: the days on which sources were read are not in the future. Pure: whoever asks says
// which day it is.

import type { Problem } from './problem'

type Read = { readOn: string | null }
type Checked = { facts: readonly { checkedOn: string | null }[]; sources: readonly Read[] }

const DAY = 24 * 3600 * 1000

/** What a tool says was read later than `today` (YYYY-MM-DD, UTC); the day after passes, for it has begun in the east. */
export function checkDays({ facts, sources }: Checked, today: string): Problem[] {
  return [
    ...facts.flatMap(({ checkedOn }, index) => refuse(checkedOn, today, ['facts', index, 'checkedOn'])),
    ...checkReadDays(sources, today),
  ]
}

/** What a list of sources says was read later than `today`, as `checkDays` has it. */
export function checkReadDays(sources: readonly Read[], today: string): Problem[] {
  return sources.flatMap(({ readOn }, index) => refuse(readOn, today, ['sources', index, 'readOn']))
}

function refuse(day: string | null, today: string, path: Problem['path']): Problem[] {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
  if (day === null || day <= last) return []
  return [{ path, message: `${day} has not come yet: give the day on which it was read` }]
}
