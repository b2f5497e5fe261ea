import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlanForm } from '@/components/admin/import/plan-form'
import type { PlanRow } from '@/components/admin/import/plan-table'
import { createEmptyVocabulary } from '@/lib/catalogue/document/vocabulary'
import { differenceOf } from '@/lib/editing/merge/difference'
import { createTool } from '../support/factories'

const vocabulary = createEmptyVocabulary()
const document = createTool({ name: 'Podman', summary: 'Runs containers without a daemon.' })
const row: PlanRow = {
  position: 0,
  action: 'create',
  slug: 'podman',
  name: 'Podman',
  line: 3,
  file: null,
  fields: 3,
  changes: [],
  problems: [],
  chosen: true,
  insists: false,
  overrides: false,
  outcome: null,
  differences: differenceOf(null, document, vocabulary),
}
const counts = { create: 120, update: 1, unchanged: 0, kept: 1, error: 0, left: 0, able: 122, chosen: 60 }

function draw(page: number) {
  const plan = { rows: [row], counts, filter: '', page, pages: 3, publication: 'draft' as const }
  render(<PlanForm id="i1" fields={{}} {...plan} mayMap />)
}

test('every way from one page of a plan to another sends what is ticked on it', () => {
  draw(2)
  const form = screen.getByRole('checkbox', { name: 'Take Podman' }).closest('form')
  const ways = [
    'Previous',
    'Next',
    'all',
    '120 new',
    '1 with changes',
    '1 kept as edited here',
    'other categories',
  ]
  for (const name of ways) expect(screen.getByRole<HTMLButtonElement>('button', { name }).form).toBe(form)
  const links = screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links.filter((href) => href?.startsWith('/admin/import/'))).toEqual([])
})

test('a plan says what a new tool would say, and asks as what it comes in: as a draft unless told', () => {
  draw(1)
  const details = screen.getByText('What it would say').closest('details')
  expect(within(details as HTMLElement).getByText('Runs containers without a daemon.')).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /as drafts/ }).checked).toBe(true)
})

test('a plan of which all is imported offers no import', () => {
  const plan = { filter: '', page: 1, pages: 1, publication: 'draft' as const }
  const rows = [{ ...row, chosen: false, outcome: 'done' }]
  const done = { ...counts, able: 0, chosen: 0 }
  render(<PlanForm id="i1" fields={{}} rows={rows} counts={done} {...plan} mayMap={false} />)
  expect(screen.queryByRole('button', { name: /Import|Choose|Keep/ })).toBeNull()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByRole('button', { name: '120 new' })).toBeDefined()
})
