// Nothing that an import holds is lost without a word, whatever kind it is of; the landscape is in import-identity.test.ts.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { planImport } from '@/lib/editing/import/plan-import'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { readImport } from '@/lib/editing/import/read-import'
import { createTool, createVocabulary } from '../support/factories'

const vocabulary = createVocabulary()
const context = { vocabulary, today: '2026-11-26' }
const encode = (text: string) => new TextEncoder().encode(text)
const [fsharp, garden, fresh] = ['F#', 'Garden', 'Новый'].map((name, place) =>
  createTool({ name, slug: `tool-${place}` }),
) as [ToolDocument, ToolDocument, ToolDocument] // as many as names
const existing = [fsharp, garden]

const HEAD = 'name,summary,categories\n'
const row = (name: string) => `${name},A tool.,container-engines\n`

describe('entries read are tools planned', () => {
  const tools = [fsharp, { ...garden, name: 'garden' }, fsharp, fresh]
  const yaml = tools.map((one) => exportYaml(one))
  const files: [string, Uint8Array, string][] = [
    ['CSV', encode(HEAD + tools.map(({ name }) => row(name)).join('') + row('!!') + row('')), 'a.csv'],
    ['JSON', encode(JSON.stringify({ tools: [...tools, null, 7, {}] })), 'a.json'],
    ['YAML', encode(`${yaml.join('---\n')}---\nname: x\n---\n7\n`), 'a.yaml'],
    [
      'zip',
      zipSync(Object.fromEntries(yaml.map((text, index) => [`tools/${index}.yaml`, encode(text)]))),
      '',
    ],
  ]
  test.each(files)('in %s', (_kind, bytes, fileName) => {
    const { tools: imported } = readImport(bytes, 'auto', { ...context, fileName })
    expect(imported.length).toBeGreaterThanOrEqual(tools.length)
    const planned = planImport({ existing, imported, vocabulary }).tools
    expect(planned.map(({ line, file }) => `${file} ${line}`)).toEqual(
      imported.map(({ line, file }) => `${file} ${line}`),
    )
  })
})

test('a list or a file that another of its name would hide is a fault', () => {
  const faults = (bytes: Uint8Array, fileName: string) =>
    readImport(bytes, 'auto', { ...context, fileName }).problems.map(sayProblem)
  const one = JSON.stringify([fsharp])
  expect(faults(encode(`{"tools": ${one}, "tools": ${one}}`), 'a.json')).toEqual([
    'stands here twice: put all tools into one list',
  ])
  const zip = zipSync({
    'tools/a.yaml': encode(exportYaml(fsharp)),
    'tools/b.yaml': encode(exportYaml(garden)),
  })
  const renamed = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('tools/b', 'tools/a'), 'latin1')
  expect(faults(renamed, 'a.zip')).toEqual(['stands in this archive twice: keep one of the two'])
})
