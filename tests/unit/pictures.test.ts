// What pictures draw: the map's columns, lives on a scale of time, relations as a tree.
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import {
  dealColumns,
  heightOf,
  type MapBlock,
  MOST_ON_MAP,
  toMapBlocks,
} from '@/lib/catalogue/pictures/field-map'
import { sortByBegin, toLifelines } from '@/lib/catalogue/pictures/lifelines'
import { ROW, toRelationTree } from '@/lib/catalogue/pictures/relation-tree'
import { toReportLives } from '@/lib/catalogue/pictures/report-lives'
import { toTimeScale } from '@/lib/catalogue/pictures/time-scale'
import { groupRelations, relationsOf } from '@/lib/catalogue/shown/relation-words'
import { readClaimsFile } from '@/lib/editing/files/claims-file'
import { readCurated } from '../support/curated-files'
import { createTool } from '../support/factories'
import { createCatalogue } from '../support/listing-catalogue'
import fc from '../support/properties'

const { vocabulary, tools } = await readCurated()
const { claims } = await readClaimsFile('prisma/catalogue', tools)
const TODAY = '2026-11-27'
const curated = buildCatalogue({ revision: 1, vocabulary, tools, claims, today: TODAY })
const toolOf = (slug: string) => {
  const tool = curated.toolsBySlug.get(slug)
  if (tool === undefined) throw new Error(`there is no ${slug}`)
  return tool
}

describe('the map', () => {
  it('holds every tool of the catalogue once, the ended ones of a category last', () => {
    const blocks = toMapBlocks(curated)
    const slugs = blocks.flatMap((block) => block.entries.map(({ tool }) => tool.slug))
    expect(slugs.toSorted()).toEqual(tools.map(({ slug }) => slug).sort())
    const orchestrators = blocks.find(({ category }) => category.slug === 'orchestrators')
    expect(orchestrators?.entries.slice(-4).map(({ tool }) => tool.slug)).toEqual([
      'apache-mesos',
      'dcos',
      'docker-classic-swarm',
      'marathon',
    ])
  })

  it('names so many of a category and counts the others', () => {
    const many = Array.from({ length: MOST_ON_MAP + 3 }, (_, place) => createTool({ name: `Crane ${place}` }))
    expect(toMapBlocks(createCatalogue(many))).toMatchObject([{ more: 3 }])
  })

  it('deals every block into one column, in the order given and not much taller than an even deal', () => {
    const heights = fc.array(fc.integer({ min: 1, max: MOST_ON_MAP }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 8 }), (lengths, count) => {
        const blocks = lengths.map((length, place) => blockOf(`c${place}`, length))
        const columns = dealColumns(blocks, count)
        expect(columns.flat().toSorted(byPlace)).toEqual(blocks)
        for (const column of columns) expect(column.toSorted(byPlace)).toEqual(column)
        const tall = columns.map((column) => column.reduce((sum, block) => sum + heightOf(block), 0))
        const whole = tall.reduce((sum, height) => sum + height, 0)
        // Of the best there is only a lower bound is known: an even deal, or the tallest block.
        const best = Math.max(whole / count, ...blocks.map(heightOf))
        expect(Math.max(...tall)).toBeLessThanOrEqual(2 * best)
      }),
    )
  })

  it('stands on a screen of 900 px: no column is taller than what its head leaves', () => {
    const heights = dealColumns(toMapBlocks(curated), 7).map((column) =>
      column.reduce((sum, block) => sum + heightOf(block), 0),
    )
    expect(Math.max(...heights)).toBeLessThanOrEqual(792)
  })
})

const byPlace = (a: MapBlock, b: MapBlock) =>
  Number(a.category.slug.slice(1)) - Number(b.category.slug.slice(1))

function blockOf(slug: string, length: number): MapBlock {
  const [category] = vocabulary.categories
  const entry = toMapBlocks(curated)[0]?.entries[0]
  if (category === undefined || entry === undefined) throw new Error('the curated catalogue is empty')
  return { category: { ...category, slug }, entries: Array.from({ length }, () => entry), more: 0 }
}

describe('a scale of time', () => {
  it('keeps the order of days, from 0 to 100', () => {
    const day = fc
      .date({ min: new Date('1993-01-01'), max: new Date(TODAY), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, (first, one, other) => {
        const { at } = toTimeScale(first, TODAY)
        expect(at(one)).toBeGreaterThanOrEqual(0)
        expect(at(one)).toBeLessThanOrEqual(100)
        if (one < other) expect(at(one)).toBeLessThanOrEqual(at(other))
      }),
    )
  })

  it.each([1993, 2004, 2012, 2020, 2024, 2026])(
    'writes years that stand apart on a phone when it begins in %i',
    (year) => {
      const { years } = toTimeScale(`${year}-06-01`, TODAY)
      expect(years.length).toBeGreaterThanOrEqual(3)
      const gaps = years.slice(1).map(({ at }, place) => at - (years[place]?.at ?? 0))
      // Of 328 px a label of 30 px takes 9.2 %.
      expect(Math.min(...gaps)).toBeGreaterThan(9.5)
      expect(years.every((one) => /^\d{4}$/.test(one.year))).toBe(true)
    },
  )
})

describe('a lifeline', () => {
  it('tells a whole life: rkt', () => {
    const { lines } = toLifelines(curated, [toolOf('rkt')])
    const [line] = lines
    expect(line).toMatchObject({
      span: '2014 to 2019, archived',
      spans: [{ phase: 'active', from: expect.any(Number), to: expect.any(Number) }],
      successors: [{ slug: 'podman' }],
    })
    expect(line?.marks.map(({ kind }) => kind)).toEqual(['first-release', 'version-one', 'joined', 'end'])
    expect(line?.said).toBe(
      'First release 26 Nov 2014; Version 1.0 4 Feb 2016; in a foundation 29 Mar 2017; archived since 16 Aug 2019; Replaced by Podman',
    )
  })

  it('is still, and goes on when the tool is taken up again: IncludeOS', () => {
    const [line] = toLifelines(curated, [toolOf('includeos')]).lines
    expect(line?.spans.map(({ phase }) => phase)).toEqual(['active', 'dormant', 'active', 'fixes'])
    const edges = line?.spans.flatMap(({ from, to }) => [from, to]) ?? []
    expect(edges.toSorted((a, b) => a - b)).toEqual(edges)
  })

  it('of every tool lies within the scale, its spans in order and apart', () => {
    const { lines } = toLifelines(curated, curated.tools)
    for (const { spans, marks } of lines) {
      const edges = spans.flatMap(({ from, to }) => [from, to])
      expect(edges.toSorted((a, b) => a - b)).toEqual(edges)
      for (const at of [...edges, ...marks.map((mark) => mark.at)]) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(100)
      }
    }
  })

  it('stands in the order of beginnings, and what is planned has not begun', () => {
    const at = (date: string, kind: 'announced' | 'planned') => ({ date, kind, text: 'It is told of.' })
    const catalogue = createCatalogue([
      createTool({ name: 'Late', events: [at('2020', 'announced')] }),
      createTool({ name: 'Early', events: [at('2010', 'announced')] }),
      createTool({ name: 'Never', events: [at('2001', 'planned')] }),
    ])
    expect(sortByBegin(catalogue.tools, TODAY).map(({ name }) => name)).toEqual(['Early', 'Late', 'Never'])
    expect(
      toLifelines(catalogue, catalogue.tools).lines.find(({ tool }) => tool.name === 'Never'),
    ).toMatchObject({ spans: [] })
  })
})

it('the tools of the report stand with both conferences, a week apart and in order', () => {
  const lives = toReportLives(curated)
  expect(lives?.lifelines.lines.map(({ tool }) => tool.slug)).toEqual(
    expect.arrayContaining(['kubernetes', 'apache-mesos', 'rkt', 'docker-swarm-mode']),
  )
  const [circus, camp] = lives?.conferences ?? []
  expect(circus?.at).toBeLessThan(camp?.at ?? 0)
  expect(toReportLives(createCatalogue([createTool({ name: 'Crane' })]))).toBeNull()
})

describe('a tree of relations', () => {
  const treeOf = (slug: string) => toRelationTree(groupRelations(relationsOf(curated, slug)))

  it('has a row for each other tool, and words without their verb', () => {
    const tree = treeOf('rkt')
    expect(tree?.kinds.map(({ words }) => words)).toEqual([
      'replaced by',
      'built on',
      'implements',
      'inspired',
      'alternative to',
      'works with',
    ])
    expect(treeOf('podman')?.kinds[0]).toMatchObject({ words: 'replaced' })
    expect(toRelationTree([])).toBeNull()
  })

  it.each(curated.tools.map(({ slug }) => slug))('of %s has no row on another, within its height', (slug) => {
    const tree = treeOf(slug)
    const ys = tree?.kinds.flatMap(({ leaves }) => leaves.map(({ y }) => y)) ?? []
    expect(ys.length).toBeLessThanOrEqual(16)
    for (const [place, y] of ys.entries()) {
      expect(y - (ys[place - 1] ?? -ROW)).toBeGreaterThanOrEqual(ROW / 2)
      if (place > 0) expect(y - (ys[place - 1] ?? 0)).toBeGreaterThanOrEqual(ROW - 0.001)
      expect(y).toBeLessThanOrEqual((tree?.height ?? 0) - ROW / 2 + 0.001)
    }
  })

  it('counts what it does not name', () => {
    const kinds = treeOf('kubernetes')?.kinds ?? []
    expect(kinds.find(({ words }) => words === 'base of')?.leaves.at(-1)).toMatchObject({
      name: expect.stringMatching(/^\d+ more$/),
      tool: null,
    })
  })
})
