import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getFeed } from '@/app/feed.json/route'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { saveTool } from '@/tests/support/save-tool'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const rkt = createTool({ name: 'rkt', facts: { rootless: 'no' } })
const podman = createTool({ name: 'Podman', facts: { rootless: 'yes' } })

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [rkt, podman] })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function save(document: ToolDocument) {
  const tool = await database.prisma.tool.findUniqueOrThrow({ where: { slug: document.slug } })
  const author = { id: null, name: 'Ada' }
  const saved = await saveTool(database, {
    document,
    base: { id: tool.id, version: tool.version },
    author,
    comment: '',
  })
  if (saved === null) throw new Error('not saved')
}

/** The titles and tags of what is recorded, as a feed tells them. */
async function recorded(query = '') {
  const answer = await getFeed(new Request(`http://localhost:3000/feed.json${query}`))
  const { items } = await answer.json()
  return items
    .filter(({ id }: { id: string }) => id.includes('revision/'))
    .map(({ title, tags }: { title: string; tags: string[] }) => `${title} [${tags.join(', ')}]`)
}

test('nothing of the day on which the catalogue began is told as new', async () => {
  expect((await refreshCatalogue()).recorded).toEqual([])
})

test('a save is told by what it changed, and the same again by a process that starts later', async () => {
  await save({ ...podman, facts: createTool({ name: 'Podman', facts: { rootless: 'partial' } }).facts })
  await save({ ...rkt, licence: { ...rkt.licence, spdx: 'BUSL-1.1', class: 'source-available' } })
  await save({
    ...rkt,
    licence: { ...rkt.licence, spdx: 'BUSL-1.1', class: 'source-available' },
    summary: 'Says nothing new.',
  })
  const { recorded: told } = await refreshCatalogue()
  expect(await recorded()).toEqual([
    'rkt: Licence: BUSL-1.1, source available (before: Apache-2.0, open source) [relicensed]',
    'Podman: Rootless: partial (before: yes) [became-partial]',
  ])
  expect(await recorded('?rootless=yes')).toEqual([
    'Podman: Rootless: partial (before: yes) [became-partial, no-longer-matches]',
  ])
  expect(await recorded('?licence=source-available')).toEqual([
    'rkt: Licence: BUSL-1.1, source available (before: Apache-2.0, open source) [relicensed, now-matches]',
  ])
  await closeStore()
  expect((await refreshCatalogue()).recorded).toEqual(told)
})

test('a tool that comes on a later day is told as new, to whom it matches', async () => {
  await database.pool.query(
    `set session_replication_role = replica; update revision set created_at = created_at - interval '3 days'; set session_replication_role = default`,
  )
  await seedCatalogue(database, {
    vocabulary: createVocabulary(),
    tools: [createTool({ name: 'Nomad', category: 'orchestrators' })],
  })
  await refreshCatalogue()
  expect(await recorded('?category=orchestrators')).toEqual([
    'Nomad: new in the catalogue [added, now-matches]',
  ])
  expect(await recorded('?category=container-engines&type=added')).toEqual([])
})
