// Release lines and how long they get fixes, as endoflife.date has them: lines that a tool does not name yet, and days
// that differ.

import { lastDayOf } from '../catalogue/document/partial-date'
import { sortLines } from '../catalogue/document/release-lines'
import type { ToolDocument } from '../catalogue/document/tool-document'
import type { Sourced } from './found'
import { spokenOn } from './persons-word'
import { type Change, type Ground, isLater, onDay, type Page, withSource } from './proposed'
import type { Product, PublishedLine } from './reading/read-endoflife'

type Line = ToolDocument['lines'][number]

/** Lines that came since, while they get fixes. A tool that says it has no lines gets none. */
export function findLines({ tool, found: { product }, today, isDecided }: Ground): Change[] {
  const { kind } = tool.support
  if (product === null || (kind !== null && kind !== 'lines')) return []
  const isThere = (line: PublishedLine) => lineNamed(tool.lines, line.name) !== undefined
  return product.said.lines
    .filter((line) => !isThere(line) && isSupported(line, today) && !isDecided(`line ${line.name}`))
    .map((line) => ({
      key: `line ${line.name}`,
      says: `${line.name} is a line of its own${line.releasedOn ? ` since ${onDay(line.releasedOn)}` : ''}`,
      page: product.page,
      contradicts: false,
      apply: (document) => {
        const cited = withSource(document, pageOf(product, tool, today))
        const { isEnded: _, ...dates } = line
        const added: Line = { ...dates, unverified: false, sources: [cited.url] }
        return { ...cited.document, lines: sortLines([...cited.document.lines, added]) }
      },
    }))
}

const DAYS = ['activeUntil', 'securityUntil'] as const
type Day = (typeof DAYS)[number]
const DAY_WORDS: Record<Day, string> = { activeUntil: 'active support', securityUntil: 'security support' }

/** The days that the tool names otherwise, or of security support not at all. */
function otherDays(line: PublishedLine, own: Line): [Day, string][] {
  return DAYS.flatMap((part): [Day, string][] => {
    const [day, said] = [line[part], own[part]]
    // A month covers its days; and where its makers name only one end, there is no second.
    const isSame = day === null || (said === null ? part === 'activeUntil' : day.startsWith(said))
    return isSame ? [] : [[part, day]]
  })
}

/** The ends of support of lines that the tool names otherwise, or not at all. */
export function findEnds(ground: Ground): Change[] {
  const { tool, found, past, today, isDecided } = ground
  const { product } = found
  if (product === null) return []
  return product.said.lines.flatMap((line): Change[] => {
    const own = lineNamed(tool.lines, line.name)
    const told = own ? otherDays(line, own) : []
    const key = ['end-of-support', line.name, ...told.map(([, day]) => day)].join(' ')
    if (own === undefined || told.length === 0 || isDecided(key)) return []
    const spoken = spokenOn({ tool, past }, ({ lines }) => lineNamed(lines, line.name))
    const ends = told.map(([part, day]) => {
      const before = own[part] === null ? '' : `, not ${onDay(own[part])}`
      return `${DAY_WORDS[part]} of ${line.name} ends on ${onDay(day)}${before}`
    })
    return [
      {
        key,
        says: capital(ends.join(', ')),
        page: product.page,
        contradicts: isLater(spoken, product.day),
        apply: (document) => {
          const cited = withSource(document, pageOf(product, tool, today))
          const days = Object.fromEntries(told)
          const put = (one: Line): Line => ({
            ...one,
            ...days,
            unverified: false,
            sources: [...new Set([...one.sources, cited.url])],
          })
          const lines = cited.document.lines.map((one) => (one.name === own.name ? put(one) : one))
          return { ...cited.document, lines }
        },
      },
    ]
  })
}

/** The line of a name, with or without the words and the v that some put around a number. */
export function lineNamed<Of extends { name: string }>(lines: readonly Of[], name: string): Of | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/^v(?=\d)|\s+lts$/g, '')
  return lines.find((line) => bare(line.name) === bare(name))
}

function isSupported({ releasedOn, securityUntil, isEnded }: PublishedLine, today: string): boolean {
  if (isEnded || (releasedOn !== null && releasedOn > today)) return false
  return securityUntil === null || lastDayOf(securityUntil) >= today
}

function pageOf({ page }: Sourced<Product>, { name }: ToolDocument, today: string): Page {
  return { url: page, title: name, publisher: 'endoflife.date', kind: 'data', readOn: today, secondary: true }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
