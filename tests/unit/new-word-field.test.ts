// A new plain field of a word is one entry in vocabulary.ts: a few are added to a copy of it, and its form has them.
import { expect, test, vi } from 'vitest'
import { worded } from '../support/worded'

vi.mock('@/lib/catalogue/document/vocabulary', async (load) => {
  const own = await load<typeof import('@/lib/catalogue/document/vocabulary')>()
  const { z } = await import('zod')
  const { field } = await import('@/lib/catalogue/document/field')
  const number = (label: string) =>
    field(z.number(), label, { label, input: 'number', hint: 'A number, such as 12.5.' })
  const categoryDocument = own.categoryDocument.extend({
    decides: field(z.array(z.string()).default([]), 'What tells its tools apart.', {
      label: 'What decides',
      input: 'lines',
    }),
    worth: field(z.int().min(0).max(100).nullable().default(null), 'What it is worth.', {
      label: 'Worth',
      input: 'number',
      hint: 'A whole number, from 0 to 100.',
    }),
    scale: field(
      z
        .strictObject({ from: number('From'), to: number('To') })
        .nullable()
        .default(null),
      'From where to where.',
      { label: 'Scale', input: 'own' },
    ),
  })
  return { ...own, categoryDocument }
})

const plain = { key: 'engines', name: 'Engines', scope: 'What runs.', guide: '' }

async function read(added: Record<string, string>) {
  const { readWord } = await import('@/lib/editing/form/word-form')
  return readWord('categories', Object.entries({ ...plain, ...added }), null)
}

test('Its form shows it, reads it and names it', async () => {
  const { wordToFields } = await import('@/lib/editing/form/word-form')
  const { labelOfWordField } = await import('@/lib/catalogue/document/vocabulary-words')
  const typed = { decides: 'isolation\r\nrootless', worth: '70', 'scale.from': '0', 'scale.to': '12.5' }
  const { word } = await read(typed)
  expect(word).toMatchObject({ decides: ['isolation', 'rootless'], worth: 70, scale: { from: 0, to: 12.5 } })
  expect(Object.fromEntries(wordToFields('categories', word))).toMatchObject({
    decides: 'isolation\nrootless',
    worth: '70',
    'scale.from': '0',
    'scale.to': '12.5',
  })
  expect(labelOfWordField('categories', 'decides')).toBe('What decides')
})

test('Left empty, it is absent', async () => {
  const { word } = await read({ decides: '', worth: '', 'scale.from': ' ', 'scale.to': '' })
  expect(word).toMatchObject({ decides: [], worth: null, scale: null })
})

test('What will not do is told beside it', async () => {
  const { problems } = await read({ worth: '101', 'scale.from': '1', 'scale.to': 'ten' })
  expect(worded(problems)).toEqual([
    { field: 'worth', message: '“101” will not do: give a whole number, from 0 to 100.' },
    { field: 'scale.to', message: '“ten” will not do: give a number, such as 12.5.' },
  ])
})
