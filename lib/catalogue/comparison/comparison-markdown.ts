// A comparison as Markdown: the page's words, a table for each group, numbered sources.

import type { Catalogue } from '../catalogue'
import { formatDate } from '../document/partial-date'
import type { Mark, NumberedSource, Statement } from '../shown/citations'
import { escapeMarkdown } from '../shown/markdown'
import { factRemarks } from '../shown/shown-fact'
import type { Comparison } from './comparison'
import { type PointRow, pointText } from './comparison-rows'
import {
  categoryWarning,
  comparisonName,
  countSentence,
  endedTools,
  groupCount,
  knownSentence,
  relationSentence,
  scopeSentence,
} from './comparison-words'

/** Prints the comparison; `address` is the absolute one of its page. Text of the catalogue is escaped. */
export function comparisonMarkdown(catalogue: Catalogue, comparison: Comparison, address: string): string {
  const { columns, groups, tradeoffs, events, relations, cited } = comparison
  const tools = columns.map((column) => column.tool)
  const marks = (statement: Statement) => printMarks(cited.marksOf(statement))
  const table = (rows: string[][]) =>
    printTable(['', ...tools.map((tool) => escapeMarkdown(tool.name))], rows)
  const points = (row: PointRow) => [
    escapeMarkdown(row.label),
    ...row.cells.map((cell) =>
      (cell.length === 0
        ? ['nothing recorded']
        : cell.map((point) => {
            const sign = point.kind === 'strength' ? '+ ' : point.kind === 'limitation' ? '− ' : ''
            const doubt = point.unverified ? ' (unverified)' : ''
            return sign + escapeMarkdown(pointText(point)) + doubt + marks(point)
          })
      ).join('<br>'),
    ),
  ]
  const facts = groups.map((group) =>
    section(
      `${escapeMarkdown(group.name)} (${groupCount(group)})`,
      table(
        group.rows.map((row) => [
          escapeMarkdown(row.label) + (row.differs ? ' ≠' : ''),
          ...row.cells.map((cell) => {
            const remarks = factRemarks(cell).join(' · ')
            return (
              escapeMarkdown(cell.text) +
              marks(cell) +
              (remarks === '' ? '' : ` (${escapeMarkdown(remarks)})`)
            )
          }),
        ]),
      ),
    ),
  )
  const warning = categoryWarning(catalogue, comparison)
  return [
    `# ${escapeMarkdown(comparisonName(tools))}`,
    `${scopeSentence(comparison)} ${countSentence(comparison)} Rows that differ bear a ≠. ${escapeMarkdown(knownSentence(comparison))}`,
    ...endedTools(catalogue, tools).map(({ sentence }) => `> ${escapeMarkdown(sentence)}`),
    ...(warning === null ? [] : [`> ${escapeMarkdown(warning)}`]),
    relations.map((seen) => escapeMarkdown(relationSentence(seen)) + marks(seen.relation)).join(' '),
    ...facts,
    tradeoffs.length === 0 ? '' : section('Tradeoffs', table(tradeoffs.map(points))),
    events.length === 0 ? '' : section('Events', table(events.map(points))),
    cited.sources.length === 0 ? '' : section('Sources', cited.sources.map(printSource).join('\n')),
    `From Gantry: <${address}>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const section = (heading: string, body: string) => `## ${heading}\n\n${body}`

function printTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

const printMarks = (marks: readonly Mark[]) => marks.map(({ number }) => ` \\[${number}\\]`).join('')

function printSource({ number, title, url, publisher, readOn }: NumberedSource): string {
  const read = readOn.length === 0 ? '' : ` Read ${readOn.map(formatDate).join(', ')}.`
  return `${number}. [${escapeMarkdown(title)}](<${new URL(url).href}>)${publisher === null ? '' : `, ${escapeMarkdown(publisher)}`}.${read}`
}
