import { expect, test } from 'vitest'
import type { FactDocument } from '@/lib/catalogue/document/tool-document'
import { formatFact, formatLicence, formatSpan, joinWords } from '@/lib/catalogue/shown/format-value'
import { createAttribute } from '../support/factories'

const choice = createAttribute({
  key: 'isolation',
  kind: 'choice',
  options: [{ key: 'vm', label: 'Virtual machine' }],
})
const choices = createAttribute({ key: 'platforms', kind: 'choices', options: ['linux', 'windows'] })
const support = createAttribute({ key: 'rootless' })
const nodes = createAttribute({ key: 'size', kind: 'number', unit: 'nodes' })
const percent = createAttribute({ key: 'share', kind: 'number', unit: '%' })
const date = createAttribute({ key: 'born', kind: 'date' })
const text = createAttribute({ key: 'steward', kind: 'text' })

const value = (said: FactDocument['value']) => ({ state: 'value' as const, value: said })

test.each([
  ['the label of an option', choice, value('vm'), 'Virtual machine'],
  ['the key of an option the vocabulary has lost', choice, value('gone'), 'gone'],
  ['several labels in the order given', choices, value(['windows', 'linux']), 'Windows, Linux'],
  ['a level of support', support, value('plugin'), 'by plugin'],
  ['a word that is no level as it is', support, value('constructor'), 'constructor'],
  ['a number with separators and unit', nodes, value(40000), '40,000 nodes'],
  ['a fraction in full', nodes, value(0.125), '0.125 nodes'],
  ['a percentage close to its sign', percent, value(12), '12%'],
  ['a date to the precision it is known', date, value('2016-07'), 'July 2016'],
  ['text as it is written', text, value('Docker, Inc.'), 'Docker, Inc.'],
  ['none in a word', support, { state: 'none' as const, value: null }, 'none'],
  ['not applicable in words', support, { state: 'not-applicable' as const, value: null }, 'not applicable'],
  ['unknown in a word', support, { state: 'unknown' as const, value: null }, 'unknown'],
  ['no fact at all as unknown', support, null, 'unknown'],
])('prints %s', (_what, attribute, fact, words) => {
  expect(formatFact(fact && { ...fact, qualified: false }, attribute)).toBe(words)
})

test('a value with limits says so', () => {
  const told = (value: string | string[]) => ({ state: 'value' as const, value, qualified: true })
  expect(formatFact(told('yes'), support)).toBe('yes, with limits')
  expect(formatFact(told('partial'), support)).toBe('partial, with limits')
  expect(formatFact(told(['windows', 'linux']), choices)).toBe('Windows, Linux (with limits)')
})

test('a licence names its class beside the SPDX expression', () => {
  expect(formatLicence({ spdx: 'MIT', class: 'open-source' })).toBe('MIT, open source')
  expect(formatLicence({ spdx: null, class: 'proprietary' })).toBe('proprietary')
})

test('a span says since when and until when', () => {
  expect(formatSpan({ since: '2016-07', until: '2019' })).toBe('since July 2016, until 2019')
  expect(formatSpan({ since: null, until: null })).toBe('')
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('words are listed as in a sentence: %j', (words, sentence) => {
  expect(joinWords(words)).toBe(sentence)
})
