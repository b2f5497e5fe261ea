import { describe, expect, it } from 'vitest'
import {
  defaultSort,
  EMPTY_FILTER,
  type Filter,
  printFilter,
  SORTS,
  toggleChoice,
  withoutChoices,
  withoutQuery,
} from '@/lib/catalogue/listing/filter'
import { findFacets } from '@/lib/catalogue/listing/filter-words'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { vocabulary } from '../support/listing-catalogue'
import fc from '../support/properties'

const facets = findFacets(vocabulary)
const catalogue = { vocabulary }

/** The parameters as a page receives them. */
function read(queryString: string): QueryParameters {
  const parameters: Record<string, string[]> = {}
  for (const [key, value] of new URLSearchParams(queryString)) {
    parameters[key] = [...(parameters[key] ?? []), value]
  }
  return parameters
}
const parse = (queryString: string) => parseFilter(read(queryString), catalogue)

const click = fc.constantFrom(
  ...facets.flatMap(({ key, options }) =>
    options.flatMap(({ value }) => [
      { key, value, side: 'include' as const },
      { key, value, side: 'exclude' as const },
    ]),
  ),
)
const clicks = fc.uniqueArray(click, { maxLength: 12 })
const press = (
  filter: Filter,
  { key, value, side }: { key: string; value: string; side: 'include' | 'exclude' },
) => toggleChoice(filter, key, value, side)

const query = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
const filters = fc
  .record({ query, clicks, sort: fc.constantFrom(...SORTS), page: fc.integer({ min: 1, max: 9999 }) })
  .chain(({ query, clicks, sort, page }) =>
    fc.subarray(facets.map((facet) => facet.key)).map((opened): Filter => {
      const chosen = clicks.reduce(press, EMPTY_FILTER)
      const usable = sort === 'relevance' && query === '' ? defaultSort(query) : sort
      return { ...chosen, query, sort: usable, page, opened: [...opened].sort() }
    }),
  )

describe('the filter in the address', () => {
  it('comes back unchanged from its own spelling, with nothing dropped', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parse(printFilter(filter))).toEqual({ filter, dropped: [] })
      }),
    )
  })

  it('has one spelling, whatever the order of the parameters', () => {
    fc.assert(
      fc.property(filters, fc.infiniteStream(fc.nat()), (filter, stream) => {
        const pairs = printFilter(filter)
          .split('&')
          .map((pair) => ({ pair, at: stream.next().value }))
        const shuffled = pairs.sort((a, b) => a.at - b.at).map(({ pair }) => pair)
        expect(printFilter(parse(shuffled.join('&')).filter)).toBe(printFilter(filter))
      }),
    )
  })

  it('does not depend on the order of clicks', () => {
    fc.assert(
      fc.property(clicks, fc.infiniteStream(fc.nat()), (list, stream) => {
        const other = list.map((one) => ({ one, at: stream.next().value })).sort((a, b) => a.at - b.at)
        const print = (presses: typeof list) => printFilter(presses.reduce(press, EMPTY_FILTER))
        expect(print(other.map(({ one }) => one))).toBe(print(list))
      }),
    )
  })

  it('is unchanged by two clicks on the same option', () => {
    fc.assert(
      fc.property(filters, click, (filter, one) => {
        const first = { ...filter, page: 1 }
        expect(press(press(first, one), one)).toEqual(first)
      }),
    )
  })

  it('is empty for the whole listing', () => {
    expect(printFilter(EMPTY_FILTER)).toBe('')
    expect(parse('').filter).toEqual(EMPTY_FILTER)
  })

  it('sorts keys and values, leaves defaults out and keeps exclusions readable', () => {
    const { filter } = parse(
      'sort=relevance&status=active&q=micro vm&page=1&category=serverless&category=!orchestrators',
    )
    expect(printFilter(filter)).toBe('category=!orchestrators&category=serverless&q=micro+vm&status=active')
  })

  it('takes options in any case', () => {
    const { filter, dropped } = parse('category=!Orchestrators&category=Serverless&status=ACTIVE')
    expect(printFilter(filter)).toBe('category=!orchestrators&category=serverless&status=active')
    expect(dropped).toEqual([])
  })

  it('loses the order by relevance together with the search', () => {
    expect(withoutQuery(parse('q=docker').filter).sort).toBe('name')
    expect(withoutQuery(parse('q=docker&sort=latest-release').filter).sort).toBe('latest-release')
    expect(printFilter(withoutChoices(parse('q=docker&status=active&facets=rootless&page=3').filter))).toBe(
      '',
    )
  })
})

describe('a parameter that cannot be used', () => {
  it.each([
    ['status=ative', 'Status has no option “ative”, so it was left out.'],
    ['colour=red', 'There is no filter “colour”, so it was left out.'],
    ['largest-cluster=5', 'There is no filter “largest-cluster”, so it was left out.'],
    ['sort=size', 'Tools cannot be sorted by “size”; they are sorted by name.'],
    ['sort=relevance', 'Sorting by relevance needs something to search for.'],
    ['page=0', 'There is no page “0”; this is the first.'],
    ['page=1e3', 'There is no page “1e3”; this is the first.'],
    ['facets=size', 'There is no filter “size” to open.'],
    ['q=docker&q=rkt', 'Only one search at a time: “docker” was kept.'],
  ])('%s is dropped and said', (queryString, sentence) => {
    const { filter, dropped } = parse(queryString)
    expect(dropped).toEqual([sentence])
    expect({ ...filter, query: '', sort: 'name' }).toEqual(EMPTY_FILTER)
  })

  it('leaves the others in force', () => {
    expect(printFilter(parse('status=ative&status=active&x=1').filter)).toBe('status=active')
  })

  it('never throws and never floods the page with sentences', () => {
    const parameters = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    )
    fc.assert(
      fc.property(parameters, (parameters) => {
        const { filter, dropped } = parseFilter(parameters, catalogue)
        expect(dropped.length).toBeLessThanOrEqual(5)
        expect(parse(printFilter(filter)).filter).toEqual(filter)
      }),
    )
  })

  it('is silent about fields of a form that were left empty', () => {
    expect(parse('q=&status=&sort=&page=&facets=')).toEqual({ filter: EMPTY_FILTER, dropped: [] })
  })

  it('cuts a search that is too long, and says so', () => {
    const { filter, dropped } = parse(`q=${'x'.repeat(500)}`)
    expect(filter.query).toBe('x'.repeat(120))
    expect(dropped).toHaveLength(1)
  })
})
