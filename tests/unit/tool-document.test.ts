import { describe, expect, test } from 'vitest'
import { parseToolDocument } from '@/lib/catalogue/check/parse-document'
import { formatPath, sayProblem } from '@/lib/catalogue/document/problem'
import { isHttpUrl } from '@/lib/catalogue/document/text-schemas'
import type { ToolDocumentInput } from '@/lib/catalogue/document/tool-document'

const docs = 'https://podman.example/docs'
const podman: ToolDocumentInput = {
  slug: 'podman',
  name: 'Podman',
  summary: 'Runs containers without a daemon.',
  kind: 'tool',
  categories: ['container-engines'],
  licence: { spdx: 'Apache-2.0', class: 'open-source', sources: [docs] },
  facts: [{ attribute: 'rootless', value: 'yes', checkedOn: '2026-08-20', sources: [docs] }],
  sources: [{ url: docs, title: 'Podman documentation' }],
}

const fact = (traits: object) => ({
  facts: [{ attribute: 'rootless', value: 'yes', checkedOn: '2026-08-20', sources: [docs], ...traits }],
})

function problemsOf(changes: object): string[] {
  return parseToolDocument({ ...podman, ...changes }).problems.map(
    (problem) => `${formatPath(problem.path)} ${sayProblem(problem)}`,
  )
}

test('A sound document parses, with defaults filled in', () => {
  const { document, problems } = parseToolDocument(podman)
  expect(problems).toEqual([])
  expect(document).toMatchObject({ aliases: [], chooseWhen: [], tradeoffs: [] })
  expect(document?.facts[0]).toMatchObject({ state: 'value', unverified: false, note: null })
})

describe('A fault of shape is told at its path in a plain sentence', () => {
  test.each([
    [{ summary: undefined }, 'summary is missing'],
    [{ summary: ' ' }, 'summary is empty: write something or leave the line out'],
    [{ summary: 'x'.repeat(161) }, 'summary has 161 characters; at most 160 are allowed'],
    [{ name: 9 }, 'name should be a text, not a number: put it in quotes, "9"'],
    [{ aliases: 'k8s' }, 'aliases should be a list, not a text'],
    [{ licence: 'MIT' }, 'licence should be a group of keys, not a text'],
    [{ categories: [] }, 'categories name at least one category'],
    [{ formerSlugs: Array(21).fill('a') }, 'formerSlugs has 21 entries; at most 20 are allowed'],
    [{ sumary: 'x' }, 'sumary unknown key “sumary” (did you mean “summary”?)'],
    [{ zzz: 'x' }, 'zzz unknown key “zzz”'],
    [
      { kind: 'libary' },
      'kind “libary” is not one of tool, library, specification, managed-service, platform, class (did you mean “library”?)',
    ],
    [
      { kind: undefined },
      'kind is missing: one of tool, library, specification, managed-service, platform, class',
    ],
    [{ slug: 'Podman' }, 'slug use lower-case letters, digits and single hyphens'],
    [{ slug: 'a-vs-b' }, 'slug “-vs-” separates tools in the address of a comparison'],
    [{ homepage: 'javascript:alert(1)' }, 'homepage use an address that starts with http:// or https://'],
    [fact({ vaule: 1 }), 'facts.0.vaule unknown key “vaule” (did you mean “value”?)'],
    [
      fact({ value: { a: 1 } }),
      'facts.0.value should be a text, a number or a list of option keys, not a group of keys',
    ],
    [fact({ since: 2016 }), 'facts.0.since should be a text, not a number: put it in quotes, "2016"'],
    [fact({ since: '2016-13' }), 'facts.0.since there is no month 13: use 01 to 12'],
    [fact({ checkedOn: '2026-08' }), 'facts.0.checkedOn use a date as YYYY-MM-DD'],
    [fact({ note: 'x'.repeat(281) }), 'facts.0.note has 281 characters; at most 280 are allowed'],
  ])('%j', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem])
  })
})

describe('Statements have sources or say that they have none', () => {
  const unsourced = 'give at least one source, or say unverified: true'
  test.each([
    [fact({ sources: [] }), [`facts.0 ${unsourced}`]],
    [fact({ sources: [], unverified: true }), []],
    [fact({ unverified: true }), ['facts.0 has sources and says unverified: drop one of the two']],
    [fact({ checkedOn: null }), ['facts.0.checkedOn say on which day the sources were read']],
    [fact({ sources: ['https://x.example/'] }), []],
    [fact({ sources: [docs, docs] }), [`facts.0.sources.1 source ${docs} is there twice`]],
    [fact({ value: null }), ['facts.0.value a fact in state value needs one']],
    [fact({ state: 'none' }), ['facts.0.value state none goes without a value']],
    [fact({ state: 'unknown', value: null, sources: [] }), []],
    [{ licence: { spdx: 'MIT', class: 'open-source' } }, [`licence ${unsourced}`]],
    [{ licence: { class: 'not-applicable' } }, []],
    [
      { tradeoffs: [{ aspect: 'cost', kind: 'strength', text: 'Costs nothing.' }] },
      [`tradeoffs.0 ${unsourced}`],
    ],
    [{ events: [{ date: '2018', kind: 'release', text: 'Out.' }] }, [`events.0 ${unsourced}`]],
    [{ relations: [{ type: 'extends', to: 'buildah' }] }, [`relations.0 ${unsourced}`]],
    [
      { relations: [{ type: 'extends', to: 'podman', unverified: true }] },
      ['relations.0.to a tool has no relation to itself'],
    ],
    [{ descriptionSources: ['https://x.example/'] }, []],
  ])('%j', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems)
  })
})

test('Nothing is said twice', () => {
  const twice = {
    facts: [...fact({}).facts, ...fact({}).facts],
    categories: ['container-engines', 'container-engines'],
    aliases: ['Pod', 'pod'],
    formerSlugs: ['old', 'old'],
    sources: [podman.sources?.[0], podman.sources?.[0]],
    relations: [
      { type: 'extends', to: 'buildah', unverified: true },
      { type: 'extends', to: 'buildah', unverified: true },
    ],
  }
  expect(problemsOf(twice)).toEqual([
    'facts.1 attribute rootless is there twice',
    'categories.1 category container-engines is there twice',
    `sources.1 source ${docs} is there twice`,
    'relations.1 relation extends buildah is there twice',
    'aliases.1 name pod is there twice',
    'formerSlugs.1 former slug old is there twice',
  ])
})

test.each([
  ['https://example.org', true],
  ['HTTP://example.org/a?b#c', true],
  ['//example.org', false],
  ['https:example.org', false],
  ['https:///etc/passwd', false],
  ['https://user:secret@example.org', false],
  ['data:text/html,x', false],
  [' https://example.org', false],
])('The address %j may be followed: %s', (text, expected) => {
  expect(isHttpUrl(text)).toBe(expected)
})
