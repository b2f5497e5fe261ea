import { expect, test } from 'vitest'
import { getOnlyCategory, listTools } from '@/lib/catalogue/listing/listing'
import { listingTitle } from '@/lib/catalogue/listing/listing-words'
import { parseFilter, type QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { createCatalogue, createTool, listingCatalogue } from '../support/listing-catalogue'

const many = createCatalogue(Array.from({ length: 65 }, (_, place) => createTool({ name: `Tool ${place}` })))

function titleOf(parameters: QueryParameters, catalogue = listingCatalogue): string {
  const { filter } = parseFilter(parameters, catalogue)
  return listingTitle(listTools(catalogue, filter), getOnlyCategory(catalogue, filter))
}

test.each<[QueryParameters, string]>([
  [{}, 'Tools'],
  [{ sort: 'latest-release' }, 'Tools'],
  [{ category: 'serverless' }, 'Serverless (2 tools)'],
  [{ q: 'docker', status: 'active' }, '“docker”, Status: Active (2 tools)'],
  [{ q: 'zzz' }, '“zzz” (0 tools)'],
])('the window of %j is titled %s', (parameters, title) => {
  expect(titleOf(parameters)).toBe(title)
})

test('later pages say which they are', () => {
  expect(titleOf({ page: '2' }, many)).toBe('Tools, page 2')
})
