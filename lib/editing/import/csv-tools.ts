// Tools written as CSV: a row each. A fact or licence without a source comes in as unverified.

import { isFault, type Problem } from '../../catalogue/check/problem'
import { nameKey } from '../../catalogue/search/name-index'
import { formatCount } from '../../catalogue/shown/noun-words'
import { proposeSlug } from '../form/propose-slug'
import { CSV_LISTS, type CsvColumn, parseFactCell, parseHeader, parseList, plainCell } from './csv-columns'
import { type CsvRow, readCsvRows } from './csv-rows'
import { examineTool } from './examine-tool'
import { MAX_TOOLS } from './import-limits'
import {
  addTool,
  type ImportedTool,
  type ImportReading,
  type KnownTool,
  type PartFact,
  type PartLicence,
  type ReadingContext,
  refuseReading,
} from './import-reading'

type RowFact = Record<string, unknown> & { attribute: string; sources?: string[] }

/** Reads every row of a CSV text as a tool; lines stay true across cells of several lines. */
export function readCsvTools(text: string, context: ReadingContext): ImportReading {
  const reading: ImportReading = { format: 'csv', tools: [], problems: [], vocabulary: null, landscape: null }
  const find = findKnown(context.known ?? [])
  let columns: (CsvColumn | null)[] | null = null
  let isSound = true
  for (const row of readCsvRows(text)) {
    if ('message' in row) reading.problems.push({ line: row.line, path: '.', message: row.message })
    else if (columns === null) {
      const header = parseHeader(row.cells, context.vocabulary)
      reading.problems.push(...header.problems.map((message) => ({ line: row.line, path: '.', message })))
      isSound = header.problems.length === 0
      columns = header.columns
      // Without a word on which tools are meant, each row would be at fault.
      if (!columns.some((column) => column && 'key' in column && /^(slug|name)$/.test(column.key)))
        return reading
    } else if (reading.tools.length >= MAX_TOOLS)
      return refuseReading('csv', row.line, `holds more than ${MAX_TOOLS} tools: import it in parts`)
    else {
      const tool = readRow(row, { columns, context, find })
      // Under a header at fault no row is taken, but what else is wrong is told with it.
      const isTold = isSound || tool.problems.some(isFault)
      if (isTold && !addTool(reading, isSound ? tool : { ...tool, document: null })) return reading
    }
    context.progress?.()
  }
  if (columns !== null && reading.tools.length === 0 && reading.problems.length === 0)
    reading.problems.push({ line: 1, path: '.', message: 'has a header and no rows' })
  return reading
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

type Reading = { columns: readonly (CsvColumn | null)[]; context: ReadingContext; find: FindKnown }

function readRow(row: CsvRow, { columns, context, find }: Reading): ImportedTool {
  const { input: written, licence, facts, given } = readCells(row, columns)
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
  const tool = examineTool(
    {
      line: row.line,
      input: { ...input, licence: known ? UNASKED : withClass(licence), facts: list, sources },
      lineOf: (_: Problem['path']) => row.line,
    },
    context,
  )
  const extra = row.cells.slice(columns.length).some((cell) => cell.trim() !== '')
  const told: ImportedTool = { ...tool, joins: 'given', given: [...given] }
  // Both are checked once they stand in the tool that they belong to.
  if (partFacts.length > 0) told.partFacts = partFacts
  if (known) told.partLicence = licence as PartLicence
  if (!extra) return told
  const message = `has ${formatCount(row.cells.length, 'cell')} where the header has ${columns.length}`
  const problems = [...tool.problems, { line: row.line, path: '.', message }]
  return { ...told, problems, document: null }
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
      else input[key] = CSV_LISTS.has(key) ? parseList(cell, CSV_LISTS.get(key)) : cell
    } else {
      const { key } = column.attribute
      const fact = facts.get(key) ?? { attribute: key }
      if (column.part === null) Object.assign(fact, parseFactCell(cell, column.attribute))
      else if (column.part === 'source') fact.sources = cell.split(/\s+/)
      else fact[column.part] = cell
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
