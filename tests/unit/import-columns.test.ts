// The columns of an import's CSV: what docs/import.md says of them, and what the listing's own CSV has.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toListingCsv } from '@/lib/catalogue/listing/listing-export'
import { listCsvColumns, parseHeader } from '@/lib/editing/import/csv-columns'
import { createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({ attributes: [{ key: 'rootless' }] })

test('docs/import.md lists every column, and none that is not taken', () => {
  const rows = readFileSync('docs/import.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => {
    const names = [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
    return names.map((name) =>
      (name.startsWith('.') ? `fact:<attribute>${name}` : name).replace('<attribute>', 'rootless'),
    )
  })
  expect(told.length).toBeGreaterThan(15)
  expect(told.toSorted()).toEqual(listCsvColumns(vocabulary).toSorted())
})

test('an import takes the columns of the listing’s own CSV', () => {
  const [header = ''] = toListingCsv([], vocabulary.attributes).trim().split('\r\n')
  expect(header).toContain('fact:rootless')
  expect(parseHeader(header.split(','), vocabulary).problems).toEqual([])
})
