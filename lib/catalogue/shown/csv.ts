// Writes tables as CSV that spreadsheets open without running anything: RFC 4180, and OWASP's advice on
// CSV injection. Used by /tools.csv and by the CSV of a comparison.

export type CsvCell = string | number | null

/** What makes a spreadsheet take a cell for a formula, in full width too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One cell: empty for null, quoted where it has to be. A text that a spreadsheet would take for a formula gets a
 * leading apostrophe, which spreadsheets hide: `=1+1` → `'=1+1`. Numbers are written as they are.
 */
export function formatCsvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What tells Excel that a file is UTF-8; without it `é` opens as `Ã©`. */
const UTF8_MARK = '\ufeff'

/** Rows as CSV with the mark of UTF-8, each ended by CR LF; give the row of column names first. */
export function formatCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = UTF8_MARK
  for (const row of rows) text += `${row.map(formatCsvCell).join(',')}\r\n`
  return text
}
