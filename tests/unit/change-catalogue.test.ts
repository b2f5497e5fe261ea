// The law of a changed catalogue: it equals the one built whole of the same documents, and so do its indexes.

import { expect, it } from 'vitest'
import { buildCatalogue, changeCatalogue } from '@/lib/catalogue/catalogue'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { changeFacets, indexFacets } from '@/lib/catalogue/listing/facets'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { findTools, listTools, warmListing } from '@/lib/catalogue/listing/listing'
import fc from '../support/properties'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

const { vocabulary, tools } = syntheticCatalogue({ tools: 60 })
const others = syntheticCatalogue({ tools: 60, seed: 7 }).tools
const today = '2026-11-26'
const before = buildCatalogue({ revision: 1, vocabulary, tools, today })
const at = (list: readonly ToolDocument[], place: number) => list[place] as ToolDocument // below its length

/** One tool as another save left it: other facts and events, another name, another address, or withdrawn. */
const save = fc.record({
  place: fc.nat({ max: tools.length - 1 }),
  like: fc.nat({ max: others.length - 1 }),
  becomes: fc.constantFrom('changed', 'renamed', 'moved', 'withdrawn', 'new'),
})

function saved({ place, like, becomes }: { place: number; like: number; becomes: string }) {
  const { slug, name, formerSlugs } = at(tools, place)
  const document = { ...at(others, like), slug, name, formerSlugs }
  if (becomes === 'renamed') document.name = `A${like} ${name}`
  if (becomes === 'moved') Object.assign(document, { slug: `${slug}-moved`, formerSlugs: [slug] })
  if (becomes === 'new')
    Object.assign(document, { slug: `new-${like}`, name: `New ${like}`, formerSlugs: [] })
  return { document, isPublished: becomes !== 'withdrawn' }
}

it('changes to what would be built whole, lists, order and counts included', () => {
  fc.assert(
    fc.property(fc.uniqueArray(save, { maxLength: 4, selector: ({ place }) => place }), (saves) => {
      const changed = [...new Map(saves.map(saved).map((one) => [one.document.slug, one])).values()]
      const gone = new Set(changed.flatMap(({ document }) => [document.slug, ...document.formerSlugs]))
      const now = tools.filter(({ slug }) => !gone.has(slug))
      for (const { document, isPublished } of changed) if (isPublished) now.push(document)
      const whole = buildCatalogue({ revision: 2, vocabulary, tools: now, today })
      const next = changeCatalogue(before, { revision: 2, vocabulary: structuredClone(vocabulary), changed })
      expect(next).toEqual(whole)
      expect(next.vocabulary).toBe(before.vocabulary)
      warmListing(next, before)
      for (const sort of ['name', 'first-release', 'latest-release'] as const) {
        const filter = { ...EMPTY_FILTER, sort }
        expect(listTools(next, filter)).toEqual(listTools(whole, filter))
        expect(findTools(next, filter)).toEqual(findTools(whole, filter))
      }
    }),
    { numRuns: 60 },
  )
})

it('indexes a changed tool as a whole index would, and leaves the index of those who read on', () => {
  const index = indexFacets(before.tools, vocabulary)
  const untouched = structuredClone(index.facets.map(({ sets }) => sets))
  fc.assert(
    fc.property(fc.nat({ max: 59 }), fc.nat({ max: 59 }), (place, like) => {
      const { slug, name } = before.tools[place] as ToolDocument // below its length
      const tool = buildCatalogue({
        revision: 2,
        vocabulary,
        today,
        tools: [{ ...at(others, like), slug, name }],
      }).tools[0]
      if (!tool) throw new Error('One tool was built.')
      const list = before.tools.with(place, tool)
      expect(changeFacets(index, new Map([[place, tool]]))).toEqual(indexFacets(list, vocabulary))
    }),
    { numRuns: 60 },
  )
  expect(index.facets.map(({ sets }) => sets)).toEqual(untouched)
})
