// The full text of a catalogue goes along with it: after a save it answers as one built anew, and costs one tool.

import { expect, it, vi } from 'vitest'
import { buildCatalogue, type Catalogue, changeCatalogue } from '@/lib/catalogue/catalogue'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { textIndexOf, warmSearch } from '@/lib/catalogue/listing/search-indexes'
import { leftOutParts } from '@/lib/catalogue/search/text-index'
import fc from '../support/properties'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

const { vocabulary, tools } = syntheticCatalogue({ tools: 40 })
const others = syntheticCatalogue({ tools: 40, seed: 5 }).tools
const today = '2026-11-26'
const QUERIES = ['mesh', 'engine containers', 'facet 3', 'ships', 'made up', 'option', tools[3]?.name ?? '']

const find = (catalogue: Catalogue, query: string) =>
  listTools(catalogue, { ...EMPTY_FILTER, query, sort: 'relevance' })
const answersOf = (catalogue: Catalogue) =>
  QUERIES.map((query) => {
    const { total, tools: found } = find(catalogue, query)
    return [query, total, found.map(({ slug }) => slug).sort()]
  })

const places = fc.uniqueArray(fc.nat({ max: tools.length - 1 }), { minLength: 1, maxLength: 4 })

it('answers after saves and withdrawals as if built anew, and an older catalogue with its own tools', async () => {
  await fc.assert(
    fc.asyncProperty(places, places, async (first, second) => {
      const before = buildCatalogue({ revision: 1, vocabulary, tools, today })
      await warmSearch(before)
      const step = async (from: Catalogue, at: number[], revision: number) => {
        const changed = at.map((place) => {
          const { slug, name } = tools[place] as ToolDocument // below its length
          const other = others[place] as ToolDocument // as long
          return { document: { ...other, slug, name, formerSlugs: [] }, isPublished: place % 5 !== 0 }
        })
        const next = changeCatalogue(from, { revision, vocabulary, changed })
        await warmSearch(next, from)
        expect(textIndexOf(next).index).toBe(textIndexOf(from).index)
        return next
      }
      const last = await step(await step(before, first, 2), second, 3)
      const anew = buildCatalogue({ revision: 3, vocabulary, tools: last.tools, today })
      expect(answersOf(last)).toEqual(answersOf(anew))
      for (const query of QUERIES)
        for (const tool of find(before, query).tools) expect(before.tools).toContain(tool)
    }),
    { numRuns: 25 },
  )
})

it('indexes one tool after a save, and none on a new day', async () => {
  const before = buildCatalogue({ revision: 1, vocabulary, tools, today })
  await warmSearch(before)
  const add = vi.spyOn(textIndexOf(before).index.mini, 'add')
  const [first] = tools
  const changed = [
    { document: { ...(first as ToolDocument), summary: 'Says something else.' }, isPublished: true },
  ]
  const saved = changeCatalogue(before, { revision: 2, vocabulary, changed })
  await warmSearch(saved, before)
  expect(add).toHaveBeenCalledTimes(1)
  const tomorrow = buildCatalogue({ ...saved, today: '2026-11-27' })
  await warmSearch(tomorrow, saved)
  expect(add).toHaveBeenCalledTimes(1)
  expect(find(tomorrow, 'says something else').tools.map(({ slug }) => slug)).toEqual([first?.slug])
})

it('is built anew where the words of facts changed, while the old one goes on answering', async () => {
  const before = buildCatalogue({ revision: 1, vocabulary, tools, today })
  await warmSearch(before)
  const renamed = vocabulary.attributes.map((attribute) => ({
    ...attribute,
    label: `Trait of ${attribute.key}`,
  }))
  const after = changeCatalogue(before, {
    revision: 2,
    vocabulary: { ...vocabulary, attributes: renamed },
    changed: [],
  })
  await warmSearch(after, before)
  expect(textIndexOf(after).index).not.toBe(textIndexOf(before).index)
  expect(find(after, 'trait').total).toBeGreaterThan(0)
  expect(find(before, 'trait').total).toBe(0)
})

it('leaves parts of the text out where there is no room for all, and readers are told', () => {
  const long = 'word '.repeat(3900)
  const large = Array.from({ length: 1200 }, (_, place) => ({
    ...(tools[0] as ToolDocument),
    ...{ slug: `tool-${place}`, name: `Tool ${place}`, relations: [], description: long },
  }))
  const catalogue = buildCatalogue({ revision: 1, vocabulary, tools: large, today })
  expect(leftOutParts(textIndexOf(catalogue).index)).toEqual(['descriptions'])
  expect(find(catalogue, 'engine').dropped).toEqual([
    'The catalogue is too large to search all of its text: descriptions are not searched.',
  ])
})
