import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { findNews, findNewsThatMatters, NEWS_KINDS } from '@/lib/catalogue/news/news'
import { newsAddress, newsTitle, parseNewsFilter } from '@/lib/catalogue/news/news-query'
import { createTool, createVocabulary } from '../support/factories'

const catalogue = buildCatalogue({
  revision: 1,
  today: '2026-11-26',
  vocabulary: createVocabulary(),
  tools: [
    createTool({
      name: 'rkt',
      events: [
        { date: '2014-12', kind: 'announced', text: 'Announced.' },
        { date: '2017-03-29', kind: 'joined-foundation', text: 'Joins.' },
        { date: '2019-08', kind: 'retired', text: 'Retired.', status: 'retired' },
        { date: '2020-02-24', kind: 'archived', text: 'Archived.', status: 'archived' },
      ],
    }),
    createTool({
      name: 'K3s',
      category: 'orchestrators',
      events: [
        { date: '2019-11', kind: 'release', version: '1.0', text: 'Released.', status: 'active' },
        { date: '2020-08-19', kind: 'joined-foundation', text: 'Joins.' },
        { date: '2026-01-01', kind: 'planned', text: 'Was to end.' },
        { date: '2027-02-01', kind: 'planned', text: 'Is to end.' },
        { date: '2026-05', kind: 'milestone', text: 'One.' },
        { date: '2026-05', kind: 'milestone', text: 'Another.' },
      ],
    }),
  ],
})
const keys = (filter: Parameters<typeof findNews>[1]) => findNews(catalogue, filter).map(({ key }) => key)
const ALL = { kind: null, category: null }

describe('news', () => {
  it('are the events of all tools, the latest first, without releases and plans whose day is past', () => {
    expect(keys(ALL)).toEqual([
      'k3s/planned/2027-02-01',
      'k3s/milestone/2026-05',
      'k3s/milestone/2026-05/2',
      'k3s/joined-foundation/2020-08-19',
      'rkt/archived/2020-02-24',
      'rkt/retired/2019-08',
      'rkt/joined-foundation/2017-03-29',
      'rkt/announced/2014-12',
    ])
  })

  it.each([
    [{ kind: 'releases', category: null }, ['k3s/release/2019-11/1.0']],
    [{ kind: 'ends', category: null }, ['rkt/archived/2020-02-24', 'rkt/retired/2019-08']],
    [{ kind: 'foundations', category: 'orchestrators' }, ['k3s/joined-foundation/2020-08-19']],
    [{ kind: 'ends', category: 'orchestrators' }, []],
  ] as const)('asked for as %j are %j', (filter, found) => expect(keys(filter)).toEqual(found))

  it('of every kind together are all of them', () => {
    const ofKinds = NEWS_KINDS.flatMap((kind) => keys({ kind, category: null }))
    expect(new Set(ofKinds)).toEqual(new Set([...keys(ALL), ...keys({ kind: 'releases', category: null })]))
  })

  it('that matter are the last of each tool about ends, owners and foundations', () => {
    expect(findNewsThatMatters(catalogue, 8).map(({ key }) => key)).toEqual([
      'k3s/planned/2027-02-01',
      'rkt/archived/2020-02-24',
    ])
    expect(findNewsThatMatters(catalogue, 1)).toHaveLength(1)
  })
})

describe('the address of news', () => {
  it.each([
    [{}, '/news', 'News'],
    [
      { kind: 'ends', category: 'orchestrators', page: '2' },
      '/news?category=orchestrators&kind=ends&page=2',
      'News: ending or ended, Orchestrators',
    ],
    [{ category: 'Orchestrators', fbclid: 'x' }, '/news?category=orchestrators', 'News: Orchestrators'],
  ])('of %j is %s', (parameters, address, title) => {
    const { filter, page, dropped } = parseNewsFilter(parameters, catalogue)
    expect([newsAddress(filter, page), newsTitle(catalogue, filter), dropped]).toEqual([address, title, []])
  })

  it('drops what it cannot use, and says so', () => {
    expect(
      parseNewsFilter({ kind: 'gossip', category: 'x', colour: 'red', page: 'z' }, catalogue).dropped,
    ).toEqual([
      'There is no news of the kind “gossip”, so it was left out.',
      'There is no category “x”, so it was left out.',
      'News cannot be asked for by “colour”, so it was left out.',
      'There is no page “z”; this is the first.',
    ])
  })
})
