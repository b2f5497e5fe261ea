// What the sources of a tool leave to be wished for, and what two sources that disagree must say.
import { describe, expect, test } from 'vitest'
import { checkDocument } from '@/lib/catalogue/check/check-document'
import { checkEvidence } from '@/lib/catalogue/check/check-evidence'
import { checkSources } from '@/lib/catalogue/check/check-sources'
import { formatPath, sayProblem } from '@/lib/catalogue/document/problem'
import { lineDocument } from '@/lib/catalogue/document/release-lines'
import { withCitedSources, withSourceAddresses } from '@/lib/catalogue/document/source-address'
import { toolShape } from '@/lib/catalogue/document/tool-document'
import { adviseOnFields } from '@/lib/editing/form/advise-form'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { createTool, createVocabulary, factOf } from '../support/factories'

const vocabulary = createVocabulary()
const URL_OF = 'https://podman.example/docs'
const whole = createTool({
  name: 'Podman',
  facts: { isolation: 'namespaces', platforms: ['linux'], rootless: 'yes' },
})
const told = (tool: typeof whole) =>
  checkSources(tool, vocabulary).map(({ path, code }) => `${formatPath(path)} ${code}`)
const unknown = { ...factOf('rootless', 'yes'), state: 'unknown' as const, value: null, unverified: false }
const secondary = whole.sources.map((source) => ({ ...source, secondary: true }))
const at = (url: string) => ({
  ...whole,
  licence: { ...whole.licence, sources: [url] },
  sources: [...whole.sources, { ...whole.sources[0], url, secondary: false }] as typeof whole.sources,
})

describe('the sources of a tool', () => {
  test.each([
    ['are fine where all is said of them', whole, []],
    [
      'lack a look-up of what is unknown',
      { ...whole, facts: [...whole.facts.slice(0, 2), unknown] },
      ['facts.2 looked-nowhere'],
    ],
    [
      'lack the place of a look-up',
      { ...whole, facts: [...whole.facts.slice(0, 2), { ...unknown, checkedOn: '2026-11-26' }] },
      ['facts.2 looked-nowhere'],
    ],
    [
      'have a look-up with place and day',
      {
        ...whole,
        facts: [...whole.facts.slice(0, 2), { ...unknown, sources: [URL_OF], checkedOn: '2026-11-26' }],
      },
      [],
    ],
    ['leave questions unanswered', { ...whole, facts: whole.facts.slice(0, 1) }, ['facts nothing-said']],
    [
      'are secondary behind what bears weight',
      { ...whole, sources: secondary },
      ['licence.sources rests-on-secondary', 'events.0.sources rests-on-secondary'],
    ],
    [
      'are secondary behind an end of support',
      {
        ...whole,
        sources: [
          ...whole.sources,
          ...secondary.map((source) => ({ ...source, url: 'https://others.example/' })),
        ],
        lines: [
          lineDocument.parse({ name: '1', securityUntil: '2027', sources: ['https://others.example/'] }),
          lineDocument.parse({ name: '2', sources: ['https://others.example/'] }),
        ],
      },
      ['lines.0.sources rests-on-secondary'],
    ],
    ['are the root of a site', at('https://podman.example/'), ['licence.sources no-passage']],
    [
      'are the root of a repository',
      at('https://github.com/containers/podman'),
      ['licence.sources no-passage'],
    ],
    ['lead to a file at a tag', at('https://github.com/containers/podman/blob/v5/LICENSE'), []],
    ['lead to words of a page', at('https://podman.example/#:~:text=Apache'), []],
  ])('%s', (_what, tool, expected) => {
    expect(told(tool)).toEqual(expected)
  })
})

test('Lines and words that an address leads to are kept to the letter', () => {
  for (const url of [
    'https://github.com/o/r/blob/v1.2/LICENSE#L10-L20',
    'https://x.example/page#:~:text=ends%20on,2027-02-28',
    'https://x.example/page#a-heading',
  ]) {
    const tool = { ...whole, descriptionSources: [url] }
    for (const spell of [withCitedSources, withSourceAddresses]) {
      const spelled = spell(tool)
      expect(spelled.descriptionSources).toEqual([url])
      expect(spelled.sources.map((source) => source.url)).toContain(url)
    }
  }
})

const otherwise = { value: 'virtual-machine', note: null, reason: 'It is older.', sources: [URL_OF] }
const [isolation] = whole.facts
const disagreeing = (changes: object) => ({
  ...whole,
  facts: [{ ...(isolation as typeof unknown), otherwise, ...changes }] as typeof whole.facts,
})

test.each([
  ['', disagreeing({}), []],
  [
    'that no page is behind',
    disagreeing({ otherwise: { ...otherwise, sources: [] } }),
    ['facts.0.otherwise.sources otherwise-unsourced'],
  ],
  [
    'that is the same',
    disagreeing({ otherwise: { ...otherwise, value: 'namespaces' } }),
    ['facts.0.otherwise.value otherwise-the-same'],
  ],
  [
    'beside what is unknown',
    disagreeing({ state: 'unknown', value: null }),
    ['facts.0.otherwise otherwise-of-nothing'],
  ],
  ['beside what is none', disagreeing({ state: 'none', value: null }), []],
  [
    'of a page that is not listed',
    disagreeing({ otherwise: { ...otherwise, sources: ['https://no.example/'] } }),
    ['facts.0.otherwise.sources.0 not-listed'],
  ],
  [
    'that is no option',
    disagreeing({ otherwise: { ...otherwise, value: 'jail' } }),
    ['facts.0.otherwise.value no-option'],
  ],
])('Another value %s is told', (_what, tool, expected) => {
  const problems = [...checkEvidence(tool), ...checkDocument(tool, vocabulary)]
  expect(problems.map(({ path, code }) => `${formatPath(path)} ${code}`)).toEqual(expected)
})

test('What another source says has a reason, and an address that a document cites is listed', () => {
  const input = { ...disagreeing({ otherwise: { value: 'virtual-machine', sources: [URL_OF] } }) }
  expect(toolShape.safeParse(input).success).toBe(false)
  const cited = withCitedSources(
    disagreeing({ otherwise: { ...otherwise, sources: ['HTTPS://New.example/a'] } }),
  )
  expect(cited.sources.map(({ url }) => url)).toContain('https://new.example/a')
  expect(cited.facts[0]?.otherwise?.sources).toEqual(['https://new.example/a'])
})

test('A form is told all of it by its fields, and nothing while it has faults', () => {
  const rule = {
    key: 'r',
    when: [{ attribute: 'isolation', is: ['namespaces'] }],
    must: [{ attribute: 'platforms', is: ['windows'] }],
    says: 'It has namespaces, and yet no Windows.',
    because: 'The tests say so.',
  }
  const around = { vocabulary, rules: [rule], today: '2026-11-26' }
  const fields = documentToFields({ ...whole, sources: secondary })
  const advice = adviseOnFields(fields, around)
  expect(advice.map((one) => [one.field, 'code' in one && sayProblem(one)])).toEqual([
    ['facts.platforms', rule.says],
    ['licence.sources', expect.stringContaining('a licence bears weight')],
    ['events.0.sources', expect.stringContaining('a status bears weight')],
  ])
  expect(adviseOnFields([...fields.filter(([name]) => name !== 'name'), ['name', '']], around)).toEqual([])
})
