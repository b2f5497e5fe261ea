// How old the facts are, as readers of the page of what is missing see it: words, bands, and a curve with its numbers.
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FactAges } from '@/components/gaps/fact-ages'

const bands = ['up to 30 days', 'over a year'].map((label, at) => ({ label, count: 3 - at }))
const summary = { dated: 5, undated: 2, median: 12, bands }
const point = (day: string, median: number) => ({ day, facts: 7, unknown: 1, median })

test('half of the facts, the bands and those without a day are said in words', () => {
  render(<FactAges summary={summary} today="2026-11-26" history={[]} />)
  expect(
    screen.getByText(/Half of the 5 facts were checked within 12 days before 26 Nov 2026/),
  ).toHaveTextContent('Of 2 it is not said when.')
  expect(within(screen.getByRole('row', { name: /up to 30 days/ })).getByText('3')).toBeVisible()
  expect(screen.queryByRole('img')).toBeNull()
})

test('the curve has a title that says where it goes, and its numbers beneath', () => {
  const history = [point('2026-10-01', 60), point('2026-11-01', 40), point('2026-11-26', 12)]
  render(<FactAges summary={summary} today="2026-11-26" history={history} />)
  expect(screen.getByRole('img')).toHaveAccessibleName(
    'Half of the facts were checked within 60 days on 1 Oct 2026, and within 12 days on 26 Nov 2026. The table beneath has the numbers.',
  )
  const rows = screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent)
  expect(rows).toContain('1 Nov 202640 days71')
})

test('a catalogue of one day says that its curve is to come', () => {
  render(<FactAges summary={summary} today="2026-11-26" history={[point('2026-11-26', 12)]} />)
  expect(screen.getByText(/once the catalogue was changed on a second day/)).toBeVisible()
})
