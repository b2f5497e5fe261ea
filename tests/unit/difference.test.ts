import { describe, expect, test, vi } from 'vitest'
import { countChanges, differenceOf } from '@/lib/editing/merge/difference'
import { isSame } from '@/lib/editing/merge/same'
import { differenceOfTexts } from '@/lib/editing/merge/text-difference'
import { arbitraryDocument, arbitraryThree } from '../support/arbitrary-document'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

vi.setConfig({ testTimeout: 60_000 })

const vocabulary = createVocabulary()
const docs = 'https://rkt.example/docs'
const wiki = 'https://wiki.example/rkt'
const rkt = (traits: Partial<Parameters<typeof createTool>[0]> = {}) =>
  createTool({
    name: 'rkt',
    facts: { isolation: 'namespaces', rootless: 'no' },
    sources: [docs, wiki].map((url) => ({ url, title: `Page ${url}` })),
    ...traits,
  })
const isolation = (traits: object) =>
  rkt({
    facts: [
      { attribute: 'isolation', value: 'namespaces', sources: [docs], checkedOn: '2026-08-20', ...traits },
      { attribute: 'rootless', value: 'no', sources: [docs] },
    ],
  })

describe('Laws of the difference', () => {
  test('There are no differences exactly when two documents are equal', () => {
    fc.assert(
      fc.property(arbitraryThree, ({ base, mine, theirs }) => {
        expect(differenceOf(base, structuredClone(base), vocabulary)).toEqual([])
        for (const [a, b] of [
          [base, mine],
          [mine, base],
          [mine, theirs],
        ] as const)
          expect(differenceOf(a, b, vocabulary).length === 0).toBe(isSame(a, b))
      }),
      { numRuns: 200 },
    )
  })

  test('A first document is all added, and each path stands once', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
        const first = differenceOf(null, one, vocabulary)
        expect(countChanges(first)).toMatchObject({ added: first.length, total: first.length })
        const keys = differenceOf(one, other, vocabulary).map(
          ({ path, kind }) => `${path} ${kind === 'moved'}`,
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 100 },
    )
  })

  test('The words of a text difference make up both texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.lorem(), fc.string(), (a, b, c) => {
        const [before, after] = [`${a} ${b} ${c}`, `${b}${c}\n${a}`]
        const words = differenceOfTexts(before, after)
        const without = (kind: string) =>
          words
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })
})

test('A changed fact is told with its label and its values in words', () => {
  expect(differenceOf(isolation({}), isolation({ value: 'virtual-machine' }), vocabulary)).toEqual([
    {
      path: 'facts.isolation',
      label: 'Isolation',
      kind: 'changed',
      before: 'Namespaces',
      after: 'Virtual machine',
      words: [
        { kind: 'removed', text: 'Namespaces' },
        { kind: 'added', text: 'Virtual machine' },
      ],
      details: [],
      sources: { added: [], removed: [], kept: [docs] },
    },
  ])
})

test('Notes, days and sources are told beside the value', () => {
  const [difference] = differenceOf(
    isolation({}),
    isolation({ note: 'By default.', checkedOn: '2026-09-01', sources: [wiki] }),
    vocabulary,
  )
  expect(difference).toMatchObject({
    kind: 'changed',
    before: 'Namespaces',
    after: 'Namespaces',
    details: [
      { label: 'Note', before: null, after: 'By default.' },
      { label: 'Checked on', before: '20 Aug 2026', after: '1 Sept 2026' },
    ],
    sources: { added: [wiki], removed: [docs] },
  })
  expect(difference?.words).toBeUndefined()
})

test('An edited sentence is one change, word by word, though others came before it', () => {
  const tradeoff = (text: string) => ({
    aspect: 'isolation',
    kind: 'strength' as const,
    text,
    sources: [docs],
  })
  const differences = differenceOf(
    rkt({ tradeoffs: [tradeoff('Pods can run in a machine.')] }),
    rkt({ tradeoffs: [tradeoff('Supports SELinux too.'), tradeoff('Pods can run in a virtual machine.')] }),
    vocabulary,
  )
  expect(differences.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'tradeoffs.0 added',
    'tradeoffs.1 changed',
  ])
  expect(differences[1]?.words).toEqual([
    { kind: 'same', text: 'Pods can run in a ' },
    { kind: 'added', text: 'virtual ' },
    { kind: 'same', text: 'machine.' },
  ])
})

test('A sentence rewritten from scratch in its place is a change', () => {
  const tradeoff = (text: string) => ({ aspect: 'cost', kind: 'limitation' as const, text, sources: [docs] })
  const [first, second, rewritten] = ['Needs root.', 'Ended in 2020.', 'Nobody maintains it.'].map(tradeoff)
  if (!first || !second || !rewritten) throw new Error('three sentences')
  const differences = differenceOf(
    rkt({ tradeoffs: [first, second] }),
    rkt({ tradeoffs: [first, rewritten] }),
    vocabulary,
  )
  expect(differences.map(({ path, kind }) => `${path} ${kind}`)).toEqual(['tradeoffs.1 changed'])
})

test('A new order is told as such', () => {
  const of = (...categories: string[]) => rkt({ categories })
  expect(
    differenceOf(
      of('container-engines', 'orchestrators'),
      of('orchestrators', 'container-engines'),
      vocabulary,
    ),
  ).toMatchObject([
    {
      path: 'categories',
      label: 'Order of categories',
      kind: 'moved',
      after: 'Orchestrators · Container engines',
    },
  ])
})

test('A fact of an attribute that is gone from the vocabulary is printed as it stands', () => {
  const former = (value: string) => rkt({ facts: { 'licence-fee': value } })
  expect(differenceOf(former('10 a month'), former('none at all'), vocabulary)).toMatchObject([
    { path: 'facts.licence-fee', label: 'Licence fee', before: '10 a month', after: 'none at all' },
  ])
})

test('Two long texts with nothing in common are told whole', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ')
  expect(differenceOfTexts(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
