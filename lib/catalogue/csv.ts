// CSV as RFC 4180 writes it, with cells made harmless: a spreadsheet runs a cell that starts with = + - or @.

/** One cell, quoted where it must be; text a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One line with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
