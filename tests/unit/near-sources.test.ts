import { expect, test } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { findSources } from '@/lib/catalogue/search/near-sources'
import { createTool, createVocabulary } from '../support/factories'

const source = (url: string, title: string | null = null) => ({
  url,
  title,
  publisher: null,
  kind: 'documentation' as const,
  readOn: null,
})
const tools = [
  createTool({ name: 'Podman', sources: [source('https://docs.example/rootless')] }),
  createTool({
    name: 'Buildah',
    sources: [source('https://DOCS.example/rootless', 'Rootless mode'), source('https://buildah.example/')],
  }),
]
const catalogue = buildCatalogue({ vocabulary: createVocabulary(), tools, today: '2026-11-26', revision: 1 })

test.each([
  ['docs.example', ['https://docs.example/rootless']],
  ['rootless MODE', ['https://docs.example/rootless']],
  ['EXAMPLE/', ['https://docs.example/rootless', 'https://buildah.example/', 'https://buildah.example/docs']],
  ['do', []],
  ['nowhere', []],
])('“%s” finds sources by address and title, the most cited first, each once', (text, urls) => {
  expect(findSources(catalogue, text, 3).map(({ url }) => url)).toEqual(urls)
})

test('no more than are asked for, in the words that the catalogue has', () => {
  expect(findSources(catalogue, 'example', 1)).toEqual([
    { url: 'https://docs.example/rootless', title: 'Rootless mode' },
  ])
})
