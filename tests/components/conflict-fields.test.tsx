import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ToolForm } from '@/components/admin/tools/tool-form'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { toValues } from '@/lib/http/tool-form-values'
import { createTool, createVocabulary } from '../support/factories'

const conflict = {
  name: 'choice.abc',
  field: 'summary',
  label: 'Summary',
  base: 'Before.',
  mine: 'M.',
  theirs: 'T.',
  answers: { mine: 'mine', theirs: 'theirs xyz' },
}

function draw(chosen: Record<string, string[]> = {}) {
  const errors = { '': ['Somebody saved.'], 'choice.abc': ['choose which text it shall have'] }
  return render(
    <ToolForm
      slug="podman"
      state={{
        values: { ...toValues(documentToFields(createTool({ name: 'Podman' }))), ...chosen },
        errors,
        vocabulary: createVocabulary(),
      }}
      {...{ role: 'editor' as const }}
      hidden={{ version: '2', conflictBase: '1' }}
      publication="published"
      conflicts={[conflict]}
      kept={['Avoid it when']}
      isUnsaved
    />,
  )
}

test('no side of a conflict is chosen by default, and the page leads to it by name', () => {
  draw()
  const group = screen.getByRole('group', { name: 'Summary' })
  const sides = within(group).getAllByRole('radio')
  expect(sides.map((side) => [side.getAttribute('value'), side.hasAttribute('checked')])).toEqual([
    ['mine', false],
    ['theirs xyz', false],
  ])
  const link = within(screen.getByRole('alert')).getByRole('link', { name: /^Summary: choose/ })
  expect(group).toHaveAttribute('id', link.getAttribute('href')?.slice(1))
  expect(screen.getByText(/already in the form below/)).toHaveTextContent('Avoid it when')
})

test('a side that was chosen stays chosen, and only while its texts are the same', () => {
  draw({ 'choice.abc': ['theirs xyz'] })
  expect(screen.getByRole('radio', { name: /^Theirs/ })).toBeChecked()
  draw({ 'choice.abc': ['theirs other'] })
  for (const side of screen.getAllByRole('radio').slice(2)) expect(side).not.toBeChecked()
})
