// What readers are told of a tool that was taken back: that it was, when, and why; and nothing of what they never saw.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as withdraw } from '@/app/admin/tools/[slug]/publication/route'
import ToolHistoryPage from '@/app/tools/[slug]/history/page'
import ToolPage, { generateMetadata } from '@/app/tools/[slug]/page'
import { makeFormFields } from '@/lib/auth/form-fields'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { unknownSentence } from '@/lib/catalogue/comparison/comparison-words'
import { getDatabase } from '@/lib/db/database'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { openTool } from '@/lib/store/tools/open-tool'
import { withdrawDrafts } from '@/lib/store/tools/withdraw-drafts'
import { inTransaction, runWithin } from '@/lib/store/transaction'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'
import { drawPage } from '../support/said-status'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Podman', 'Docker', 'Old Swarm'].map((name) => createTool({ name }))
  await seedCatalogue(database, {
    vocabulary: createVocabulary({ categories: ['container-engines'] }),
    tools,
  })
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function move(slug: string, to: 'withdrawn' | 'published', why: string) {
  const version = String((await openTool(ada.viewer, slug))?.version)
  const fields = { ...(await makeFormFields(ada.viewer)), to, version, why }
  const response = await ada.browser.post(withdraw, Object.entries(fields), { params: { slug } })
  expect(response.headers.get('location')).toContain(`done=${to}`)
}
const props = (slug: string) => ({
  params: Promise.resolve({ slug }),
  searchParams: Promise.resolve({}),
})
const today = new Date().toISOString().slice(0, 10)
const withdrawnNow = async () => [...(await refreshCatalogue()).withdrawn]

test('the address of a withdrawn tool says that it was, when and why, and is gone; so does its history', async () => {
  await move('old-swarm', 'withdrawn', 'Its makers ended it <b>for good</b>')
  expect(await withdrawnNow()).toEqual([
    {
      slug: 'old-swarm',
      name: 'Old Swarm',
      formerSlugs: [],
      on: today,
      why: 'Its makers ended it <b>for good</b>',
    },
  ])
  for (const page of [ToolPage, ToolHistoryPage]) {
    const { status, html } = await drawPage(() => page(props('old-swarm')))
    expect(status).toBe(410)
    expect(html).toMatch(
      /Old Swarm was withdrawn from this catalogue on \d+ \w+ \d{4}: Its makers ended it &lt;b&gt;/,
    )
    expect(html).not.toContain('Ada')
  }
  const { title, robots } = await generateMetadata(props('old-swarm'))
  expect([title, robots]).toEqual(['Old Swarm, withdrawn', { index: false }])
})

test('a comparison names it as withdrawn beside names that nobody has', async () => {
  const said = unknownSentence(await refreshCatalogue(), ['nonsense', 'old-swarm'])
  expect(said).toMatch(/^Old Swarm was withdrawn .+\. No tool is called “nonsense”\.$/)
})

test('work that goes on behind the scenes changes neither day nor reason', async () => {
  const before = await withdrawnNow()
  expectSaved(
    await changeTool(ada.viewer, 'old-swarm', (document) => ({ ...document, summary: 'Better words.' }), {
      comment: 'For our eyes only',
    }),
  )
  expect(await withdrawnNow()).toEqual(before)
})

test('a new day keeps what was withdrawn', async () => {
  const catalogue = await refreshCatalogue()
  const next = buildCatalogue({ ...catalogue, today: '2030-01-01' })
  expect(next.withdrawnBySlug.get('old-swarm')?.name).toBe('Old Swarm')
})

test('published again it is a tool as before; withdrawn anew it says the new reason, at its former address, too', async () => {
  await move('old-swarm', 'published', '')
  expect(await withdrawnNow()).toEqual([])
  expectSaved(
    await changeTool(ada.viewer, 'old-swarm', (document) => ({ ...document, slug: 'classic-swarm' })),
  )
  await move('classic-swarm', 'withdrawn', '')
  const { withdrawnBySlug } = await refreshCatalogue()
  expect([withdrawnBySlug.get('old-swarm')?.slug, withdrawnBySlug.get('classic-swarm')?.why]).toEqual([
    'classic-swarm',
    '',
  ])
  expect((await drawPage(() => ToolPage(props('old-swarm')))).status).toBe(410)
})

test('a draft that was set aside before readers saw it is nobody’s to know of', async () => {
  await press(ada, null, 'draft', { typed: { name: 'Secret thing', slug: 'secret-thing' } })
  const toolIds = [(await openTool(ada.viewer, 'secret-thing'))?.id ?? 0]
  await inTransaction(getDatabase(), (transaction) =>
    withdrawDrafts(runWithin(transaction), { toolIds, author: ada.viewer, comment: 'Private words' }),
  )
  await database.pool.query('select bump_catalogue_revision()')
  expect((await openTool(ada.viewer, 'secret-thing'))?.publication).toBe('withdrawn')
  expect((await withdrawnNow()).map(({ slug }) => slug)).toEqual(['classic-swarm'])
  expect((await drawPage(() => ToolPage(props('secret-thing')))).status).toBe(404)
})
