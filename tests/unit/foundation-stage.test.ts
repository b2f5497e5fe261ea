// How far a tool came in its foundation, on any day.
import { expect, test } from 'vitest'
import { foundationStageOf } from '@/lib/catalogue/document/foundation-stage'
import type { EventDocument } from '@/lib/catalogue/document/tool-document'
import { readCurated } from '../support/curated-files'

const event = (date: string, kind: EventDocument['kind'], text = 'It happened.'): EventDocument => ({
  ...{ date, kind, text, version: null, status: null, unverified: true, sources: [] },
})
const SANDBOX = event('2018-07-31', 'joined-foundation', 'The CNCF accepts it as a sandbox project.')
const life = [
  event('2014', 'first-release'),
  SANDBOX,
  event('2018-11-14', 'incubating'),
  event('2020-06', 'graduated'),
  event('2024-05-02', 'archived'),
  event('2025-01-01', 'revived'),
]

test.each([
  ['2018-07-30', null],
  ['2018-07-31', 'sandbox'],
  ['2018-11-14', 'incubating'],
  ['2020-05-31', 'incubating'],
  ['2020-06-01', 'graduated'],
  ['2024-05-02', 'archived'],
  ['2025-01-01', 'graduated'],
])('on %s it is %s', (today, stage) => {
  expect(foundationStageOf(life, today)?.stage ?? null).toBe(stage)
})

test.each([
  ['The CNCF accepts it at the incubating level.', 'incubating'],
  ['The CNCF accepts it.', 'joined'],
  ['It joins the Linux Foundation.', 'joined'],
])('“%s” takes it in as %s', (text, stage) => {
  expect(foundationStageOf([event('2020', 'joined-foundation', text)], '2026-01-01')).toEqual({
    stage,
    event: event('2020', 'joined-foundation', text),
  })
})

test('a tool that ends outside any foundation is in none', () => {
  expect(foundationStageOf([event('2020', 'archived')], '2026-01-01')).toBeNull()
})

test('the projects of the catalogue stand where their foundations say', async () => {
  const { tools } = await readCurated()
  const stageOf = (slug: string) =>
    foundationStageOf(tools.find((tool) => tool.slug === slug)?.events ?? [], '2026-11-26')?.stage ?? null
  const known = ['kubernetes', 'cni', 'podman', 'rkt', 'apache-mesos', 'docker-engine']
  expect(known.map(stageOf)).toEqual(['graduated', 'incubating', 'sandbox', 'archived', 'archived', null])
})
