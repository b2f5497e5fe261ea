// RFC 4180 text → rows of cells, each with the line it begins on. Also read: `;` or a tab between cells, as
// spreadsheets write in half of Europe, and a lone LF at the end of a row.

export type CsvRow = { line: number; cells: string[] }
export type CsvFault = { line: number; message: string }

const MAX_CELL = 40_000
const MAX_CELLS = 2000

/** The character between the cells of a header row: the most frequent of comma, semicolon and tab. */
export function getSeparator(text: string): string {
  const header = text.slice(0, 4000).split('\n')[0] ?? ''
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}

/** Rows one at a time; the last thing given is a fault when the text breaks the rules. Blank lines are no rows. */
export function* readCsvRows(text: string, separator: string): Generator<CsvRow | CsvFault> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] }
    for (;;) {
      const quoted = text[at] === '"'
      const cell = quoted ? readQuoted(text, at) : readPlain(text, at, separator)
      if (cell === null) return yield { line, message: 'a quoted cell that begins here never ends' }
      if (cell.value.length > MAX_CELL || row.cells.length >= MAX_CELLS)
        return yield { line, message: `a cell with more than ${MAX_CELL} characters, or too many cells` }
      if (quoted) line += cell.value.split('\n').length - 1
      row.cells.push(cell.value)
      at = cell.end
      if (text[at] === separator) {
        at += 1
        continue
      }
      if (text[at] === '\r') at += 1
      if (at < text.length && text[at] !== '\n') {
        const message = 'text after the closing quote of a cell: write a quote within a cell as ""'
        return yield { line, message }
      }
      at += 1
      line += 1
      break
    }
    if (row.cells.length > 1 || row.cells[0] !== '') yield row
  }
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  return null
}

function readPlain(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}
