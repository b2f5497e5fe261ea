import { describe, expect, test, vi } from 'vitest'
import type { Field } from '@/lib/editing/form/form-names'
import { sayFieldProblem } from '@/lib/editing/form/read-form'
import { documentToFields, examineFields, fieldsToDocument } from '@/lib/editing/form/tool-form'
import { createTool, createVocabulary } from '../support/factories'

vi.setConfig({ testTimeout: 60_000 })

const rkt = createTool({
  name: 'rkt',
  facts: { isolation: 'namespaces', platforms: ['linux'], rootless: 'no' },
  tradeoffs: ['First.', 'Second.', 'Third.'].map((text) => ({
    aspect: 'isolation',
    kind: 'strength' as const,
    text,
  })),
})
const vocabulary = createVocabulary()
const set = (fields: Field[], changes: Record<string, string>): Field[] => [
  ...fields.filter(([name]) => !Object.hasOwn(changes, name)),
  ...Object.entries(changes),
]
const problemsOf = (fields: Field[]) =>
  examineFields(fields, { vocabulary, today: '2026-11-22' })
    .problems.filter(({ level }) => level !== 'warning')
    .map((problem) => `${problem.field}: ${sayFieldProblem(problem)}`)

describe('What was typed wrong is told at its field, all at once', () => {
  test('Problems of every kind of field carry the name of the field', () => {
    const typed = set(documentToFields(rkt), {
      summary: ' ',
      kind: '',
      homepage: 'javascript:alert(1)',
      role: 'admin',
      'licence.class': 'free',
      'facts.platforms.note': 'x'.repeat(281),
      'tradeoffs.1.text': '',
      'tradeoffs.1.sources': '',
      'sources.0.readOn': 'yesterday',
    })
    expect(
      problemsOf(typed)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual([
      'facts.platforms.note',
      'homepage',
      'kind',
      'licence.class',
      'role',
      'sources.0.readOn',
      'summary',
      'tradeoffs.1.text',
    ])
  })

  test('Problems that the vocabulary and the evidence raise do too, past gaps in the numbers of rows', () => {
    const typed = set(
      documentToFields(rkt).map(
        ([name, value]): Field => [name.replace('tradeoffs.2', 'tradeoffs.7'), value],
      ),
      {
        'facts.isolation.value': 'virtual-machin',
        'tradeoffs.7.sources': 'other.example',
        'tradeoffs.1.text': '',
        'tradeoffs.1.aspect': '',
        'tradeoffs.1.kind': '',
        'tradeoffs.1.sources': '',
        categories: 'engines',
        'facts.rootless.sources': '',
      },
    )
    expect(problemsOf(typed).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining([
        'facts.isolation.value',
        'tradeoffs.7.sources',
        'categories',
        'facts.rootless',
      ]),
    )
    expect(problemsOf(typed).join()).not.toContain('tradeoffs.1')
  })

  test('A value typed without a state is a value; a number that is none stays as typed', () => {
    const fact = (fields: Field[]) => fieldsToDocument(fields).input.facts
    expect(
      fact([
        ['facts.scale.value', ' 5000 '],
        ['facts.scale.type', 'number'],
        ['facts.scale.state', ''],
      ]),
    ).toMatchObject([{ attribute: 'scale', state: 'value', value: 5000 }])
    expect(
      fact([
        ['facts.scale.value', '5,000'],
        ['facts.scale.type', 'number'],
      ]),
    ).toMatchObject([{ value: '5,000' }])
    expect(
      fact([
        ['facts.scale.type', 'number'],
        ['facts.scale.order', '3'],
        ['facts.scale.note', ''],
      ]),
    ).toEqual([])
  })

  test.each([
    ['2026-11-23', []],
    [
      '2026-11-24',
      [
        'facts.isolation.checkedOn: 2026-11-24 has not come yet: give the day on which it was read',
        'sources.0.readOn: 2026-11-24 has not come yet: give the day on which it was read',
      ],
    ],
  ])(
    'On 22 November sources may have been read up to the next day, which has begun in the east: %s',
    (day, told) => {
      const typed = set(documentToFields(rkt), { 'facts.isolation.checkedOn': day, 'sources.0.readOn': day })
      expect(problemsOf(typed)).toEqual(told)
    },
  )

  test('A field that may stand once is refused twice', () => {
    expect(
      fieldsToDocument([
        ['name', 'a'],
        ['name', 'b'],
        ['categories', 'a'],
        ['categories', 'b'],
      ]).problems,
    ).toEqual([{ field: 'name', code: 'sent-twice' }])
  })
})
