// The rows of a form as fields alone, so that adding, removing and moving one works without JavaScript:
// the button posts the whole form, applyRowAction answers with the fields to draw again.

import { faultOfAddress } from '../../catalogue/check/check-text'
import type { Field as DocumentField } from '../../catalogue/document/field'
import { addressKey } from '../../catalogue/document/source-address'
import type { SourceDocument } from '../../catalogue/document/tool-document'
import { toolFields } from '../../catalogue/document/tool-document'
import { describeField, type Field, inputsOf, isRows, partOf } from './form-names'
import { splitLines } from './form-values'

/** One row: its number in field names, and its fields by their short names, as typed. */
export type Row = { row: number; fields: Field[] }

/** The rows of a list in the order they are shown: by their hidden `order`, else by their number. */
export function rowsOf(fields: Iterable<Field>, list: string): Row[] {
  const rows = new Map<number, Field[]>()
  for (const [name, value] of fields) {
    const parts = splitRowName(name)
    if (parts?.list !== list) continue
    const row = rows.get(parts.row) ?? []
    row.push([parts.field, value])
    rows.set(parts.row, row)
  }
  const orderOf = ({ row, fields }: Row) => {
    const order = fields.find(([field]) => field === 'order')?.[1] ?? ''
    return /^\d{1,6}$/.test(order) ? Number(order) : row
  }
  return [...rows]
    .map(([row, fields]) => ({ row, fields }))
    .sort((a, b) => orderOf(a) - orderOf(b) || a.row - b.row)
}

/** What says nothing by itself in a row: its place, its kind, which may be preset, and boxes. */
const ASIDE = ['order', 'kind', 'unverified', 'major', 'longTerm', 'secondary']

/** True for a row in which nobody has said anything yet. */
export function isBlankRow(row: Row): boolean {
  return row.fields.every(([field, value]) => ASIDE.includes(field) || value.trim() === '')
}

/** What a row button does to the fields: `add:tradeoffs`, `remove:events.3`, `up:events.2`, `down:sources.0`. Null for another action. */
export function applyRowAction(
  fields: Iterable<Field>,
  action: string,
  of: readonly DocumentField[] = toolFields,
): Field[] | null {
  const { verb, list, row } = parseAction(action)
  const part = partOf(of, list)
  if (!part || !isRows(part) || (verb === 'add') !== (row === null)) return null
  const all = [...fields]
  const rows = rowsOf(all, list)
  const at = rows.findIndex((one) => one.row === row)
  if (verb === 'add') return writeRows(all, list, [...rows, blankRow(part.fields)])
  if (at === -1) return all
  if (verb === 'remove') return writeRows(all, list, rows.toSpliced(at, 1))
  const to = verb === 'up' ? at - 1 : at + 1
  const [moved, other] = [rows[at], rows[to]]
  if (!moved || !other) return all
  return writeRows(all, list, rows.with(at, other).with(to, moved))
}

/** Where a row button leads: the row it added or moved, or the list it took one from. `up:events.2` → `events.1`. */
export function placeOfAction(fields: Iterable<Field>, action: string): string {
  const { verb, list, row } = parseAction(action)
  if (verb === 'remove') return list
  const rows = rowsOf(fields, list)
  const at = rows.findIndex((one) => one.row === row)
  const to = verb === 'add' ? rows.length : verb === 'up' ? at - 1 : at + 1
  return `${list}.${Math.max(0, to)}`
}

function parseAction(action: string): { verb: string; list: string; row: number | null } {
  const [, verb = '', list = '', row] =
    /^(add|remove|up|down):([a-zA-Z]+)(?:\.(\d{1,4}))?$/.exec(action) ?? []
  return { verb, list, row: row === undefined ? null : Number(row) }
}

/** How the catalogue words the sources it cites already, by `addressKey`. */
export type Wordings = ReadonlyMap<string, Omit<SourceDocument, 'readOn'>>

/** Adds a source row for each address that a statement cites and no row describes, in the catalogue's words where it has them. */
export function addCitedSources(fields: Iterable<Field>, wordings: Wordings): Field[] {
  const all = [...fields]
  const rows = rowsOf(all, 'sources')
  const listed = new Set(
    rows
      .flatMap((row) => row.fields)
      .flatMap(([field, value]) => (field === 'url' ? [addressKey(value.trim())] : [])),
  )
  const cited = all.flatMap(([name, value]) =>
    isCitingField(name) ? splitLines(value).filter((url) => faultOfAddress(url) === null) : [],
  )
  const missing = [...new Set(cited.map(addressKey))].filter((key) => !listed.has(key))
  if (missing.length === 0) return all
  // No row gets another number: what is wrong with one is told under the number that was sent.
  const next = Math.max(-1, ...rows.map(({ row }) => row)) + 1
  const blank = blankRow(partOf(toolFields, 'sources')?.fields ?? []).fields
  const added = missing.flatMap((key, index) => {
    const known = wordings.get(key)
    const words = new Map<string, unknown>(Object.entries(known ?? { url: key }))
    const fields = blank.map(([field, value]): Field => [field, String(words.get(field) ?? value)])
    if (known?.secondary) fields.push(['secondary', 'yes'])
    return [['order', String(9999 + index)] as const, ...fields].map(
      ([field, value]): Field => [`sources.${next + index}.${field}`, value],
    )
  })
  return [...all, ...added]
}

const isCitingField = (name: string): boolean => describeField(name)?.cites === true

/** The fields with a list's rows written anew, numbered from 0; all else stays where it is. */
export function writeRows(fields: readonly Field[], list: string, rows: readonly Row[]): Field[] {
  const others = fields.filter(([name]) => splitRowName(name)?.list !== list)
  const numbered = rows.flatMap((row, index): Field[] => [
    [`${list}.${index}.order`, String(index)],
    ...row.fields.flatMap(([field, value]): Field[] =>
      field === 'order' ? [] : [[`${list}.${index}.${field}`, value]],
    ),
  ])
  return [...others, ...numbered]
}

/** A new row: what its fields hold where nothing is said. */
const blankRow = (fields: readonly DocumentField[]): Row => ({
  row: -1,
  fields: inputsOf(fields).flatMap(({ name, input, preset }): Field[] =>
    input === 'tick' ? [] : [[name, typeof preset === 'string' ? preset : '']],
  ),
})

function splitRowName(name: string): { list: string; row: number; field: string } | null {
  const [, list, row, field = ''] = /^([a-zA-Z]+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? []
  return list === undefined ? null : { list, row: Number(row), field }
}
