import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WordScreen } from '@/components/admin/vocabulary/word-screen'
import { labelOfWordField } from '@/lib/catalogue/document/vocabulary-words'

const attribute = {
  key: 'memory',
  label: 'Memory',
  definition: 'How much.',
  group: 'runtime',
  kind: 'number',
  unit: 'MB',
  direction: 'lower',
  categories: [],
  filter: false,
  compare: true,
  staleAfterDays: 365,
  retired: false,
}

const screenOf = (more: Partial<Parameters<typeof WordScreen>[0]> = {}) => (
  <WordScreen
    kind="attributes"
    word={{ key: 'memory', label: 'Memory', retired: false }}
    content={attribute}
    mark="mark"
    uses={{ statements: 1, tools: 1 }}
    said={null}
    forms={{ save: {}, retire: {}, merge: {} }}
    options={null}
    merge={null}
    groups={[{ key: 'runtime', name: 'Runtime' }]}
    categories={[{ slug: 'engines', name: 'Engines' }]}
    {...more}
  />
)

test.each([
  'label',
  'definition',
  'group',
  'kind',
  'unit',
  'direction',
  'staleAfterDays',
  'filter',
  'categories',
])('what is wrong with %s names the field and leads to it', (name) => {
  const { container } = render(screenOf({ errors: { [name]: ['Fill this in.'] } }))
  const link = within(screen.getByRole('alert')).getByRole('link')
  expect(link.textContent).toBe(`${labelOfWordField('attributes', name)}: Fill this in.`)
  expect(container.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull()
})

test('what was saved is said, and one use is one use', () => {
  render(screenOf({ said: 'Saved: Unit. Readers see it now.' }))
  expect(screen.getByRole('status').textContent).toBe('Saved: Unit. Readers see it now.')
  expect(screen.getByText(/1 fact of 1 tool uses this attribute/)).toBeDefined()
})
