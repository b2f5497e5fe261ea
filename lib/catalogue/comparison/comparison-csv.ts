// A comparison as CSV: one line for each row of the table, values side by side first, then what stands behind each.

import type { Catalogue } from '../catalogue'
import { formatCsv } from '../shown/csv'
import { factAside } from '../shown/fact-remarks'
import type { ShownFact } from '../shown/shown-fact'
import type { Comparison } from './comparison'
import { type Point, pointText } from './comparison-rows'

type Column = {
  text: string
  note: string
  checkedOn: string
  unverified: boolean
  sources: readonly string[]
}

/**
 * Prints the comparison, the row of column names first; each line ends on the catalogue's revision and its day, for
 * lines are copied. No cell is one a spreadsheet would run as a formula.
 */
export function comparisonCsv(catalogue: Catalogue, comparison: Comparison): string {
  const { columns, groups, tradeoffs, events, today } = comparison
  const stated = [String(catalogue.revision), today]
  const names = columns.map(({ tool }) => tool.name)
  const details = names.flatMap((name) =>
    ['note', 'checked on', 'unverified', 'sources'].map((of) => `${name}: ${of}`),
  )
  return formatCsv([
    ['Group', 'Row', 'Differs', ...names, ...details, 'Catalogue revision', 'As of'],
    ...[
      ...groups.flatMap(({ name, rows }) => rows.map((row) => toCells(name, row, row.cells.map(factColumn)))),
      ...tradeoffs.map((row) => toCells('Tradeoffs', row, row.cells.map(pointColumn))),
      ...events.map((row) => toCells('Events', row, row.cells.map(pointColumn))),
    ].map((cells) => [...cells, ...stated]),
  ])
}

function toCells(
  group: string,
  row: { label: string; counts: boolean; differs: boolean },
  columns: Column[],
): string[] {
  return [
    group,
    row.label,
    row.counts ? (row.differs ? 'yes' : 'no') : 'not counted',
    ...columns.map((column) => column.text),
    ...columns.flatMap(({ note, checkedOn, unverified, sources }) => [
      note,
      checkedOn,
      unverified ? 'yes' : 'no',
      sources.join(' '),
    ]),
  ]
}

function factColumn(fact: ShownFact): Column {
  const { text, checkedOn, unverified, sources } = fact
  return { text, note: factAside(fact), checkedOn: checkedOn ?? '', unverified, sources }
}

function pointColumn(points: readonly Point[]): Column {
  const sentence = (point: Point) =>
    point.kind === 'strength' || point.kind === 'limitation'
      ? `${point.kind}: ${point.text}`
      : pointText(point)
  return {
    text: points.map(sentence).join('\n'),
    note: '',
    checkedOn: '',
    unverified: points.some((point) => point.unverified),
    sources: [...new Set(points.flatMap((point) => point.sources))],
  }
}
