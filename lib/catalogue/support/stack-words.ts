// A stack in sentences: what each part has come to, what to move to, and all of it at a glance.

import { formatDate } from '../document/partial-date'
import { type LineDocument, sortLines } from '../document/release-lines'
import { formatStatus, formatSupportRule } from '../shown/format-value'
import { describeLine } from '../shown/line-words'
import { isWithoutFixes, type StackEntry } from './stack'
import type { StackPart } from './stack-query'

/** `Kubernetes 1.34`. */
export const namePart = ({ tool, version }: StackPart): string =>
  [tool.name, version].filter(Boolean).join(' ')

/** What a part has come to on `today`, beginning in lower case: `support ended 27 Oct 2026`. */
export function describeEntry({ state, tool, line }: StackEntry, today: string): string {
  if (line !== null && state !== 'gone') return describeLine(line, today)
  switch (state) {
    case 'gone':
      return `${formatStatus(tool)}: no version gets fixes`
    case 'below': {
      const oldest = sortLines(tool.lines).at(-1)
      return `older than ${oldest?.name}, the oldest line that is known${oldest ? `: ${describeLine(oldest, today)}` : ''}`
    }
    case 'no-version':
      return 'which version of it?'
    case 'no-line':
      return `no line of this version is known; known are ${tool.lines.map(({ name }) => name).join(', ')}`
    default:
      return formatSupportRule(tool.support) || 'unknown which versions get fixes, and for how long'
  }
}

/** A line to move to, and how long that lasts: `1.36, until 28 June 2027`; `2.3 (long-term), no end published`. */
export const nameTarget = ({ name, longTerm, securityUntil }: LineDocument): string =>
  `${name}${longTerm ? ' (long-term)' : ''}, ${securityUntil === null ? 'no end published' : `until ${formatDate(securityUntil)}`}`

/** The whole stack in a sentence or two: what gets no fixes, and what ends next. */
export function sumUpStack(entries: readonly StackEntry[]): string {
  const over = entries.filter(isWithoutFixes)
  const next = entries.find((entry) => !isWithoutFixes(entry) && entry.until !== null)
  const isDue = over.length > 0 || next !== undefined
  const first =
    over.length === 0
      ? isDue
        ? ''
        : 'No end of support is known for this.'
      : entries.length === 1
        ? `${over.map(namePart).join()} gets no fixes.`
        : `${over.length} of ${entries.length} get no fixes: ${over.map(namePart).join(', ')}.`
  const then =
    next?.until &&
    `${over.length === 0 ? 'First to end' : 'Next to end'}: ${namePart(next)}, ${dueOn(next.until)}.`
  return [first, then].filter(Boolean).join(' ')
}

const dueOn = (date: string) => `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`
