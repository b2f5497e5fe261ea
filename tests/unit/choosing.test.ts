import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { readWishes } from '@/lib/catalogue/choosing/ask'
import { chooseTools } from '@/lib/catalogue/choosing/choice'
import {
  countSentence,
  percentWords,
  reachWords,
  verdictSentence,
} from '@/lib/catalogue/choosing/choice-words'
import { findOffer } from '@/lib/catalogue/choosing/offer'
import { reasonsOf } from '@/lib/catalogue/choosing/reasons'
import { rateAspect, rateFact, rateOption } from '@/lib/catalogue/choosing/value-scale'
import type { QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary({
  categories: ['proxies', 'engines'],
  aspects: ['performance', 'cost'],
  attributes: [
    { key: 'tls', label: 'Certificates by itself', categories: ['proxies'] },
    { key: 'reload', label: 'Reload without restart', categories: ['proxies'] },
    { key: 'protocols', kind: 'choices', options: ['http', 'tcp', 'udp'], categories: ['proxies'] },
    { key: 'form', kind: 'choice', options: ['one-program', 'many'], categories: ['proxies'] },
    {
      key: 'routes',
      kind: 'number',
      unit: 'routes',
      direction: 'higher',
      filter: false,
      categories: ['proxies'],
    },
    { key: 'steward', kind: 'text', filter: false },
    { key: 'of-engines', categories: ['engines'] },
  ],
})
const [tls, , protocols] = vocabulary.attributes
const catalogue = buildCatalogue({
  revision: 1,
  today: '2026-11-26',
  vocabulary,
  tools: [
    createTool({
      name: 'Traefik',
      category: 'proxies',
      facts: { tls: 'yes', reload: 'yes', protocols: ['http', 'tcp'], form: 'one-program', routes: 5000 },
      tradeoffs: [{ aspect: 'performance', kind: 'limitation', text: 'Slower than some.' }],
    }),
    createTool({
      name: 'Envoy',
      category: 'proxies',
      facts: [
        { attribute: 'tls', state: 'unknown' },
        { attribute: 'reload', value: 'yes' },
        { attribute: 'protocols', value: ['http', 'tcp', 'udp'] },
      ],
    }),
    createTool({
      name: 'HAProxy',
      category: 'proxies',
      facts: { tls: 'partial', reload: 'partial', protocols: ['http', 'tcp'], form: 'one-program' },
    }),
    createTool({
      name: 'Caddy',
      category: 'proxies',
      facts: [
        { attribute: 'tls', value: 'yes' },
        { attribute: 'reload', value: 'yes' },
        { attribute: 'protocols', value: ['http'], note: 'TCP through further modules.' },
      ],
    }),
    createTool({
      name: 'Old proxy',
      category: 'proxies',
      status: 'archived',
      facts: { tls: 'yes', reload: 'yes' },
    }),
    createTool({ name: 'Proxies at large', category: 'proxies', kind: 'class' }),
    createTool({ name: 'Engine', category: 'engines', facts: { 'of-engines': 'yes' } }),
  ],
})
const proxies = vocabulary.categories[0] as (typeof vocabulary.categories)[number]

const ask = (parameters: QueryParameters) => {
  const asked = readWishes(parameters, catalogue, proxies)
  return { ...asked, choice: chooseTools(catalogue, proxies, asked.wishes) }
}
const names = (of: readonly { tool: { name: string } }[]) => of.map(({ tool }) => tool.name)
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

describe('must-haves', () => {
  it('put out what a fact says is lacking, with the fact, and set aside what is not known', () => {
    const { choice } = ask({ protocols: ['tcp'], tls: 'partial' })
    expect(names(choice.left)).toEqual(['HAProxy', 'Traefik'])
    expect(names(choice.notKnown)).toEqual(['Envoy'])
    expect(choice.notKnown[0]?.unknown.map(({ must }) => must.key)).toEqual(['tls'])
    expect(names(choice.out)).toEqual(['Caddy'])
    expect(choice.out[0]?.lacks[0]).toMatchObject({
      must: { key: 'protocols' },
      fact: { text: 'Http', note: 'TCP through further modules.', sources: ['https://caddy.example/docs'] },
    })
    expect(choice.cited.sources.map(({ url }) => url)).toContain('https://caddy.example/docs')
  })

  it.each([
    [{ tls: 'yes' }, ['Caddy', 'Traefik']],
    [{ tls: 'partial' }, ['Caddy', 'HAProxy', 'Traefik']],
    [{ protocols: ['tcp', 'udp'] }, ['Envoy']],
    [{ form: ['many', 'one-program'] }, ['HAProxy', 'Traefik']],
    [{ routes: '5000' }, ['Traefik']],
    [{ routes: '5001' }, []],
    [{ licence: 'open-source' }, ['Caddy', 'Envoy', 'HAProxy', 'Traefik']],
    [{ licence: 'proprietary' }, []],
  ])('%j leaves %j', (parameters, left) => {
    expect(names(ask(parameters).choice.left)).toEqual(left)
  })

  it('leaves what is no longer looked after out, with its status, unless it is asked for', () => {
    expect(names(ask({}).choice.ended)).toEqual(['Old proxy'])
    expect(ask({}).choice.ended[0]?.status.text).toMatch(/^archived since/)
    expect(names(ask({ ended: 'yes' }).choice.left)).toContain('Old proxy')
    expect(ask({}).choice.notTools.map(({ name }) => name)).toEqual(['Proxies at large'])
  })
})

describe('what matters', () => {
  it('puts those that are left in order, names who beats the rest, and what could change it', () => {
    const { choice } = ask({ 'a-lot': ['tls', 'reload'], matters: 'protocols.tcp' })
    expect(names(choice.left)).toEqual(['Traefik', 'Envoy'])
    expect(choice.left[0]?.rank?.share).toBe(1)
    expect(choice.beaten.map(({ tool, by }) => [tool.name, names(by.map((one) => ({ tool: one })))])).toEqual(
      [
        ['Caddy', ['Traefik']],
        ['HAProxy', ['Traefik']],
      ],
    )
    expect(names(ask({ matters: 'reload' }).choice.left)).toEqual(['Caddy', 'Envoy', 'Traefik'])
  })

  it('tells which unknown fact would change most who comes first', () => {
    const { choice } = ask({ 'a-lot': 'tls', matters: 'protocols.udp' })
    expect(choice.telling).toMatchObject({ tool: { name: 'Envoy' }, attribute: { key: 'tls' }, atBest: 1 })
    expect(choice.telling?.atWorst).toBeLessThan(0.5)
    const setAside = ask({ tls: 'yes', matters: 'protocols.udp' }).choice
    expect(setAside.telling).toMatchObject({
      tool: { name: 'Envoy' },
      criterion: null,
      atWorst: 0,
      atBest: 1,
    })
    expect(setAside.notKnown[0]?.share).toBe(1)
    expect(ask({ matters: 'protocols.udp' }).choice.telling).toBeNull()
  })

  it('does not let a must-have that everything passes move a number', () => {
    const asked = { 'a-lot': 'tls', matters: ['protocols.udp', 'aspect.performance'] }
    const shares = (parameters: QueryParameters) => ask(parameters).choice.left.map(({ rank }) => rank)
    expect(shares({ ...asked, licence: 'open-source' })).toEqual(shares(asked))
  })

  it('sorts what speaks for a tool, what against it and what is open, without what all share', () => {
    const { choice } = ask({
      'a-lot': 'tls',
      matters: ['protocols.udp', 'reload', 'aspect.performance'],
      reload: 'yes',
    })
    expect(choice.alike.map(({ key }) => key)).toEqual(['reload'])
    const traefik = choice.left.find(({ tool }) => tool.name === 'Traefik')
    const { good, bad, open } = reasonsOf(traefik as NonNullable<typeof traefik>, choice.alike)
    const keys = (cells: typeof good) => cells.map(({ criterion }) => criterion.key)
    expect([keys(good), keys(bad), keys(open)]).toEqual([
      ['tls'],
      ['protocols.udp', 'aspect.performance'],
      [],
    ])
  })

  it('says of what it knows nothing', () => {
    const { silent } = ask({}).choice
    expect(silent.aspects.map(({ key }) => key)).toEqual(['cost'])
    expect(silent.attributes).toEqual([])
  })
})

describe('the address', () => {
  it.each([
    [{ tls: '', 'a-lot': ['', 'tls'], reload: 'yes' }, '/choose/proxies?a-lot=tls&reload=yes'],
    [{ tls: ['yes', 'partial'] }, '/choose/proxies?tls=yes'],
    [{ matters: ['tls', 'reload'], 'a-lot': 'tls' }, '/choose/proxies?a-lot=tls&matters=reload'],
    [{ protocols: ['udp', 'tcp', 'udp'] }, '/choose/proxies?protocols=tcp&protocols=udp'],
    [{ routes: '0500' }, '/choose/proxies?routes=500'],
    [{ ended: 'yes', utm_source: 'mail' }, '/choose/proxies?ended=yes'],
  ])('of %j is %s, and is not written so', (parameters, address) => {
    const asked = ask(parameters)
    expect(asked).toMatchObject({ address, dropped: [] })
    const again = readWishes(
      Object.fromEntries(
        [...new Set(new URL(address, 'http://x').searchParams.keys())].map((key) => [
          key,
          new URL(address, 'http://x').searchParams.getAll(key),
        ]),
      ),
      catalogue,
      proxies,
    )
    expect(again).toMatchObject({ address, isCanonical: true })
  })

  it.each([
    [{ tls: 'maybe' }, 'Certificates by itself has no answer “maybe”, so it was left out.'],
    [{ routes: 'many' }, 'Routes needs a plain number, and “many” is none.'],
    [{ routes: ['1', '2'] }, 'Routes can have one bound: 1 was kept.'],
    [{ colour: 'red' }, 'Nothing called “colour” can be asked of these tools, so it was left out.'],
    [{ 'of-engines': 'yes' }, 'Nothing called “of-engines” can be asked of these tools, so it was left out.'],
    [{ matters: 'steward' }, '“steward” cannot be weighed here, so it was left out.'],
    [{ ended: 'no' }, '“ended” can only be “yes”.'],
    [{ licence: 'unknown' }, 'Licence has no answer “unknown”, so it was left out.'],
  ])('of %j leaves something out and says so: %s', (parameters, sentence) => {
    const { dropped } = ask(parameters)
    expect(dropped).toEqual([sentence])
  })

  it('gives the same answer again', () => {
    const asked = { 'a-lot': 'tls', matters: ['protocols.udp', 'aspect.performance'] }
    expect(ask(asked).choice.left).toEqual(ask(asked).choice.left)
  })
})

describe('the form', () => {
  it('offers what tools differ by, and keeps in sight what is asked for', () => {
    const { musts, criteria } = findOffer(catalogue, proxies, ask({ matters: 'protocols.http' }).wishes)
    expect([...musts.first, ...musts.more].map(({ key }) => key)).toEqual([
      'tls',
      'reload',
      'protocols',
      'form',
      'routes',
      'licence',
    ])
    expect(criteria.first.map(({ key }) => key)).toEqual(['tls', 'reload', 'protocols.http'])
    // Every proxy speaks HTTP, which is only there because it is asked for; and no number has a scale.
    expect(criteria.more.map(({ name, criteria: some }) => [name, some.map(({ key }) => key)])).toEqual([
      ['Protocols', ['protocols.tcp', 'protocols.udp']],
      ['Form', ['form.one-program']],
      ['Strengths and limitations', ['aspect.performance', 'aspect.cost']],
    ])
    expect(protocols?.key).toBe('protocols')
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
