import { describe, expect, it } from 'vitest'
import type { Cell } from '@/lib/catalogue/choosing/cell'
import {
  countSentence,
  percentWords,
  reachWords,
  verdictSentence,
} from '@/lib/catalogue/choosing/choice-words'
import { rateAspect, rateFact, rateOption } from '@/lib/catalogue/choosing/value-scale'
import { createTool, createVocabulary } from '../support/factories'
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

const UNKNOWN = [{ range: { low: 0, high: 100 }, isUnknown: true, tradeoffs: [] } as unknown as Cell]

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

  const scaled = createVocabulary({
    attributes: [
      { key: 'size', kind: 'number', filter: false, scale: { from: 1000, to: 5000 } },
      { key: 'pause', kind: 'number', filter: false, scale: { from: 200, to: 100 } },
      {
        key: 'proof',
        kind: 'choices',
        options: [
          { key: 'none-at-all', worth: 0 },
          { key: 'name', worth: 40 },
          { key: 'key', worth: 90 },
          'other',
        ],
      },
    ],
  }).attributes
  it.each([
    ['size', 3000, 50],
    ['size', 900, 0],
    ['size', 90_000, 100],
    ['pause', 125, 75],
    ['pause', 20, 100],
    ['proof', ['name'], 40],
    ['proof', ['name', 'key', 'other'], 90],
  ] as const)('of %s %j is %i', (key, value, worth) => {
    const attribute = scaled.find((one) => one.key === key)
    const said = createTool({
      name: 'Any',
      facts: [{ attribute: key, value: typeof value === 'number' ? value : [...value] }],
    })
    expect(rateFact(attribute as NonNullable<typeof attribute>, said.facts[0] ?? null)).toEqual({
      low: worth,
      high: worth,
    })
  })

  it('can be anything where the scale has no place for it', () => {
    const [size, , proof] = scaled
    for (const [attribute, one] of [
      [proof, fact(['other'])],
      [size, stateOnly('none')],
    ] as const)
      expect(rateFact(attribute as NonNullable<typeof attribute>, one)).toEqual({ low: 0, high: 100 })
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
    [{ routes: '5000' }, 'Only Traefik is known to have all you must have.'],
    [{ routes: '5001' }, 'No tool is known to have all you must have; of 3 it is not known.'],
    [{ licence: 'proprietary' }, 'No tool has all you must have.'],
    [
      { 'a-lot': ['tls', 'reload'], matters: 'protocols.tcp' },
      'Traefik, whatever the weights within your order.',
    ],
    [
      { 'a-lot': ['tls', 'aspect.performance'], matters: 'protocols.udp' },
      /^(?:No clear answer: )?(?:Caddy|Envoy),? .*[1-9]\d% of the weightings that keep your order\.$/,
    ],
    [{ matters: 'protocols.udp' }, 'Envoy: nothing else does better in anything that matters to you.'],
    [
      { matters: 'reload', tls: 'yes' },
      'Caddy and Traefik are level in all that matters to you, and nothing does better.',
    ],
  ])('%j is answered: %s', (parameters, sentence) => {
    const said = verdictSentence(ask(parameters).choice)
    if (typeof sentence === 'string') expect(said).toBe(sentence)
    else expect(said).toMatch(sentence)
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
    [{ low: 50, known: 60, high: 97 }, '50 to 60 of 100, at best to 97: what is not known leaves that open'],
  ])('call a reach of %j %s', (reach, words) => expect(reachWords(reach, UNKNOWN)).toBe(words))
})
