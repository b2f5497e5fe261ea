import { expect, test } from 'vitest'
import { numberSources } from '@/lib/catalogue/shown/citations'
import { createTool } from '../support/factories'

const a = 'https://a.example/'
const b = 'https://b.example/'

const source = (url: string, title: string, readOn: string | null) => ({ url, title, readOn })
const one = createTool({ name: 'One', sources: [source(a, 'A', '2026-08-20'), source(b, 'B', null)] })
const two = createTool({ name: 'Two', sources: [source(a, 'A again', '2026-11-22')] })

test('sources are numbered in the order they are first cited', () => {
  const [first, second] = [{ sources: [b] }, { sources: [a, b] }]
  const { marksOf, sources } = numberSources([first, second], [one])
  expect(sources.map(({ number, title }) => [number, title])).toEqual([
    [1, 'B'],
    [2, 'A'],
  ])
  expect(marksOf(first)).toEqual([{ number: 1, anchor: 'c1' }])
  expect(marksOf(second)).toEqual([
    { number: 1, anchor: null },
    { number: 2, anchor: 'c2' },
  ])
})

test('a source that two tools cite stands in the list once, with each day it was read', () => {
  const { sources } = numberSources([{ sources: [a] }, { sources: [a] }], [one, two])
  expect(sources).toHaveLength(1)
  expect(sources[0]).toMatchObject({ title: 'A', readOn: ['2026-08-20', '2026-11-22'], citations: 2 })
  expect(numberSources([{ sources: [a] }], [two, one]).sources[0]?.readOn).toEqual([
    '2026-08-20',
    '2026-11-22',
  ])
})

test('the list leads back to the first mark of a source, and no two marks share an id', () => {
  const statements = Array.from({ length: 4 }, () => ({ sources: [a] }))
  const { marksOf, sources } = numberSources(statements, [one])
  const anchors = statements.map((statement) => marksOf(statement)[0]?.anchor)
  expect(anchors).toEqual([sources[0]?.anchor, null, null, null])
})

test('marks stand in the order of their numbers', () => {
  const [first, second] = [{ sources: [a, b] }, { sources: [b, a] }]
  const { marksOf } = numberSources([first, second], [one])
  expect(marksOf(second).map(({ number }) => number)).toEqual([1, 2])
})

test('the same statement is numbered once, and one that was not given has no marks', () => {
  const statement = { sources: [a] }
  const { marksOf, sources } = numberSources([statement, statement], [one])
  expect(sources[0]?.citations).toBe(1)
  expect(marksOf({ sources: [a] })).toEqual([])
})

test('a source that no document describes is listed by its address', () => {
  const { sources } = numberSources([{ sources: ['https://c.example/'] }], [one])
  expect(sources[0]).toMatchObject({ title: 'c.example', readOn: [] })
})
