import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { readCatalogueFiles } from '@/lib/editing/files/catalogue-files'
import { withFieldTables } from '@/lib/editing/files/field-tables'
import { printJsonSchemas } from '@/lib/editing/files/json-schemas'
import { readYamlValue } from '@/lib/editing/files/yaml-value'

const root = fileURLToPath(new URL('../..', import.meta.url))
const curated = join(root, 'prisma/catalogue')
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

const vocabulary = {
  'categories.yaml':
    'categories:\n  - slug: engines\n    name: Engines\n    scope: They run containers.\n' +
    '  - slug: past-engines\n    name: Past engines\n    scope: They ran containers.\n',
  'aspects.yaml': 'aspects:\n  - key: cost\n    name: Cost\n    definition: What it costs.\n',
  'attributes.yaml':
    'attributeGroups:\n  - key: general\n    name: General\nattributes:\n' +
    '  - key: rootless\n    group: general\n    label: Rootless\n    definition: Runs without root.\n    kind: support\n',
}
const podman = `slug: podman
name: Podman
summary: Runs containers.
kind: tool
categories: [engines]
licence: { class: open-source, spdx: Apache-2.0, unverified: true }
facts:
  - attribute: rootless
    value: "yes"
    unverified: true
events:
  - { date: "2018", kind: first-release, text: Out., status: active, unverified: true }
`

/** The problems of a small sound catalogue with these files changed, added, or (null) taken away. */
async function problemsOf(changes: Record<string, string | null>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gantry-catalogue-'))
  folders.push(folder)
  await mkdir(join(folder, 'tools'))
  for (const [name, text] of Object.entries({ ...vocabulary, 'tools/podman.yaml': podman, ...changes })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    if (text !== null) await writeFile(join(folder, name), text)
  }
  const { problems } = await readCatalogueFiles(folder, '2026-11-22')
  return problems.map(
    ({ file, line, path, message }) => `${file.slice(folder.length + 1)}:${line} ${path} ${message}`,
  )
}

test('The curated catalogue has no faults, and holds the systems of the trip report', async () => {
  const { vocabulary: words, tools, problems } = await readCatalogueFiles(curated)
  expect(problems.filter((problem) => problem.level !== 'warning')).toEqual([])
  expect(tools.length).toBeGreaterThanOrEqual(28)
  expect(words.categories).toHaveLength(14)
})

test('A small sound catalogue has no problems', async () => {
  expect(await problemsOf({})).toEqual([])
})

test('A day on which nobody can have read anything yet is a fault at its line', async () => {
  const early = podman.replace(
    '    unverified: true\n',
    '    sources: [https://podman.example/]\n    checkedOn: 2027-01-01\n',
  )
  const read = `${early}sources:\n  - { url: https://podman.example/, title: Podman, readOn: 2026-11-23 }\n`
  expect(await problemsOf({ 'tools/podman.yaml': read })).toEqual([
    'tools/podman.yaml:11 facts.0.checkedOn 2027-01-01 has not come yet: give the day on which it was read',
  ])
})

test('Faults of several files come at once, by file and line', async () => {
  const faulty = podman.replace('"yes"', 'maybe').replace('Runs containers.', 'x'.repeat(161))
  const rkt = podman
    .replace('slug: podman', 'slug: rkt')
    .replace('[engines]', '[past-engines]')
    .replace('name: Podman', 'name: rkt\nvendor: CoreOS')
  const group = `${vocabulary['attributes.yaml']}    unit: 5\n`
  expect(
    await problemsOf({ 'tools/podman.yaml': faulty, 'tools/rkt.yaml': rkt, 'attributes.yaml': group }),
  ).toEqual([
    'attributes.yaml:10 attributes.0.unit should be a text, not a number: put it in quotes, "5"',
    'tools/podman.yaml:3 summary has 161 characters; at most 160 are allowed',
    'tools/rkt.yaml:3 vendor unknown key “vendor”',
  ])
})

test('A fault between files points at the line of the later one', async () => {
  const rkt = podman
    .replace('slug: podman', 'slug: rkt')
    .replace('[engines]', '[past-engines]')
    .replace('name: Podman', 'name: rkt\naliases: [x, Podman]')
  expect(await problemsOf({ 'tools/rkt.yaml': rkt })).toEqual([
    'tools/rkt.yaml:3 aliases.1 “Podman” would mean both podman and rkt: leave it to one of them',
  ])
})

test('A file is named for its slug', async () => {
  expect(await problemsOf({ 'tools/podman.yaml': null, 'tools/pod.yaml': podman })).toEqual([
    'tools/pod.yaml:1 slug the file is named pod.yaml: one of the two is wrong',
  ])
})

test('A vocabulary file that is missing or empty is a fault, not a catalogue without words', async () => {
  expect(await problemsOf({ 'aspects.yaml': null })).toEqual(['aspects.yaml:1 . is missing'])
  expect(await problemsOf({ 'aspects.yaml': '' })).toEqual(['aspects.yaml:1 . is empty'])
})

test('A tool file that cannot be read takes no other tool with it', async () => {
  const relation = 'relations:\n  - { type: built-on, to: runc, unverified: true }\n'
  expect(await problemsOf({ 'tools/podman.yaml': podman + relation, 'tools/runc.yaml': 'a: [' })).toEqual([
    expect.stringMatching(/^tools\/runc\.yaml:1 \. /),
  ])
})

test.each([
  ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3],
  ['a second document', 'a: 1\n---\nb: 2\n', 2],
  ['an unclosed list', 'a: 1\nb: [1\n', 3],
  ['an unknown tag', 'a: 1\nb: !!js/function x\n', 2],
])('YAML with %s is refused at its line', (_, text, line) => {
  const { value, faults } = readYamlValue({ line: 1, text })
  expect(value).toBeUndefined()
  expect(faults[0]?.line).toBe(line)
})

test('A pile of anchors that multiply is refused', () => {
  const levels = Array.from({ length: 8 }, (_, level) => {
    const below = Array(9).fill(`*a${level}`).join(', ')
    return `a${level + 1}: &a${level + 1} [${below}]`
  })
  expect(readYamlValue({ line: 1, text: `a0: &a0 [x]\n${levels.join('\n')}\n` }).faults).toHaveLength(1)
})

test('A path leads to its line, or to that of the nearest node above', () => {
  const yaml = readYamlValue({ line: 1, text: podman })
  expect(yaml.lineOf([])).toBe(1)
  expect(yaml.lineOf(['facts', 0, 'value'])).toBe(9)
  expect(yaml.lineOf(['facts', 0, 'checkedOn'])).toBe(8)
  expect(yaml.lineOf(['facts', 7])).toBe(7)
})

test('A date in YAML stays the text it was', () => {
  expect(readYamlValue({ line: 1, text: 'on: 2026-08-20' }).value).toEqual({ on: '2026-08-20' })
})

test.each(Object.entries(printJsonSchemas()))(
  'The written %s is up to date (npm run schemas)',
  async (name, text) => {
    expect(await readFile(join(curated, 'schemas', name), 'utf8')).toBe(text)
  },
)

test('CONTRIBUTING shows a tool file that the checker accepts, and explains each of its fields', async () => {
  const guide = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')
  const example = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? ''
  const { vocabulary: words } = await readCatalogueFiles(curated)
  expect(examineDocument(parse(example), words).problems).toEqual([])
  expect(withFieldTables(guide), 'npm run schemas').toBe(guide)
  const descriptions = [...(printJsonSchemas()['tool.schema.json'] ?? '').matchAll(/"description": "(.*)"/g)]
  expect(descriptions.length).toBeGreaterThan(40)
  for (const [, description] of descriptions) expect(guide).toContain(JSON.parse(`"${description}"`))
})
