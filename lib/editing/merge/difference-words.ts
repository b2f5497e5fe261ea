// A difference in a few words: what lists of changes and feeds say of a revision, where the whole would be too long.

import { capitalise } from '../../catalogue/shown/noun-words'
import type { Difference } from './difference'

const MOST_LABELS = 6

/** What changed by its labels: `Changed Summary, Isolation mechanism; added Event: release, 2020; and 3 more`. */
export function summariseDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Nothing that readers see'
  const shown = differences.slice(0, MOST_LABELS)
  const parts = (['changed', 'added', 'removed', 'moved'] as const).flatMap((kind) => {
    const labels = shown.filter((difference) => difference.kind === kind).map(({ label }) => label)
    return labels.length === 0 ? [] : [`${kind} ${labels.join(', ')}`]
  })
  const rest = differences.length - shown.length
  const text = [...parts, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')
  return capitalise(text)
}

/** One difference as a line of text: `Isolation mechanism: namespaces → virtual machine`. */
export function writeDifference({ label, kind, before, after, details, sources }: Difference): string {
  const main = kind === 'moved' ? 'in another order' : arrow(before, after)
  const parts = [
    main,
    ...details.map((detail) => `${detail.label.toLowerCase()}: ${arrow(detail.before, detail.after)}`),
    ...sources.added.map((url) => `source added: ${url}`),
    ...sources.removed.map((url) => `source removed: ${url}`),
  ]
  return `${label}: ${parts.filter((part) => part !== '').join('; ')}`
}

function arrow(before: string | null, after: string | null): string {
  if (before === after) return ''
  if (before === null) return shorten(after)
  return after === null ? `removed (${shorten(before)})` : `${shorten(before)} → ${shorten(after)}`
}

const shorten = (text: string | null) => (text && text.length > 240 ? `${text.slice(0, 239)}…` : (text ?? ''))

const MOST_IN_A_LINE = 3

/** Differences in a line, for lists to decide by: `Release lines: 1.36; latest: 1.36.1 → 1.36.2 · and 1 more`. The pages they cite stay out of it. */
export function writeInALine(differences: readonly Difference[]): string {
  const said = differences.filter(({ path }) => !/^sources\b/.test(path))
  const all = said.length > 0 ? said : differences
  const rest = all.length - MOST_IN_A_LINE
  const shown = all
    .slice(0, MOST_IN_A_LINE)
    // What is added says enough by its text; its details stand on the proposal's own page.
    .map((one) => ({ ...one, ...(one.kind === 'added' && { details: [] }) }))
    .map((one) => writeDifference({ ...one, sources: { added: [], removed: [] } }))
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(' · ')
}
