import { describe, expect, it } from 'vitest'
import {
  countSentence,
  percentWords,
  reachWords,
  verdictSentence,
} from '@/lib/catalogue/choosing/choice-words'
import { rateAspect, rateFact, rateOption } from '@/lib/catalogue/choosing/value-scale'
import { createTool } from '../support/factories'
import { ask, vocabulary } from '../support/proxy-catalogue'

const [tls] = vocabulary.attributes
const fact = (value: string | string[]) =>
  createTool({ name: 'Any', facts: [{ attribute: 'tls', value }] }).facts[0] ?? null
const tradeoff = (words: string) => ({
  kind: words.startsWith('strength') ? ('strength' as const) : ('limitation' as const),
  major: words.endsWith('!'),
})
const stateOnly = (state: 'none' | 'unknown' | 'not-applicable') =>
  createTool({ name: 'Any', facts: [{ attribute: 'tls', state }] }).facts[0] ?? null

describe('what a fact is worth', () => {
  it.each([
    [fact('yes'), 100, 100],
    [fact('plugin'), 70, 70],
    [fact('partial'), 50, 50],
    [fact('no'), 0, 0],
    [{ ...(fact('yes') as NonNullable<ReturnType<typeof fact>>), qualified: true }, 50, 100],
    [stateOnly('none'), 0, 0],
    [stateOnly('not-applicable'), 0, 0],
    [stateOnly('unknown'), 0, 100],
    [null, 0, 100],
  ])('%j lies between %i and %i', (one, low, high) => {
    expect(rateFact(tls as NonNullable<typeof tls>, one)).toEqual({ low, high })
  })

  it('is all or nothing for an option that is asked for by name', () => {
    expect(rateOption('tcp', fact(['http', 'tcp']))).toEqual({ low: 100, high: 100 })
    expect(rateOption('udp', fact(['http', 'tcp']))).toEqual({ low: 0, high: 0 })
    expect(rateOption('udp', stateOnly('unknown'))).toEqual({ low: 0, high: 100 })
  })

  it.each([
    [[], 0, 100],
    [['strength'], 50, 100],
    [['strength', 'strength', 'strength'], 50, 100],
    [['limitation'], 0, 50],
    [['strength', 'limitation'], 25, 75],
    [['strength!'], 75, 100],
    [['strength!', 'limitation'], 50, 100],
    [['strength!', 'limitation!'], 25, 75],
    [['strength', 'limitation!'], 0, 50],
    [['limitation', 'limitation!'], 0, 25],
  ] as const)('of an aspect with %j lies between %i and %i', (kinds, low, high) => {
    expect(rateAspect(kinds.map(tradeoff))).toEqual({ low, high })
  })
})

describe('the words', () => {
  it.each([
    [{}, '4 tools to choose from.'],
    [{ tls: 'yes' }, '2 tools have all you must have.'],
    [{ routes: '5000' }, 'Only Traefik has all you must have.'],
    [{ routes: '5001' }, 'No tool is known to have all you must have; of 3 it is not known.'],
    [{ licence: 'proprietary' }, 'No tool has all you must have.'],
    [
      { 'a-lot': ['tls', 'reload'], matters: 'protocols.tcp' },
      'Traefik, whatever the weights within your order.',
    ],
    [{ matters: 'protocols.udp' }, 'Envoy: nothing else does better in anything that matters to you.'],
    [
      { matters: 'reload', tls: 'yes' },
      'Caddy or Traefik, level in all that matters to you, whatever the weights within your order.',
    ],
  ])('%j is answered: %s', (parameters, sentence) => {
    expect(verdictSentence(ask(parameters).choice)).toBe(sentence)
  })

  it('count who took part', () => {
    expect(countSentence(ask({ tls: 'yes', protocols: 'tcp' }).choice)).toBe(
      '4 tools: 2 out, 1 set aside (a must-have is not known) and 1 left.',
    )
  })

  it.each([
    [0, 'none'],
    [0.001, 'less than 1%'],
    [0.004, 'less than 1%'],
    [0.006, '1%'],
    [0.9371, '94%'],
    [0.999, 'more than 99%'],
    [1, 'all'],
  ])('call a share of %f %s', (share, words) => expect(percentWords(share)).toBe(words))

  it.each([
    [{ low: 62.2, known: 84.4, high: 84.4 }, '62 to 84 of 100'],
    [{ low: 100, known: 100, high: 100 }, '100 of 100'],
    [{ low: 50, known: 60, high: 97 }, '50 to 60 of 100, to 97 if what is not known turns out well'],
  ])('call a reach of %j %s', (reach, words) => expect(reachWords(reach)).toBe(words))
})
