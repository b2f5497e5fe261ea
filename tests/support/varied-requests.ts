// Requests of every kind that readers and programs send, the same for the same seed: hardly one address comes twice.

import fc from './properties'

const FACETS = ['category', 'status', 'kind', 'state-store', 'isolation', 'platforms']
const VALUES = [
  'orchestrators',
  'container-engines',
  'active',
  'retired',
  'tool',
  'linux',
  'unknown',
  'none',
  'yes',
]

/** Addresses of pages, files, feeds and cards about these tools, and of what does not exist. */
export function variedRequests(
  slugs: readonly string[],
  { count, seed }: { count: number; seed: number },
): string[] {
  const slug = fc.constantFrom(...slugs)
  const word = fc.stringMatching(/^[a-z]{4,14}$/)
  const pair = fc
    .uniqueArray(slug, { minLength: 2, maxLength: 5 })
    .map((some) => some.toSorted().join('-vs-'))
  const choice = fc.tuple(fc.constantFrom(...FACETS), fc.constantFrom('', '!'), fc.constantFrom(...VALUES))
  const filter = fc
    .array(choice, { minLength: 1, maxLength: 3 })
    .map((all) => all.map(([key, not, value]) => `${key}=${not}${value}`).join('&'))
  const address = fc.oneof(
    fc.tuple(filter, word).map(([query, text]) => `/tools?${query}&q=${text}`),
    filter.map((query) => `/tools?${query}`),
    word.map((text) => `/tools?q=${text}`),
    filter.map((query) => `/tools.json?${query}`),
    filter.map((query) => `/tools.csv?${query}`),
    slug.map((one) => `/tools/${one}`),
    slug.map((one) => `/tools/${one}/history`),
    slug.map((one) => `/tools/${one}/card.png`),
    pair.map((some) => `/compare/${some}`),
    fc.tuple(pair, fc.constantFrom('md', 'csv', 'json')).map((parts) => `/compare/${parts.join('.')}`),
    pair.map((some) => `/compare/${some}/card.png`),
    filter.map((query) => `/choose/orchestrators?matters=aspect.cost&${query}`),
    slug.map((one) => `/changes.atom?tool=${one}`),
    filter.map((query) => `/feed.atom?${query}`),
    word.map((text) => `/tools/${text}`),
    word.map((text) => `/${text}/${text}?${text}=${text}`),
    fc.constantFrom('/', '/glossary', '/gaps', '/categories', '/then-and-now', '/changes', '/sitemap.xml'),
    fc.constant('/api/v1/catalogue.json'),
  )
  return fc.sample(address, { numRuns: count, seed })
}
