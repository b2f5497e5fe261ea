// An address that a tool cites is one of its sources: nobody has to list it, and its title may wait.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import { comparisonMarkdown } from '@/lib/catalogue/comparison/comparison-markdown'
import { sourceTitle } from '@/lib/catalogue/document/source-address'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const NEW_TOOL = {
  name: 'Gondola',
  summary: 'Runs containers on ropes.',
  kind: 'tool',
  categories: 'container-engines',
  'licence.class': 'open-source',
  'licence.spdx': 'MIT',
}
const stored = async (slug: string) => (await refreshCatalogue()).toolsBySlug.get(slug)

test('a new tool that cites two new pages is published with one press', async () => {
  const { query, location } = await press(ada, null, 'publish', {
    typed: {
      ...NEW_TOOL,
      'licence.sources': 'https://git.example/Gondola/LICENSE',
      'tradeoffs.0.aspect': 'isolation',
      'tradeoffs.0.kind': 'strength',
      'tradeoffs.0.text': 'Hangs apart.',
      'tradeoffs.0.sources': 'https://docs.gondola.example/guide/\r\nHTTPS://GIT.example:443/Gondola/LICENSE',
    },
  })
  expect([query.get('done'), query.get('submission')]).toEqual(['publish', null])
  expect(location).toContain('/admin/tools/gondola?')
  const tool = await stored('gondola')
  expect(tool?.sources.map(({ url, title }) => [url, title])).toEqual([
    ['https://git.example/Gondola/LICENSE', null],
    ['https://docs.gondola.example/guide/', null],
  ])
  expect(tool?.tradeoffs[0]?.sources).toEqual([
    'https://docs.gondola.example/guide/',
    'https://git.example/Gondola/LICENSE',
  ])
})

test('until somebody names them readers see host and path, in a comparison too', async () => {
  const catalogue = await refreshCatalogue()
  const tool = catalogue.toolsBySlug.get('gondola')
  const podman = catalogue.toolsBySlug.get('podman')
  if (!tool || !podman) throw new Error('Both are published.')
  expect(tool.sources.map(sourceTitle)).toEqual(['git.example/Gondola/LICENSE', 'docs.gondola.example/guide'])
  const comparison = compareTools(catalogue, [tool, podman], { show: 'all', baseline: null })
  const markdown = comparisonMarkdown(catalogue, comparison, 'https://gantry.example/')
  expect(markdown).toContain('[git.example/Gondola/LICENSE]')
  expect(exportYaml(tool)).toContain('  - url: https://git.example/Gondola/LICENSE\n')
  expect(exportYaml(tool)).not.toContain('title:')
})

test('a page that the catalogue knows comes in the catalogue’s words', async () => {
  const podman = await stored('podman')
  const known = podman?.sources[0]
  await press(ada, 'gondola', 'publish', { typed: { descriptionSources: known?.url ?? '' } })
  expect((await stored('gondola'))?.sources.find(({ url }) => url === known?.url)).toEqual({
    ...known,
    readOn: null,
  })
})

test('a source that is still cited stays listed when its row is removed, and its title can be given later', async () => {
  const shown = await readToolForm(ada.viewer, 'gondola', {})
  const row = Object.keys(shown?.values ?? {}).find(
    (name) => /^sources\.\d+\.url$/.test(name) && shown?.values[name]?.[0]?.includes('docs.gondola'),
  )
  const title = row?.replace(/url$/, 'title') ?? ''
  await press(ada, 'gondola', 'publish', { typed: { [title]: 'The guide to Gondola' } })
  expect((await stored('gondola'))?.sources.map(({ title }) => title)).toContain('The guide to Gondola')
  const { back } = await press(ada, 'gondola', `remove:${row?.replace(/\.url$/, '')}`)
  await press(ada, 'gondola', 'publish', { page: back ?? undefined })
  const kept = (await stored('gondola'))?.sources.find(({ url }) => url.includes('docs.gondola'))
  expect(kept?.title).toBe('The guide to Gondola')
})
