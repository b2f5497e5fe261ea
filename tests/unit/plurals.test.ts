// Sentences that count say one of one and many of many, and an article goes by how its noun sounds.
import { expect, test } from 'vitest'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { countSentence, groupCount } from '@/lib/catalogue/comparison/comparison-words'
import { countTools } from '@/lib/catalogue/listing/listing-words'
import { outsideSentence } from '@/lib/editing/form/form-categories'

const counted = (show: Comparison['view']['show'], differing: number, total: number) =>
  countSentence({ differing, total, view: { show, baseline: null } } as Comparison) // all it reads

test.each([
  [counted('all', 1, 1), '1 of 1 fact differs.'],
  [counted('all', 1, 5), '1 of 5 facts differs.'],
  [counted('all', 0, 5), '0 of 5 facts differ.'],
  [counted('differences', 4, 5), '4 of 5 facts differ; the one that agrees is left out.'],
  [counted('differences', 1, 5), '1 of 5 facts differs; the 4 that agree are left out.'],
  [counted('same', 4, 5), '1 of 5 facts agrees; the 4 that differ are left out.'],
  [counted('same', 1, 5), '4 of 5 facts agree; the one that differs is left out.'],
  [groupCount({ differing: 1, total: 3 }), '1 of 3 differs'],
  [groupCount({ differing: 2, total: 3 }), '2 of 3 differ'],
  [countTools(1), '1 tool'],
  [countTools(2300), '2,300 tools'],
])('%s', (said, sentence) => {
  expect(said).toBe(sentence)
})

test('one fact outside of its category is one', () => {
  expect(outsideSentence([{ key: 'kernel', label: 'Kernel' }])).toBe(
    '1 fact belongs to none of these categories: Kernel. Set it aside, or choose a category it belongs to',
  )
})
