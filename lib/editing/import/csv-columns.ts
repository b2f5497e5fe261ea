// The columns an import's CSV may have, and what a cell of each becomes. docs/import.md lists them for editors.

import type { Field } from '../../catalogue/document/field'
import { toolFields } from '../../catalogue/document/tool-document'
import type { Attribute, Vocabulary } from '../../catalogue/document/vocabulary'
import type { FactState } from '../../catalogue/document/words'
import { nearWord } from '../../catalogue/search/near-word'
import type { Coded } from './problem-words'

/** What stands between the words of a cell that holds several; where no word has a blank in it, a blank does as well. */
const BETWEEN = /[;|]|,\s/
const BETWEEN_WORDS = /[;|,\s]+/

const COLUMN_FIELDS = toolFields.filter(({ column }) => column !== false)
/** Columns beside those of facts; `sources` of a statement are called `source`. */
const CSV_COLUMNS = COLUMN_FIELDS.flatMap(({ name, isList, fields, column }) => {
  if (fields.length === 0 || column === 'texts') return [name]
  return isList ? [] : columnsOf(fields).map((part) => `${name}.${part}`)
})
export const CSV_LISTS: ReadonlyMap<string, RegExp> = new Map(
  COLUMN_FIELDS.flatMap(({ name, isList, isWords, fields }) =>
    isList && fields.length === 0 ? [[name, isWords ? BETWEEN_WORDS : BETWEEN]] : [],
  ),
)

/** Columns whose cell holds texts, one a line, and what becomes of each. */
export const CSV_TEXTS: readonly string[] = COLUMN_FIELDS.flatMap(({ name, column }) =>
  column === 'texts' ? [name] : [],
)

/** A cell of texts as the entries of its list; nothing stands behind them yet. */
export function parseTexts(cell: string): { text: string; unverified: true }[] {
  return parseList(cell, /\n/).map((text) => ({ text, unverified: true }))
}

/** A box in a cell: yes or no; what is neither stays for the check to tell. */
export function parseTick(cell: string): boolean | string {
  return /^(yes|true)$/i.test(cell) || (/^(no|false)$/i.test(cell) ? false : cell)
}

function columnsOf(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, column, cites }) => (column === false ? [] : cites ? 'source' : name))
}

/** What the listing's own CSV (/tools.csv) calls columns of ours. */
const LISTING_NAMES: ReadonlyMap<string, string> = new Map([
  ['licence', 'licence.spdx'],
  ['licence class', 'licence.class'],
])
/** What it tells of events, which no column can change. */
const DERIVED = [
  'status',
  'status since',
  'upkeep',
  'first release',
  'first version',
  'version 1.0',
  'latest release',
  'latest version',
  'supported lines',
]

/** What `fact:<attribute>` may be followed by. */
const FACT_PARTS = columnsOf(toolFields.find(({ name }) => name === 'facts')?.fields ?? [])

export type CsvColumn = { key: string } | { attribute: Attribute; part: string | null }

/** Every column an import understands, in the words of this vocabulary: `fact:rootless`, `fact:rootless.source`… */
export function listCsvColumns(vocabulary: Vocabulary): string[] {
  const facts = vocabulary.attributes.flatMap(({ key }) => [
    `fact:${key}`,
    ...FACT_PARTS.map((part) => `fact:${key}.${part}`),
  ])
  return [...CSV_COLUMNS, ...facts]
}

/** The columns of a header row, null for one that is passed over; `problems` tells of each that is none. */
export function parseHeader(cells: readonly string[], vocabulary: Vocabulary) {
  const attributes = new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute]))
  const problems: Coded[] = []
  const seen = new Set<string>()
  const columns = cells.map((cell): CsvColumn | null => {
    const name = LISTING_NAMES.get(cell.trim()) ?? cell.trim()
    if (name === '' || DERIVED.includes(name)) return null
    if (seen.has(name)) problems.push({ code: 'column-twice', detail: { name } })
    seen.add(name)
    const key = CSV_COLUMNS.find((candidate) => candidate === name)
    if (key) return { key }
    const [, attributeKey = '', part] = /^fact:([^.]+)(?:\.(.+))?$/.exec(name) ?? []
    const attribute = attributes.get(attributeKey)
    const known = FACT_PARTS.find((candidate) => candidate === part)
    if (attribute && (part === undefined || known)) return { attribute, part: known ?? null }
    const near = attribute || seen.size > 400 ? null : nearWord(name, listCsvColumns(vocabulary))
    problems.push({ code: 'column-unknown', detail: { name: name.slice(0, 80), near } })
    return null
  })
  if (!seen.has('slug') && !seen.has('name')) problems.push({ code: 'column-missing' })
  return { columns, problems }
}

/** A cell of a list: `linux; windows` → `['linux', 'windows']`. */
export function parseList(cell: string, between = BETWEEN): string[] {
  return cell
    .split(between)
    .map((entry) => entry.trim())
    .filter(Boolean)
}

/** A cell without the apostrophe that our own CSV puts before what a spreadsheet would run. */
export function plainCell(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

/** A fact's state and value as its attribute's kind reads them; checkValue says what does not fit. */
export function parseFactCell(cell: string, attribute: Attribute): { state: FactState; value: unknown } {
  const states: readonly FactState[] = ['none', 'unknown', 'not-applicable']
  const state = states.find((candidate) => candidate === cell)
  if (state) return { state, value: null }
  if (attribute.kind === 'choices') return { state: 'value', value: parseList(cell) }
  if (attribute.kind === 'number') {
    const number = Number(cell)
    return { state: 'value', value: cell.trim() !== '' && Number.isFinite(number) ? number : cell }
  }
  return { state: 'value', value: cell }
}
