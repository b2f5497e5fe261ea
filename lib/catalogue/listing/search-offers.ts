// What is offered besides tools for what somebody typed: the comparison of the tools named, the page that answers a
// need, and pages on which the words stand.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { getCurated } from '../curated-comparisons'
import { findVocabularyPages } from '../search/vocabulary-pages'
import type { SearchAnswer } from './search-answer'

export type Offer = {
  kind: 'comparison' | 'need' | 'category' | 'property' | 'glossary'
  name: string
  says: string
  href: string
}

/** What comes before the tools: at most one comparison, and the need, category or property that was read. */
export function findFirstOffers(catalogue: Catalogue, { reading, asked }: SearchAnswer): Offer[] {
  if (reading?.kind === 'comparison') {
    const { tools } = reading
    const names = tools.map(({ name }) => name)
    const curated = getCurated(catalogue, tools)
    return [
      {
        kind: 'comparison',
        name: curated?.title ?? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
        says:
          curated?.text ??
          'Side by side: when to choose which, what decides, and what else differs, each with its sources.',
        href: paths.comparison(tools.map(({ slug }) => slug)),
      },
    ]
  }
  if (asked === null) return []
  const { kind, name, says, href } = asked
  return [{ kind, name, says, href }]
}

const MOST = 4

/** Pages on which the words stand: comparisons, categories whose guide has them, the glossary; none offered before. */
export function findOtherOffers(catalogue: Catalogue, answer: SearchAnswer): Offer[] {
  const before = new Set(findFirstOffers(catalogue, answer).map(({ href }) => href))
  const groups = answer.groups.filter(({ typed }) => !answer.leftOut.includes(typed))
  return findVocabularyPages(catalogue, groups, MOST + before.size)
    .filter(({ href }) => !before.has(href))
    .slice(0, MOST)
    .map(({ kind, name, text, href }) => {
      return { kind: kind === 'attribute' || kind === 'option' ? 'glossary' : kind, name, says: text, href }
    })
}
