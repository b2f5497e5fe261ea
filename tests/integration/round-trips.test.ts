// What a save and a form cost in round trips to the database: counts, for the time of each depends on the distance.
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { getViewer } from '@/lib/auth/viewer'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, getCatalogue } from '@/lib/store/readers/live-catalogue'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: createVocabulary({ categories: ['container-engines'], attributes: [{ key: 'rootless' }] }),
    tools: ['Podman', 'Docker'].map((name) => createTool({ name })),
  })
  ada = await signInAs('Ada', 'editor')
  await getCatalogue()
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const NEW_TOOL = {
  name: 'Buildah',
  slug: 'buildah',
  summary: 'Builds images.',
  kind: 'tool',
  categories: 'container-engines',
  'licence.class': 'not-applicable',
}

/** What the watcher of the catalogue asks each second, whatever else is done. */
const WATCHING = ['select revision::int from catalogue_revision', 'listen catalogue_changed']

/** The statements sent while `work` is done; a transaction's begin and end count, too. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  // A text, or an object with one.
  const sent = query.mock.calls.map(([sql]) =>
    typeof sql === 'string' ? sql : (sql as { text: string }).text,
  )
  query.mockRestore()
  return sent.filter((sql) => !WATCHING.includes(sql))
}

test('opening a form asks the database four times at most', async () => {
  const sent = await statementsOf(async () => {
    await getViewer(ada.browser.headers)
    await readToolForm(ada.viewer, 'podman', {})
  })
  expect(sent.length).toBeGreaterThan(1)
  expect(sent.length).toBeLessThanOrEqual(4)
})

test('publishing asks the database twelve times at most, and so does publishing a new tool', async () => {
  const pages = [
    { slug: 'podman', typed: { summary: 'Changed.' } },
    { slug: null, typed: NEW_TOOL },
  ]
  for (const { slug, typed } of pages) {
    const page = await readToolForm(ada.viewer, slug, {})
    if (page === null) throw new Error('There is no form.')
    const { revision } = await getCatalogue()
    const sent = await statementsOf(() => press(ada, slug, 'publish', { typed, page }))
    expect((await getCatalogue()).revision).toBe(revision + 1)
    // A save that asked nothing would be none.
    expect(sent.some((sql) => sql.includes('write_tools'))).toBe(true)
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(12)
  }
})
