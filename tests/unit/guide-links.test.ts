// The guides of the curated categories: what they ask leads to the attributes that answer it.
import { expect, it } from 'vitest'
import { appliesTo } from '@/lib/catalogue/catalogue'
import { readCurated } from '../support/curated-files'

const { vocabulary } = await readCurated()
const linked = vocabulary.categories.flatMap(({ slug, guide }) => {
  const keys = [...guide.matchAll(/\]\(\/glossary#([\w-]+)\)/g)].map(([, key]) => key)
  return keys.length === 0 ? [] : [{ slug, keys }]
})

it.each(linked)(
  'the guide of $slug asks by at least three attributes, and all of them are its own',
  ({ slug, keys }) => {
    const own = vocabulary.attributes
      .filter((attribute) => !attribute.retired && appliesTo(attribute, { categories: [slug] }))
      .map(({ key }) => key)
    expect(keys.filter((key) => key !== undefined && !own.includes(key))).toEqual([])
    expect(new Set(keys).size).toBeGreaterThanOrEqual(3)
  },
)

it('most guides ask so', () => {
  expect(linked.length).toBeGreaterThanOrEqual(vocabulary.categories.length / 2)
})
