// What check:landscape and check:endoflife print.

import type { Disagreement, Explained } from './disagreement'

const NAMES = { landscape: 'the landscape', endoflife: 'endoflife.date' } as const

/** The lines of a check, what nothing explains last, and whether it may end well. */
export function printExplained({ unexplained, explained, idle }: Explained): {
  lines: string[]
  isSound: boolean
} {
  const lines = [
    ...explained.map(({ disagreement, reason }) => `${sayDisagreement(disagreement)} Reason: ${reason}`),
    ...idle.map(
      ({ tool, reason }) =>
        `${tool} ${reason.field}: a reason is given, and nothing disagrees: ${reason.reason}`,
    ),
    ...unexplained.map((disagreement) => `${sayDisagreement(disagreement)} No reason is given.`),
    `${explained.length} explained, ${unexplained.length} without a reason, ${idle.length} reasons without use`,
  ]
  return { lines, isSound: unexplained.length === 0 && idle.length === 0 }
}

function sayDisagreement({ tool, field, other, ours, theirs, place }: Disagreement): string {
  return `${tool} ${field}: the catalogue says ${ours ?? 'nothing'}, ${NAMES[other]} ${theirs ?? 'nothing'} (${place}).`
}
