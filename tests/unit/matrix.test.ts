// A category as a table: its columns, the order of its rows, its address, and what fits.

import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { isAlive } from '@/lib/catalogue/document/timeline'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { toParameters } from '@/lib/catalogue/listing/parse-filter'
import { toBands, usualColumns, widthOf } from '@/lib/catalogue/matrix/column-widths'
import { findColumns } from '@/lib/catalogue/matrix/columns'
import { toMatrix } from '@/lib/catalogue/matrix/matrix'
import { matrixCsv, matrixJson, matrixMarkdown } from '@/lib/catalogue/matrix/matrix-export'
import { findNotes } from '@/lib/catalogue/matrix/matrix-notes'
import {
  columnsOf,
  parseMatrixView,
  printMatrixView,
  sortedBy,
  toggleColumn,
  USUAL_VIEW,
} from '@/lib/catalogue/matrix/matrix-query'
import { paths } from '@/lib/paths'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createCatalogue, createTool } from '../support/listing-catalogue'
import fc from '../support/properties'

const catalogue = createCatalogue([
  createTool({ name: 'Alpha', facts: { rootless: 'no', 'largest-cluster': 'unknown' } }),
  createTool({ name: 'Beta', facts: { rootless: 'unknown' } }),
  createTool({ name: 'Gamma', facts: { rootless: 'yes' } }),
  createTool({ name: 'Delta', facts: { rootless: 'plugin' }, status: 'archived' }),
  createTool({ name: 'Omega', facts: { rootless: 'yes' }, status: 'retired' }),
  createTool({ name: 'Elsewhere', categories: ['serverless'] }),
])
const engines = catalogue.categoriesBySlug.get('container-engines')
if (!engines) throw new Error('no such category')
const category = { ...engines, describes: ['language'] }
const all = findColumns(catalogue, category)
const ask = (query: string) => parseMatrixView(toParameters(new URLSearchParams(query)), all)
const namesFor = (query: string) =>
  toMatrix(catalogue, category, all, ask(query).view).rows.map(({ tool }) => tool.name)

describe('the rows', () => {
  it.each([
    ['', ['Alpha', 'Beta', 'Gamma', 'Delta', 'Omega']],
    ['sort=-name', ['Gamma', 'Beta', 'Alpha', 'Omega', 'Delta']],
    ['sort=rootless', ['Gamma', 'Alpha', 'Beta', 'Omega', 'Delta']],
    ['sort=-rootless', ['Alpha', 'Gamma', 'Beta', 'Delta', 'Omega']],
    ['sort=licence', ['Alpha', 'Beta', 'Gamma', 'Delta', 'Omega']],
  ])('asked for with “%s” stand so: the living first, what is not known last', (query, names) => {
    expect(namesFor(query)).toEqual(names)
  })

  it('are of what one can run: a class of tools and a specification are named beside them', () => {
    const mixed = createCatalogue([
      createTool({ name: 'Alpha' }),
      createTool({ name: 'Engines at large', kind: 'class' }),
      createTool({ name: 'Engine Contract', kind: 'specification' }),
    ])
    const { rows, notTools } = toMatrix(mixed, category, all, USUAL_VIEW)
    expect(rows.map(({ tool }) => tool.name)).toEqual(['Alpha'])
    expect(notTools.map(({ name }) => name)).toEqual(['Engine Contract', 'Engines at large'])
  })
})

describe('the columns', () => {
  it('are what decides, what compares, then what describes, and the licence stands by itself', () => {
    expect(all.map(({ key, role }) => [key, role])).toEqual([
      ['rootless', 'decides'],
      ['largest-cluster', 'compares'],
      ['language', 'describes'],
      ['licence', 'describes'],
      ['latest-release', 'describes'],
      ['first-release', 'describes'],
      ['kind', 'describes'],
    ])
    expect(columnsOf(USUAL_VIEW, all).map(({ key }) => key)).toEqual([
      'rootless',
      'largest-cluster',
      'licence',
    ])
  })

  it.each([
    ['columns=kind&columns=rootless', ['rootless', 'kind']],
    ['columns=kind,rootless', ['rootless', 'kind']],
    ['columns=all', all.map(({ key }) => key)],
    ['columns=licence&columns=rootless&columns=largest-cluster', null],
  ])('are those of “%s”, in their own order', (query, chosen) => {
    expect(ask(query)).toMatchObject({ view: { chosen }, dropped: [] })
  })

  it('that are not there are named in a sentence, and the rest is kept', () => {
    expect(ask('columns=kind&columns=colour&sort=weight&page=2')).toEqual({
      view: { chosen: ['kind'], sort: 'name', isReversed: false },
      dropped: [
        'This table has no “page” to ask for, so it was left out.',
        'There is no column “colour”, so it was left out.',
        'There is no column “weight” to sort by; the rows stand by name.',
      ],
    })
  })

  it('are the same after their address was printed and read, however one clicked', () => {
    const click = fc.oneof(
      fc.constantFrom(...all.map(({ key }) => ['toggle', key] as const)),
      fc.constantFrom(...all.map(({ key }) => ['sort', key] as const), ['sort', 'name'] as const),
    )
    fc.assert(
      fc.property(fc.array(click, { maxLength: 8 }), (clicks) => {
        const view = clicks.reduce(
          (now, [what, key]) =>
            what === 'toggle'
              ? toggleColumn(now, all, key)
              : sortedBy(now, key, all.find((column) => column.key === key) ?? null),
          USUAL_VIEW,
        )
        const address = paths.category('x', printMatrixView(view, all))
        expect(ask(address.split('?')[1] ?? '')).toEqual({ view, dropped: [] })
      }),
    )
  })
})

const withNote = (tool: ToolDocument, note: string): ToolDocument => ({
  ...tool,
  facts: tool.facts.map((fact) => ({ ...fact, note })),
})

it('the notes are those of the shown columns, in the order of the rows, and values without one are left out', () => {
  const noted = createCatalogue([
    withNote(createTool({ name: 'Alpha', facts: { rootless: 'yes' } }), 'With a helper.'),
    createTool({ name: 'Beta', facts: { rootless: 'no' } }),
    withNote(createTool({ name: 'Gamma', facts: { rootless: 'no' } }), 'It runs as a service.'),
  ])
  const notesOf = (query: string) => {
    const columns = findColumns(noted, category)
    const { view } = parseMatrixView(toParameters(new URLSearchParams(query)), columns)
    return findNotes(toMatrix(noted, category, columns, view)).tools.map(({ tool, noted: said }) => [
      tool.name,
      ...said.map(({ column, cell }) => `${column.key}: ${cell.note}`),
    ])
  }
  expect(notesOf('sort=-rootless')).toEqual([
    ['Gamma', 'rootless: It runs as a service.'],
    ['Alpha', 'rootless: With a helper.'],
  ])
  expect(notesOf('columns=kind')).toEqual([])
})

describe('the exports', () => {
  const matrix = toMatrix(catalogue, category, all, ask('columns=rootless&columns=kind&sort=rootless').view)
  const names = ['Gamma', 'Alpha', 'Beta', 'Omega', 'Delta']

  it('have the columns and the order of the page', () => {
    const lines = matrixCsv(matrix).trim().split('\r\n')
    expect(lines[0]).toMatch(/^Tool,Slug,Status,Status since,Rootless,Kind,Rootless: note,/)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(names)
    const { tools, columns } = matrixJson(catalogue, matrix, 'https://gantry.example/categories/x')
    expect(tools.map(({ name }) => name)).toEqual(names)
    expect(columns.map(({ key }) => key)).toEqual(['rootless', 'kind'])
    expect(tools[0]?.cells.rootless).toMatchObject({ state: 'value', text: 'yes' })
    const markdown = matrixMarkdown(catalogue, matrix, 'https://gantry.example/categories/x')
    expect([...markdown.matchAll(/^\| (Gamma|Alpha|Beta|Omega|Delta) /gm)].map(([, name]) => name)).toEqual(
      names,
    )
    expect(markdown).toContain('## Ended or dormant')
    expect(markdown).toContain('revision 7')
  })
})

const { vocabulary, tools } = await readCurated()

describe('the curated categories', () => {
  const curated = buildCatalogue({ revision: 1, vocabulary, tools, today: curatedDay(tools) })
  // 1,280 px less the margins of the page and the names, in rem of 17 px.
  const ROOM = (1280 - 2 * 32) / 17 - 11.5
  const REM = { mark: 4.5, broad: 5.7, words: 6.4 }

  it.each(vocabulary.categories.map((one) => [one.slug, one] as const))(
    'fit beside each other at 1,280 px, and hide none of their columns: %s',
    (_slug, one) => {
      const columns = findColumns(curated, one)
      const bands = toBands(columns)
      expect(bands.flat()).toEqual(columns)
      for (const band of [...bands, usualColumns(columns)])
        expect(band.reduce((sum, column) => sum + REM[widthOf(column)], 0)).toBeLessThanOrEqual(ROOM)
      const roles = columns.map(({ role }) => ['decides', 'compares', 'describes'].indexOf(role))
      expect(roles).toEqual(roles.toSorted())
      const deciding = columns.filter(({ role }) => role === 'decides')
      expect(usualColumns(columns).slice(0, deciding.length)).toEqual(deciding)
    },
  )

  it('list the living before the ended', () => {
    for (const one of vocabulary.categories) {
      const { rows } = toMatrix(curated, one, findColumns(curated, one), USUAL_VIEW)
      const alive = rows.map(({ tool }) => isAlive(tool))
      expect(alive).toEqual(alive.toSorted((a, b) => Number(b) - Number(a)))
    }
  })
})
