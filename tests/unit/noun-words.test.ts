import { expect, test } from 'vitest'
import { formatCount, withArticle } from '@/lib/catalogue/shown/noun-words'

test.each([
  [0, '0 facts'],
  [1, '1 fact'],
  [2, '2 facts'],
  [2300, '2,300 facts'],
])('%s facts are %s', (count, text) => {
  expect(formatCount(count, 'fact')).toBe(text)
})

test('a plural that takes more than an s is given', () => {
  expect([1, 2].map((count) => formatCount(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries'])
})

test.each([
  'a category',
  'an aspect',
  'a group of attributes',
  'an attribute',
  'an option',
  'an admin',
  'an editor',
  'a contributor',
  'a user',
  'a unit',
  'a URL',
  'an SPDX expression',
  'an OCI image',
  'a CSV file',
])('says “%s”', (words) => {
  expect(withArticle(words.replace(/^an? /, ''))).toBe(words)
})
