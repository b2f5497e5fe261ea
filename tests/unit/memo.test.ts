// What is worked out once for a catalogue, and what of it is done ahead for the next one.
import { expect, test, vi } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { oncePerCatalogue, workAhead } from '@/lib/catalogue/memo'
import { createVocabulary } from '../support/factories'

const catalogue = (revision: number) =>
  buildCatalogue({ revision, vocabulary: createVocabulary(), tools: [], today: '2026-11-27' })

const still = () => 0

test('A catalogue is asked once', () => {
  const compute = vi.fn(({ revision }) => revision)
  const once = oncePerCatalogue('test: once', compute)
  const [first, second] = [catalogue(1), catalogue(2)]
  expect([once(first), once(first), once(second)]).toEqual([1, 1, 2])
  expect(compute).toHaveBeenCalledTimes(2)
})

test('What was asked of the catalogue before is done for the next one, and what was not is left', async () => {
  const [asked, unasked] = [vi.fn(() => 'a'), vi.fn(() => 'b')]
  const once = oncePerCatalogue('test: asked', asked)
  oncePerCatalogue('test: unasked', unasked).keep(catalogue(1), 'kept')
  const [first, second, third] = [catalogue(1), catalogue(2), catalogue(3)]
  once(first)
  await workAhead(second, first, still)
  expect(once.known(second)).toBe('a')
  expect(unasked).not.toHaveBeenCalled()
  // Nobody asked the second.
  await workAhead(third, second, still)
  expect(once.known(third)).toBeNull()
  expect(asked).toHaveBeenCalledTimes(2)
})

test('What took long when it was done ahead waits until somebody asks', async () => {
  const once = oncePerCatalogue('test: long', () => 'long')
  const [first, second, third] = [catalogue(1), catalogue(2), catalogue(3)]
  let clock = 0
  once(first)
  await workAhead(second, first, () => (clock += 60))
  expect(once.known(second)).toBe('long')
  once(second)
  await workAhead(third, second, still)
  expect(once.known(third)).toBeNull()
})

test('Others are served between two pieces', async () => {
  const done: string[] = []
  const pieces = ['one', 'two'].map((name) =>
    oncePerCatalogue(`test: ${name}`, () => {
      done.push(name)
      return name
    }),
  )
  const [first, second] = [catalogue(1), catalogue(2)]
  for (const piece of pieces) piece(first)
  done.length = 0
  setImmediate(() => done.push('served'))
  await workAhead(second, first, still)
  expect(done).toEqual(['one', 'served', 'two'])
})
