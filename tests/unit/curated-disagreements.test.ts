// Whether what others publish and the curated catalogue disagree anywhere without a reason. The extracts hold names,
// addresses, versions and days of the landscape and of endoflife.date, as of August 2026.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLandscape } from '@/lib/editing/import/read-landscape'
import { explainDisagreements } from '@/lib/keeper/disagreements/disagreement'
import { holdEndoflife } from '@/lib/keeper/disagreements/hold-endoflife'
import { holdLandscape } from '@/lib/keeper/disagreements/hold-landscape'
import { readProduct } from '@/lib/keeper/disagreements/read-product'
import { readReasons } from '@/lib/keeper/disagreements/read-reasons'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'

const folder = 'tests/fixtures/disagreements'
const { vocabulary, tools } = await readCurated()
const { reasons, problems } = await readReasons('prisma/catalogue', tools)
const today = curatedDay(tools)
const { landscape } = readLandscape(readFileSync(`${folder}/landscape.yml`, 'utf8'), { vocabulary, today })
const extract: Record<string, unknown> = JSON.parse(readFileSync(`${folder}/endoflife.json`, 'utf8'))
const products = Object.entries(extract).flatMap(([file, value]) => {
  return readProduct(JSON.stringify(value), file) ?? []
})

describe('the curated catalogue', () => {
  test('gives sound reasons', () => {
    expect(problems).toEqual([])
  })

  test('disagrees with the landscape nowhere without a reason, and gives none for nothing', () => {
    const found = holdLandscape({ tools, entries: landscape ?? [], file: 'landscape.yml' })
    const { unexplained, explained, idle } = explainDisagreements(found, reasons, 'landscape')
    expect([unexplained, idle]).toEqual([[], []])
    expect(explained.length).toBeGreaterThan(20)
  })

  test('disagrees with endoflife.date nowhere without a reason, and gives none for nothing', () => {
    const found = holdEndoflife({ tools, products, today })
    const { unexplained, explained, idle } = explainDisagreements(found, reasons, 'endoflife')
    expect([unexplained, idle]).toEqual([[], []])
    expect(explained.length).toBeGreaterThan(20)
  })
})
