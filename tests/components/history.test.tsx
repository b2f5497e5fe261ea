import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DecisionForm } from '@/components/history/decision-form'
import { DifferenceList } from '@/components/history/difference-list'
import { MarkedWords } from '@/components/history/marked-words'
import { differenceOf } from '@/lib/editing/merge/difference'
import { differenceOfTexts } from '@/lib/editing/merge/text-difference'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary()
const before = createTool({
  name: 'rkt',
  summary: 'It runs pods well.',
  facts: [
    { attribute: 'isolation', value: 'namespaces', note: 'By default', sources: ['https://one.example/a'] },
  ],
})
const after = createTool({
  name: 'rkt',
  summary: 'It ran pods well.',
  facts: [
    { attribute: 'isolation', value: 'virtual-machine', note: null, sources: ['https://two.example/b'] },
  ],
})

const show = () => render(<DifferenceList differences={differenceOf(before, after, vocabulary)} />)
const partOf = (name: RegExp) => {
  const term = screen.getAllByRole('term').find((element) => name.test(element.textContent ?? ''))
  return within(term?.parentElement ?? document.body)
}

test('words that went and came are marked as such, and heard as such', () => {
  show()
  const summary = partOf(/^Summary changed/)
  expect(summary.getByRole('deletion')).toHaveTextContent('[removed: runs]')
  expect(summary.getByRole('insertion')).toHaveTextContent('[added: ran]')
  expect(summary.getByRole('definition')).toHaveTextContent(/It .*runs.*ran.* pods well\./)
})

test('a fact says its old and new value, its note, and the sources that came and went', () => {
  show()
  const fact = partOf(/^Isolation changed/)
  expect(fact.getByText(/^Note:/)).toHaveTextContent('Note: By default → nothing')
  expect(fact.getByText(/Source added/)).toHaveTextContent('https://two.example/b')
  expect(fact.getByText(/Source removed/)).toHaveTextContent('https://one.example/a')
})

test('a text that was written anew is shown as two whole texts', () => {
  const [one, two] = ['Always: it is unmaintained.', 'You need fixes, and none come.']
  const words = differenceOfTexts(one, two)
  expect(words.length).toBeGreaterThan(4)
  render(<MarkedWords words={words} />)
  expect(screen.getByRole('deletion')).toHaveTextContent(`[removed: ${one}]`)
  expect(screen.getByRole('insertion')).toHaveTextContent(`[added: ${two}]`)
})

test('equal documents are said to be equal', () => {
  render(<DifferenceList differences={differenceOf(before, before, vocabulary)} />)
  expect(screen.getByText('Nothing differs.')).toBeInTheDocument()
})

test('what cannot be merged cannot be approved unread', () => {
  const form = { action: '/decide', fields: {} }
  const { rerender } = render(<DecisionForm {...form} canApprove />)
  expect(screen.getByRole('button', { name: 'Approve and publish' })).toBeInTheDocument()
  rerender(<DecisionForm {...form} canApprove={false} />)
  expect(screen.queryByRole('button', { name: 'Approve and publish' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Edit and approve' })).toHaveValue('edit')
})
