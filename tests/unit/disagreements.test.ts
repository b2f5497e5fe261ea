// Where the landscape or endoflife.date says something else of a tool than the catalogue.

import { describe, expect, test } from 'vitest'
import type { LandscapeEntry } from '@/lib/editing/import/import-reading'
import { holdEndoflife } from '@/lib/keeper/disagreements/hold-endoflife'
import { holdLandscape } from '@/lib/keeper/disagreements/hold-landscape'
import { readProduct } from '@/lib/keeper/disagreements/read-product'
import { createTool } from '../support/factories'

type Told = Partial<LandscapeEntry>
type Events = NonNullable<Parameters<typeof createTool>[0]['events']>

describe('a landscape', () => {
  const events: Events = [
    { date: '2021-01-26', kind: 'joined-foundation', text: 'The CNCF accepts it at the incubating level.' },
    { date: '2023-05-01', kind: 'graduated', text: 'It graduates.' },
  ]
  const tool = createTool({
    ...{ name: 'Harbour', aliases: ['Port'], category: 'registries', events },
    ...{ homepage: 'https://harbour.example/', repository: 'https://github.com/harbour/harbour' },
  })
  const entry = {
    ...{ line: 12, name: 'Harbour', subcategory: '', also: [], documentation: null, description: '' },
    ...{ homepage: 'http://www.harbour.example', repository: 'https://github.com/Harbour/harbour.git' },
    ...{
      isProject: true,
      reached: { accepted: '2021-01-26', incubating: '2021-01-26', graduated: '2023-05-01' },
    },
  }
  const hold = (...told: Told[]) =>
    holdLandscape({ tools: [tool], entries: told.map((one) => ({ ...entry, ...one })), file: 'l.yml' }).map(
      ({ field, ours, theirs, place }) => [field, ours, theirs, place],
    )
  const graduated = 'graduated 2023-05-01'

  test.each<[string, Told, unknown[]]>([
    ['the same, written otherwise', {}, []],
    [
      'another repository',
      { repository: 'https://github.com/a/b' },
      [['repository', tool.repository, 'https://github.com/a/b', 'l.yml:12']],
    ],
    [
      'another homepage',
      { homepage: 'https://b.example/' },
      [['homepage', tool.homepage, 'https://b.example/', 'l.yml:12']],
    ],
    ['no homepage but the repository', { homepage: 'https://github.com/harbour/harbour' }, []],
    ['no homepage at all', { homepage: null }, []],
    [
      'another day of a stage',
      { reached: { ...entry.reached, graduated: '2023-05-02' } },
      [['stage', graduated, 'graduated 2023-05-02', 'l.yml:12']],
    ],
    [
      'a stage less',
      { reached: { accepted: '2021-01-26', incubating: '2021-01-26' } },
      [['stage', graduated, null, 'l.yml:12']],
    ],
    [
      'a stage more',
      { reached: { ...entry.reached, archived: '2026-01-01' } },
      [['stage', null, 'archived 2026-01-01', 'l.yml:12']],
    ],
    [
      'another day of joining',
      { reached: { ...entry.reached, incubating: '2022-01-01' } },
      [['stage', 'incubating 2021-01-26', 'incubating 2022-01-01', 'l.yml:12']],
    ],
    ['the tool by its repository', { name: 'HRB', homepage: null }, []],
    [
      'the tool by another name',
      { name: 'Port', repository: 'https://github.com/a/b' },
      [['repository', tool.repository, 'https://github.com/a/b', 'l.yml:12']],
    ],
  ])('that says %s', (_, told, expected) => {
    expect(hold(told)).toEqual(expected)
  })

  test('that does not hold a project of the CNCF says so', () => {
    expect(hold({ name: 'Other', repository: null })).toContainEqual(['stage', graduated, null, 'l.yml:1'])
  })

  test('is read by the name that a tool is watched by, and says when it has none of it', () => {
    const watched = { ...tool, watch: { ...tool.watch, landscape: 'Port' } }
    const of = (...entries: Told[]) =>
      holdLandscape({
        tools: [watched],
        entries: entries.map((one) => ({ ...entry, ...one })),
        file: 'l.yml',
      })
    expect(of({ name: 'Port' }, { repository: 'https://github.com/a/b' })).toEqual([])
    expect(of({}).map(({ field, ours, theirs }) => [field, ours, theirs])).toEqual([['name', 'Port', null]])
  })

  test('that lists a tool of one name and another of its alias means the first', () => {
    expect(hold({ name: 'Port', repository: 'https://github.com/a/b' }, {})).toEqual([])
  })
})

describe('endoflife.date', () => {
  const events: Events = [
    { date: '2016-01-01', kind: 'first-release', version: '0.1', text: 'First.' },
    { date: '2020-02-02', kind: 'release', version: '1.0', text: 'One.' },
    { date: '2026-07-01', kind: 'release', version: '1.5.2', text: 'Latest.' },
  ]
  const tool = createTool({ name: 'Harbour', category: 'registries', events })
  const releases = [
    { version: '0.1.0', date: '2016-01-01' },
    { version: '1.5.2', date: '2026-07-01' },
    { version: '1.0.0', date: '2020-02-02' },
    { version: '1.4.9', date: '2026-08-01' },
  ]
  type Releases = typeof releases
  const hold = (told: Releases) =>
    holdEndoflife({
      tools: [tool],
      products: [{ name: 'harbour', file: 'harbour.json', lines: [], releases: told }],
      today: '2026-11-01',
    }).map(({ field, ours, theirs }) => [field, ours, theirs])
  const changed = (at: number, told: Partial<Releases[number]>) =>
    releases.map((release, index) => (index === at ? { ...release, ...told } : release))

  test.each<[string, Releases, unknown[]]>([
    ['the same', releases, []],
    ['a later first one', releases.slice(1), [['first-release', '0.1 of 2016-01-01', '1.0.0 of 2020-02-02']]],
    [
      'an earlier day of it',
      changed(0, { date: '2015-12-31' }),
      [['first-release', '0.1 of 2016-01-01', '0.1.0 of 2015-12-31']],
    ],
    [
      'a newer latest one',
      changed(1, { version: '1.6.0' }),
      [['latest-release', '1.5.2 of 2026-07-01', '1.6.0 of 2026-07-01']],
    ],
    [
      'an older latest one, in spite of a later day',
      changed(1, { version: '1.5.1' }),
      [['latest-release', '1.5.2 of 2026-07-01', '1.5.1 of 2026-07-01']],
    ],
    [
      'an older latest one that it could not know better',
      changed(1, { version: '1.5.1', date: '2026-06-01' }).slice(0, 3),
      [],
    ],
    [
      'another day of a release between',
      changed(2, { date: '2020-02-03' }),
      [['release', '1.0 of 2020-02-02', '1.0.0 of 2020-02-03']],
    ],
    ['nothing', [], []],
  ])('that says %s', (_, told, expected) => {
    expect(hold(told)).toEqual(expected)
  })

  test('that says when support of a line ends', () => {
    const line = { activeUntil: null, latest: null, latestOn: null, longTerm: false, releasedOn: null }
    const lines = [
      { ...line, name: '1.5', securityUntil: '2027-01-01', unverified: true, sources: [] },
      { ...line, name: '1.4', securityUntil: null, unverified: true, sources: [] },
    ]
    const said = { releases, name: 'harbour', file: 'harbour.json' }
    const found = holdEndoflife({
      tools: [{ ...tool, lines }],
      products: [
        {
          ...said,
          lines: [
            { name: '1.5', securityUntil: '2027-01-02' },
            { name: '1.4', securityUntil: '2026-12-31' },
            { name: '1.3', securityUntil: '2026-08-02' },
            { name: '1.2', securityUntil: '2026-07-31' },
            { name: '1.1', securityUntil: null },
          ],
        },
      ],
      today: '2026-11-01',
    })
    expect(found.map(({ field, ours, theirs }) => [field, ours, theirs])).toEqual([
      ['end-of-support', '1.5 until 2027-01-01', '1.5 until 2027-01-02'],
      ['end-of-support', '1.4 without an end', '1.4 until 2026-12-31'],
      // Of what got no fixes any more when they were asked, the catalogue need not say anything.
      ['end-of-support', null, '1.3 until 2026-08-02'],
    ])
  })

  test('is read from its release data and from its API', () => {
    const data = {
      releases: { '1.5': { name: '1.5', releaseDate: '2026-01-01', eol: '2026-07-01', eoes: '2027-01-01' } },
      versions: { '1.5.2': { name: '1.5.2', date: '2026-07-01' } },
    }
    const line = {
      name: '1.5',
      releaseDate: '2026-01-01',
      isEol: false,
      eolFrom: '2026-07-01',
      eoesFrom: '2027-01-01',
    }
    const api = {
      result: { name: 'harbour', releases: [{ ...line, latest: { name: '1.5.2', date: '2026-07-01' } }] },
    }
    const product = {
      name: 'harbour',
      releases: [{ version: '1.5.2', date: '2026-07-01' }],
      lines: [{ name: '1.5', securityUntil: '2027-01-01' }],
    }
    expect(readProduct(JSON.stringify(data), 'releases/harbour.json')).toEqual({
      ...product,
      file: 'releases/harbour.json',
    })
    expect(readProduct(JSON.stringify(api), 'v1/products/any.json')).toEqual({
      ...product,
      file: 'v1/products/any.json',
    })
    expect(readProduct('{"versions": 3', 'harbour.json')).toBeNull()
    expect(readProduct('{"name": "gantry"}', 'package.json')).toBeNull()
  })
})
