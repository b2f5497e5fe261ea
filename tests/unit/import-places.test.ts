// Keys that stand twice, and rows of a table that break its rules: each named with its line, and reading goes on.
import { describe, expect, test } from 'vitest'
import { isFault } from '@/lib/catalogue/document/problem'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { readImport } from '@/lib/editing/import/read-import'
import { createTool, createVocabulary } from '../support/factories'
import { worded } from '../support/worded'

const vocabulary = createVocabulary()
const podman = createTool({ name: 'Podman' })

function read(text: string, fileName: string) {
  const context = { vocabulary, today: '2026-11-26', fileName }
  const { tools, problems } = readImport(new TextEncoder().encode(text), 'auto', context)
  const told = [...problems, ...tools.flatMap((tool) => tool.problems)].filter(isFault)
  return {
    taken: tools.flatMap(({ document }) => document?.slug ?? []),
    told: worded(told).map(({ line, path, message }) => `${line} ${path} ${message}`),
  }
}

const json = (value: unknown) => JSON.stringify(value, null, 1)
/** The text with one more line after the line that holds `after`, and the number of that line. */
function addLine(text: string, after: string, line: string) {
  const lines = text.split('\n')
  const at = lines.findIndex((one) => one.includes(after)) + 1
  return { text: lines.toSpliced(at, 0, line).join('\n'), at: at + 1 }
}

describe('a key that stands twice in JSON', () => {
  const other = { ...podman, slug: 'other', name: 'Other' }
  const place = (key: string, line: string, value: unknown) => addLine(json(value), key, line)

  test.each([
    ['of a tool by itself', podman, 'name'],
    ['of a tool in a list', [podman], 'name'],
    ['of a tool of a catalogue', { tools: [podman] }, 'name'],
  ])('%s is a fault of that tool', (_, value, key) => {
    const { text, at } = place('"slug": "podman"', `"${key}": "Padman",`, value)
    expect(read(text, 'a.json')).toEqual({
      taken: [],
      told: [`${addLine(text, '"name": "Podman"', '').at - 1} ${key} key “${key}” stands here twice`],
    })
    expect(at).toBeGreaterThan(1)
  })

  test('within a tool is told with its path, however it is written, and leaves other tools alone', () => {
    const { text, at } = place(
      '"slug": "podman"',
      String.raw`"licence": {"spdx": "MIT", "sp\u0064x": "MIT"},`,
      {
        tools: [other, { ...podman, licence: undefined }],
      },
    )
    expect(read(text, 'a.json').told[0]).toBe(`${at} licence.spdx key “spdx” stands here twice`)
    expect(read(text, 'a.json').taken).toEqual(['other'])
  })

  test('of the catalogue, its words or its claims is a fault of the file', () => {
    const whole = exportJson({ vocabulary, tools: [podman] })
    const twice = whole.replace('"vocabulary":', '"vocabulary": {},\n"vocabulary":')
    expect(read(twice, 'a.json').told).toContain(
      `${twice.slice(0, twice.lastIndexOf('"vocabulary"')).split('\n').length} vocabulary key “vocabulary” stands here twice`,
    )
    const inner = whole.replace('"aspects":', '"aspects": [], "aspects":')
    expect(read(inner, 'a.json').told.join()).toContain('key “aspects” stands here twice')
    expect(read('{"tools": [],\n"tools": []}', 'a.json').told).toEqual([
      '2 tools stands here twice: put all tools into one list',
    ])
  })

  test('is none where two groups have it', () => {
    expect(read(json([podman, other]), 'a.json')).toEqual({ taken: ['podman', 'other'], told: [] })
  })
})

describe('a row of CSV that breaks the rules', () => {
  const after = 'text after the closing quote of a cell: write a quote within a cell as ""'
  const good = (name: string) => `${name},A tool.,container-engines\n`

  test('is told with its line, as are those below it, and the rows between are read', () => {
    const text = `name,summary,categories\n"A" b,x,y\n${good('One')}Two,"a "quoted" word",proxies\n"${'x'.repeat(40_001)}",a,b\n${good('Three')}"Four,x,y\n`
    expect(read(text, 'a.csv')).toEqual({
      taken: ['one', 'three'],
      told: [
        `2 . ${after}`,
        `4 . ${after}`,
        '5 . a cell with more than 40000 characters, or too many cells',
        '7 . a quoted cell that begins here never ends',
      ],
    })
  })

  test('keeps lines true where the cell has several', () => {
    const text = `name,summary,categories\nA,"two\nlines" more,x\nB,"x" y,z\n`
    expect(read(text, 'a.csv').told).toEqual([`3 . ${after}`, `4 . ${after}`])
  })

  test('of the header keeps every row from being taken, and each is examined', () => {
    const text = `name,"summary" x,categories\n${good('One')}"Two" 2,x,y\n`
    expect(read(text, 'a.csv')).toMatchObject({
      taken: [],
      told: expect.arrayContaining([`1 . ${after}`, `3 . ${after}`]),
    })
  })
})

test('a problem of an import that was kept before problems had codes is said as it was', () => {
  const kept = { line: 3, path: '.', message: 'is empty' }
  expect(sayProblem(kept)).toBe('is empty')
})
