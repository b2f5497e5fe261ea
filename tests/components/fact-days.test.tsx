import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ToolForm } from '@/components/admin/tools/tool-form'
import { watchFactDays } from '@/components/live/fact-days'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { toValues } from '@/lib/http/tool-form-values'
import type { Role } from '@/lib/rights/rights'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  categories: ['container-engines'],
  attributes: [
    { key: 'rootless' },
    { key: 'platforms', kind: 'choices', options: ['linux', 'windows'] },
    { key: 'steward', kind: 'text' },
  ],
})
const EDITOR: Role = 'editor'
const TODAY = '2026-11-26'
const fact = {
  attribute: 'rootless',
  value: 'yes',
  state: 'value' as const,
  note: null,
  qualified: false,
  since: null,
  until: null,
  checkedOn: '2025-01-02',
  otherwise: null,
  unverified: false,
  sources: ['https://one.example/'],
}

let stop = () => {}
afterEach(() => stop())
function open() {
  const document = { ...createTool({ name: 'Podman' }), facts: [fact] }
  const { container } = render(
    <ToolForm
      slug="podman"
      state={{ values: toValues(documentToFields(document)), errors: {}, vocabulary }}
      role={EDITOR}
      hidden={{}}
      publication="published"
      isUnsaved={false}
      today={TODAY}
    />,
  )
  const form = container.querySelector('form')
  if (form === null) throw new Error('No form.')
  stop = watchFactDays(form)
  return form
}
function change(form: HTMLFormElement, name: string, value: string) {
  const control = form.querySelector(`[name="${name}"]`)
  if (control === null) throw new Error(`No ${name}.`)
  fireEvent.input(control, { target: { value } })
}
const dayOf = (form: HTMLFormElement, key = 'rootless') =>
  form.querySelector<HTMLInputElement>(`[name="facts.${key}.checkedOn"]`)?.value
const note = () => screen.queryByText(/^Read today, since this was changed/)

test.each([
  ['value', 'no'],
  ['state', 'unknown'],
  ['sources', 'https://two.example/'],
])('whoever changes the %s has read it today, and is told so', (field, value) => {
  const form = open()
  expect([dayOf(form), note()]).toEqual(['2025-01-02', null])
  change(form, `facts.rootless.${field}`, value)
  expect(dayOf(form)).toBe(TODAY)
  expect(note()).toBeInTheDocument()
})

test('a note is no reading, and a change taken back leaves the day as it was', () => {
  const form = open()
  change(form, 'facts.rootless.note', 'Since 4.0.')
  expect(dayOf(form)).toBe('2025-01-02')
  change(form, 'facts.rootless.value', 'no')
  change(form, 'facts.rootless.value', 'yes')
  expect([dayOf(form), note()]).toEqual(['2025-01-02', null])
})

test('a day that somebody typed stays', () => {
  const form = open()
  change(form, 'facts.rootless.checkedOn', '2026-11-20')
  change(form, 'facts.rootless.value', 'no')
  expect([dayOf(form), note()]).toEqual(['2026-11-20', null])
})

test('a new value opens the fields of its sources, and has a day once it has one', () => {
  const form = open()
  change(form, 'facts.steward.value', 'The project')
  expect(form.querySelector('[name="facts.steward.sources"]')?.closest('details')).toHaveAttribute('open')
  expect(dayOf(form, 'steward')).toBe('')
  change(form, 'facts.steward.sources', 'https://two.example/')
  expect(dayOf(form, 'steward')).toBe(TODAY)
  change(form, 'facts.steward.sources', '')
  expect(dayOf(form, 'steward')).toBe('')
})

test('a box that is ticked counts as a value', () => {
  const form = open()
  change(form, 'facts.platforms.sources', 'https://two.example/')
  change(form, 'facts.platforms.sources', '')
  const box = form.querySelector<HTMLInputElement>('[name="facts.platforms.value"]')
  if (box === null) throw new Error('No box.')
  fireEvent.click(box)
  change(form, 'facts.platforms.sources', 'https://two.example/')
  expect(dayOf(form, 'platforms')).toBe(TODAY)
})
