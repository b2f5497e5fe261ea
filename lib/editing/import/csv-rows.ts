// RFC 4180 text → rows of cells, each with the line it begins on. Also read, as spreadsheets leave it: `;` or a tab
// between cells, a first line `sep=;` that says which, lines that end in LF or CR alone, and rows of nothing but commas.

import { MAX_CELL, MAX_CELLS } from './import-limits'
import type { Coded } from './problem-words'

/** A row of cells; one that breaks the rules says why, and its cells are those that could be read. */
export type CsvRow = { line: number; cells: string[]; faults: CsvFault[] }
export type CsvFault = Coded & { line: number }

const LINE_END = /\r\n|\r|\n/g

/** The line that names the separator, before the header. */
const PREAMBLE = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i

/** Where the header begins, on which line, and the character between cells: what `sep=` says, else the most frequent of comma, semicolon and tab. */
export function findHeader(text: string): { start: number; line: number; separator: string; header: string } {
  const [preamble = '', said] = PREAMBLE.exec(text) ?? []
  const [header = ''] = text.slice(preamble.length, preamble.length + 4000).split(LINE_END)
  const count = (separator: string) => header.split(separator).length
  const usual = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
  const line = said === undefined ? 1 : 2
  return { start: preamble.length, line, separator: said ?? usual, header }
}

/** Rows one at a time; a row that breaks the rules ends with its line, and reading goes on below it. Rows without a filled cell are none. */
export function* readCsvRows(text: string): Generator<CsvRow> {
  const { start, line: first, separator } = findHeader(text)
  let at = start
  let line = first
  while (at < text.length) {
    const row: CsvRow = { line, cells: [], faults: [] }
    const refuse = (why: Coded) => row.faults.push({ line, ...why })
    for (;;) {
      const quoted = text[at] === '"' ? readQuoted(text, at) : undefined
      if (quoted === null) refuse({ code: 'unclosed-quote' })
      const cell = quoted ?? readPlain(text, at, separator)
      if (cell.value.length > MAX_CELL || row.cells.length >= MAX_CELLS) {
        refuse({ code: 'long-row' })
        at = endOfLine(text, cell.end)
      } else {
        row.cells.push(cell.value)
        at = cell.end
      }
      if (quoted) line += quoted.value.split('\n').length - 1
      if (quoted && at < text.length && text[at] !== separator && !isLineEnd(text[at])) {
        refuse({ code: 'text-after-quote' })
        at = readPlain(text, at, separator).end
      }
      if (text[at] !== separator) break
      at += 1
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    line += 1
    if (row.faults.length > 0 || row.cells.some((cell) => cell.trim() !== '')) yield row
  }
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') {
      const value = text
        .slice(start + 1, at)
        .replaceAll('""', '"')
        .replace(LINE_END, '\n')
      return { value, end: at + 1 }
    }
  return null
}

function readPlain(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1
  return { value: text.slice(start, end), end }
}

function endOfLine(text: string, start: number): number {
  let end = start
  while (end < text.length && !isLineEnd(text[end])) end += 1
  return end
}

const isLineEnd = (letter: string | undefined) => letter === '\n' || letter === '\r'
