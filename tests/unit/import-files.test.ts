// Files as people send them: our own tables and archives, and what other programs made of them.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { isFault } from '@/lib/catalogue/document/problem'
import { findAttributes, toListingCsv } from '@/lib/catalogue/listing/listing-export'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { worded } from '../support/worded'

const { vocabulary, tools } = await readCurated()
const encode = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | string, fileName = '') =>
  readImport(typeof bytes === 'string' ? encode(bytes) : bytes, 'auto', {
    vocabulary,
    today: curatedDay(tools),
    fileName,
  })
const podman = tools.find(({ slug }) => slug === 'podman')
if (!podman) throw new Error('the curated catalogue has no podman')

describe('the CSV of the listing', () => {
  const { tools: listed } = buildCatalogue({ revision: 1, vocabulary, tools, today: curatedDay(tools) })
  const csv = toListingCsv(listed)

  test('comes back as it is and changes nothing', () => {
    const { tools: imported, problems } = read(csv, 'tools.csv')
    expect(problems).toEqual([])
    const { counts } = planImport({ existing: tools, imported, vocabulary })
    expect(counts).toMatchObject({ unchanged: tools.length, error: 0 })
  })

  test.each(vocabulary.categories.map(({ slug }) => slug))(
    'with the facts of %s comes back as it is and changes nothing',
    (slug) => {
      const category = vocabulary.categories.find((one) => one.slug === slug) ?? null
      const attributes = findAttributes({ vocabulary }, category, ['all'])
      const inIt = listed.filter(({ categories }) => categories.includes(slug))
      const { tools: imported, problems } = read(toListingCsv(inIt, attributes), 'tools.csv')
      expect(attributes.length).toBeGreaterThan(7)
      expect(problems).toEqual([])
      const { counts } = planImport({ existing: tools, imported, vocabulary })
      expect(counts).toEqual({ create: 0, update: 0, unchanged: inIt.length, kept: 0, error: 0 })
    },
  )

  test('changes the one cell that was changed, through a spreadsheet with its own marks and line ends', () => {
    const changed = csv.replace(/^podman,Podman,("[^"]*"|[^,]*)/m, 'podman,Podman,A new summary.')
    for (const text of [changed, `\ufeff${changed}`, changed.replaceAll('\r\n', '\n')]) {
      const plan = planImport({ existing: tools, imported: read(text, 'tools.csv').tools, vocabulary })
      const updates = plan.tools.filter(({ action }) => action === 'update')
      expect(updates.map(({ slug, fields }) => [slug, fields])).toEqual([['podman', 1]])
    }
  })

  test.each<[string, (text: string) => string]>([
    ['with its own mark before ours', (text) => `\ufeff${text}`],
    ['with line ends of LF', (text) => text.replaceAll('\r\n', '\n')],
    ['with line ends of CR', (text) => text.replaceAll('\r\n', '\r')],
    ['with rows of nothing but commas', (text) => `${text},,,,\r\n , ,\r\n\r\n`],
    ['with empty columns at the end', (text) => text.replaceAll('\r\n', ',,\r\n')],
    ['with a line that names the separator', (text) => text.replace(/^\ufeff/, 'sep=,\r\n')],
    ['in UTF-16', (text) => text],
  ])('comes back as it is, left by a spreadsheet %s', (how, change) => {
    const changed = change(csv)
    const bytes = how === 'in UTF-16' ? Buffer.from(changed, 'utf16le') : encode(changed)
    const { tools: imported, problems } = read(bytes, 'tools.csv')
    expect(problems).toEqual([])
    const { counts } = planImport({ existing: tools, imported, vocabulary })
    expect(counts).toEqual({ create: 0, update: 0, unchanged: tools.length, kept: 0, error: 0 })
  })

  test.each([
    ['semicolons', ';', ''],
    ['semicolons that the first line names', ';', 'sep=;\r\n'],
    ['tabs', '\t', ''],
    ['a separator of its own', '|', 'SEP=|\r\n'],
  ])('with %s is read, and lines are counted as they stand in the file', (_what, separator, first) => {
    const line = (...cells: string[]) => `${cells.join(separator)}\r\n`
    const text =
      first +
      line('name', 'summary', 'categories') +
      line('', '', '') +
      line('A', '"b\rc"', 'proxies') +
      line('D')
    for (const ends of [text, text.replaceAll('\r\n', '\r')]) {
      const { tools: found, problems } = read(ends)
      expect(problems).toEqual([])
      const at = first === '' ? 3 : 4
      expect(found.map((tool) => [tool.name, tool.line])).toEqual([
        ['A', at],
        ['D', at + 2],
      ])
      expect(found[0]?.document?.summary).toBe('b\nc')
    }
  })

  test('names a column that is none', () => {
    const { problems } = read('name,summary,categories,constructor,licence\na,b,proxies,c,MIT\n')
    expect(worded(problems)[0]?.message).toMatch(/^there is no column “constructor”/)
  })
})

describe('a zip', () => {
  const yaml = encode(exportYaml(podman))
  const slugsIn = (names: string[]) => {
    const { tools: found, problems } = read(zipSync(Object.fromEntries(names.map((name) => [name, yaml]))))
    return { slugs: found.map(({ document }) => document?.slug), said: worded(problems) }
  }

  test.each([
    'tools/podman.yaml',
    'My catalogue (2)/deep/tools/Pödman — new.yml',
    'export\\tools\\podman.YAML',
    'tools/categories.yaml',
  ])('gives the tool in %s', (name) => {
    expect(slugsIn([name])).toEqual({ slugs: ['podman'], said: [] })
  })

  test('passes over the notes of a Mac and says what else it did not read', () => {
    const { slugs, said } = slugsIn(['tools/a.yaml', '__MACOSX/tools/._a.yaml', 'b.yaml', 'notes/c.txt'])
    expect(slugs).toEqual(['podman'])
    expect(said).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/: b\.yaml, notes\/c\.txt$/) },
    ])
    expect(slugsIn(['b.yaml']).said.some(isFault)).toBe(true)
    expect(slugsIn(['xl/workbook.xml', 'docProps/app.xml']).said[0]?.message).toMatch(/save it as CSV/)
  })
})

test('warnings stop nobody from importing thousands of tools', () => {
  const row = (index: number) => `Tool ${index},A tool.,proxies\n`
  const rows = Array.from({ length: 6000 }, (_, index) => row(index))
  const { tools: found, problems } = read(`name,summary,categories\n${rows.join('')}`, 'many.csv')
  expect(found[0]?.problems).not.toEqual([])
  expect(found.filter(({ document }) => document !== null)).toHaveLength(6000)
  expect(problems).toEqual([])
})

test('a group with more keys than any tool has is told before it is read', () => {
  const keys = Array.from({ length: 201 }, (_, index) => `"k${index}":\n1`)
  expect(worded(read(`{"slug": "a", "facts": [{${keys}}]}`, 'a.json').problems)).toMatchObject([
    { line: 201, message: 'a group has more than 200 keys' },
  ])
})
