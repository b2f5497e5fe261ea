// Tools written as CSV: a row each. A fact or licence without a source comes in as unverified.

import type { Problem } from '../../catalogue/check/problem'
import { proposeSlug } from '../propose-slug'
import { CSV_LISTS, type CsvColumn, parseFactCell, parseHeader, parseList, plainCell } from './csv-columns'
import { type CsvRow, readCsvRows } from './csv-rows'
import { examineTool } from './examine-tool'
import { MAX_TOOLS } from './import-limits'
import {
  addTool,
  type ImportedTool,
  type ImportReading,
  type ReadingContext,
  refuseReading,
} from './import-reading'

type RowFact = Record<string, unknown> & { sources?: string[] }

/** Reads every row of a CSV text as a tool; lines stay true across cells of several lines. */
export function readCsvTools(text: string, context: ReadingContext): ImportReading {
  const reading: ImportReading = { format: 'csv', tools: [], problems: [], vocabulary: null, landscape: null }
  let columns: (CsvColumn | null)[] | null = null
  for (const row of readCsvRows(text)) {
    if ('message' in row) reading.problems.push({ line: row.line, path: '.', message: row.message })
    else if (columns === null) {
      const header = parseHeader(row.cells, context.vocabulary)
      if (header.problems.length > 0) {
        const told = header.problems.map((message) => ({ line: row.line, path: '.', message }))
        return { ...reading, problems: told }
      }
      columns = header.columns
    } else if (reading.tools.length >= MAX_TOOLS)
      return refuseReading('csv', row.line, `holds more than ${MAX_TOOLS} tools: import it in parts`)
    else if (!addTool(reading, readRow(row, columns, context))) return reading
    context.progress?.()
  }
  if (columns !== null && reading.tools.length === 0 && reading.problems.length === 0)
    reading.problems.push({ line: 1, path: '.', message: 'has a header and no rows' })
  return reading
}

function readRow(row: CsvRow, columns: readonly (CsvColumn | null)[], context: ReadingContext): ImportedTool {
  const input: Record<string, unknown> = { kind: 'tool' }
  const licence: Record<string, unknown> = {}
  const facts = new Map<string, RowFact>()
  const given: string[] = []
  for (const [index, column] of columns.entries()) {
    const cell = plainCell((row.cells[index] ?? '').trim())
    if (column === null || cell === '') continue
    if ('key' in column) {
      const [key = '', part] = column.key.split('.')
      given.push(key)
      if (part === 'source') licence.sources = cell.split(/\s+/)
      else if (part) licence[part] = cell
      else input[key] = CSV_LISTS.has(key) ? parseList(cell, CSV_LISTS.get(key)) : cell
    } else {
      const { key } = column.attribute
      const fact = facts.get(key) ?? { attribute: key }
      if (column.part === null) Object.assign(fact, parseFactCell(cell, column.attribute))
      else if (column.part === 'source') fact.sources = cell.split(/\s+/)
      else fact[column.part] = cell
      facts.set(key, fact)
    }
  }
  const list = [...facts.values()].map((fact) => withEvidence(fact, context.today))
  given.push(...list.map((fact) => `fact:${fact.attribute}`))
  input.slug ??= typeof input.name === 'string' ? proposeSlug(input.name) : undefined
  if (input.slug === undefined) delete input.slug
  licence.class ??= licence.spdx === undefined ? 'unknown' : 'open-source'
  if (licence.class !== 'not-applicable' && licence.sources === undefined) licence.unverified = true
  const cited = [...facts.values(), licence as RowFact].flatMap((statement) => statement.sources ?? [])
  const sources = [...new Set(cited)].map((url) => ({ url, readOn: context.today }))
  const tool = examineTool(
    {
      line: row.line,
      input: { ...input, licence, facts: list, sources },
      lineOf: (_: Problem['path']) => row.line,
    },
    context,
  )
  const extra = row.cells.slice(columns.length).some((cell) => cell.trim() !== '')
  const told = { ...tool, joins: 'given' as const, given: [...new Set(given)] }
  if (!extra) return told
  const message = `has ${row.cells.length} cells where the header has ${columns.length}`
  const problems = [...tool.problems, { line: row.line, path: '.', message }]
  return { ...told, problems, document: null }
}

function withEvidence(fact: RowFact, today: string): RowFact {
  if (fact.sources === undefined) return fact.state === 'unknown' ? fact : { ...fact, unverified: true }
  return { checkedOn: today, ...fact }
}
