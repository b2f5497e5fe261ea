// What may be asked of the addresses of the contract.

import { CHANGE_TYPES } from '../following/typed-changes'
import { NEWS_KINDS } from '../news/news'
import { BADGES } from '../shown/badge-words'
import { inPath, inQuery, listInQuery, type Parameter } from './operation'

export const slugOfTool = inPath('slug', 'The slug of a tool; another name of it redirects.', 'podman')
export const slugOfCategory = inPath('slug', 'The slug of a category.', 'container-engines')
export const slugs = inPath(
  'slugs',
  'Two to six slugs in the order of the alphabet, joined by `-vs-`; other orders redirect.',
  'containerd-vs-cri-o',
)
export const category = inQuery('category', 'The slug of a category.')

export const filter = [
  inQuery('q', 'What is searched for: names, words, needs.'),
  ...Object.entries({
    category: 'Slugs of categories',
    status: 'Words of status',
    kind: 'Sorts of tools',
    licence: 'Classes of licences',
    'licence-family': 'Families of licences',
    spdx: 'SPDX identifiers',
    'foundation-stage': 'How far it came in its foundation',
  }).map(([name, what]) => listInQuery(name, `${what}; \`!\` before one leaves it out.`)),
  inQuery('sort', 'The order of the list: `name`, `relevance`, `first-release`, `latest-release`.'),
  inQuery(
    'attributes',
    'Each attribute that is a facet is a parameter of its own, named by its key, as in `isolation=namespaces`; `!` before an option leaves it out. The listing names its facets.',
    { type: 'object', additionalProperties: { type: 'string' } },
  ),
]

export const matrixView = [
  listInQuery('columns', 'Keys of columns, or `all`; left out, the usual ones.'),
  inQuery('sort', 'The key of the column to sort by; `-` before it reverses the order.'),
]

export const revision = inQuery('at', 'The revision of the catalogue, where it is not that of today.', {
  type: 'integer',
  minimum: 1,
})

export const comparisonView = [
  inQuery('show', 'Which rows.', { type: 'string', enum: ['all', 'differences', 'same'], default: 'all' }),
  inQuery('baseline', 'The slug of the tool that the others are held against.'),
  revision,
]

export const parts = listInQuery(
  'tool',
  'What is run: a tool’s slug, and its version after `@`.',
  'kubernetes@1.36',
)
export const kinds = inQuery('kind', 'What sort of news; releases come only when asked for.', {
  type: 'string',
  enum: NEWS_KINDS,
})

export const changeTypes: Parameter = {
  ...listInQuery('type', 'Only changes of these types.'),
  schema: { type: 'array', items: { type: 'string', enum: CHANGE_TYPES } },
}

export const badge: Parameter = {
  ...inPath('kind', 'Which badge.', `${BADGES[0]}.svg`),
  schema: { type: 'string', enum: BADGES.map((kind) => `${kind}.svg`) },
}

export const pixels = { type: 'integer', minimum: 1 }

export const embedded: Parameter = {
  ...inQuery('url', 'The address of a page of this site.', { type: 'string', format: 'uri' }),
  isRequired: true,
}

export const runsWith: Parameter = {
  ...inQuery('with', 'What is run: a tool’s slug, and its version after `@`.'),
  example: 'kubernetes@1.36',
  isRequired: true,
}

export const onDay = inQuery('on', 'A day (YYYY-MM-DD): what is told of the world as it was then.', {
  type: 'string',
  format: 'date',
})

export const span = inPath(
  'span',
  'Two days, the earlier first, with two dots between.',
  '2016-09-09..2020-01-31',
)

export const anyTool = listInQuery('tool', 'Slugs of tools.')
