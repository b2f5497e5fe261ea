// A note that takes something back from a yes is told, unless the fact says that it has limits.
import { expect, test } from 'vitest'
import { checkLimits } from '@/lib/catalogue/check/check-limits'
import { parseToolDocument } from '@/lib/catalogue/check/parse-document'
import { sayProblem } from '@/lib/catalogue/document/problem'
import { createTool } from '../support/factories'
import { worded } from '../support/worded'

const told = (value: string, note: string, qualified = false) =>
  checkLimits([createTool({ name: 'Podman', facts: [{ attribute: 'rootless', value, note, qualified }] })])

test.each([
  ['yes', 'Rules by DNS name are in the paid edition.'],
  ['yes', 'It runs only with kernel 6.1.'],
  ['yes', 'Work on Windows is called beta.'],
  ['yes', 'Does not work with Compose.'],
  ['partial', 'Experimental.'],
  ['plugin', 'A scanner, charged apart.'],
])('%s, “%s” reads like a limit', (value, note) => {
  expect(told(value, note)).toMatchObject([{ tool: 'podman', path: ['facts', 0, 'note'], level: 'warning' }])
  expect(told(value, note, true)).toEqual([])
})

test.each([
  ['yes', 'By user namespaces, since 1.6.'],
  ['partial', 'Only through a wrapper.'],
  ['no', 'Experimental.'],
  ['no', 'It is in the paid edition only.'],
])('%s, “%s” does not', (value, note) => {
  expect(told(value, note)).toEqual([])
})

test.each<[object, string[]]>([
  [{ value: 'yes', note: 'In part.', qualified: true }, []],
  [{ value: 'yes', qualified: true }, ['a value with limits needs a note that says which']],
  [{ state: 'none', note: 'In part.', qualified: true }, ['state none has no value to limit']],
])('a fact %j is refused for %j', (fact, messages) => {
  const document = createTool({ name: 'Podman' })
  const facts = [{ attribute: 'rootless', unverified: true, ...fact }]
  expect(parseToolDocument({ ...document, facts }).problems.map(sayProblem)).toEqual(messages)
})

test('at most three strengths and three limitations are major', () => {
  const document = createTool({ name: 'Podman' })
  const of = (kind: 'strength' | 'limitation', count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ aspect: 'isolation', kind, text: `Number ${index}.`, major: true, unverified: true },
    }))
  const faultsOf = (tradeoffs: object[]) => worded(parseToolDocument({ ...document, tradeoffs }).problems)
  expect(faultsOf([...of('strength', 3), ...of('limitation', 3)])).toEqual([])
  expect(faultsOf([...of('strength', 3), ...of('limitation', 4)])).toEqual([
    {
      path: ['tradeoffs', 6, 'major'],
      message: 'at most 3 limitations of a tool are major; this makes 4',
    },
  ])
})
