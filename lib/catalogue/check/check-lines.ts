// What release lines and the rule of support must hold: a kind and its lines agree, and the days of a line come in order.

import { isAfter } from '../document/partial-date'
import type { Problem } from '../document/problem'
import type { LineDocument } from '../document/release-lines'
import type { ToolDocument } from '../document/tool-document'
import { checkVersion } from './check-value'

/** Everything that is wrong with the support and the lines of a tool. */
export function checkLines({ support, lines }: Pick<ToolDocument, 'support' | 'lines'>): Problem[] {
  const { kind, text } = support
  const path = ['support', 'kind']
  const found: Problem[] = lines.flatMap((line, index) =>
    checkLine(line).map((problem) => ({ ...problem, path: ['lines', index, ...problem.path] })),
  )
  if (kind === null && text !== null) found.push({ path, code: 'no-kind-of-support' })
  if (kind !== null && kind !== 'lines' && lines.length > 0)
    found.push({ path, code: 'lines-beside-kind', detail: { kind } })
  return found
}

/** Days that come in this order, where they are known. */
const ORDER = [
  ['releasedOn', 'latestOn'],
  ['releasedOn', 'activeUntil'],
  ['releasedOn', 'securityUntil'],
  ['activeUntil', 'securityUntil'],
] as const

function checkLine(line: LineDocument): Problem[] {
  const days = ORDER.flatMap(([first, then]): Problem[] => {
    const [from, to] = [line[first], line[then]]
    if (from === null || to === null || !isAfter(from, to)) return []
    return [{ path: [then], code: 'line-days', detail: { first, from, then, to } }]
  })
  const version =
    line.latest === null ? [] : checkVersion(line.latest).map((fault) => ({ path: ['latest'], ...fault }))
  const endless: Problem[] =
    line.longTerm && line.securityUntil === null
      ? [{ path: ['securityUntil'], code: 'long-term-without-end', level: 'warning' }]
      : []
  return [...days, ...version, ...endless]
}
