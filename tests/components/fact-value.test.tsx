import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FactField } from '@/components/admin/tools/fact-field'
import { FormAdvice } from '@/components/admin/tools/form-advice'
import { FactValue } from '@/components/facts/fact-value'
import { SourceList } from '@/components/facts/source-list'
import { PLAIN, type ShownFact } from '@/lib/catalogue/shown/shown-fact'
import { createAttribute, createVocabulary } from '../support/factories'

const fact: ShownFact = {
  ...PLAIN,
  text: '5.0',
  key: '= 5.0',
  checkedOn: '2026-11-20',
  sources: ['https://a.example/'],
}
const draw = (shown: ShownFact) =>
  render(
    <FactValue
      fact={shown}
      marksOf={(of) => [{ number: of === shown ? 1 : 2, anchor: null }]}
      usual="2026-11-20"
    />,
  )

test('What is unknown says when and where it was looked for, and a value what its sources leave open', () => {
  const { container } = draw({ ...fact, state: 'unknown', text: 'unknown', key: 'unknown' })
  expect(container).toHaveTextContent('unknown' + 'looked for on 20 Nov 2026 in\u20601')
  draw({ ...fact, behind: ['source of Nov 2022', 'from a secondary source'] })
  expect(screen.getByText(/source of Nov 2022 · from a secondary source/)).toBeInTheDocument()
})

test('What another source says stands below the value, with marks of its own', () => {
  const otherwise = {
    text: '4.9',
    note: null,
    reason: 'It speaks of the line before.',
    sources: ['https://b.example/'],
  }
  draw({ ...fact, otherwise })
  const said = screen.getByText(/Another source says “4.9”: It speaks of the line before\./)
  expect(within(said).getByRole('link', { name: 'Source 2' })).toBeInTheDocument()
})

test('The list of sources names those that are secondary, and the day that a page speaks of', () => {
  const source = {
    ...{
      number: 1,
      url: 'https://a.example/',
      title: 'A',
      publisher: 'Ann',
      kind: 'blog' as const,
      citations: 1,
    },
    ...{ readOn: ['2026-11-20'], anchor: 'c1', speaksOf: '2022-11', secondary: true },
  }
  render(<SourceList sources={[source]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(
    'A, Ann. Secondary source. Speaks of Nov 2022. Read 20 Nov 2026. ↑',
  )
})

const attribute = createAttribute({ key: 'isolation', kind: 'choice', options: ['namespaces', 'microvm'] })
const state = (values: Record<string, string[]>) => ({ values, errors: {}, vocabulary: createVocabulary() })

test('The form of a fact has room for what another source says once somebody asks for it or has said it', () => {
  const { rerender } = render(<FactField state={state({})} attribute={attribute} />)
  expect(screen.queryByRole('group', { name: 'Another source says' })).toBeNull()
  expect(screen.getByText('Another source disagrees')).toHaveAttribute('value', 'otherwise:facts.isolation')
  const asked: Record<string, string[]>[] = [
    { otherwise: ['isolation'] },
    { 'facts.isolation.otherwise.reason': ['It is older.'] },
  ]
  for (const values of asked) {
    rerender(<FactField state={state(values)} attribute={attribute} />)
    const fields = within(screen.getByRole('group', { name: 'Another source says' }))
    expect(fields.getByRole('combobox', { name: 'Isolation' })).toHaveAttribute(
      'name',
      'facts.isolation.otherwise.value',
    )
    expect(fields.getByLabelText('Why it is not preferred')).toBeInTheDocument()
  }
})

test('What refuses nothing is folded above the form, each with its field', () => {
  render(
    <FormAdvice
      advice={{ 'facts.isolation': ['It is daemonless, and yet needs a daemon.'] }}
      values={{}}
      vocabulary={createVocabulary()}
    />,
  )
  expect(screen.getByText('One thing to look at, which refuses nothing')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Isolation' })).toHaveAttribute('href', '#field-facts.isolation')
})
