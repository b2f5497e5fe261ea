// A small catalogue for tests of choosing: four living proxies, one archived, a class of them, and a tool of another kind.

import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { readWishes } from '@/lib/catalogue/choosing/ask'
import { chooseTools } from '@/lib/catalogue/choosing/choice'
import type { QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createTool, createVocabulary } from './factories'

const words = createVocabulary({
  categories: ['proxies', 'engines'],
  aspects: ['performance', 'cost'],
  attributes: [
    { key: 'tls', label: 'Certificates by itself', categories: ['proxies'] },
    { key: 'reload', label: 'Reload without restart', categories: ['proxies'] },
    { key: 'protocols', kind: 'choices', options: ['http', 'tcp', 'udp'], categories: ['proxies'] },
    { key: 'form', kind: 'choice', options: ['one-program', 'many'], categories: ['proxies'] },
    {
      key: 'routes',
      kind: 'number',
      unit: 'routes',
      direction: 'higher',
      filter: false,
      categories: ['proxies'],
    },
    { key: 'steward', kind: 'text', filter: false },
    { key: 'of-engines', categories: ['engines'] },
  ],
})
/** Routes without a restart decide before certificates do. */
export const vocabulary = {
  ...words,
  categories: words.categories.map((one) => ({
    ...one,
    decides: one.slug === 'proxies' ? ['reload', 'tls'] : [],
  })),
}
export const catalogue = buildCatalogue({
  revision: 1,
  today: '2026-11-26',
  vocabulary,
  tools: [
    createTool({
      name: 'Traefik',
      category: 'proxies',
      facts: { tls: 'yes', reload: 'yes', protocols: ['http', 'tcp'], form: 'one-program', routes: 5000 },
      tradeoffs: [{ aspect: 'performance', kind: 'limitation', text: 'Slower than some.' }],
    }),
    createTool({
      name: 'Envoy',
      category: 'proxies',
      facts: [
        { attribute: 'tls', state: 'unknown' },
        { attribute: 'reload', value: 'yes' },
        { attribute: 'protocols', value: ['http', 'tcp', 'udp'] },
      ],
    }),
    createTool({
      name: 'HAProxy',
      category: 'proxies',
      facts: { tls: 'partial', reload: 'partial', protocols: ['http', 'tcp'], form: 'one-program' },
    }),
    createTool({
      name: 'Caddy',
      category: 'proxies',
      facts: [
        { attribute: 'tls', value: 'yes' },
        { attribute: 'reload', value: 'yes' },
        { attribute: 'protocols', value: ['http'], note: 'TCP through further modules.' },
      ],
    }),
    createTool({
      name: 'Old proxy',
      category: 'proxies',
      status: 'archived',
      facts: { tls: 'yes', reload: 'yes' },
    }),
    createTool({ name: 'Proxies at large', category: 'proxies', kind: 'class' }),
    createTool({ name: 'Engine', category: 'engines', facts: { 'of-engines': 'yes' } }),
  ],
})
export const proxies = vocabulary.categories[0] as (typeof vocabulary.categories)[number]

/** What the proxies come to by what an address asks for. */
export const ask = (parameters: QueryParameters) => {
  const asked = readWishes(parameters, catalogue, proxies)
  return { ...asked, choice: chooseTools(catalogue, proxies, asked.wishes) }
}
