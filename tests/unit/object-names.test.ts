// Names that every JavaScript object answers to, said from outside: as parameters, fields, columns, keys and slugs.
import { readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { labelOfField } from '@/components/admin/form/form-state'
import { parseView } from '@/lib/catalogue/comparison/comparison-query'
import { parseGapsQuery } from '@/lib/catalogue/gaps/gaps-query'
import { parseStateQuery } from '@/lib/catalogue/gaps/tool-state-query'
import { toPairs } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter, toParameters } from '@/lib/catalogue/listing/parse-filter'
import { claimFormFields } from '@/lib/editing/form/claim-form'
import { fieldsToDocument } from '@/lib/editing/form/tool-form'
import { readWord } from '@/lib/editing/form/word-form'
import { parseLandscapeMapping } from '@/lib/editing/import/landscape-mapping'
import { toLandscapeTools } from '@/lib/editing/import/landscape-tools'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { readImport } from '@/lib/editing/import/read-import'
import { toFormErrors } from '@/lib/http/form-errors'
import { toSchemaInput, UnknownField } from '@/lib/http/form-values'
import { readParameters } from '@/lib/http/parameters'
import { readChoices, splitToolForm } from '@/lib/http/tool-form-fields'
import { toErrors, toValues } from '@/lib/http/tool-form-values'
import { listingCatalogue as catalogue } from '../support/listing-catalogue'

const NAMES = Object.getOwnPropertyNames(Object.prototype)
const { vocabulary } = catalogue

/** A query as Next 16 collects it (searchParamsToUrlQuery). */
function collect(query: string): Record<string, unknown> {
  const collected: Record<string, unknown> = {}
  for (const [key, value] of new URLSearchParams(query)) {
    const present = collected[key]
    if (present === undefined) collected[key] = value
    else if (Array.isArray(present)) present.push(value)
    else collected[key] = [present, value]
  }
  return collected
}
const read = (query: string) => readParameters(Promise.resolve(collect(query)))

describe.each(NAMES)('%s', (name) => {
  const queries = [
    'q',
    'sort',
    'page',
    'facets',
    'category',
    'kind',
    'tool',
    'show',
    'baseline',
    'state',
  ].flatMap((own) => [`${name}&${own}`, `${name}=1&${own}=x`, `${name}=1&${name}=2&${own}=a&${own}=b`])

  test('as a parameter leaves texts alone, and every reader of parameters sound', async () => {
    for (const query of queries) {
      const parameters = await read(query)
      expect(
        Object.values(parameters)
          .flat()
          .every((value) => typeof value === 'string'),
      ).toBe(true)
      const { filter, dropped } = parseFilter(parameters, catalogue)
      expect(listTools(catalogue, filter).total).toBeLessThanOrEqual(catalogue.tools.length)
      expect(dropped.every((sentence) => typeof sentence === 'string')).toBe(true)
      parseGapsQuery(parameters, catalogue)
      parseStateQuery(parameters)
      parseView(catalogue, catalogue.tools, toPairs(filter))
      // What routes read from the address itself loses no name.
      const told = parseFilter(toParameters(new URLSearchParams(query)), catalogue).dropped.join(' ')
      expect(told).toContain(`There is no filter “${name}”`)
    }
  })

  test('as a field of a form is one that nobody asked for', () => {
    for (const field of [name, `facts.${name}`, `tradeoffs.0.${name}`, `licence.${name}`, `${name}.0.text`]) {
      expect(() => splitToolForm(toValues([[field, 'x']]))).toThrow(UnknownField)
      expect(fieldsToDocument([[field, 'x']]).problems.map((problem) => problem.field)).toEqual([field])
      expect(toErrors([{ field, message: 'is wrong' }])[field]).toEqual(['Is wrong.'])
      expect(
        toValues([
          [field, 'x'],
          [field, 'y'],
        ])[field],
      ).toEqual(['x', 'y'])
      expect(typeof labelOfField(field, { values: {}, vocabulary })).toBe('string')
      expect(typeof labelOfField(field, { values: {}, fields: claimFormFields })).toBe('string')
    }
    expect(readChoices(toValues([[`choice.${name}`, 'mine']])).get(name)).toBe('mine')
    const issue = { code: 'custom' as const, path: [name], message: 'Wrong.', input: '' }
    expect(toFormErrors([issue], { [name]: ['x'] })[name]).toEqual(['Wrong.'])
    expect(toSchemaInput({ [`a_${name}`]: ['x'] })).toEqual({ [`a_${name}`]: 'x' })
    expect(readWord('aspects', [['key', name]], null).word).toBeNull()
  })

  test('as a column, a key and the name of a file of an import is told or passed over', () => {
    const context = { vocabulary, today: '2026-11-22' }
    const encode = (text: string) => new TextEncoder().encode(text)
    const csv = readImport(
      encode(`name,summary,categories,${name},fact:${name}\na,b,engines,c,d\n`),
      'csv',
      context,
    )
    expect(csv.problems.map(sayProblem).join(' ')).toContain(`there is no column “${name}”`)
    for (const json of [
      `{"slug":"a","${name}":1}`,
      `{"tools":[],"${name}":1}`,
      `[{"facts":[{"${name}":1}]}]`,
    ]) {
      const reading = readImport(encode(json), 'json', context)
      const told = [...reading.problems, ...reading.tools.flatMap(({ problems }) => problems)]
      expect(told.map((one) => `${one.path} ${sayProblem(one)}`).join(' ')).toContain(name)
    }
    const yaml = readImport(encode(`- slug: a\n  ${name}: 1\n`), 'yaml', context)
    expect(yaml.tools.flatMap(({ problems }) => problems).map(sayProblem)).toContainEqual(
      expect.stringContaining(name),
    )
    const zip = readImport(
      zipSync({ [`${name}.txt`]: encode('a'), [`tools/${name}.yaml`]: encode('slug: a') }),
      'zip',
      context,
    )
    expect(zip.tools).toHaveLength(1)
  })

  test('as a subcategory of a landscape makes tools of the usual kind', () => {
    const { mapping } = parseLandscapeMapping(`subcategories: { ${name}: container-engines }`, vocabulary)
    if (mapping === null) throw new Error('A mapping may have any name in it.')
    const nothing = { homepage: null, repository: null, documentation: null, description: '', reached: {} }
    const entry = { ...nothing, line: 1, name, subcategory: name, also: [name], isProject: true }
    const tools = toLandscapeTools({ entries: [entry], mapping, vocabulary, readOn: '2026-11-22' })
    expect(tools.flatMap(({ problems }) => problems).filter(({ path }) => path === 'kind')).toEqual([])
  })
})

test('every page reads its parameters through readParameters', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('page.tsx'),
  )
  const bare = pages.filter((path) => {
    const text = readFileSync(`app/${path}`, 'utf8').replaceAll('readParameters(searchParams)', '')
    // Of guarded pages guard-page.tsx does it.
    return !text.includes('guardPage') && /await [^;\n]*searchParams|, searchParams\]/.test(text)
  })
  expect(pages.length).toBeGreaterThan(30)
  expect(bare).toEqual([])
  expect(readFileSync('app/admin/guard-page.tsx', 'utf8')).toContain('readParameters(props.searchParams)')
})
