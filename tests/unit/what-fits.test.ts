// What works with what: what an address asks for, what is found for a version from either side.
import { beforeAll, describe, expect, it, test } from 'vitest'
import { buildCatalogue, type Catalogue, getTool } from '@/lib/catalogue/catalogue'
import { checkMoving } from '@/lib/catalogue/check/check-moving'
import { formatPath, sayProblem } from '@/lib/catalogue/document/problem'
import { lineDocument } from '@/lib/catalogue/document/release-lines'
import type { ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import { isWithin } from '@/lib/catalogue/document/works-with'
import { findAskable, findFits, findOutside, findVersions, statedOf } from '@/lib/catalogue/fitting/fits'
import { fitsJson, toFitsPage } from '@/lib/catalogue/fitting/fits-page'
import { fitsPairs, isSpelledOtherwise, parseFits } from '@/lib/catalogue/fitting/fits-query'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'

type FitInput = NonNullable<ToolDocumentInput['worksWith']>[number]
const range = (line: string, from: string | null, until: string | null, more: Partial<FitInput> = {}) => ({
  ...{ with: 'kubernetes', line, from, until, level: 'tested' as const, unverified: true },
  ...more,
})

const kubernetes = createTool({
  name: 'Kubernetes',
  aliases: ['k8s'],
  lines: ['1.35', '1.36'].map((name) => lineDocument.parse({ name, unverified: true })),
})
const cilium = createTool({
  name: 'Cilium',
  worksWith: [range('1.18', '1.33', '1.35'), range('1.20', '1.34', '1.36'), range('1.19', '1.33', '1.36')],
})
const volcano = createTool({
  name: 'Volcano',
  worksWith: [
    range('1.15', '1.24', '1.35', { level: 'supported' }),
    range('1.15', '1.36', '1.36', { level: 'partial', note: 'Not all.' }),
    range('1.14', '1.23', '1.34', { level: 'supported' }),
  ],
})
const knative = createTool({ name: 'Knative', worksWith: [range('1.22', '1.34', null)] })
const rke = createTool({
  name: 'RKE2',
  worksWith: [
    range('1.36', '1.36.0', '1.36.3', { level: 'carries' }),
    range('1.36', '1.19.3', '1.19.6', { level: 'carries', with: 'cilium' }),
  ],
})
const old = createTool({
  name: 'Old',
  worksWith: [
    range('2', null, '1.20'),
    range('3', '1.19', '1.21'),
    range('4', '1.19', '1.21', { level: 'supported' }),
  ],
})
const catalogue = buildCatalogue({
  ...{ revision: 7, vocabulary: createVocabulary(), today: '2026-11-27' },
  tools: [kubernetes, cilium, volcano, knative, rke, old],
})
const tool = (slug: string, from: Catalogue = catalogue) => {
  const found = getTool(from, slug)
  if (found === null) throw new Error(`There is no ${slug}.`)
  return found
}
const found = (slug: string, version: string) =>
  findFits(catalogue, tool(slug), version).map(
    ({ tool: { name }, found }) =>
      `${name}: ${found.map(({ versions, level }) => `${versions.join(' ')} ${level}`).join('; ')}`,
  )

describe('What fits a version', () => {
  it('is what others state of it, the same of several lines together and the newest first', () => {
    expect(found('kubernetes', '1.36')).toEqual([
      'Cilium: 1.20 1.19 tested',
      'Knative: 1.22 tested',
      'RKE2: 1.36 carries',
      'Volcano: 1.15 partial',
    ])
    expect(found('kubernetes', '1.34')).toEqual([
      'Cilium: 1.20 1.19 1.18 tested',
      'Knative: 1.22 tested',
      'Volcano: 1.15 1.14 supported',
    ])
  })

  it('keeps apart what is said in other words', () => {
    expect(found('kubernetes', '1.20')).toEqual(['Old: 4 supported; 3 2 tested'])
  })

  it('is also what its own line states of others', () => {
    expect(found('cilium', '1.19')).toEqual(['Kubernetes: 1.33 to 1.36 tested', 'RKE2: 1.36 carries'])
    expect(found('rke2', '1.36.1')).toEqual([
      'Cilium: 1.19.3 to 1.19.6 carries',
      'Kubernetes: 1.36.0 to 1.36.3 carries',
    ])
  })

  it('leaves those that state other versions apart, with their newest line', () => {
    const outside = findOutside(catalogue, tool('kubernetes'), '1.36')
    expect(outside.map((entry) => [entry.tool.slug, entry.found.map(({ versions }) => versions)])).toEqual([
      ['old', [['4']]],
    ])
  })

  it('is told by the tool that states it, the newest line first', () => {
    const [stated] = statedOf(catalogue, tool('cilium'))
    expect(stated?.other.slug).toBe('kubernetes')
    expect(stated?.fits.map(({ line }) => line)).toEqual(['1.20', '1.19', '1.18'])
  })

  it('can be asked for by lines and by the ends of ranges, and of tools that most speak of first', () => {
    expect(findVersions(catalogue, tool('kubernetes'))).toEqual(
      '1.36 1.35 1.34 1.33 1.24 1.23 1.21 1.20 1.19'.split(' '),
    )
    expect(findAskable(catalogue).map((one) => one.tool.slug)).toEqual(['kubernetes', 'cilium'])
  })

  it('is JSON with what was stated, by whom and whether it has a source', () => {
    const { part } = parseFits(catalogue, { with: 'kubernetes@1.36' })
    const page = toFitsPage(catalogue, part)
    if (part === null || page === null) throw new Error('It was not understood.')
    expect(page.inShort).toBe(
      'How 4 tools go with Kubernetes 1.36 is published. Of 1 tool more only other versions are.',
    )
    const json = fitsJson(catalogue, part, page, 'https://gantry.example/fits?with=kubernetes%401.36')
    expect(json).toMatchObject({ revision: 7, with: { tool: 'kubernetes', version: '1.36' } })
    expect(json.fits.at(-1)).toEqual({
      ...{ tool: 'volcano', name: 'Volcano', versions: ['1.15'], level: 'partial', note: 'Not all.' },
      ...{ statedBy: 'volcano', checkedOn: null, unverified: true, sources: [] },
      stated: { line: '1.15', with: 'kubernetes', from: '1.36', until: '1.36' },
    })
    expect(json.outside.map(({ tool }) => tool)).toEqual(['old'])
  })
})

describe('An address', () => {
  const ask = (...texts: string[]) => parseFits(catalogue, { with: texts })

  test.each([
    [['kubernetes@1.36'], 'kubernetes@1.36', 0],
    [['K8s v1.36.2'], 'kubernetes@1.36', 0],
    [['kubernetes 1.33.4'], 'kubernetes@1.33', 0],
    [['kubernetes 1.2.3'], 'kubernetes@1.2.3', 0],
    [['kubernetes'], 'kubernetes', 0],
    [['wibble 9'], undefined, 1],
    [['kubernetes@1.36', 'cilium@1.19'], 'kubernetes@1.36', 1],
    [[''], undefined, 0],
  ])('%j asks for %s', (texts, wanted, dropped) => {
    const asked = ask(...texts)
    expect([...fitsPairs(asked.part)][0]?.[1]).toBe(wanted)
    expect(asked.dropped).toHaveLength(dropped)
  })

  it('that is understood whole is spelled in one way, and that one stays', () => {
    expect(isSpelledOtherwise({ with: 'K8s v1.36.2' }, ask('K8s v1.36.2'))).toBe(true)
    expect(isSpelledOtherwise({ with: 'kubernetes@1.36' }, ask('kubernetes@1.36'))).toBe(false)
    expect(isSpelledOtherwise({}, parseFits(catalogue, {}))).toBe(false)
    expect(parseFits(catalogue, { colour: 'red', utm_source: 'x' }).dropped).toEqual([
      expect.stringContaining('“colour”'),
    ])
  })
})

test.each<[string, FitInput, string[]]>([
  ['sound', range('1.19', '1.34', '1.36'), []],
  [
    'itself',
    range('1.19', '1.34', null, { with: 'it' }),
    ['with names this tool itself: a range is of another one'],
  ],
  ['nothing', range('1.19', null, null), ['from a range needs a first version or a last one']],
  ['downwards', range('1.19', '1.36', '1.34'), ['until 1.34 comes before 1.36']],
  ['a leading v', range('1.19', 'v1.34', null), ['from leave out the leading v of v1.34']],
])('a range of %s', (_, one, expected) => {
  const problems = checkMoving(createTool({ name: 'It', worksWith: [one] }))
  expect(problems.map((problem) => `${formatPath(problem.path.slice(2))} ${sayProblem(problem)}`)).toEqual(
    expected,
  )
})

describe('The curated catalogue', () => {
  let curated: Catalogue
  beforeAll(async () => {
    const { vocabulary, tools } = await readCurated()
    curated = buildCatalogue({ revision: 1, vocabulary, tools, today: '2026-11-27' })
  })

  it('holds at least 12 pairs and 300 cells, each with a source and a day', () => {
    const pairs = new Set<string>()
    let cells = 0
    for (const { slug, worksWith } of curated.tools)
      for (const one of worksWith) {
        pairs.add(`${slug} ${one.with}`)
        const lines = tool(one.with, curated).lines.filter(({ name }) => isWithin(name, one)).length
        cells += Math.max(1, lines, minorsOf(one))
        expect([slug, one.line, one.sources.length > 0, one.checkedOn !== null]).toEqual([
          ...[slug, one.line, true, true],
        ])
      }
    expect(pairs.size).toBeGreaterThanOrEqual(12)
    expect(cells).toBeGreaterThanOrEqual(300)
  })

  it('answers for every line of Kubernetes that gets fixes', () => {
    for (const { name } of tool('kubernetes', curated).supported)
      expect([name, findFits(curated, tool('kubernetes', curated), name).length > 0]).toEqual([name, true])
  })
})

/** How many minor versions a range holds: 1.31 to 1.34 are four. */
function minorsOf({ from, until }: { from?: string | null | undefined; until?: string | null | undefined }) {
  const [low, high] = [from, until].map((end) => Number(/^\d+\.(\d+)/.exec(end ?? '')?.[1] ?? Number.NaN))
  return Number.isNaN(low) || Number.isNaN(high) ? 1 : (high ?? 0) - (low ?? 0) + 1
}
