import { expect, test, vi } from 'vitest'
import { differenceOf } from '@/lib/editing/merge/difference'
import { citedBy } from '@/lib/editing/merge/merge'
import { isEssential, markDifference, pickDifferences } from '@/lib/editing/merge/pick-differences'
import { isSame } from '@/lib/editing/merge/same'
import { arbitraryDocument, arbitraryThree } from '../support/arbitrary-document'
import { createTool, createVocabulary } from '../support/factories'
import fc from '../support/properties'

vi.setConfig({ testTimeout: 60_000 })

const vocabulary = createVocabulary()
const pathsOf = (...sides: Parameters<typeof differenceOf>) => differenceOf(...sides).map(({ path }) => path)

test('Taking every difference makes the newer document, and taking none leaves the older', () => {
  fc.assert(
    fc.property(arbitraryThree, arbitraryDocument, ({ base, mine }, other) => {
      for (const after of [mine, other]) {
        const all = new Set(pathsOf(base, after, vocabulary))
        expect(isSame(pickDifferences({ before: base, after, taken: all }), after)).toBe(true)
        expect(isSame(pickDifferences({ before: base, after, taken: new Set() }), base)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('Taking some leaves exactly the others to differ, and every source that is cited listed', () => {
  fc.assert(
    fc.property(arbitraryThree, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (three, coins) => {
      const { base: before, mine: after } = three
      const paths = pathsOf(before, after, vocabulary)
      const taken = new Set(paths.filter((_, index) => coins[index % 30]))
      const picked = pickDifferences({ before, after, taken })
      const listed = new Set(picked.sources.map(({ url }) => url))
      expect([...citedBy(picked)].filter((url) => !listed.has(url))).toEqual([])
      const isPlain = (path: string) =>
        /^[a-zA-Z]+$|^facts\./.test(path) && !['tradeoffs', 'relations', 'events', 'sources'].includes(path)
      const left = pathsOf(picked, after, vocabulary).filter(isPlain)
      expect(left.sort()).toEqual(paths.filter((path) => isPlain(path) && !taken.has(path)).sort())
    }),
    { numRuns: 300 },
  )
})

test('Of a first document all makes it whole, and none leaves what no tool is without', () => {
  fc.assert(
    fc.property(arbitraryDocument, (after) => {
      const all = new Set(pathsOf(null, after, vocabulary))
      expect(isSame(pickDifferences({ before: null, after, taken: all }), after)).toBe(true)
      const bare = pickDifferences({ before: null, after, taken: new Set() })
      expect(
        pathsOf(null, bare, vocabulary).filter((path) => !isEssential(path) && !path.startsWith('sources.')),
      ).toEqual([])
    }),
    { numRuns: 100 },
  )
})

const docs = 'https://rkt.example/docs'
const wiki = 'https://wiki.example/rkt'
const fact = (attribute: string, url: string) => ({ attribute, value: 'no', sources: [url] })
const before = createTool({
  name: 'rkt',
  facts: [fact('rootless', docs)],
  sources: [{ url: docs, title: 'Docs' }],
})
const after = createTool({
  name: 'rkt',
  summary: 'Another.',
  facts: [fact('rootless', docs), fact('isolation', wiki)],
  sources: [docs, wiki].map((url) => ({ url, title: url === docs ? 'Docs' : 'Wiki' })),
})

test.each([
  { what: 'a field alone', taken: ['summary', 'sources.1'], facts: ['rootless'], urls: [docs] },
  {
    what: 'a fact with its source',
    taken: ['facts.isolation'],
    facts: ['rootless', 'isolation'],
    urls: [docs, wiki],
  },
])('A source comes and goes with what cites it: $what', ({ taken, facts, urls }) => {
  const picked = pickDifferences({ before, after, taken: new Set(taken) })
  expect(picked.facts.map(({ attribute }) => attribute)).toEqual(facts)
  expect(picked.sources.map(({ url }) => url)).toEqual(urls)
})

test('A mark is that of what was shown: other words, another mark', () => {
  const marks = differenceOf(before, after, vocabulary).map(markDifference)
  const others = differenceOf(before, { ...after, summary: 'Yet another.' }, vocabulary).map(markDifference)
  expect(new Set(marks).size).toBe(marks.length)
  expect(others.filter((mark) => !marks.includes(mark))).toHaveLength(1)
})
