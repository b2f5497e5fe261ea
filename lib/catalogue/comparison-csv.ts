// A comparison as CSV: one line for each row of the table, values side by side first, then what stands behind each.

import type { Comparison } from './comparison'
import { type Point, pointText } from './comparison-rows'
import { csvLine } from './csv'
import type { ShownFact } from './shown-fact'

type Column = {
  text: string
  note: string
  checkedOn: string
  unverified: boolean
  sources: readonly string[]
}

/** Prints the comparison with a header line; RFC 4180, and no cell a spreadsheet would run as a formula. */
export function comparisonCsv({ columns, groups, tradeoffs, events }: Comparison): string {
  const names = columns.map(({ tool }) => tool.name)
  const details = names.flatMap((name) =>
    ['note', 'checked on', 'unverified', 'sources'].map((of) => `${name}: ${of}`),
  )
  const line = (group: string, row: { label: string; differs: boolean }, cells: Column[]) =>
    csvLine([
      group,
      row.label,
      row.differs ? 'yes' : 'no',
      ...cells.map((cell) => cell.text),
      ...cells.flatMap((cell) => [
        cell.note,
        cell.checkedOn,
        cell.unverified ? 'yes' : 'no',
        cell.sources.join(' '),
      ]),
    ])
  return [
    csvLine(['Group', 'Row', 'Differs', ...names, ...details]),
    ...groups.flatMap(({ name, rows }) => rows.map((row) => line(name, row, row.cells.map(factColumn)))),
    ...tradeoffs.map((row) => line('Tradeoffs', row, row.cells.map(pointColumn))),
    ...events.map((row) => line('Events', row, row.cells.map(pointColumn))),
  ].join('')
}

function factColumn({ text, note, span, checkedOn, unverified, sources }: ShownFact): Column {
  return {
    text,
    note: [note, span].filter(Boolean).join('; '),
    checkedOn: checkedOn ?? '',
    unverified,
    sources,
  }
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
