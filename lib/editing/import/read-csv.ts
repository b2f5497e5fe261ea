// Tools written as CSV: a row each → a tool as a file of YAML would write it. A fact or licence without a source comes
// in as unverified.

import { nameKey } from '../../catalogue/search/name-index'
import { proposeSlug } from '../form/propose-slug'
import {
  CSV_LISTS,
  CSV_TEXTS,
  type CsvColumn,
  parseFactCell,
  parseHeader,
  parseList,
  parseTexts,
  parseTick,
  plainCell,
} from './csv-columns'
import { type CsvRow, readCsvRows } from './csv-rows'
import type {
  Entry,
  FileContent,
  KnownTool,
  LineProblem,
  PartFact,
  PartLicence,
  ReadingContext,
} from './import-reading'

type RowFact = Record<string, unknown> & { attribute: string; sources?: string[] }

/** Every row of a CSV text as a tool; lines stay true across cells of several lines. */
export function readCsv(text: string, context: ReadingContext): FileContent {
  const file: FileContent = { format: 'csv', problems: [], entries: [] }
  const rows = readCsvRows(text)
  const header = rows.next().value
  if (!header) return file
  const { columns, problems } = parseHeader(header.cells, context.vocabulary)
  const told = [...header.faults, ...problems.map((fault) => ({ line: header.line, ...fault }))]
  file.problems.push(...told.map((fault) => ({ path: '.', ...fault })))
  // Without a word on which tools are meant, each row would be at fault.
  if (!columns.some((column) => column && 'key' in column && /^(slug|name)$/.test(column.key))) return file
  const reading = { isBroken: told.length > 0, columns, context, find: findKnown(context.known ?? []) }
  return { ...file, entries: readRows(rows, reading, file.problems) }
}

function* readRows(rows: Iterable<CsvRow>, reading: Reading, problems: LineProblem[]): Generator<Entry> {
  let isBare = true
  for (const row of rows) {
    isBare = false
    yield { ...readRow(row, reading), isBroken: reading.isBroken }
  }
  if (isBare && problems.length === 0) problems.push({ line: 1, path: '.', code: 'no-rows' })
}

type FindKnown = (slug: unknown, name: unknown) => KnownTool | undefined

/** A published tool by the address that a row gives, or where it gives none by its name. */
function findKnown(known: readonly KnownTool[]): FindKnown {
  const bySlug = new Map(known.map((tool) => [tool.slug, tool]))
  const byName = new Map(known.map((tool) => [nameKey(tool.name), tool]))
  return (slug, name) =>
    typeof slug === 'string'
      ? bySlug.get(slug)
      : typeof name === 'string'
        ? byName.get(nameKey(name))
        : undefined
}

type Reading = {
  isBroken: boolean
  columns: readonly (CsvColumn | null)[]
  context: ReadingContext
  find: FindKnown
}

function readRow(row: CsvRow, { columns, context, find }: Reading): Entry {
  const { line } = row
  const { input: written, licence, facts, given } = readCells(row, columns)
  const faults: LineProblem[] = row.faults.map((fault) => ({ path: '.', ...fault }))
  const lineOf = () => line
  const word = (key: string) => (typeof written[key] === 'string' ? written[key].slice(0, 80) : '')
  const named = { slug: word('slug'), name: word('name') }
  // Its cells may stand in other columns than they were meant for.
  if (faults.length > 0) return { line, value: undefined, lineOf, faults, named, row: { given: [...given] } }
  if (row.cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const detail = { cells: row.cells.length, columns: columns.length }
    faults.push({ line, path: '.', code: 'extra-cells', detail })
  }
  const known = find(written.slug, written.name)
  // What an empty cell leaves as it is: the row is checked with it, and does not change it.
  const { slug: _, ...present } = known ?? { slug: '', kind: 'tool' }
  const input: Record<string, unknown> = { ...present, ...written }
  const isPart = (fact: RowFact) => known !== undefined && !given.has(`fact:${fact.attribute}`)
  const all = [...facts.values()]
  const list = all.filter((fact) => !isPart(fact)).map((fact) => withEvidence(fact, context.today))
  const partFacts = all.filter(isPart).map((fact) => withDay(fact, context.today)) as PartFact[] // as told below
  input.slug ??= typeof input.name === 'string' ? proposeSlug(input.name) : undefined
  if (input.slug === undefined) delete input.slug
  const cited = [...all, licence as RowFact].flatMap((statement) => statement.sources ?? [])
  const sources = [...new Set(cited)].map((url) => ({ url, readOn: context.today }))
  return {
    line,
    lineOf,
    faults,
    value: { ...input, licence: known ? UNASKED : withClass(licence), facts: list, sources },
    row: {
      given: [...given],
      // Both are checked once they stand in the tool that they belong to.
      ...(partFacts.length > 0 && { partFacts }),
      ...(known && { partLicence: licence as PartLicence }),
    },
  }
}

function readCells(row: CsvRow, columns: readonly (CsvColumn | null)[]) {
  const input: Record<string, unknown> = {}
  const licence: Record<string, unknown> = {}
  const facts = new Map<string, RowFact>()
  const given = new Set<string>()
  for (const [index, column] of columns.entries()) {
    const cell = plainCell((row.cells[index] ?? '').trim())
    if (column === null || cell === '') continue
    if ('key' in column) {
      const [key = '', part] = column.key.split('.')
      given.add(column.key)
      if (part === 'source') licence.sources = cell.split(/\s+/)
      else if (part) licence[part] = cell
      else if (CSV_TEXTS.includes(key)) input[key] = parseTexts(cell)
      else input[key] = CSV_LISTS.has(key) ? parseList(cell, CSV_LISTS.get(key)) : cell
    } else {
      const { key } = column.attribute
      const fact = facts.get(key) ?? { attribute: key }
      if (column.part === null) Object.assign(fact, parseFactCell(cell, column.attribute))
      else if (column.part === 'source') fact.sources = cell.split(/\s+/)
      else fact[column.part] = column.part === 'qualified' ? parseTick(cell) : cell
      given.add(column.part === null ? `fact:${key}` : `fact:${key}.${column.part}`)
      facts.set(key, fact)
    }
  }
  return { input, licence, facts, given }
}

function withEvidence(fact: RowFact, today: string): RowFact {
  if (fact.sources === undefined) return fact.state === 'unknown' ? fact : { ...fact, unverified: true }
  return { checkedOn: today, ...fact }
}

function withDay(fact: RowFact, today: string): RowFact {
  return fact.sources === undefined ? fact : { checkedOn: today, unverified: false, ...fact }
}

const UNASKED = { class: 'not-applicable' }

function withClass(licence: Record<string, unknown>): Record<string, unknown> {
  const licenceClass = licence.class ?? (licence.spdx === undefined ? 'unknown' : 'open-source')
  const isBare = licenceClass !== 'not-applicable' && licence.sources === undefined
  return { ...licence, class: licenceClass, ...(isBare && { unverified: true }) }
}
