// Release lines in words: what each has come to on a day, and all of a tool's as one cell. Pages, comparisons and exports
// say the same.

import type { Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { type LineDocument, stateOfLine } from '../document/release-lines'
import { isAlive } from '../document/timeline'
import type { Status } from '../document/words'
import { formatSupportKind } from './format-value'
import { NOT_APPLICABLE, PLAIN, type ShownFact, UNKNOWN } from './shown-fact'

/** What a line has come to: `supported until 28 Feb 2027`, `security fixes only until …`, `support ended …`. */
export function describeLine(line: LineDocument, today: string): string {
  const [turn, end] = [line.activeUntil, line.securityUntil].map((day) => day && formatDate(day))
  switch (stateOfLine(line, today)) {
    case 'ended':
      return `support ended ${end}`
    case 'security':
      return end ? `security fixes only until ${end}` : 'security fixes only, no end published'
    case 'supported':
      if (turn && turn !== end)
        return `supported until ${turn}, then security fixes ${end ? `until ${end}` : 'without a published end'}`
      return end ? `supported until ${end}` : 'supported, no end published'
  }
}

/** A line whole, for texts: `1.36 (latest 1.36.4, 15 Sept 2026): supported until 28 June 2027`. */
export function formatLine(line: LineDocument, today: string): string {
  const latest = [line.latest && `latest ${line.latest}`, line.latestOn && formatDate(line.latestOn)]
  const aside = [line.longTerm && 'long-term', ...latest].filter(Boolean).join(', ')
  return `${line.name}${aside === '' ? '' : ` (${aside})`}: ${describeLine(line, today)}`
}

const GONE: readonly (Status | null)[] = ['archived', 'retired', 'absorbed']
/** True of a tool that has ended: no version of it gets fixes. */
export const isGone = ({ status }: Pick<Tool, 'status'>): boolean => GONE.includes(status)

/** Lines that a cell names; the tool's page has them all. */
const MOST_NAMED = 4

/** True for a tool that could have versions which get fixes: one that lives, and is neither a class nor a specification. */
export const isSupportAsked = ({ kind, status }: Pick<Tool, 'kind' | 'status'>): boolean =>
  kind !== 'class' && kind !== 'specification' && isAlive({ status })

/** True where something is said of the support of a tool. */
export const isSupportSaid = ({ support, lines }: Pick<Tool, 'support' | 'lines'>): boolean =>
  support.kind !== null || lines.length > 0

/** Which lines of a tool get fixes, as a cell of a comparison; where it has no lines, why. */
export function showLines(tool: Tool, today: string): ShownFact {
  const { support, lines, supported } = tool
  if (tool.kind === 'class' || tool.kind === 'specification') return { ...NOT_APPLICABLE }
  if (isGone(tool)) {
    const { sources = [], unverified = false } = tool.statusEvent ?? {}
    return { ...PLAIN, state: 'none', text: 'none', key: 'none', note: 'It has ended.', sources, unverified }
  }
  const said = [support, ...supported]
  const evidence = {
    sources: [...new Set(said.flatMap(({ sources }) => sources))],
    unverified: said.some(({ unverified }) => unverified),
    note: support.text,
  }
  if (supported.length > 0) {
    const named = supported.slice(0, MOST_NAMED).map((line) => nameLine(line, today))
    const more = supported.length - named.length
    const text = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    return { ...PLAIN, ...evidence, value: supported.map(({ name }) => name), text, key: text }
  }
  if (lines.length > 0) return { ...PLAIN, ...evidence, state: 'none', text: 'none any more', key: 'none' }
  if (support.kind === null) return { ...UNKNOWN }
  const text = formatSupportKind(support.kind)
  return { ...PLAIN, ...evidence, value: support.kind, text, key: text }
}

function nameLine(line: LineDocument, today: string): string {
  const said = [
    stateOfLine(line, today) === 'security' && 'security fixes only',
    line.securityUntil && `until ${formatDate(line.securityUntil)}`,
  ].filter(Boolean)
  return said.length === 0 ? line.name : `${line.name} (${said.join(', ')})`
}
