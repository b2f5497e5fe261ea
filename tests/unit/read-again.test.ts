import { expect, test } from 'vitest'
import type { Field } from '@/lib/editing/form/form-names'
import { applyReadAgain, readAgainAction } from '@/lib/editing/form/read-again'
import { createVocabulary } from '../support/factories'

const made = createVocabulary({
  categories: ['container-engines'],
  attributes: [{ key: 'rootless' }, { key: 'daemon' }, { key: 'steward' }],
})
const [first] = made.attributes
const vocabulary = {
  ...made,
  attributes: made.attributes.map((attribute) => ({
    ...attribute,
    group: attribute.key === 'daemon' ? 'engine' : 'other',
  })),
}
const fields: Field[] = [
  ['summary', 'One.'],
  ['facts.rootless.sources', 'https://one.example/'],
  ['facts.rootless.checkedOn', '2025-01-01'],
  ['facts.daemon.sources', 'https://two.example/'],
  ['facts.steward.value', 'Nobody'],
  ['facts.steward.sources', ' \r\n'],
  ['facts.steward.checkedOn', ''],
]
const daysAfter = (action: string) => {
  const done = applyReadAgain(fields, action, { vocabulary, today: '2026-11-26' })
  const days = done?.fields.filter(([name]) => name.endsWith('.checkedOn'))
  return done && [Object.fromEntries(days ?? []), done.place]
}

test.each([
  ['facts.rootless', { rootless: '2026-11-26', steward: '' }, 'facts.rootless'],
  ['facts.steward', { rootless: '2025-01-01', steward: '' }, 'facts.steward'],
  ['groups.engine', { rootless: '2025-01-01', daemon: '2026-11-26', steward: '' }, 'facts'],
  ['facts', { rootless: '2026-11-26', daemon: '2026-11-26', steward: '' }, 'facts'],
])('%s read again today: only facts with sources, and nothing else changes', (part, days, place) => {
  expect(first?.key).toBe('rootless')
  const named = Object.fromEntries(Object.entries(days).map(([key, day]) => [`facts.${key}.checkedOn`, day]))
  expect(daysAfter(readAgainAction(part))).toEqual([named, place])
  const rest = applyReadAgain(fields, readAgainAction(part), { vocabulary, today: '2026-11-26' })?.fields
  expect(rest?.filter(([name]) => !name.endsWith('.checkedOn'))).toEqual(
    fields.filter(([name]) => !name.endsWith('.checkedOn')),
  )
})

test.each(['read-again:', 'read-again:groups', 'read-again:sources', 'publish', 'read-again:facts.A'])(
  '“%s” is another action',
  (action) => expect(daysAfter(action)).toBeNull(),
)
