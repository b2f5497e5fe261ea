// Whatever is wrong in a file is told at once, each fault with its line, so that one round mends all of it.
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isFault } from '@/lib/catalogue/document/problem'
import { exportVocabularyYaml, exportYaml } from '@/lib/editing/export/export-yaml'
import { parseLandscapeMapping } from '@/lib/editing/import/landscape-mapping'
import { planImport } from '@/lib/editing/import/plan-import'
import { readImport } from '@/lib/editing/import/read-import'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary()
const encode = (text: string) => new TextEncoder().encode(text)
const podman = createTool({ name: 'Podman' })
const yaml = exportYaml(podman).replace(/^#.*\n\n/, '')

/** Every fault of a file and of its tools: file or nothing, line, and where in the tool. */
function faultsOf(bytes: Uint8Array, fileName: string) {
  const { tools, problems } = readImport(bytes, 'auto', { vocabulary, today: '2026-11-26', fileName })
  const planned = planImport({ existing: [], imported: tools, vocabulary }).tools
  const found = [...problems, ...planned.flatMap((row) => row.problems)].filter(isFault)
  expect(
    planned.filter(({ action }) => action === 'create').flatMap(({ problems }) => problems.filter(isFault)),
  ).toEqual([])
  return found.map(({ file, line, path }) => `${file ?? ''}:${line} ${path}`).toSorted()
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

test('a YAML list that breaks off, and the tools on both sides of the break', () => {
  const entry = (slug: string, summary: string) =>
    `- slug: ${slug}\n  name: ${slug}\n  summary: ${summary}\n  kind: tool\n  licence: { class: nothing }\n  categories: [container-engines]\n`
  const long = 'x'.repeat(200)
  const text = `tools:\n${entry('one', long)}stray: line\n${entry('two', long)}`
    .replace(/^(- .*)$/gm, '  $1')
    .replace(/^ {2}(?=[nskl c])/gm, '    ')
  const faults = faultsOf(encode(text), 'tools.yaml')
  expect(faults).toContain(`:${lineOf(text, 'stray')} .`)
  for (const part of ['summary', 'licence.class'])
    expect(faults.filter((fault) => fault.endsWith(` ${part}`)).length).toBe(2)
})

test('a tool at fault, with what it says of others that is wrong as well, and who relates to it', () => {
  const broken = yaml.replace(/^summary: .*$/m, `summary: ${'x'.repeat(200)}`)
  const relation = (to: string) => `relations:\n  - type: extends\n    to: ${to}\n    unverified: true\n`
  const other = yaml.replace(/^slug: .*$/m, 'slug: other').replace(/^name: .*$/m, 'name: Other')
  const text = `${broken}${relation('nowhere')}---\n${other}${relation('podman')}`
  const faults = faultsOf(encode(text), 'tools.yaml')
  const second = lineOf(text, 'slug: other')
  expect(faults).toEqual(
    [':1 relations.0.to', `:${lineOf(text, 'summary: x')} summary`, `:${second} relations.0`].toSorted(),
  )
})

test('a header of CSV at fault, and the rows below it', () => {
  const text = `slug,name,summary,categories,fact:isolaton,fact:rootless\na,A,${'x'.repeat(200)},container-engines,,\nb,B,Fine.,container-engines,,perhaps\nc,C,Fine.,container-engines,,\n`
  const faults = faultsOf(encode(text), 'tools.csv')
  expect(faults).toEqual([':1 .', ':2 summary', ':3 facts.0.value'])
})

test('JSON with a key nobody knows, and faults of two tools', () => {
  const text = JSON.stringify(
    {
      tool: 1,
      tools: [
        { ...podman, kind: 'thing' },
        { ...podman, slug: 'b', name: 'B', summary: 3 },
      ],
    },
    null,
    1,
  )
  expect(faultsOf(encode(text), 'tools.json')).toEqual(
    [
      `:${lineOf(text, '"tool"')} tool`,
      `:${lineOf(text, '"thing"')} kind`,
      `:${lineOf(text, '"summary": 3')} summary`,
    ].toSorted(),
  )
})

test('a zip whose vocabulary and tools are at fault, each in its file', () => {
  const words = exportVocabularyYaml(vocabulary)
  const aspects = (words['aspects.yaml'] ?? '').replace(/definition: .*/, 'definition: ""')
  const attributes = (words['attributes.yaml'] ?? '').replace(/kind: support/, 'kind: maybe')
  const files = { ...words, 'aspects.yaml': aspects, 'attributes.yaml': attributes }
  const broken = yaml.replace(/^summary: .*$/m, `summary: ${'x'.repeat(200)}`)
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries({ ...files, 'tools/podman.yaml': broken }).map(([name, text]) => [name, encode(text)]),
    ),
  )
  expect(faultsOf(new Uint8Array(bytes), 'catalogue.zip').map((fault) => fault.split(' ')[0])).toEqual(
    [
      `aspects.yaml:${lineOf(aspects, 'definition: ""')}`,
      `attributes.yaml:${lineOf(attributes, 'kind: maybe')}`,
      `tools/podman.yaml:${lineOf(broken, 'summary')}`,
    ].toSorted(),
  )
})

test('a mapping with categories and an attribute that are not there, and a kind that is none', () => {
  const text =
    'subcategories:\n  A / B: nowhere\n  C / D: somewhere\nkinds:\n  A / B: thing\nprojectFacts:\n  steward: x\n'
  const { problems } = parseLandscapeMapping(text, vocabulary)
  expect(problems.map(({ line }) => line).toSorted()).toEqual([2, 3, 5, 7])
})
