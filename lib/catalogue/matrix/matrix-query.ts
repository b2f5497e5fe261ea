// The address of a category's table: which columns, and the order of its rows. `?columns=a&columns=b&sort=-a`.

import { ALL_COLUMNS } from '../listing/listing-export'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { isTracking } from '../tracking'
import { usualColumns } from './column-widths'
import type { Column } from './columns'

/** Rows in the order of their names, which none has to ask for. */
export const BY_NAME = 'name'

export type MatrixView = {
  /** Keys of the chosen columns; null for the usual ones. */
  chosen: readonly string[] | null
  /** The key of the column the rows are sorted by, `name` or a column's. */
  sort: string
  /** The last first. */
  isReversed: boolean
}

export const USUAL_VIEW: MatrixView = { chosen: null, sort: BY_NAME, isReversed: false }

/** Reads the query; what means nothing here is dropped and said in a sentence. */
export function parseMatrixView(
  parameters: QueryParameters,
  columns: readonly Column[],
): { view: MatrixView; dropped: string[] } {
  const dropped = Object.keys(parameters)
    .filter((key) => key !== 'columns' && key !== 'sort' && !isTracking(key))
    .map((key) => `This table has no ${quote(key)} to ask for, so it was left out.`)
  const chosen = parseChosen(valuesOf(parameters.columns), columns, dropped)
  const [text = ''] = valuesOf(parameters.sort).filter((value) => value !== '')
  const sort = text.replace(/^-/, '')
  const isKnown = sort === BY_NAME || columns.some(({ key }) => key === sort)
  if (!isKnown && text !== '')
    dropped.push(`There is no column ${quote(sort)} to sort by; the rows stand by name.`)
  const order = isKnown ? { sort, isReversed: text.startsWith('-') } : { sort: BY_NAME, isReversed: false }
  return { view: { chosen, ...order }, dropped: abridge(dropped) }
}

function parseChosen(values: string[], columns: readonly Column[], dropped: string[]): string[] | null {
  const wanted = new Set(values.flatMap((value) => value.split(',')).filter((key) => key !== ''))
  if (wanted.has(ALL_COLUMNS)) return columns.map(({ key }) => key)
  const chosen = columns.flatMap(({ key }) => (wanted.has(key) ? [key] : []))
  for (const key of wanted)
    if (!chosen.includes(key)) dropped.push(`There is no column ${quote(key)}, so it was left out.`)
  return chosen.length === 0 || isSame(chosen, usualKeys(columns)) ? null : chosen
}

/** The view's own spelling in an address: what goes without saying is left out. */
export function printMatrixView(view: MatrixView, columns: readonly Column[]): [string, string][] {
  const { chosen, sort, isReversed } = view
  const keys = chosen?.length === columns.length ? [ALL_COLUMNS] : (chosen ?? [])
  const isUsual = sort === BY_NAME && !isReversed
  return [
    ...keys.map((key): [string, string] => ['columns', key]),
    ...(isUsual ? [] : [['sort', (isReversed ? '-' : '') + sort] as [string, string]]),
  ]
}

/** The columns of a view, in the order of the category. */
export function columnsOf(view: MatrixView, columns: readonly Column[]): Column[] {
  const { chosen } = view
  return chosen === null ? usualColumns(columns) : columns.filter(({ key }) => chosen.includes(key))
}

/** The view with a column taken in, or taken out where it was in; the last one stays. */
export function toggleColumn(view: MatrixView, columns: readonly Column[], key: string): MatrixView {
  const now = columnsOf(view, columns).map((column) => column.key)
  const next = now.includes(key) ? now.filter((one) => one !== key) : [...now, key]
  const chosen = columns.flatMap((column) => (next.includes(column.key) ? [column.key] : []))
  return { ...view, chosen: chosen.length === 0 || isSame(chosen, usualKeys(columns)) ? null : chosen }
}

/** The view sorted by a column: as one looks for it first, the other way round where it is sorted so already. */
export function sortedBy(view: MatrixView, key: string, column: Column | null): MatrixView {
  if (view.sort === key) return { ...view, isReversed: !view.isReversed }
  return { ...view, sort: key, isReversed: column !== null && isLargestFirst(column) }
}

/** Of numbers where more is better, and of dates, one looks for the largest. */
function isLargestFirst({ key, attribute }: Column): boolean {
  if (attribute === null) return key === 'latest-release'
  return attribute.direction === 'higher' || attribute.kind === 'date' || attribute.kind === 'version'
}

const usualKeys = (columns: readonly Column[]) => {
  const usual = usualColumns(columns)
  return columns.filter((column) => usual.includes(column)).map(({ key }) => key)
}
const isSame = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
