import { describe, expect, test } from 'vitest'
import { factRemarks } from '@/lib/catalogue/shown/fact-remarks'
import { NOT_APPLICABLE, type ShownFact } from '@/lib/catalogue/shown/shown-fact'
import { usualDay } from '@/lib/catalogue/shown/usual-day'

const fact = (checkedOn: string | null, more: Partial<ShownFact> = {}): ShownFact => ({
  ...NOT_APPLICABLE,
  checkedOn,
  ...more,
})

const ten = (day: string) => Array.from({ length: 10 }, () => day)

describe('the day that a table says once', () => {
  test.each([
    ['the earliest of few', ['2026-08-20', '2026-11-22', '2026-08-20'], '2026-08-20'],
    [
      'before which one in ten was checked',
      ['2020-01-01', ...ten('2026-08-20'), ...ten('2026-11-22')],
      '2026-08-20',
    ],
    ['the later one where few were checked before', ['2026-08-20', ...ten('2026-11-22')], '2026-11-22'],
    ['none where one fact was checked', ['2026-11-22', null], null],
    ['none where nothing was checked', [null, null], null],
    ['none of an empty table', [], null],
  ])('is %s', (_which, days, expected) => {
    // One fact a row, and a group for each row: it is counted over all groups.
    expect(usualDay(days.map((day) => ({ rows: [{ cells: [fact(day)] }] })))).toBe(expected)
    expect(usualDay([{ rows: [{ cells: days.map((day) => fact(day)) }] }])).toBe(expected)
  })
})

describe('the remarks beside a fact', () => {
  test.each([
    ['its day, where none is said once', fact('2026-11-22'), null, ['checked 22 Nov 2026']],
    ['nothing of the usual day', fact('2026-11-22'), '2026-11-22', []],
    ['an earlier day', fact('2026-08-20'), '2026-11-22', ['checked 20 Aug 2026']],
    ['nothing of a later day', fact('2026-11-25'), '2026-11-22', []],
    [
      'the usual day too where it is long ago',
      fact('2026-01-02', { stale: true }),
      '2026-01-02',
      ['checked 2 Jan 2026, may be out of date'],
    ],
    [
      'note and span, whatever the day',
      fact('2026-11-22', { note: 'By default.', span: 'since 2016' }),
      '2026-11-22',
      ['By default', 'since 2016'],
    ],
    [
      'a note alone with its stop',
      fact('2026-11-22', { note: 'By default.' }),
      '2026-11-22',
      ['By default.'],
    ],
  ])('are %s', (_which, shown, usual, expected) => {
    expect(factRemarks(shown, usual)).toEqual(expected)
  })
})
