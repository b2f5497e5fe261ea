// Addresses of tools, categories and comparisons.

import { CSV, inQuery, JSON_TYPE, listInQuery, MARKDOWN, type Operation, page } from './operation'
import { comparisonView, filter, matrixView, onDay, slugOfCategory, slugOfTool, slugs } from './parameters'

/** What answers of tools, one by one, in lists and side by side. */
export const TOOL_OPERATIONS: readonly Operation[] = [
  {
    path: '/tools.json',
    id: 'listTools',
    tag: 'tools',
    summary: 'The tools that a filter leaves, 30 a page, with the facets',
    parameters: [...filter, page, onDay],
    answer: { type: JSON_TYPE, shape: 'Listing' },
  },
  {
    path: '/tools.csv',
    id: 'listToolsAsCsv',
    tag: 'tools',
    summary: 'The same list whole, as CSV',
    description: 'With a page in the query, that page of it. /tools.csv-metadata.json describes its columns.',
    parameters: [
      ...filter,
      page,
      onDay,
      listInQuery(
        'columns',
        'Keys of attributes to tell as well, or `all` those of the one category in the filter.',
      ),
    ],
    answer: { type: CSV },
  },
  {
    path: '/tools/{slug}.json',
    id: 'getTool',
    tag: 'tools',
    summary: 'A tool, whole: facts, tradeoffs, relations, events, sources',
    parameters: [slugOfTool, onDay],
    answer: { type: JSON_TYPE, shape: 'ToolAnswer' },
    refusals: [404, 410],
  },
  {
    path: '/tools/{slug}.md',
    id: 'getToolAsMarkdown',
    tag: 'tools',
    summary: 'The page of a tool as Markdown, with numbered sources',
    parameters: [slugOfTool, onDay],
    answer: { type: MARKDOWN },
    refusals: [404, 410],
  },
  {
    path: '/names.json',
    id: 'findNames',
    tag: 'tools',
    summary: 'The names that come near what was typed so far',
    parameters: [inQuery('q', 'What was typed.')],
    answer: { type: JSON_TYPE, shape: 'Names' },
  },
  {
    path: '/categories.json',
    id: 'listCategories',
    tag: 'categories',
    summary: 'Every category with its scope, what decides in it, and its tools',
    answer: { type: JSON_TYPE, shape: 'Categories' },
  },
  ...(['json', 'csv', 'md'] as const).map(
    (format): Operation => ({
      path: `/categories/{slug}.${format}`,
      id: { json: 'getMatrix', csv: 'getMatrixAsCsv', md: 'getMatrixAsMarkdown' }[format],
      tag: 'categories',
      summary: `A category as a table of its tools${{ json: '', csv: ', as CSV', md: ', as Markdown' }[format]}`,
      parameters: [slugOfCategory, ...matrixView, onDay],
      answer: answerAs(format, 'Matrix'),
      refusals: [404],
    }),
  ),
  ...(['json', 'csv', 'md'] as const).map(
    (format): Operation => ({
      path: `/compare/{slugs}.${format}`,
      id: { json: 'compareTools', csv: 'compareToolsAsCsv', md: 'compareToolsAsMarkdown' }[format],
      tag: 'comparisons',
      summary: `Tools side by side${{ json: '', csv: ', as CSV', md: ', as Markdown' }[format]}`,
      parameters: [slugs, ...comparisonView, onDay],
      answer: answerAs(format, 'Comparison'),
      refusals: [404],
    }),
  ),
]

function answerAs(format: 'json' | 'csv' | 'md', shape: string) {
  return format === 'json' ? { type: JSON_TYPE, shape } : { type: format === 'csv' ? CSV : MARKDOWN }
}
