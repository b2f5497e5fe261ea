// A stack on a day: until when what somebody runs gets fixes, and what to move to. What ends first comes first.

import type { Catalogue, Tool } from '../catalogue'
import { lastDayOf } from '../document/partial-date'
import { type LineDocument, sortLines, stateOfLine } from '../document/release-lines'
import { isGone } from '../shown/line-words'
import { relationsOf } from '../shown/relation-words'
import { findLine, isBelowAll } from './find-line'
import type { StackPart } from './stack-query'

/**
 * What a part has come to. Of a line: `supported`, `security` (fixes of security alone), `ended`. Else: `gone` (the tool
 * itself has ended), `below` (older than every line that is known), `no-version` (none was named), `no-line` (the tool
 * has lines, and the version belongs to none of them), `no-lines` (the tool has none; its rule says why).
 */
export type StackState =
  | 'supported'
  | 'security'
  | 'ended'
  | 'gone'
  | 'below'
  | 'no-version'
  | 'no-line'
  | 'no-lines'

export type StackEntry = StackPart & {
  state: StackState
  line: LineDocument | null
  /** The last day with any fixes; null where there is none or nobody has named it. */
  until: string | null
  /** Lines that are newer and get fixes, the newest first. */
  newer: readonly LineDocument[]
  /** Who took the place of a tool that has ended. */
  successors: readonly Tool[]
}

/** The parts of a stack as of the catalogue's day: what gets no fixes first, then by the end of it. */
export function toStack(catalogue: Catalogue, parts: readonly StackPart[]): StackEntry[] {
  return parts.map((part) => toEntry(catalogue, part)).sort(compareEntries)
}

function toEntry(catalogue: Catalogue, { tool, version }: StackPart): StackEntry {
  const line = version === null ? null : findLine(tool.lines, version)
  const state = stateOf({ tool, version }, line, catalogue.today)
  const until = line === null ? null : (line.securityUntil ?? null)
  return {
    ...{ tool, version, state, line, until },
    newer: newerLines(tool, line),
    successors: relationsOf(catalogue, tool.slug)
      .filter(({ type, direction }) => type === 'replaced-by' && direction === 'to')
      .map(({ other }) => other),
  }
}

function stateOf({ tool, version }: StackPart, line: LineDocument | null, today: string): StackState {
  if (isGone(tool)) return 'gone'
  if (line !== null) return stateOfLine(line, today)
  if (tool.lines.length === 0) return 'no-lines'
  if (version === null) return 'no-version'
  return isBelowAll(tool, version) ? 'below' : 'no-line'
}

/** Lines above one that still get fixes; of a version that belongs to none, all of them. */
function newerLines(tool: Tool, line: LineDocument | null): readonly LineDocument[] {
  if (line === null) return tool.supported
  const order = sortLines(tool.lines)
  const place = order.indexOf(line)
  return tool.supported.filter((other) => order.indexOf(other) < place)
}

const WITHOUT_FIXES: readonly StackState[] = ['gone', 'below', 'ended']

/** True of what gets no fixes any more. */
export const isWithoutFixes = ({ state }: Pick<StackEntry, 'state'>): boolean => WITHOUT_FIXES.includes(state)

function compareEntries(a: StackEntry, b: StackEntry): number {
  return rankOf(a) - rankOf(b) || (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0)
}

const rankOf = (entry: StackEntry) => (isWithoutFixes(entry) ? 0 : entry.line !== null ? 1 : 2)
const endOf = ({ until }: StackEntry) => (until === null ? '9999' : lastDayOf(until))

/** What is cited for a part: its line, of a tool that has ended the event that says so, else the rule of support. */
export const evidenceOf = ({ state, line, tool }: StackEntry): { readonly sources: readonly string[] } =>
  (state === 'gone' ? tool.statusEvent : line) ?? tool.support
