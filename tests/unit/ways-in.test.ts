// The same text by every way in: what must not pass is refused by all of them, in the same words.

import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkCatalogue } from '@/lib/catalogue/check/check-catalogue'
import { examineDocument } from '@/lib/catalogue/check/examine-document'
import { parseVocabulary } from '@/lib/catalogue/check/parse-document'
import { NO_CLAIMS } from '@/lib/catalogue/document/claim'
import { readClaim } from '@/lib/editing/form/claim-form'
import type { Field } from '@/lib/editing/form/form-names'
import { documentToFields, examineFields } from '@/lib/editing/form/tool-form'
import { readWord } from '@/lib/editing/form/word-form'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { readImport } from '@/lib/editing/import/read-import'
import { nameField } from '@/lib/http/person-fields'
import { addressText, commentErrors, nameText } from '@/lib/http/text-fields'
import { splitSlugs } from '@/lib/paths'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'
import { worded } from '../support/worded'

const vocabulary = createVocabulary()
const today = '2026-11-26'
const podman = createTool({ name: 'Podman', facts: { isolation: 'namespaces' } })

type Change = Partial<Record<'name' | 'aliases' | 'homepage' | 'checkedOn', string>>
type Way = (change: Change) => string[]

const readFile = (text: string, fileName: string) =>
  readImport(new TextEncoder().encode(text), 'auto', { vocabulary, today, fileName }).tools.flatMap(
    ({ problems }) => problems.filter(({ level }) => level === undefined).map(sayProblem),
  )
const changed = ({ aliases, checkedOn, ...plain }: Change) => ({
  ...podman,
  ...plain,
  ...(aliases !== undefined && { aliases: [aliases] }),
  ...(checkedOn !== undefined && { facts: podman.facts.map((fact) => ({ ...fact, checkedOn })) }),
})

const WAYS: Record<string, Way> = {
  form: (change) => {
    const typed = { ...change, 'facts.isolation.checkedOn': change.checkedOn }
    const fields = documentToFields(podman).filter(
      ([name]) => typed[name as keyof typeof typed] === undefined,
    )
    for (const [name, value] of Object.entries(typed))
      if (value !== undefined && name !== 'checkedOn') fields.push([name, value] as Field)
    return examineFields(fields, { vocabulary, today })
      .problems.filter(({ level }) => level === undefined)
      .map(sayProblem)
  },
  document: (change) =>
    examineDocument(changed(change), vocabulary, { today })
      .problems.filter(({ level }) => level === undefined)
      .map(sayProblem),
  yaml: (change) => readFile(stringify(changed(change)), 'podman.yaml'),
  json: (change) => readFile(JSON.stringify([changed(change)]), 'tools.json'),
  csv: ({ name = 'Podman', aliases = '', homepage = '', checkedOn = '2026-08-20' }) =>
    readFile(
      'slug,name,aliases,summary,categories,homepage,fact:isolation,fact:isolation.source,fact:isolation.checkedOn\n' +
        `podman,${name},${aliases},Runs.,container-engines,${homepage},namespaces,https://podman.example/,${checkedOn}\n`,
      'tools.csv',
    ),
}

describe.each(Object.entries(WAYS))('%s', (_, told) => {
  test('What is sound passes', () => {
    expect(told({})).toEqual([])
  })

  test.each<[Change, string]>([
    [{ name: 'Pod\u200bman' }, 'holds a character that nobody sees (U+200B) after “Pod”: take it out'],
    [{ name: 'nam\u202edoP' }, 'holds a character that nobody sees (U+202E) after “nam”: take it out'],
    [{ aliases: 'pod\u2066man' }, 'holds a character that nobody sees (U+2066) after “pod”: take it out'],
    [{ homepage: 'https://podman.example/a b' }, 'has a blank in it: write %20 where it belongs there'],
    [{ homepage: 'https://podman.example/”' }, 'has a quotation mark in it, ” : take it out'],
    [{ checkedOn: '2024-02-30' }, 'there is no day 2024-02-30: Feb 2024 ends on the 29th'],
    [{ checkedOn: '2025-04-31' }, 'there is no day 2025-04-31: Apr 2025 ends on the 30th'],
    [{ checkedOn: '2025-13-01' }, 'there is no month 13: use 01 to 12'],
  ])('%j is refused', (change, sentence) => {
    expect(told(change)).toEqual([sentence])
  })
})

test('A claim, a word of the vocabulary, a person and a reader are held to the same', () => {
  const unseen = 'holds a character that nobody sees (U+200B) after “a”: take it out'
  const claim = { key: 'one', text: 'It will.', occasion: 'A talk', saidOn: '2024-02-30', verdict: 'opinion' }
  const { problems } = readClaim(Object.entries({ ...claim, saidBy: 'a\u200bb', unverified: 'yes' }), {
    key: null,
    ledger: NO_CLAIMS,
    today,
    findSlug: () => null,
  })
  expect(worded(problems).map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'saidOn: there is no day 2024-02-30: Feb 2024 ends on the 29th',
  ])
  const said = readClaim(
    Object.entries({ ...claim, saidOn: '2024-02-29', saidBy: 'a\u200bb', unverified: 'yes' }),
    { key: null, ledger: NO_CLAIMS, today, findSlug: () => null },
  )
  expect(worded(said.problems)).toEqual([{ field: 'saidBy', message: unseen }])
  const word = readWord('aspects', Object.entries({ key: 'a', name: 'a\u200bb', definition: 'It.' }), null)
  expect(worded(word.problems)).toEqual([{ field: 'name', message: unseen }])
  const aspects = [{ key: 'a', name: 'a\u200bb', definition: 'It.' }]
  expect(worded(parseVocabulary({ ...vocabulary, aspects }).problems)).toEqual([
    { path: ['aspects', 0, 'name'], message: unseen },
  ])
  for (const field of [nameField, nameText(120)])
    expect(field.safeParse('a\u200bb').error?.issues[0]?.message).toBe(`H${unseen.slice(1)}.`)
  expect(addressText(2000).safeParse('https://x.example/a b').success).toBe(false)
})

test('A comment beyond its length, or with what is no text, is refused and not cut', () => {
  expect(commentErrors('x'.repeat(500))).toEqual({})
  expect(commentErrors('')).toEqual({})
  expect(commentErrors('x'.repeat(501))).toEqual({ comment: ['Use at most 500 characters.'] })
  expect(Object.keys(commentErrors('a\u0000b'))).toEqual(['comment'])
})

describe('What has not come is planned', () => {
  const told = (date: string, kind: 'planned' | 'release' | 'retired') =>
    examineDocument(
      {
        ...podman,
        events: [...podman.events, { date, kind, version: '9.0', text: 'It.', unverified: true }],
      },
      vocabulary,
      { today },
    ).problems.map((problem) => `${problem.path.join('.')} ${sayProblem(problem)}`)
  const sentence = (date: string) =>
    `events.1.date ${date} has not come yet: an event of its kind has happened, and what is announced for then is “planned”`
  test.each([
    ['2026-11-27', 'release', []],
    ['2026-11-28', 'release', [sentence('2026-11-28')]],
    ['2026-12', 'retired', [sentence('2026-12')]],
    ['2027', 'release', [sentence('2027')]],
    ['2026', 'release', []],
    ['2027', 'planned', []],
  ] as const)('%s %s', (date, kind, problems) => {
    expect(told(date, kind)).toEqual(problems)
  })
})

describe('Slugs joined in the address of a comparison are read as they were', () => {
  const told = (slug: string) =>
    examineDocument({ ...podman, slug }, vocabulary).problems.map(({ path }) => path.join('.'))
  test.each(['vs-code', 'code-vs', 'a-vs-b'])('%s is refused', (slug) => {
    expect(told(slug)).toEqual(['slug'])
  })
  test.each(['vs', 'vscode', 'canvs', 'a-vsx', 'xvs-a'])('%s will do', (slug) => {
    expect(told(slug)).toEqual([])
  })
  test('whichever stand beside each other', () => {
    const slug = fc
      .array(fc.constantFrom('vs', 'a', 's', 'v'), { minLength: 1, maxLength: 4 })
      .map((words) => words.join('-'))
      .filter((one) => told(one).length === 0)
    fc.assert(
      fc.property(fc.array(slug, { minLength: 2, maxLength: 6 }), (slugs) => {
        expect(splitSlugs(slugs.join('-vs-'))).toEqual(slugs)
      }),
      { numRuns: 200 },
    )
  })
})

test('A look-alike is told with the tool it looks like, and refuses nothing', () => {
  const other = createTool({ name: '\u0420odman', slug: 'another' })
  const found = checkCatalogue(vocabulary, [podman, other]).filter(({ tool }) => tool === 'another')
  expect(worded(found)).toEqual([
    {
      tool: 'another',
      path: ['name'],
      message: '“\u0420odman” looks like “Podman” of podman: is it another tool?',
      level: 'warning',
    },
  ])
})
