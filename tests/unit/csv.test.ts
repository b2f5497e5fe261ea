import { describe, expect, it } from 'vitest'
import { formatCsv, formatCsvCell } from '@/lib/catalogue/shown/csv'
import fc from '../support/properties'

/** Reads CSV as RFC 4180 says, after the mark of UTF-8, to check the writer by its opposite. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push(row.splice(0))
  }
  row = []
  return rows
}

describe('a CSV cell', () => {
  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1', '－1', '=HYPERLINK("http://x")'])(
    'that starts like a formula is made harmless: %j',
    (text) => {
      const [[cell]] = readCsv(formatCsv([[text]])) as [[string]] // one row of one cell was written
      expect(cell).toBe(`'${text}`)
    },
  )

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaced ', '" spaced "'],
    ['a=b', 'a=b'],
  ])('is quoted only where it has to be: %j', (text, cell) => {
    expect(formatCsvCell(text)).toBe(cell)
  })

  it('writes numbers as numbers and nothing as nothing', () => {
    expect(formatCsv([[-5, null, 0.5]])).toBe('\ufeff-5,,0.5\r\n')
  })
})

describe('CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, once', () => {
    expect(formatCsv([['é'], ['è']])).toBe('\ufeffé\r\nè\r\n')
    expect(formatCsv([])).toBe('\ufeff')
  })

  const text = fc.string({ unit: fc.constantFrom('a', '=', '-', '"', ',', '\r', '\n', ' ', 'é', '\t') })

  it('reads back as it was written, but for the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 3 })), (rows) => {
        const expected = rows.map((row) => row.map((cell) => (/^[=\-\t\r\n]/.test(cell) ? `'${cell}` : cell)))
        expect(readCsv(formatCsv(rows))).toEqual(expected)
      }),
    )
  })
})
