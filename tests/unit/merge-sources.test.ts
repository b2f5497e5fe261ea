import { expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { mergeDocuments } from '@/lib/editing/merge/merge'
import { createTool } from '../support/factories'

const docs = 'https://rkt.example/docs'
const wiki = 'https://wiki.example/rkt'
const blog = 'https://blog.example/rkt'
const pages = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `https://${letter}.example/${index}`)
const sources = [docs, wiki, blog, ...pages('a', 12), ...pages('b', 12)].map((url) => ({ url, title: url }))

function outcome(three: { base: ToolDocument; mine: ToolDocument; theirs: ToolDocument }) {
  const { merged, conflicts } = mergeDocuments(three)
  return { merged, paths: conflicts.map(({ path }) => path) }
}

test('A source, or an option, that one took out stays out where the other added one', () => {
  const fact = (value: string[], urls: string[]) =>
    createTool({
      name: 'rkt',
      sources,
      facts: [{ attribute: 'platforms', value, sources: urls, checkedOn: '2026-01-01' }],
    })
  const base = fact(['linux', 'macos'], [docs, wiki])
  const more = fact(['linux', 'macos', 'windows'], [docs, wiki, blog])
  const fewer = fact(['linux'], [docs])
  for (const sides of [
    { mine: more, theirs: fewer },
    { mine: fewer, theirs: more },
  ]) {
    const { merged, paths } = outcome({ base, ...sides })
    expect(paths).toEqual([])
    expect(merged.facts[0]).toMatchObject({ value: ['linux', 'windows'], sources: [docs, blog] })
  }
})

test('Sources of both sides come together up to as many as a statement may have; one more is a conflict of it alone', () => {
  const text = 'It is small.'
  const cited = (urls: string[]) =>
    createTool({
      name: 'rkt',
      sources,
      tradeoffs: [{ aspect: 'footprint', kind: 'strength', text, sources: urls }],
    })
  const both = (mine: number, theirs: number) =>
    outcome({
      base: cited([docs]),
      mine: cited([docs, ...pages('a', mine)]),
      theirs: cited([docs, ...pages('b', theirs)]),
    })
  expect(both(10, 9).paths).toEqual([])
  expect(both(10, 9).merged.tradeoffs[0]?.sources).toHaveLength(20)
  expect(both(10, 10).paths).toEqual(['tradeoffs.0'])
  expect(both(10, 10).merged.tradeoffs[0]?.sources).toEqual([docs, ...pages('a', 10)])
})

test.each([
  ['kind', { kind: 'repository' as const }],
  ['publisher', { publisher: 'The makers of rkt' }],
])(
  'The %s that one gives a new page without a title is not lost beside the title that the other gives it',
  (_, said) => {
    const url = 'https://new.example/'
    const listed = (one: object) =>
      createTool({ name: 'rkt', sources: [...sources, { url, title: null, ...one }] })
    const [titled, told, cited] = [listed({ title: 'Manual' }), listed(said), listed({})]
    const base = createTool({ name: 'rkt', sources })
    for (const [mine, theirs] of [
      [titled, told],
      [told, titled],
    ] as const) {
      const { merged, paths } = outcome({ base, mine, theirs })
      expect(paths).toEqual([`sources.${sources.length}`])
      expect(merged.sources.at(-1)).toEqual(mine.sources.at(-1))
    }
    // Who only cites the page says nothing of it.
    for (const one of [titled, told])
      for (const sides of [
        { mine: one, theirs: cited },
        { mine: cited, theirs: one },
      ]) {
        const { merged, paths } = outcome({ base, ...sides })
        expect(paths).toEqual([])
        expect(merged.sources.at(-1)).toEqual(one.sources.at(-1))
      }
  },
)

test('Who alone puts the sources of a sentence in another order is followed to the letter', () => {
  const advised = (urls: string[]) =>
    createTool({ name: 'rkt', sources, chooseWhen: [{ text: 'you want no daemon.', sources: urls }] })
  const base = advised([docs, wiki])
  const mine = { ...advised([wiki, docs]), name: 'Rocket' }
  const theirs = { ...base, summary: 'Runs pods.' }
  for (const sides of [
    { mine, theirs },
    { mine: theirs, theirs: mine },
  ]) {
    const { merged, paths } = outcome({ base, ...sides })
    expect(paths).toEqual([])
    expect(merged).toEqual({ ...mine, summary: 'Runs pods.' })
  }
})
