// Which tool an import means, and that no entry of a landscape is lost without a word.
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ToolDocument, ToolDocumentInput } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { tellLeftOut, toLandscapeTools } from '@/lib/editing/import/landscape-tools'
import { isDoubtful, planImport } from '@/lib/editing/import/plan-import'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { readImport } from '@/lib/editing/import/read-import'
import { createTool, createVocabulary } from '../support/factories'
import { worded } from '../support/worded'

const vocabulary = createVocabulary()
const context = { vocabulary, today: '2026-11-26' }
const encode = (text: string) => new TextEncoder().encode(text)

const at = (name: string) => ({
  repository: `https://git.example/${name}`,
  homepage: `https://${name}.example`,
})
const tool = (name: string, slug: string, rest: Partial<ToolDocumentInput> = {}) =>
  createTool({ name, slug, ...at(slug), ...rest })
const fsharp = tool('F#', 'fsharp')
const cpp = tool('C++', 'c-plus-plus', { aliases: ['cxx'] })
const garden = tool('Garden', 'garden')
const existing = [fsharp, cpp, garden, tool('容器', 'rong-qi')]

function planOf(bytes: Uint8Array, fileName = '', known: ToolDocument[] = existing) {
  const { tools: imported, problems } = readImport(bytes, 'auto', { ...context, fileName })
  expect(problems).toEqual([])
  return planImport({ existing: known, imported, vocabulary }).tools
}

const HEAD = 'name,summary,categories,homepage,repository\n'
const row = (name: string, homepage = '', repository = '') =>
  `${name},A tool.,container-engines,${homepage},${repository}\n`
const table = (rows: string, known = existing) => planOf(encode(HEAD + rows), 'a.csv', known)

describe('a row of a table that writes no slug', () => {
  test('means the tool of its name, whatever the case and the way it is written', () => {
    for (const name of ['C++', 'c++', 'Ｃ＋＋', '容器', 'Garden']) {
      const [planned] = table(row(name))
      expect(planned?.base?.name.toLowerCase()).toBe(name.normalize('NFKC').toLowerCase())
      expect(planned?.document?.name).toBe(planned?.base?.name)
      expect(planned && isDoubtful(planned)).toBe(false)
    }
  })

  test('finds a tool by another name of it and does not rename it', () => {
    expect(table(row('CXX'))).toMatchObject([{ slug: 'c-plus-plus', document: { name: 'C++' } }])
  })

  test('is another tool where only its letters are the same, and asks', () => {
    const [planned] = table(row('F*', 'https://fstar.example', 'https://git.example/fstar'))
    expect(planned).toMatchObject({ action: 'create', slug: 'fstar', base: null, document: { name: 'F*' } })
    expect(worded(planned?.problems ?? [])).toContainEqual({
      line: 2,
      path: '.',
      level: 'question',
      message: 'did you mean F# (fsharp)? If not, take this as a new tool',
    })
  })

  test.each([
    ['another repository', 'https://garden.example', 'https://git.example/other'],
    ['another homepage', 'https://other.example', ''],
  ])('with %s than the tool of its name has is not taken unasked', (_what, homepage, repository) => {
    const [planned] = table(row('garden', homepage, repository))
    expect(planned?.base?.slug).toBe('garden')
    expect(planned && isDoubtful(planned)).toBe(true)
  })

  test('gets an address of its own, with a number where that is taken', () => {
    const known = [tool('Other', 'cpp'), tool('C', 'c', { formerSlugs: ['csharp'] })]
    const planned = table(row('C++') + row('C#') + row('Go') + row('云 vs 雾') + row('🐳'), known)
    expect(planned.map(({ slug, action }) => `${slug} ${action}`)).toEqual([
      'cpp-2 create',
      'csharp-2 create',
      'go create',
      'yun-versus-wu create',
      'tool create',
    ])
  })

  test('is not the tool at an address that only reads like its name, unless somebody says so', () => {
    const [planned] = table(row('C'), [tool('C++', 'c')])
    expect(planned?.base?.name).toBe('C++')
    expect(planned && isDoubtful(planned)).toBe(true)
  })

  test('standing twice is told', () => {
    const planned = table(row('Новый') + row('новый'))
    expect(planned.map(({ action }) => action)).toEqual(['create', 'error'])
    expect(worded(planned[1]?.problems ?? []).at(-1)?.message).toMatch(/stands here twice: first on line 2$/)
    // Whoever sees two names has to be told that they are one.
    expect(worded(planned[1]?.problems ?? []).at(-1)?.message).toMatch(/^“новый” and “Новый” are one tool/)
    const [, again] = table(row('Podman') + row('Podman'))
    expect(worded(again?.problems ?? []).at(-1)?.message).toMatch(/^\S+ stands here twice: first on line 2$/)
  })
})

test('a change of name is asked about in every kind of import', () => {
  const renamed = { ...fsharp, name: 'F*' }
  const yaml = encode(exportYaml(renamed))
  const files: [Uint8Array, string][] = [
    [encode(`slug,${HEAD}fsharp,${row('F*')}`), 'a.csv'],
    [yaml, 'a.yaml'],
    [encode(JSON.stringify(renamed)), 'a.json'],
    [zipSync({ 'tools/fsharp.yaml': yaml }), 'a.zip'],
  ]
  for (const [bytes, fileName] of files) {
    const [planned] = planOf(bytes, fileName)
    expect(planned).toMatchObject({ action: 'update', slug: 'fsharp', document: { name: 'F*' } })
    expect(worded(planned?.problems ?? []).filter(({ level }) => level === 'question')).toMatchObject([
      { path: 'name', message: expect.stringMatching(/^changes the name from “F#” to “F\*”/) },
    ])
  }
})

describe('a landscape', () => {
  const entry = (name: string, { homepage = '', repository = '' } = {}) =>
    `          - item:\n            name: ${JSON.stringify(name)}\n` +
    (homepage && `            homepage_url: ${homepage}\n`) +
    (repository && `            repo_url: ${repository}\n`)
  const subcategory = (name: string, entries: string[]) =>
    `      - subcategory:\n        name: ${name}\n        items:\n${entries.join('')}`
  const read = (...parts: string[]) => {
    const text = `landscape:\n  - category:\n    name: Wasm\n    subcategories:\n${parts.join('')}`
    const { landscape, problems } = readImport(encode(text), 'auto', context)
    return { entries: landscape ?? [], problems }
  }
  const mapping = { subcategories: { 'Wasm / Languages': 'container-engines' }, kinds: {}, projectFacts: {} }
  const plan = (entries: ReturnType<typeof read>['entries'], known = existing) => {
    const imported = toLandscapeTools({ entries, mapping, vocabulary, readOn: context.today })
    return planImport({ existing: known, imported, vocabulary }).tools
  }
  const notesOf = (planned: ReturnType<typeof plan>) =>
    planned.flatMap(({ problems }) => problems.filter(({ level }) => level === 'note'))

  const languages = ['.NET', 'C', 'C++', 'C#', 'F*', 'Golang', '容器', 'Докер', 'Garden']

  test('gives each language a tool with its own repository', () => {
    const names = languages.map((name, place) => entry(name, at(`of-${place}`)))
    const planned = plan(read(subcategory('Languages', names)).entries, [])
    expect(planned.map(({ document }) => [document?.name, document?.repository])).toEqual(
      languages.map((name, place) => [name, `https://git.example/of-${place}`]),
    )
    expect(planned.map(({ slug }) => slug)).toEqual([
      'dotnet',
      'c',
      'cpp',
      'csharp',
      'fstar',
      'golang',
      'rong-qi',
      'doker',
      'garden',
    ])
  })

  test('joins entries of one name and one repository, and names each', () => {
    const harbor = { repository: 'https://git.example/harbor' }
    const planned = plan(
      read(subcategory('Languages', [entry('Harbor', harbor), entry('Harbor (Wasm)', harbor)])).entries,
    )
    expect(planned).toMatchObject([{ slug: 'harbor', action: 'create' }])
    expect(notesOf(planned).map(sayProblem)).toEqual(['“Harbor (Wasm)” is the same tool and is joined to it'])
  })

  test('leaves out, by name, what has the name of another tool and another repository', () => {
    const planned = plan(
      read(subcategory('Languages', [entry('Elm', at('a')), entry('elm', at('b'))])).entries,
    )
    expect(planned).toMatchObject([{ slug: 'elm', document: at('a') }])
    expect(worded(notesOf(planned))[0]?.message).toMatch(/^“elm” has the same name and another repository/)
  })

  test('prefers the entry that certainly is the tool to one that may be another', () => {
    const planned = plan(
      read(subcategory('Languages', [entry('GARDEN', at('b')), entry('Garden', at('garden'))])).entries,
    )
    expect(planned.map((one) => [one.slug, isDoubtful(one), one.line])).toEqual([['garden', false, 12]])
    expect(worded(notesOf(planned))[0]?.message).toMatch(/^“GARDEN” .* is left out/)
  })

  test('tells a repository that several names share apart by name', () => {
    const shared = { repository: garden.repository ?? '' }
    const planned = plan(
      read(subcategory('Languages', [entry('Garden', shared), entry('Shed', shared)])).entries,
    )
    expect(planned.map(({ slug, base }) => [slug, base?.slug])).toEqual([
      ['garden', 'garden'],
      ['shed', undefined],
    ])
  })

  test('loses no entry without a word', () => {
    const some = languages.flatMap((name) => [entry(name), entry(name.toLowerCase(), at('x')), entry(name)])
    const { entries, problems } = read(
      subcategory('Languages', [...some, '          - just a text\n', '          - item:\n']),
      subcategory(
        'Runtimes',
        ['A', 'B', 'C'].map((name) => entry(name)),
      ),
    )
    expect(worded(problems)).toMatchObject([
      { line: expect.any(Number), level: 'warning', message: 'an entry without a name: left out' },
      { line: expect.any(Number), level: 'warning', message: 'an entry without a name: left out' },
    ])
    expect(entries).toHaveLength(some.length + 3)
    const left = tellLeftOut(entries, mapping)
    expect(left.map(sayProblem)).toEqual([
      '3 entries of “Wasm / Runtimes” left out, which becomes no category',
    ])
    for (const known of [[], existing]) {
      const planned = plan(entries, known)
      expect(planned.length + notesOf(planned).length).toBe(some.length)
    }
  })
})
