import { describe, expect, test, vi } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { ATTRIBUTE_KINDS } from '@/lib/catalogue/document/words'
import { type Field, isToolField, ROW_LISTS } from '@/lib/editing/form/form-names'
import { addCitedSources, applyRowAction, placeOfAction, rowsOf } from '@/lib/editing/form/form-rows'
import { valueTypeOf } from '@/lib/editing/form/form-values'
import { issueToField } from '@/lib/editing/form/read-form'
import { documentToFields, fieldsToDocument } from '@/lib/editing/form/tool-form'
import { arbitraryDocument } from '../support/arbitrary-document'
import { readCurated } from '../support/curated-files'
import { createTool } from '../support/factories'
import fc from '../support/properties'

vi.setConfig({ testTimeout: 60_000 })

const docs = 'https://rkt.example/docs'
const rkt = createTool({
  name: 'rkt',
  facts: { isolation: 'namespaces', platforms: ['linux'], rootless: 'no' },
  tradeoffs: ['First.', 'Second.', 'Third.'].map((text) => ({
    aspect: 'isolation',
    kind: 'strength' as const,
    text,
  })),
})
const set = (fields: Field[], changes: Record<string, string>): Field[] => [
  ...fields.filter(([name]) => !Object.hasOwn(changes, name)),
  ...Object.entries(changes),
]

describe('Laws of the form', () => {
  test('A document shown in the form and read back is the same, whatever order the fields come in', () => {
    fc.assert(
      fc.property(
        arbitraryDocument.chain((document) => {
          const fields = documentToFields(document)
          const alone = fields.filter(([name]) => name !== 'categories' && !name.endsWith('.value'))
          const together = fields.filter((field) => !alone.includes(field))
          return fc.tuple(
            fc.constant(document),
            fc.constant(fields),
            fc.shuffledSubarray(alone, { minLength: alone.length }),
            fc.constant(together),
          )
        }),
        ([document, fields, shuffled, together]) => {
          for (const typed of [fields, [...shuffled, ...together]]) {
            const { input, problems } = fieldsToDocument(typed)
            expect(problems).toEqual([])
            expect(toolDocument.parse(input)).toEqual(document)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('Line breaks as browsers send them change nothing', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const sent = documentToFields(document).map(
          ([name, value]): Field => [name, value.replaceAll('\n', '\r\n')],
        )
        expect(toolDocument.parse(fieldsToDocument(sent).input)).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })

  test('Row buttons keep every typed character', () => {
    const text = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.constantFrom(...ROW_LISTS),
        fc.constantFrom('up', 'down', 'add'),
        fc.nat(5),
        text,
        (document, list, verb, row, typed) => {
          const fields = documentToFields(document).map(
            ([name, value]): Field => [name, name.endsWith('.order') ? value : `${value}${typed} `],
          )
          const after = applyRowAction(fields, verb === 'add' ? `add:${list}` : `${verb}:${list}.${row}`)
          if (after === null) throw new Error('not an action')
          const values = (all: readonly Field[]) =>
            all
              .filter(([name]) => !name.endsWith('.order'))
              .map(([name, value]) => `${name.replace(/\d+/, '')} ${value}`)
              .sort()
          const added =
            verb === 'add'
              ? after.filter(([name]) => name.startsWith(`${list}.${document[list].length}.`))
              : []
          expect(values(after.filter((field) => !added.includes(field)))).toEqual(values(fields))
          expect(rowsOf(after, list)).toHaveLength(document[list].length + (verb === 'add' ? 1 : 0))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('Up and then down is as before', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.integer({ min: 1, max: 4 }), (document, row) => {
        fc.pre(row < document.events.length)
        const up = applyRowAction(documentToFields(document), `up:events.${row}`) ?? []
        expect(toolDocument.parse(fieldsToDocument(up).input).events[row - 1]).toEqual(document.events[row])
        const down = applyRowAction(up, `down:events.${row - 1}`) ?? []
        expect(toolDocument.parse(fieldsToDocument(down).input)).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })

  test('Each field of a document is one the form has, and a made-up name is refused by name', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const [name] of documentToFields(document)) expect(isToolField(name)).toBe(true)
      }),
      { numRuns: 20 },
    )
    const made = [
      'role',
      '__proto__',
      'facts.__proto__.value',
      'facts.isolation.x',
      'tradeoffs.0.x',
      'tradeoffs.x.text',
      'licence.x',
      'toString',
      'facts',
      'licence.constructor',
    ]
    expect(fieldsToDocument(made.map((name): Field => [name, 'x'])).problems).toEqual(
      made.map((field) => ({ field, code: 'no-field', detail: { name: field } })),
    )
  })
})

test('Every curated tool goes through the form unchanged', async () => {
  const { tools } = await readCurated()
  expect(tools.length).toBeGreaterThan(0)
  for (const tool of tools)
    expect(toolDocument.parse(fieldsToDocument(documentToFields(tool)).input)).toEqual(tool)
})

describe('Row buttons', () => {
  const texts = (fields: Field[] | null) =>
    rowsOf(fields ?? [], 'tradeoffs').map((row) => row.fields.find(([field]) => field === 'text')?.[1])
  const fields = documentToFields(rkt)
  test.each([
    ['up:tradeoffs.2', ['First.', 'Third.', 'Second.']],
    ['down:tradeoffs.0', ['Second.', 'First.', 'Third.']],
    ['up:tradeoffs.0', ['First.', 'Second.', 'Third.']],
    ['down:tradeoffs.2', ['First.', 'Second.', 'Third.']],
    ['remove:tradeoffs.1', ['First.', 'Third.']],
    ['remove:tradeoffs.9', ['First.', 'Second.', 'Third.']],
    ['add:tradeoffs', ['First.', 'Second.', 'Third.', '']],
  ])('%s', (action, expected) => {
    expect(texts(applyRowAction(fields, action))).toEqual(expected)
  })

  test.each([
    ['up:tradeoffs.2', 'tradeoffs.1'],
    ['down:tradeoffs.0', 'tradeoffs.1'],
    ['up:tradeoffs.0', 'tradeoffs.0'],
    ['remove:tradeoffs.1', 'tradeoffs'],
    ['add:tradeoffs', 'tradeoffs.3'],
  ])('%s leads to %s', (action, place) => {
    expect(placeOfAction(fields, action)).toBe(place)
  })

  test.each([
    'save',
    'add:facts',
    'add:tradeoffs.1',
    'remove:tradeoffs',
    'up:__proto__.1',
    'remove:tradeoffs.-1',
  ])('%s is no row button', (action) => {
    expect(applyRowAction(fields, action)).toBeNull()
  })

  test('The hidden order of rows counts before their numbers', () => {
    const swapped = set(fields, { 'tradeoffs.0.order': '1', 'tradeoffs.1.order': '0' })
    expect(texts(swapped)).toEqual(['Second.', 'First.', 'Third.'])
  })

  test('A row added and left blank is not saved', () => {
    const added = applyRowAction(applyRowAction(fields, 'add:sources') ?? [], 'add:tradeoffs') ?? []
    expect(toolDocument.parse(fieldsToDocument(added).input)).toEqual(rkt)
  })

  test('Cited addresses that no row describes get a row with the address filled in', () => {
    const wiki = 'https://wiki.example/rkt'
    const citing = set(fields, { 'tradeoffs.0.sources': `${docs}\r\n ${wiki} \r\nnot an address` })
    const urls = rowsOf(addCitedSources(citing, new Map()), 'sources').map(
      (row) => row.fields.find(([field]) => field === 'url')?.[1],
    )
    expect(urls).toEqual([docs, wiki])
    expect(addCitedSources(fields, new Map())).toEqual(fields)
  })
})

test('Paths that point at a part as a whole keep its name', () => {
  const { places } = fieldsToDocument(documentToFields(rkt))
  expect(
    [
      [],
      ['facts'],
      ['facts', 1],
      ['facts', 0, 'sources', 2],
      ['aliases', 3],
      ['licence'],
      ['licence', 'sources', 0],
    ].map((path) => issueToField(path, places)),
  ).toEqual([
    '',
    'facts',
    'facts.platforms',
    'facts.isolation.sources',
    'aliases',
    'licence',
    'licence.sources',
  ])
})

test('Each kind of attribute has a type of value', () => {
  expect(ATTRIBUTE_KINDS.filter((kind) => valueTypeOf(kind) !== 'text')).toEqual(['choices', 'number'])
})
