// A category's table for files: the columns and the order of the page, every tool in it, notes and sources with them.

import type { Catalogue } from '../catalogue'
import { factJson } from '../comparison/comparison-json'
import { formatDate } from '../document/partial-date'
import { numberSources, sourceJson } from '../shown/citations'
import { formatCsv } from '../shown/csv'
import { factAside, factRemarks, sayOtherwise } from '../shown/fact-remarks'
import { escapeMarkdown } from '../shown/markdown'
import { joinParts, printMarks, printSource, printTable } from '../shown/markdown-parts'
import { type ShownFact, statementsIn } from '../shown/shown-fact'
import type { Matrix, MatrixRow } from './matrix'

/** A line for each tool: its values first, then what stands behind each. */
export function matrixCsv({ columns, rows }: Matrix): string {
  const labels = columns.map(({ label }) => label)
  return formatCsv([
    [
      ...['Tool', 'Slug', 'Status', 'Status since', ...labels],
      ...labels.flatMap((label) =>
        ['note', 'checked on', 'unverified', 'sources'].map((of) => `${label}: ${of}`),
      ),
    ],
    ...rows.map(({ tool, cells }) => [
      ...[tool.name, tool.slug, tool.status, tool.statusEvent?.date ?? null],
      ...cells.map(({ text }) => text),
      ...cells.flatMap(behind),
    ]),
  ])
}

const behind = (fact: ShownFact) => [
  factAside(fact),
  fact.checkedOn,
  fact.unverified ? 'yes' : 'no',
  fact.sources.join(' '),
]

/** The table as a value to be printed as JSON; `address` is the absolute one of its page. */
export function matrixJson(catalogue: Catalogue, { category, columns, rows, view }: Matrix, address: string) {
  const { revision, today } = catalogue
  return {
    revision,
    asOf: today,
    address,
    category: { slug: category.slug, name: category.name, scope: category.scope },
    sort: { by: view.sort, reversed: view.isReversed },
    columns: columns.map(({ key, label, role, attribute }) => ({
      key,
      label,
      role,
      unit: attribute?.unit ?? null,
    })),
    tools: rows.map(({ tool, isAlive, cells }) => ({
      slug: tool.slug,
      name: tool.name,
      status: tool.status,
      living: isAlive,
      cells: Object.fromEntries(cells.map((cell, place) => [columns[place]?.key ?? '', factJson(cell)])),
    })),
    sources: numberSources(
      rows.flatMap(({ cells }) => cells.flatMap(statementsIn)),
      rows.map(({ tool }) => tool),
    ).sources.map(sourceJson),
  }
}

/** The table as Markdown: the living, the ended, numbered sources. Text of the catalogue is escaped. */
export function matrixMarkdown(catalogue: Catalogue, matrix: Matrix, address: string): string {
  const { category, columns, rows, usual } = matrix
  const cited = numberSources(
    rows.flatMap(({ cells }) => cells.flatMap(statementsIn)),
    rows.map(({ tool }) => tool),
  )
  const toCell = (cell: ShownFact) => {
    const remarks = factRemarks(cell, usual).join(' · ')
    const aside = remarks === '' ? '' : ` (${escapeMarkdown(remarks)})`
    const { otherwise } = cell
    const other = otherwise
      ? `; ${escapeMarkdown(sayOtherwise(otherwise))}${printMarks(cited.marksOf(otherwise))}`
      : ''
    return escapeMarkdown(cell.text) + printMarks(cited.marksOf(cell)) + aside + other
  }
  const table = (part: readonly MatrixRow[]) =>
    part.length === 0
      ? ''
      : printTable(
          ['Tool', 'Status', ...columns.map(({ label }) => escapeMarkdown(label))],
          part.map(({ tool, cells }) => [
            escapeMarkdown(tool.name),
            tool.status ?? 'unknown',
            ...cells.map(toCell),
          ]),
        )
  const ended = rows.filter(({ isAlive }) => !isAlive)
  return joinParts([
    `# ${escapeMarkdown(category.name)}`,
    escapeMarkdown(category.scope),
    usual === null ? '' : `Checked on ${formatDate(usual)} or later, unless said otherwise.`,
    table(rows.filter(({ isAlive }) => isAlive)),
    ended.length === 0 ? '' : `## Ended or dormant\n\n${table(ended)}`,
    cited.sources.length === 0 ? '' : `## Sources\n\n${cited.sources.map(printSource).join('\n')}`,
    `From Gantry, revision ${catalogue.revision}, as of ${formatDate(catalogue.today)}: <${address}>`,
  ])
}
