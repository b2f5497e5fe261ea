// Pages about more than one tool, found by what is typed: curated comparisons, categories with their guides, the glossary.

import MiniSearch from 'minisearch'
import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { findCurated } from '../curated-comparisons'
import type { CuratedComparison } from '../document/curated-comparison'
import type { Vocabulary } from '../document/vocabulary'
import { phrasesOf, termsWithPhrases } from './phrases'
import { findsStart } from './search-texts'
import type { WordGroup } from './word-groups'

export type VocabularyPage = {
  kind: 'comparison' | 'category' | 'attribute' | 'option'
  name: string
  /** What is quoted where it was found. */
  text: string
  href: string
  /** Of a comparison, to be shown where all of its tools are published. */
  curated?: CuratedComparison
}

type Index = { mini: MiniSearch; pages: VocabularyPage[] }

const known = new WeakMap<Vocabulary, Index>()

/** At most `limit` pages on which all groups stand, the nearest first. */
export function findVocabularyPages(
  catalogue: Catalogue,
  groups: readonly WordGroup[],
  limit: number,
): VocabularyPage[] {
  if (groups.length === 0) return []
  const { mini, pages } = indexOf(catalogue.vocabulary)
  const compared = new Set(findCurated(catalogue).map(({ curated }) => curated))
  const queries = groups.map(({ terms, others }) => ({
    combineWith: 'OR' as const,
    queries: [{ combineWith: 'AND' as const, queries: [...terms] }, ...others],
  }))
  const found = mini.search(
    { combineWith: 'AND', queries },
    {
      tokenize: (text) => [text],
      processTerm: (term) => term,
      boost: { name: 6, text: 2 },
      prefix: findsStart,
    },
  )
  return found
    .flatMap(({ id }) => pages[id] ?? [])
    .filter(({ curated }) => curated === undefined || compared.has(curated))
    .slice(0, limit)
}

/** Indexes the vocabulary, so that no reader has to wait for it. */
export function warmVocabularyPages(vocabulary: Vocabulary): void {
  indexOf(vocabulary)
}

function indexOf(vocabulary: Vocabulary): Index {
  const before = known.get(vocabulary)
  if (before) return before
  const phrases = phrasesOf(vocabulary.words)
  const mini = new MiniSearch({
    fields: ['name', 'text', 'guide'],
    tokenize: (text) => termsWithPhrases(text, phrases),
    processTerm: (term) => term,
  })
  const pages: VocabularyPage[] = []
  const put = (page: VocabularyPage, guide = '') => {
    mini.add({ id: pages.length, name: page.name, text: page.text, guide })
    pages.push(page)
  }
  for (const curated of vocabulary.comparisons) {
    const { title: name, text, tools } = curated
    put({ kind: 'comparison', name, text, href: paths.comparison(tools), curated })
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
  known.set(vocabulary, { mini, pages })
  return { mini, pages }
}
