import { describe, expect, test } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { createEmptyVocabulary } from '@/lib/catalogue/document/vocabulary'
import { exportJson, exportZip } from '@/lib/editing/export/export-catalogue'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { readYamlValue } from '@/lib/editing/files/yaml-value'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'
import { arbitraryDocument } from '../support/arbitrary-document'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import fc from '../support/properties'

const { vocabulary, tools } = await readCurated()
const noWords = createEmptyVocabulary()
const read = (text: string | Uint8Array, words = vocabulary, fileName = '') =>
  readImport(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'auto', {
    vocabulary: words,
    today: curatedDay(tools),
    fileName,
  })

describe('export', () => {
  test('any sound document comes back from YAML as it was, and exports to the same bytes', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = exportYaml(document)
        const { value, faults } = readYamlValue({ line: 1, text })
        expect(faults).toEqual([])
        const back = toolDocument.parse(value)
        expect(back).toEqual(document)
        expect(exportYaml(back)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('text that YAML reads as something else, or that a block would not keep, comes back as it was', () => {
    const [tool] = tools
    if (!tool) throw new Error('the curated catalogue is empty')
    const texts = [
      'yes',
      '1.10',
      '0x10',
      '~',
      'null',
      '- a',
      '# a',
      'a: b',
      'a #b',
      '"',
      "'",
      '2026-11-22',
      '12:30',
      '|',
      '&a',
      '*a',
      '!x',
      'a\nb',
      'a\n\n  b\n',
      '\ta',
      ' a',
      'a ',
      'a \nb',
      '\r\n',
      'a\rb',
      '\u0085',
      'a\u2028b',
      '\ufeff',
      '😀',
      '%',
      '---',
      '---\na',
      '...',
      '`',
      '@',
      '=',
      '<<',
    ]
    for (const description of texts) {
      const { value } = readYamlValue({ line: 1, text: exportYaml({ ...tool, description }) })
      expect(value, JSON.stringify(description)).toMatchObject({ description })
    }
  })

  test('the whole catalogue comes back into an empty one from its zip and from its JSON, byte for byte', async () => {
    const zip = await bytesOf(exportZip({ vocabulary, tools }))
    const json = exportJson({ vocabulary, tools })
    for (const reading of [read(zip, noWords), read(json, noWords)]) {
      expect([
        ...reading.problems,
        ...reading.tools.flatMap((tool) => tool.problems.filter((one) => !one.level)),
      ]).toEqual([])
      const parts = {
        vocabulary: reading.vocabulary ?? noWords,
        tools: reading.tools.flatMap((tool) => tool.document ?? []),
      }
      expect(exportJson(parts)).toBe(json)
      expect((await bytesOf(exportZip(parts))).equals(zip)).toBe(true)
    }
  })

  test('importing what was exported changes nothing, and a changed fact counts as one field', () => {
    const imported = read(exportJson({ vocabulary, tools })).tools
    expect(planImport({ existing: tools, imported, vocabulary }).counts).toEqual({
      create: 0,
      update: 0,
      unchanged: tools.length,
      kept: 0,
      error: 0,
    })
    const existing = tools.map((tool) =>
      tool.slug === 'traefik' ? { ...tool, facts: tool.facts.slice(1), summary: 'Something else.' } : tool,
    )
    const updates = planImport({ existing, imported, vocabulary }).tools.filter(
      (tool) => tool.action === 'update',
    )
    expect(updates.map(({ slug, fields }) => ({ slug, fields }))).toEqual([{ slug: 'traefik', fields: 2 }])
  })
})

const tool = (slug: string) => `slug: ${slug}
name: ${slug} tool
summary: A tool.
kind: tool
categories: [ proxies ]
licence: { spdx: MIT, class: open-source, unverified: true }
`

describe('YAML import', () => {
  test('a stream, a list and a list below tools: hold the same tools', () => {
    const entry = (slug: string) => `- ${tool(slug).trimEnd().replaceAll('\n', '\n  ')}\n`
    const indented = (text: string) => text.replace(/^(?=.)/gm, '  ')
    const texts = [
      `---\n${tool('a')}---\n${tool('b')}`,
      `# two\n${entry('a')}\n${entry('b')}`,
      `tools:\n${entry('a')}${entry('b')}`,
      `tools:\n${indented(entry('a'))}${indented(entry('b'))}`,
      `\ufeff${tool('a')}...\n---\n${tool('b')}`.replaceAll('\n', '\r\n'),
    ]
    for (const text of texts) {
      const { tools, problems } = read(text)
      expect({ problems, slugs: tools.map((one) => one.document?.slug) }, text).toEqual({
        problems: [],
        slugs: ['a', 'b'],
      })
    }
  })

  test('every fault of every tool is told with its line', () => {
    const text = `---\n${tool('a')}sumary: x\n---\n${tool('b').replace('proxies', 'proxy')}---\n{\n---\n${tool('c')}${tool('c')}`
    const told = read(text).tools.map((one) =>
      one.problems.filter(({ level }) => !level).map(({ line, path }) => `${line} ${path}`),
    )
    expect(told.slice(0, 2)).toEqual([['8 sumary'], ['14 categories.0']])
    expect(told[2]).not.toEqual([])
    expect(told[3]?.[0]).toBe('25 .')
  })
})

describe('JSON import', () => {
  test('a derived status is taken when it is what the events lead to, and told with its line when not', () => {
    const kubernetes = tools.find((one) => one.slug === 'kubernetes')
    const withStatus = (status: string) =>
      JSON.stringify({ revision: 3, generatedAt: '', tools: [{ status, ...kubernetes }] }, null, 1)
    expect(read(withStatus('active')).tools[0]?.document).toEqual(kubernetes)
    expect(read(withStatus('retired')).tools[0]?.problems.filter(({ level }) => !level)).toMatchObject([
      { line: 6, path: 'status' },
    ])
  })

  test('text that is not JSON is told with the line on which it stops being it', () => {
    expect(read('{\n"slug": "a",\n"name" "b"}', vocabulary, 'a.json').problems).toMatchObject([{ line: 3 }])
  })
})

describe('CSV import', () => {
  const header =
    'name,summary,description,categories,licence.spdx,fact:steward,fact:steward.source,fact:automatic-tls'
  test('a row becomes a tool whose unsourced facts are unverified, with lines true after a cell of several lines', () => {
    const text = `${header}\r\n"A ""B""",'=1,"two\nlines",proxies; networking,MIT,Us,https://a.example/x,yes\r\nC,s,,proxy,MIT,,,\r\n`
    const { tools, problems } = read(text)
    expect(problems).toEqual([])
    expect(tools[0]?.document).toMatchObject({
      slug: 'a-b',
      name: 'A "B"',
      summary: '=1',
      description: 'two\nlines',
      categories: ['proxies', 'networking'],
      licence: { spdx: 'MIT', class: 'open-source', unverified: true },
      facts: [
        { attribute: 'steward', value: 'Us', sources: ['https://a.example/x'], unverified: false },
        { attribute: 'automatic-tls', value: 'yes', unverified: true },
      ],
    })
    expect(tools[1]).toMatchObject({ line: 4, document: null })
  })

  test('a row leaves alone what it does not speak of, and the same row again changes nothing', () => {
    const text = 'slug;name;summary;categories;fact:automatic-tls\ntraefik;Traefik;New words.;proxies;no\n'
    const imported = read(text).tools
    const [row] = planImport({ existing: tools, imported, vocabulary }).tools
    const before = tools.find((one) => one.slug === 'traefik')
    expect(row).toMatchObject({ action: 'update', fields: 2 })
    expect(row?.document?.events).toEqual(before?.events)
    expect(row?.document?.facts).toHaveLength(before?.facts.length ?? 0)
    const after = tools.map((one) => (one.slug === 'traefik' && row?.document ? row.document : one))
    expect(planImport({ existing: after, imported, vocabulary }).counts.unchanged).toBe(1)
  })
})

test('a wrong encoding or a NUL character is told with its line', () => {
  const line = (bytes: Uint8Array) => read(bytes).problems.map((one) => one.line)
  expect(line(Buffer.from('slug: a\n\nname: café\n', 'latin1'))).toEqual([3])
  expect(line(Buffer.from('slug: a\nname: "x\0"\n'))).toEqual([2])
  expect(line(Buffer.from('slug: a', 'utf16le'))).toEqual([1])
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tool('a'), 'utf16le')])
  expect(read(utf16).tools[0]?.document?.slug).toBe('a')
})

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
