import { expect, test } from 'vitest'
import { firstDayOf, formatDate, isPartialDate } from '@/lib/catalogue/document/partial-date'

test.each([
  ['2016', true],
  ['2016-07', true],
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2016-00', false],
  ['2016-13', false],
  ['2016-04-31', false],
  ['2016-7', false],
  ['16', false],
  ['1899', false],
  ['2200', false],
  ['2016-07-28T00:00', false],
  [' 2016', false],
  ['2016\n', false],
  ['', false],
])('%j is a date as sources give them: %s', (text, expected) => {
  expect(isPartialDate(text)).toBe(expected)
})

test.each([
  ['2016', '2016', '2016-01-01'],
  ['2016-07', 'July 2016', '2016-07-01'],
  ['2016-07-28', '28 July 2016', '2016-07-28'],
  ['2016-09-01', '1 Sept 2016', '2016-09-01'],
])('%s reads “%s” and begins on %s', (date, read, first) => {
  expect(formatDate(date)).toBe(read)
  expect(firstDayOf(date)).toBe(first)
})
