import { describe, expect, test } from 'vitest'
import { checkDocument } from '@/lib/catalogue/check/check-document'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { formatPath, type Problem, sayProblem } from '@/lib/catalogue/document/problem'
import type { FactValue } from '@/lib/catalogue/document/tool-document'
import { createTool, createVocabulary, type ToolTraits } from '../support/factories'

const vocabulary = createVocabulary({
  attributes: [
    {
      key: 'isolation',
      kind: 'choice',
      options: ['namespaces', 'virtual-machine', { key: 'jail', retired: true }],
    },
    { key: 'platforms', kind: 'choices', options: ['linux', 'windows'] },
    { key: 'rootless' },
    { key: 'memory', kind: 'number', unit: 'MiB' },
    { key: 'newest', kind: 'version' },
    { key: 'began', kind: 'date' },
    { key: 'steward', kind: 'text' },
    { key: 'roadmap', kind: 'link' },
    { key: 'scheduler', categories: ['orchestrators'] },
  ],
})

const print = (problems: Problem[]) =>
  problems.map(
    (problem) =>
      `${problem.level ? `${problem.level}: ` : ''}${formatPath(problem.path)} ${sayProblem(problem)}`,
  )
const problemsOf = (traits: Partial<ToolTraits>) =>
  print(checkDocument(createTool({ name: 'Podman', ...traits }), vocabulary))

describe('A value fits the kind of its attribute', () => {
  test.each<[string, NonNullable<FactValue>]>([
    ['isolation', 'namespaces'],
    ['platforms', ['linux', 'windows']],
    ['rootless', 'plugin'],
    ['memory', 0.5],
    ['newest', '1.10'],
    ['newest', 'r2024.1'],
    ['began', '2016-07'],
    ['steward', 'The Podman community'],
    ['roadmap', 'https://podman.io/roadmap'],
  ])('%s may be %j', (attribute, value) => {
    expect(problemsOf({ facts: { [attribute]: value } })).toEqual([])
  })

  test.each<[string, NonNullable<FactValue>, string]>([
    [
      'isolation',
      'namespace',
      'facts.0.value “namespace” is not an option of isolation: namespaces, virtual-machine (did you mean “namespaces”?)',
    ],
    ['isolation', ['namespaces'], 'facts.0.value a choice takes one option key: namespaces, virtual-machine'],
    ['isolation', 'jail', 'facts.0.value option jail of isolation is retired'],
    ['platforms', 'linux', 'facts.0.value choices take a list of option keys: linux, windows'],
    ['platforms', [], 'facts.0.value choices take a list of option keys: linux, windows'],
    ['platforms', ['linux', 'linux'], 'facts.0.value.1 option linux is there twice'],
    ['platforms', ['linux', 'beos'], 'facts.0.value.1 “beos” is not an option of platforms: linux, windows'],
    ['rootless', 'maybe', 'facts.0.value “maybe” is not one of yes, partial, plugin, no'],
    ['memory', '512 MiB', 'facts.0.value should be a number, without its unit'],
    ['newest', 1.1, 'facts.0.value put a version in quotes, "1.1", or 1.10 becomes 1.1'],
    ['newest', 'v1.10', 'facts.0.value leave out the leading v of v1.10'],
    ['newest', 'one ten', 'facts.0.value write the version as its makers do, such as "1.10.2"'],
    ['began', 2016, 'facts.0.value use a date as "YYYY", "YYYY-MM" or "YYYY-MM-DD", in quotes'],
    ['began', '2015-02-29', 'facts.0.value there is no day 2015-02-29: Feb 2015 ends on the 28th'],
    ['steward', 7, 'facts.0.value should be a text'],
    ['steward', 'x'.repeat(281), 'facts.0.value has 281 characters; at most 280 are allowed'],
    ['roadmap', 'podman.io', 'facts.0.value use an address that starts with http:// or https://'],
    [
      'scheduler',
      'yes',
      'facts.0.attribute “scheduler” is for orchestrators; this tool is in container-engines',
    ],
    ['rootles', 'yes', 'facts.0.attribute there is no attribute “rootles” (did you mean “rootless”?)'],
  ])('%s may not be %j', (attribute, value, problem) => {
    expect(problemsOf({ facts: { [attribute]: value } })).toEqual([problem])
  })
})

test('A fact without a value needs no fitting one', () => {
  expect(problemsOf({ facts: [{ attribute: 'isolation', state: 'none' }] })).toEqual([])
})

test.each([
  ['2016', '2015', ['facts.0.until 2015 lies before since, 2016']],
  ['2016-07', '2016', []],
  ['2016', '2016', []],
  ['2016-07-02', '2016-07-01', ['facts.0.until 2016-07-01 lies before since, 2016-07-02']],
])('A fact that holds since %s until %s', (since, until, problems) => {
  expect(problemsOf({ facts: [{ attribute: 'rootless', value: 'yes', since, until }] })).toEqual(problems)
})

test('Categories and aspects exist', () => {
  expect(
    problemsOf({
      categories: ['container-engine', 'orchestrators'],
      tradeoffs: [{ aspect: 'isolatoin', kind: 'strength', text: 'Good.' }],
    }),
  ).toEqual([
    'categories.0 there is no category “container-engine” (did you mean “container-engines”?)',
    'tradeoffs.0.aspect there is no aspect “isolatoin” (did you mean “isolation”?)',
  ])
})

const spdx = 'licence.spdx'
test.each([
  ['Apache-2.0', 'open-source', []],
  ['(Apache-2.0 OR MIT) AND LicenseRef-Docs', 'open-source', []],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'open-source', []],
  ['BUSL-1.1', 'source-available', []],
  [null, 'proprietary', []],
  ['LicenseRef-Amazon', 'proprietary', []],
  [null, 'not-applicable', []],
  ['MIT', 'not-applicable', [`${spdx} a licence class of not-applicable goes without an SPDX expression`]],
  [
    null,
    'open-source',
    [`${spdx} a licence class of open-source needs an SPDX expression, or LicenseRef-… where SPDX has no id`],
  ],
  [
    'Apache 2',
    'open-source',
    [`${spdx} “Apache 2” is not an SPDX licence expression; ids are listed at https://spdx.org/licenses/`],
  ],
  [
    'MIT OR',
    'open-source',
    [`${spdx} “MIT OR” is not an SPDX licence expression; ids are listed at https://spdx.org/licenses/`],
  ],
  ['BUSL-1.1', 'open-source', [`${spdx} “BUSL-1.1” limits use, so its class is source-available`]],
  [
    'MIT',
    'proprietary',
    [`${spdx} a proprietary licence has no SPDX id: leave it out, or name it LicenseRef-…`],
  ],
] as const)('The licence %s of class %s', (expression, licenceClass, problems) => {
  const licence = { spdx: expression, class: licenceClass, unverified: true }
  expect(problemsOf({ licence })).toEqual(problems)
})

test('A first release without a status is told of where a later event says one', () => {
  const out = { date: '2018-02', kind: 'first-release', version: '0.1', text: 'Out.' } as const
  const later = { date: '2026-08', kind: 'milestone', text: 'Something.', status: 'active' } as const
  expect(problemsOf({ events: [out, later] })).toEqual([
    'warning: events.0 the first release says no status, so that the tool begins with a later event',
  ])
  expect(problemsOf({ events: [{ ...out, status: 'active' }, later] })).toEqual([])
})

test('A tool has one first release, no release lies before it, and versions go without a v', () => {
  const events: ToolTraits['events'] = [
    { date: '2018-02', kind: 'first-release', version: 'v0.1', text: 'Out.', status: 'active' },
    { date: '2017', kind: 'release', version: '0.0.9', text: 'Before.' },
    { date: '2018', kind: 'release', text: 'The same year.' },
    { date: '2019', kind: 'first-release', text: 'Again.' },
  ]
  expect(problemsOf({ events })).toEqual([
    'events.0.version leave out the leading v of v0.1',
    'events.1.date this release lies before the first release',
    'warning: events.2 a release without its version',
    'events.3.kind a tool has one first release; call the others release',
  ])
})

test('A history that tells no status is warned about', () => {
  expect(problemsOf({ events: [] })).toEqual(['warning: events no event says which status the tool has'])
})

describe('All faults are told in one round', () => {
  const sound = createTool({ name: 'Podman', facts: { rootless: 'yes', isolation: 'namespaces' } })

  test('A sound document comes back whole', () => {
    const { document, problems } = examineDocument(sound, vocabulary)
    expect(problems).toEqual([])
    expect(document).toEqual(sound)
  })

  test('A broken fact hides neither the fault of the next one nor shifts its path', () => {
    const broken = {
      ...sound,
      summary: 'x'.repeat(161),
      facts: [
        { ...sound.facts[0], state: 'maybe' },
        { ...sound.facts[1], value: 'chroot' },
        { ...sound.facts[0], sources: [] },
      ],
    }
    const { document, problems, sound: rest } = examineDocument(broken, vocabulary)
    expect(document).toBeNull()
    expect(rest?.facts).toHaveLength(2)
    expect(print(problems).sort()).toEqual([
      'facts.0.state “maybe” is not one of value, none, unknown, not-applicable',
      'facts.1.value “chroot” is not an option of isolation: namespaces, virtual-machine',
      'facts.2 give at least one source, or say unverified: true',
      'summary has 161 characters; at most 160 are allowed',
    ])
  })

  test('A broken source is one fault, not one for each citation of it', () => {
    const broken = { ...sound, sources: [{ ...sound.sources[0], title: 7 }] }
    expect(print(examineDocument(broken, vocabulary).problems)).toEqual([
      'sources.0.title should be a text, not a number: put it in quotes, "7"',
    ])
  })

  test.each([[null], ['text'], [[]], [{}], [{ categories: 7 }]])('%j is refused without a throw', (input) => {
    const { document, problems } = examineDocument(input, vocabulary)
    expect(document).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
  })
})
