import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ToolForm } from '@/components/admin/tools/tool-form'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { toolFields } from '@/lib/catalogue/document/tool-document'
import { factFields, inputsOf, partOf, ROW_LISTS } from '@/lib/editing/form/form-names'
import { documentToFields, fieldsToDocument } from '@/lib/editing/form/tool-form'
import type { Role } from '@/lib/rights/rights'
import { adviceOf, createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  categories: ['container-engines', 'unikernels'],
  attributes: [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'microvm', { key: 'old', retired: true }] },
    { key: 'platforms', kind: 'choices', options: ['linux', 'windows'] },
    { key: 'rootless' },
    { key: 'most-nodes', kind: 'number', unit: 'nodes' },
    { key: 'spec-version', kind: 'version' },
    { key: 'manual', kind: 'link' },
    { key: 'boot-image', kind: 'text', categories: ['unikernels'] },
    { key: 'kernel', kind: 'text', categories: ['unikernels'] },
  ],
})

type Drawn = { document?: ToolDocument; errors?: Record<string, string[]>; role?: Role }

function draw({ document = createTool({ name: 'Podman' }), errors = {}, role = 'editor' }: Drawn = {}) {
  const values: Record<string, string[]> = {}
  for (const [name, value] of documentToFields(document)) values[name] = [...(values[name] ?? []), value]
  return render(
    <ToolForm
      slug={document.slug}
      state={{ values, errors, vocabulary }}
      role={role}
      hidden={{ version: '3' }}
      publication="published"
      isUnsaved={false}
    />,
  )
}

test('every kind of attribute has the input of its kind, under its label', () => {
  draw()
  expect(screen.getByRole('combobox', { name: 'Isolation' })).toHaveTextContent('Microvm')
  const platforms = screen.getByRole('group', { name: 'Platforms' })
  expect(within(platforms).getAllByRole('checkbox')).toHaveLength(2)
  expect(screen.getByRole('combobox', { name: 'Rootless' })).toHaveTextContent('by plugin')
  expect(screen.getByRole('textbox', { name: 'Most nodes (nodes)' })).toHaveAttribute('inputmode', 'decimal')
  expect(screen.getByRole('textbox', { name: 'Spec version' })).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Manual' })).toHaveAttribute('name', 'facts.manual.value')
})

test('the primary category is chosen, others are ticked, and one named in both ways counts once', () => {
  const tool = createTool({ name: 'Podman', categories: ['unikernels', 'container-engines'] })
  draw({ document: tool })
  expect(screen.getByRole('combobox', { name: 'Primary category' })).toHaveValue('unikernels')
  const others = within(screen.getByRole('group', { name: 'Also in' })).getAllByRole('checkbox')
  expect(others.map((box) => [box.getAttribute('value'), box.hasAttribute('checked')])).toEqual([
    ['container-engines', true],
    ['unikernels', false],
  ])
  const sent = ['container-engines', 'container-engines', 'unikernels', ''].map(
    (slug) => ['categories', slug] as const,
  )
  expect(fieldsToDocument(sent).input.categories).toEqual(['container-engines', 'unikernels'])
})

test('a retired option is offered only where the fact has it', () => {
  draw()
  expect(screen.queryByRole('option', { name: /Old/ })).toBeNull()
  draw({ document: createTool({ name: 'Rkt', facts: { isolation: 'old' } }) })
  expect(screen.getByRole('option', { name: 'Old (retired)' })).toBeInTheDocument()
})

test('only attributes of the categories are asked for; stated ones of others stay behind a line', () => {
  draw({ document: createTool({ name: 'Podman', facts: { kernel: 'none of its own' } }) })
  expect(document.querySelector('[name="facts.boot-image.value"]')).toBeNull()
  expect(screen.getByText('1 fact that these categories do not ask for').closest('details')).toContainElement(
    document.querySelector('[name="facts.kernel.value"]'),
  )
})

test('everything wrong is in a summary that leads to the fields, and beside them', () => {
  const tradeoffs = [
    { aspect: 'isolation', kind: 'strength' as const, text: 'One.' },
    { aspect: 'isolation', kind: 'strength' as const, text: 'Two.' },
  ]
  const errors = {
    name: ['Fill this in.'],
    'facts.isolation.note': ['Use at most 280 characters.'],
    'tradeoffs.1': ['Give at least one source, or say unverified: true.'],
  }
  draw({ document: createTool({ name: 'Podman', tradeoffs }), errors })
  const links = within(screen.getByRole('alert')).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual([
    'Name: Fill this in.',
    'Isolation: note: Use at most 280 characters.',
    'Tradeoff “Two.”: Give at least one source, or say unverified: true.',
  ])
  for (const link of links)
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).toBeInTheDocument()
  const name = screen.getByRole('textbox', { name: 'Name' })
  expect(name).toBeInvalid()
  expect(name).toHaveAccessibleDescription(expect.stringContaining('Fill this in.'))
  const note = document.getElementById('field-facts.isolation.note')
  expect(note?.closest('details')).toHaveAttribute('open')
  expect(document.getElementById('field-tradeoffs.1')).toHaveAttribute('open')
  expect(document.getElementById('field-tradeoffs.0')).not.toHaveAttribute('open')
})

test('rows have buttons that send what they do', () => {
  const events = [
    { date: '2018', kind: 'first-release' as const, text: 'First.' },
    { date: '2019', kind: 'milestone' as const, text: 'Second.' },
  ]
  draw({ document: createTool({ name: 'Podman', events }) })
  expect(screen.getByRole('button', { name: 'Add an event' })).toHaveValue('add:events')
  const button = (name: string) => screen.getByRole('button', { name, hidden: true })
  expect(button('Move event 2 up')).toHaveValue('up:events.1')
  expect(button('Remove event 1')).toHaveValue('remove:events.0')
  expect(screen.queryByRole('button', { name: 'Move event 1 up', hidden: true })).toBeNull()
})

test.each([
  ['contributor', ['Propose', 'Save draft', 'Preview']],
  ['editor', ['Publish the change', 'Propose', 'Save draft', 'Preview']],
] as const)('a %s may %j', (role, names) => {
  draw({ role })
  const bar = screen.getByRole('region', { name: 'Save' })
  expect(
    within(bar)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(names)
})

test('every field of a tool has its place in the form', () => {
  const document = createTool({
    name: 'Podman',
    facts: { isolation: 'namespaces' },
    lines: [{ name: '5.8', unverified: true }],
    chooseWhen: adviceOf('you like it.'),
    avoidWhen: adviceOf('you do not.'),
    tradeoffs: [{ aspect: 'isolation', kind: 'strength', text: 'It holds.' }],
    relations: [{ type: 'extends', to: 'rkt' }],
    moves: [{ to: 'rkt', text: 'Go.', unverified: true }],
    mappings: [{ to: 'rkt', here: 'a', unverified: true }],
    worksWith: [{ with: 'rkt', line: '5.8', level: 'tested', from: '1.0', unverified: true }],
    events: [{ date: '2018', kind: 'first-release', text: 'Out.' }],
  })
  draw({ document })
  const fieldsOf = (part: string) => inputsOf(partOf(toolFields, part)?.fields ?? [])
  const within = (prefix: string, fields: readonly { name: string }[]) =>
    fields.map(({ name }) => `${prefix}${name}`)
  const names = [
    ...within('', inputsOf(toolFields)),
    ...within('licence.', fieldsOf('licence')),
    ...within('support.', fieldsOf('support')),
    ...within('facts.isolation.', factFields),
    ...ROW_LISTS.flatMap((list) => within(`${list}.0.`, fieldsOf(list))),
  ]
  const missing = names.filter((name) => !globalThis.document.getElementsByName(name).length)
  expect(missing).toEqual([])
})
