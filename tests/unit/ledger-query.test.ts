import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { isAsked, ledgerPairs, parseLedgerFilter } from '@/lib/catalogue/news/ledger-query'
import { toLedger } from '@/lib/catalogue/shown/claim-ledger'
import { paths } from '@/lib/paths'
import { createClaim, createTool, createVocabulary, toClaims } from '../support/factories'

const claims = toClaims([
  createClaim({ key: 'one', subjects: ['nomad'], verdict: 'came-true' }),
  createClaim({ key: 'two', subjects: ['nomad', 'rkt'], verdict: 'did-not' }),
  createClaim({ key: 'three', subjects: ['rkt'], verdict: 'came-true' }),
])
const catalogue = buildCatalogue({
  ...{ revision: 1, vocabulary: createVocabulary(), claims, today: '2026-11-22' },
  tools: [createTool({ name: 'Nomad', aliases: ['HashiCorp Nomad'] }), createTool({ name: 'rkt' })],
})

function keysOf(parameters: Record<string, string>) {
  const { filter } = parseLedgerFilter(parameters, catalogue)
  return toLedger(catalogue)
    .entries.filter((entry) => isAsked(filter, entry))
    .map(({ claim }) => claim.key)
}

test.each([
  [{}, ['one', 'two', 'three']],
  [{ verdict: 'came-true' }, ['one', 'three']],
  [{ tool: 'nomad' }, ['one', 'two']],
  [{ tool: 'hashicorp nomad', verdict: 'did-not' }, ['two']],
])('%j asks for the claims %j', (parameters, keys) => {
  expect(keysOf(parameters)).toEqual(keys)
})

test('the filter has one address', () => {
  const { filter } = parseLedgerFilter({ tool: 'HashiCorp Nomad', verdict: 'did-not' }, catalogue)
  expect(paths.ledger(ledgerPairs(filter))).toBe('/then-and-now?tool=nomad&verdict=did-not')
})

test('what means nothing is named, and all claims are shown', () => {
  const asked = { verdict: 'maybe', tool: 'wibble', colour: 'red' }
  expect(parseLedgerFilter(asked, catalogue).dropped).toEqual([
    'There is no verdict “maybe”, so it was left out.',
    'There is no tool “wibble”, so it was left out.',
    'Claims cannot be asked for by “colour”, so it was left out.',
  ])
  expect(keysOf(asked)).toHaveLength(3)
})
