// A tool or a comparison as it is cited: by the address of a revision, under the name of the site.

import { joinSlugs, paths, type Query } from '../../paths'
import type { Catalogue, Tool } from '../catalogue'
import type { Cited } from '../shown/cite'
import { comparisonName } from './comparison-words'

/**
 * What is cited of a catalogue: one tool, or several compared. `origin` is that of the site, `view` how the comparison is
 * shown, as pairs.
 */
export function toCited(
  { revision, today }: Pick<Catalogue, 'revision' | 'today'>,
  tools: readonly Pick<Tool, 'slug' | 'name'>[],
  origin: string,
  view: Query = [],
): Cited {
  const slugs = tools.map(({ slug }) => slug)
  const query: Query = [...view, ['at', String(revision)]]
  const [only = ''] = slugs
  return {
    title: slugs.length === 1 ? comparisonName(tools) : `${comparisonName(tools)} compared`,
    slugs: joinSlugs(slugs),
    ...{ revision, day: today },
    address: new URL(
      slugs.length === 1 ? paths.toolAt(only, revision) : paths.comparison(slugs, query),
      origin,
    ).href,
  }
}
