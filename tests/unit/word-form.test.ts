// Whatever the form of a word takes, it keeps or refuses: nothing typed turns into something else.
import { expect, test } from 'vitest'
import type { WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { readWord as readFields } from '@/lib/editing/form/word-form'
import { worded } from '../support/worded'

type WordTexts = Record<string, string | undefined>

/** The word that these texts make, sent as a browser does. */
function readWord(kind: WordKind, texts: WordTexts, present: Record<string, unknown> | null) {
  const sent = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  )
  const { word, problems } = readFields(kind, sent, present)
  return { word, problems: worded(problems) }
}

const attribute: WordTexts = {
  key: 'memory',
  label: 'Memory',
  definition: 'How much.',
  group: 'runtime',
  kind: 'number',
  unit: 'MB',
  direction: 'lower',
  staleAfterDays: '90',
  compare: 'yes',
}
const problemsOf = (texts: WordTexts, present: Record<string, unknown> | null = null) =>
  readWord('attributes', texts, present).problems

test('an attribute comes out as it was typed', () => {
  expect(readWord('attributes', attribute, null).word).toMatchObject({
    key: 'memory',
    unit: 'MB',
    direction: 'lower',
    staleAfterDays: 90,
    filter: false,
    compare: true,
  })
})

test.each([
  ['-3'],
  ['0'],
  ['abc'],
  ['1.5'],
  ['1e3'],
  ['٣'],
  ['36501'],
  ['999999999'],
  [''],
  [' '],
  [undefined],
])('%j days are refused in a sentence that says what will do', (staleAfterDays) => {
  const problems = problemsOf({ ...attribute, staleAfterDays })
  expect(problems.map(({ field }) => field)).toEqual(['staleAfterDays'])
  expect(problems[0]?.message).toContain('give a whole number of days, from 1 to 36,500')
  if (staleAfterDays?.trim()) expect(problems[0]?.message).toContain(`“${staleAfterDays}”`)
})

test.each([
  [{ direction: '' }, 'direction'],
  [{ direction: 'sideways' }, 'direction'],
  [{ kind: '' }, 'kind'],
  [{ group: '' }, 'group'],
  [{ label: ' ' }, 'label'],
  [{ label: 'x'.repeat(61) }, 'label'],
  [{ definition: 'x'.repeat(401) }, 'definition'],
  [{ unit: 'x'.repeat(31) }, 'unit'],
  [{ options: 'a | A | When it is a.' }, 'options'],
  [{ filter: 'yes' }, 'filter'],
  [{ key: 'Not a key' }, 'key'],
] satisfies [WordTexts, string][])(
  '%j is told beside its field, and in no words of a program',
  (typed, field) => {
    const problems = problemsOf({ ...attribute, ...typed })
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(problems[0]?.message).not.toMatch(/expected|invalid|too (big|small)|>=|<=/i)
  },
)

test('options are told by the line an editor counts', () => {
  const options = 'one | One | When it is one.\n\n\ntwo | Two'
  expect(problemsOf({ ...attribute, kind: 'choice', options })).toEqual([
    { field: 'options', message: expect.stringMatching(/^line 4, definition: /) },
  ])
})

test.each([
  ['categories', { definition: 'Lost.' }],
  ['aspects', { scope: 'Lost.' }],
  ['groups', { definition: 'Lost.' }],
  ['options', { guide: 'Lost.' }],
] satisfies [Parameters<typeof readWord>[0], WordTexts][])(
  'a field that %s do not have is refused, not lost',
  (kind, typed) => {
    const whole = { name: 'N', label: 'L', scope: 'S.', definition: 'D.', key: 'k' }
    const names = {
      categories: ['name', 'scope'],
      aspects: ['name', 'definition'],
      groups: ['name'],
      options: ['label', 'definition'],
    }
    const own = Object.fromEntries(
      [...names[kind as keyof typeof names], 'key'].map((name) => [name, whole[name as keyof typeof whole]]),
    )
    expect(readWord(kind, own, null).problems).toEqual([])
    expect(readWord(kind, { ...own, ...typed }, null).problems).toEqual([
      { field: '', message: expect.stringContaining('“Lost.” would be lost') },
    ])
  },
)

test('options sent for an attribute that is there are refused: each is a word of its own', () => {
  const present = { key: 'memory', options: [] }
  const { key: _, ...texts } = attribute
  expect(problemsOf({ ...texts, options: 'a | A | B' }, present)).toEqual([
    { field: '', message: expect.stringContaining('“options”') },
  ])
})

test('what a form does not send stays as it is', () => {
  const present = {
    slug: 'engines',
    name: 'Engines',
    scope: 'S.',
    guide: 'How to choose.',
    decides: ['rootless'],
    describes: [],
  }
  const { word } = readWord('categories', { name: 'Engine rooms', scope: 'S.' }, present)
  expect(word).toEqual({ ...present, name: 'Engine rooms' })
})

test.each(['constructor', 'ref', 'fbclid'])('no new attribute is called %s', (key) => {
  expect(problemsOf({ ...attribute, key })).toEqual([
    { field: 'key', message: expect.stringContaining('take another') },
  ])
  expect(
    problemsOf({ ...attribute, key }, { key, options: [] }).filter(({ field }) => field === 'key'),
  ).toEqual([])
})
