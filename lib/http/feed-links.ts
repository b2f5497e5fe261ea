// By which addresses a page lets its reader follow its question: what feed readers look for in its head.

import type { Metadata } from 'next'
import type { Catalogue } from '../catalogue/catalogue'
import { type Follow, followedWords, followPairs } from '../catalogue/following/follow-query'
import { paths } from '../paths'

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>

/** The feeds of what a page asks, by type, for the head of the page. */
export function feedLinks(catalogue: Catalogue, follow: Follow): Types {
  const title = `Changes to ${followedWords(catalogue, follow)}`
  const query = followPairs(follow)
  return {
    'application/atom+xml': [{ url: paths.feed('atom', query), title }],
    'application/feed+json': [{ url: paths.feed('json', query), title }],
  }
}
