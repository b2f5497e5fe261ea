// The categories that a query speaks of among other words: `windows container runtime` wants a low-level runtime.

import type { Catalogue } from '../catalogue'
import { oncePerCatalogue } from '../memo'
import { findNeeds } from '../search/find-needs'
import { tellingWords, termOf } from '../search/terms'
import { readNeed } from './search-asked'

/** The slugs of the categories whose name, a part of it, or a need that tools of it meet stands in a query. */
export function findNamedCategories(catalogue: Catalogue, query: string): Set<string> {
  const typed = new Set(tellingWords(query).map(termOf))
  const named = partsOfNames(catalogue).flatMap(({ slug, terms }) =>
    terms.every((term) => typed.has(term)) ? [slug] : [],
  )
  const needed = findNeeds(catalogue.vocabulary, query).flatMap(({ need, isWhole }) =>
    isWhole ? [...(readNeed(catalogue, need)?.choices?.get('category')?.include ?? [])] : [],
  )
  return new Set([...named, ...needed])
}

/** `Proxies, ingress and API gateways` → three. */
const partsOfNames = oncePerCatalogue('partsOfNames', ({ vocabulary }) =>
  vocabulary.categories.flatMap(({ slug, name }) =>
    [...name.split(/,| and /u), slug].map((part) => ({ slug, terms: tellingWords(part).map(termOf) })),
  ),
)
