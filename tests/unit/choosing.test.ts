import { describe, expect, it } from 'vitest'
import { readWishes } from '@/lib/catalogue/choosing/ask'
import { findOffer } from '@/lib/catalogue/choosing/offer'
import { reasonsOf } from '@/lib/catalogue/choosing/reasons'
import type { QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { ask, catalogue, proxies } from '../support/proxy-catalogue'

const names = (of: readonly { tool: { name: string } }[]) => of.map(({ tool }) => tool.name)
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
    // What decides comes first, in its own order; what is folded stands behind.
    expect(musts.first.map(({ key }) => key)).toEqual(['reload', 'tls', 'licence'])
    expect(musts.more.map(({ key }) => key)).toEqual(['protocols', 'form', 'routes'])
    expect(criteria.first.map(({ key }) => key)).toEqual(['reload', 'tls', 'protocols.http'])
    // Every proxy speaks HTTP, which is only there because it is asked for; and no number has a scale.
    expect(criteria.more.map(({ name, criteria: some }) => [name, some.map(({ key }) => key)])).toEqual([
      ['Protocols', ['protocols.tcp', 'protocols.udp']],
      ['Form', ['form.one-program']],
      ['Strengths and limitations', ['aspect.performance', 'aspect.cost']],
    ])
  })
})
