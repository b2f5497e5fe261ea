// Pages about words rather than tools, found by what is typed: categories with their guides, and the glossary.

import MiniSearch from 'minisearch'
import { paths } from '../../paths'
import type { Vocabulary } from '../document/vocabulary'
import { termsOf } from './terms'
import type { WordGroup } from './word-groups'

export type VocabularyPage = {
  kind: 'category' | 'attribute' | 'option'
  name: string
  /** What is quoted where it was found. */
  text: string
  href: string
}

type Index = { mini: MiniSearch; pages: VocabularyPage[] }

const known = new WeakMap<Vocabulary['attributes'], Index>()

/** At most `limit` pages on which all groups stand, the nearest first. */
export function findVocabularyPages(
  vocabulary: Vocabulary,
  groups: readonly WordGroup[],
  limit: number,
): VocabularyPage[] {
  if (groups.length === 0) return []
  const { mini, pages } = indexOf(vocabulary)
  const queries = groups.map(({ terms, others }) => ({
    combineWith: 'OR' as const,
    queries: [terms, ...others].map((list) => ({ combineWith: 'AND' as const, queries: [...list] })),
  }))
  const found = mini.search(
    { combineWith: 'AND', queries },
    {
      tokenize: (text) => [text],
      processTerm: (term) => term,
      boost: { name: 6, text: 2 },
      prefix: (term) => term.length > 3,
    },
  )
  return found.slice(0, limit).flatMap(({ id }) => pages[id] ?? [])
}

/** Indexes the vocabulary, so that no reader has to wait for it. */
export function warmVocabularyPages(vocabulary: Vocabulary): void {
  indexOf(vocabulary)
}

function indexOf(vocabulary: Vocabulary): Index {
  const before = known.get(vocabulary.attributes)
  if (before) return before
  const mini = new MiniSearch({
    fields: ['name', 'text', 'guide'],
    tokenize: termsOf,
    processTerm: (term) => term,
  })
  const pages: VocabularyPage[] = []
  const put = (page: VocabularyPage, guide = '') => {
    mini.add({ id: pages.length, name: page.name, text: page.text, guide })
    pages.push(page)
  }
  for (const { slug, name, scope, guide } of vocabulary.categories)
    put({ kind: 'category', name, text: scope, href: paths.category(slug) }, guide)
  for (const { key, label, definition, options } of vocabulary.attributes) {
    put({ kind: 'attribute', name: label, text: definition, href: paths.glossary(key) })
    for (const option of options)
      put({
        kind: 'option',
        name: `${label}: ${option.label}`,
        text: option.definition,
        href: paths.glossary(key),
      })
  }
  known.set(vocabulary.attributes, { mini, pages })
  return { mini, pages }
}
