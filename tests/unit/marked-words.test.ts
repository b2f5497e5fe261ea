import { expect, it } from 'vitest'
import { createEmptyVocabulary } from '@/lib/catalogue/document/vocabulary'
import { markWords } from '@/lib/catalogue/search/marked-words'
import { toWordGroups } from '@/lib/catalogue/search/word-groups'

it('marks whole words in the text as it was, whatever its script', () => {
  const groups = toWordGroups('encrypts 容器', createEmptyVocabulary())
  const text = 'Træfik encrypted 云容器平台, encrypt.'
  const pieces = markWords(text, groups)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual([
    'encrypted',
    '容器',
    'encrypt',
  ])
})
