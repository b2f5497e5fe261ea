// Guides from one tool to another: whom they lead to, what is kept and lost, and that none is missing from the curated
// catalogue.
import { beforeAll, describe, expect, it, test } from 'vitest'
import { buildCatalogue, type Catalogue, getTool } from '@/lib/catalogue/catalogue'
import { checkEvidence } from '@/lib/catalogue/check/check-evidence'
import { checkMoving } from '@/lib/catalogue/check/check-moving'
import { findNamedTools, renameNamedTools } from '@/lib/catalogue/document/named-tools'
import { formatPath, sayProblem } from '@/lib/catalogue/document/problem'
import type { ToolDocument, ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import { findGuides, guidesAmong, guidesFrom, guidesTo } from '@/lib/catalogue/moving/guides'
import { isGone } from '@/lib/catalogue/shown/line-words'
import { toolMarkdown } from '@/lib/catalogue/tool/tool-markdown'
import { toToolPage } from '@/lib/catalogue/tool/tool-page'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'

const unverified = true
const move = { text: 'Start again.', unverified }
const moving: Partial<ToolDocumentInput> = {
  moves: [
    { to: 'pod-man', ...move, back: 'partly', note: 'For a while.' },
    { to: 'nowhere', ...move },
  ],
  mappings: [
    { to: 'podman', here: 'Another guide’s row', there: 'x', unverified },
    { to: 'pod-man', here: 'rkt run', there: 'podman run', note: 'Nearly.', unverified },
    { to: 'pod-man', here: 'KVM stage', unverified },
  ],
}
const rkt = createTool({ name: 'rkt', status: 'archived', ...moving })
const podman = createTool({
  name: 'Podman',
  formerSlugs: ['pod-man'],
  moves: [{ to: 'docker', ...move }],
})
const docker = createTool({ name: 'Docker' })
const catalogue = buildCatalogue({
  ...{ revision: 1, vocabulary: createVocabulary(), today: '2026-11-27' },
  tools: [podman, rkt, docker],
})
const tool = (slug: string, from: Catalogue = catalogue) => {
  const found = getTool(from, slug)
  if (found === null) throw new Error(`There is no ${slug}.`)
  return found
}

describe('A guide', () => {
  it('leads to a tool under its address of today, and is left out where readers see none', () => {
    expect(guidesFrom(catalogue, tool('rkt')).map(({ to }) => to.slug)).toEqual(['podman'])
    expect(guidesTo(catalogue, tool('podman')).map(({ from }) => from.slug)).toEqual(['rkt'])
    expect(guidesTo(catalogue, tool('rkt'))).toEqual([])
  })

  it('tells what becomes what apart from what is lost', () => {
    const [guide] = guidesFrom(catalogue, tool('rkt'))
    expect(guide?.kept.map(({ here }) => here)).toEqual(['rkt run'])
    expect(guide?.lost.map(({ here }) => here)).toEqual(['KVM stage'])
  })

  it('stands in a comparison of the two, and of no others', () => {
    expect(guidesAmong(catalogue, [tool('podman'), tool('rkt')])).toHaveLength(1)
    expect(guidesAmong(catalogue, [tool('rkt'), tool('docker')])).toEqual([])
  })

  it('from a tool that has ended comes first', () => {
    expect(findGuides(catalogue).map(({ from }) => from.slug)).toEqual(['rkt', 'podman'])
  })

  it('is told in the Markdown of the tool, row by row, with what is lost', () => {
    const page = toToolPage(catalogue, tool('rkt'))
    const text = toolMarkdown(catalogue, page, 'https://gantry.example/tools/rkt')
    expect(text).toContain('## Moving from rkt to Podman')
    expect(text).toContain('| rkt run | podman run (unverified): Nearly. |')
    expect(text).toContain('| KVM stage | nothing: it is lost (unverified) |')
    expect(text).toContain('One can go back in part: For a while.')
  })
})

describe('What is wrong with a guide', () => {
  const told = (traits: Partial<ToolDocumentInput>) => {
    const document = createTool({ name: 'rkt', ...traits })
    return [...checkMoving(document), ...checkEvidence(document)].map(
      (problem) => `${formatPath(problem.path)} ${sayProblem(problem)}`,
    )
  }

  test.each<[string, Partial<ToolDocumentInput>, string[]]>([
    ['it is sound', { moves: [{ to: 'podman', ...move }] }, []],
    [
      'it leads to the tool itself',
      { moves: [{ to: 'rkt', ...move }] },
      ['moves.0.to nobody moves from a tool to itself'],
    ],
    [
      'a row belongs to no guide',
      { mappings: [{ to: 'podman', here: 'x', unverified }] },
      ['mappings.0.to there is no guide to podman: add it to moves first'],
    ],
  ])('%s', (_, traits, expected) => expect(told(traits)).toEqual(expected))

  it('sources that nobody says when they were read', () => {
    const sources = [{ url: 'https://a.example/', title: 'A' }]
    const cited = { to: 'podman', text: 'Go.', sources: ['https://a.example/'] }
    expect(told({ sources, moves: [cited] })).toEqual([
      'moves.0.checkedOn say on which day the sources were read',
    ])
    expect(told({ sources, moves: [{ ...cited, checkedOn: '2026-11-27' }] })).toEqual([])
  })

  test('two guides to one tool, or two rows of one thing, are no document', () => {
    const twice = [move, move].map((one) => ({ to: 'podman', ...one }))
    expect(() => createTool({ name: 'rkt', moves: twice })).toThrow(/there-twice/)
    const rows = [1, 2].map(() => ({ to: 'podman', here: 'x', unverified }))
    expect(() => createTool({ name: 'rkt', moves: twice.slice(1), mappings: rows })).toThrow(/there-twice/)
  })
})

test('every tool that a document names is found with its place, and follows a new address', () => {
  const document = createTool({
    name: 'CRI-O',
    ...moving,
    worksWith: [{ with: 'kubernetes', line: '1.36', level: 'supported', from: '1.36', unverified }],
  })
  const named = findNamedTools(document)
  expect(named.map(({ slug }) => slug)).toEqual([
    ...['pod-man', 'nowhere', 'podman', 'pod-man', 'pod-man', 'kubernetes'],
  ])
  for (const { slug, path } of named) {
    const at = path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document)
    expect(at).toBe(slug)
  }
  const renamed = renameNamedTools(document, (slug) => `new-${slug}`)
  expect(findNamedTools(renamed).map(({ slug }) => slug)).toEqual(named.map(({ slug }) => `new-${slug}`))
})

describe('The curated catalogue', () => {
  let curated: Catalogue
  beforeAll(async () => {
    const { vocabulary, tools } = await readCurated()
    curated = buildCatalogue({ revision: 1, vocabulary, tools, today: '2026-11-27' })
  })

  it('has a guide for each successor that a tool names, and one from each tool that has ended', () => {
    const wanted = curated.tools.flatMap((one) =>
      one.relations.flatMap(({ type, to }) => (type === 'replaced-by' ? [`${one.slug} to ${to}`] : [])),
    )
    const there = findGuides(curated).map(({ from, to }) => `${from.slug} to ${to.slug}`)
    expect(there).toEqual(expect.arrayContaining(wanted))
    const ended = curated.tools.filter(isGone).filter((one) => guidesFrom(curated, one).length === 0)
    expect(ended.map(({ slug }) => slug)).toEqual([])
    expect(there.length).toBeGreaterThanOrEqual(25)
  })

  it('says in each guide what becomes what and what is lost, with sources and a day', () => {
    const wanting = findGuides(curated).filter(
      ({ move, kept, lost }) =>
        kept.length === 0 || lost.length === 0 || move.sources.length === 0 || move.checkedOn === null,
    )
    expect(wanting.map(({ from, to }) => `${from.slug} to ${to.slug}`)).toEqual([])
    const rows = curated.tools.flatMap(({ mappings }: ToolDocument) => mappings)
    expect(rows.filter(({ sources }) => sources.length === 0)).toEqual([])
  })
})
