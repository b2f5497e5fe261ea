// What the entries of the vocabulary demand of each other, beyond their shape.

import type { Problem } from '../document/problem'
import type { Category, Vocabulary } from '../document/vocabulary'
import { checkWord } from './check-document'
import { repeats } from './check-evidence'

/** Keys and names are unique; attributes name groups and categories that exist. Paths start at the vocabulary. */
export function checkVocabulary(vocabulary: Vocabulary): Problem[] {
  const groups = vocabulary.attributeGroups.map((group) => group.key)
  const slugs = vocabulary.categories.map((category) => category.slug)
  const keys = vocabulary.attributes.map((attribute) => attribute.key)
  return [
    ...repeatedKeys('categories', 'slug', slugs),
    ...repeatedKeys(
      'categories',
      'name',
      vocabulary.categories.map((category) => category.name),
    ),
    ...repeatedKeys(
      'aspects',
      'key',
      vocabulary.aspects.map((aspect) => aspect.key),
    ),
    ...repeatedKeys('attributeGroups', 'key', groups),
    ...repeatedKeys('attributes', 'key', keys),
    ...repeatedKeys(
      'words',
      'key',
      vocabulary.words.map((word) => word.key),
    ),
    ...repeatedKeys(
      'needs',
      'key',
      vocabulary.needs.map((need) => need.key),
    ),
    ...repeatedKeys(
      'comparisons',
      'key',
      vocabulary.comparisons.map((comparison) => comparison.key),
    ),
    ...vocabulary.categories.flatMap((category, index) => checkRoles(category, index, keys)),
    ...vocabulary.attributes.flatMap((attribute, index): Problem[] => {
      const path = ['attributes', index]
      return [
        ...repeats({
          words: attribute.options.map((option) => option.key),
          noun: 'option',
          path: [...path, 'options'],
          at: (option) => [...path, 'options', option, 'key'],
        }),
        ...checkWord({
          word: attribute.group,
          words: groups,
          noun: 'attribute group',
          path: [...path, 'group'],
        }),
        ...attribute.categories.flatMap((slug, position) =>
          checkWord({ word: slug, words: slugs, noun: 'category', path: [...path, 'categories', position] }),
        ),
      ]
    }),
  ]
}

function repeatedKeys(list: keyof Vocabulary, key: string, words: string[]): Problem[] {
  return repeats({ words, noun: `${key}`, path: [list], at: (index) => [list, index, key] })
}

/** An attribute that a category names is there, and has one role in it. */
function checkRoles({ decides, describes }: Category, index: number, keys: readonly string[]): Problem[] {
  const listed = Object.entries({ decides, describes }).flatMap(([role, words]) =>
    words.map((word, place) => ({ word, path: ['categories', index, role, place] })),
  )
  return [
    ...listed.flatMap(({ word, path }) => checkWord({ word, words: keys, noun: 'attribute', path })),
    ...repeats({
      words: listed.map(({ word }) => word),
      noun: 'attribute',
      path: [],
      at: (place) => listed[place]?.path ?? [],
    }),
  ]
}
