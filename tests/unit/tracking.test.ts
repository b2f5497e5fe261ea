import { expect, test } from 'vitest'
import { parseGapsQuery } from '@/lib/catalogue/gaps/gaps-query'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { isTracking, withoutTracking } from '@/lib/catalogue/tracking'
import { createAttribute, createVocabulary } from '../support/factories'

const KEYS = [
  'utm_source',
  'UTM_Campaign',
  'fbclid',
  'gclid',
  'msclkid',
  'mc_cid',
  'igshid',
  'ref',
  'mtm_kwd',
]
const parameters = Object.fromEntries(KEYS.map((key) => [key, 'x']))
const vocabulary = createVocabulary()

test('what only says where a reader came from is passed over without a word', () => {
  expect(KEYS.filter((key) => !isTracking(key))).toEqual([])
  expect(parseFilter(parameters, { vocabulary }).dropped).toEqual([])
  expect(parseGapsQuery(parameters, { categoriesBySlug: new Map() }).dropped).toEqual([])
})

test('what somebody may have meant is named', () => {
  const meant = { utm: 'x', reference: 'x', statsu: 'active' }
  expect(parseFilter(meant, { vocabulary }).dropped).toHaveLength(3)
})

test('an attribute of such a key is a filter all the same', () => {
  const words = { ...vocabulary, attributes: [createAttribute({ key: 'ref' })] }
  expect(parseFilter({ ref: 'yes' }, { vocabulary: words }).filter.choices.has('ref')).toBe(true)
})

test.each([
  ['/tools', '/tools'],
  ['/tools?utm_source=mail&fbclid=1', '/tools'],
  ['/tools?q=a%26b&utm_source=mail&status=%21x', '/tools?q=a%26b&status=%21x'],
  ['/tools?q=a?b&ref=6', '/tools?q=a?b'],
])('%s leads on as %s', (target, expected) => {
  expect(withoutTracking(target)).toBe(expected)
})
