// Many tools at once: what would happen is said first, and then happens to all of them or to none.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as change } from '@/app/admin/batch/change/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { parseStateQuery } from '@/lib/catalogue/gaps/tool-state-query'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { getBatch, planBatch } from '@/lib/store/batch/apply-batch'
import type { BatchOrder } from '@/lib/store/batch/batch-order'
import { findBatchSlugs } from '@/lib/store/batch/batch-slugs'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { changePublication } from '@/lib/store/tools/publication'
import { saveChange } from '@/lib/store/tools/save-change'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { applyChoice, freshTool, toText } from '../support/import-choosing'
import { importText, type SignedIn } from '../support/import-sending'

let database: TestDatabase
let ada: SignedIn
beforeAll(async () => {
  database = await useCuratedDatabase()
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const order = (kind: BatchOrder['kind'], more: Partial<BatchOrder> = {}): BatchOrder => ({
  kind,
  category: '',
  move: 'instead',
  setsAside: false,
  ...more,
})

const plan = async (slugs: string[], asked: BatchOrder, who = ada) => {
  const rows = await planBatch(who.viewer, slugs, asked)
  return rows.map(({ tool, document, says }) => [tool.slug, document !== null, says])
}

/** Confirms what the page shows as ready. */
async function confirm(
  slugs: string[],
  asked: BatchOrder,
  { why = '', who = ada, between = async () => {} } = {},
) {
  const rows = await planBatch(ada.viewer, slugs, asked)
  await between()
  const tools = rows
    .filter(({ document }) => document)
    .map(({ tool }): [string, string] => ['tools[]', `${tool.slug} ${tool.mark}`])
  const own = Object.entries(await makeFormFields(who.viewer))
  const fields: [string, string][] = [...own, ['do', asked.kind], ['why', why], ...tools]
  fields.push(['to', asked.category], ['move', asked.move])
  if (asked.setsAside) fields.push(['aside', 'yes'])
  const response = await who.browser.post(change, fields)
  return { status: response.status, location: response.headers.get('location') ?? '' }
}

async function importDrafts(...slugs: string[]) {
  const { id } = await importText(ada, toText(slugs.map((slug) => freshTool(slug))))
  await applyChoice(ada, id)
  return id
}

const publications = async (...slugs: string[]) => {
  const { rows } = await database.pool.query(
    'select publication from tool where slug = any($1) order by slug',
    [slugs],
  )
  return rows.map(({ publication }) => publication)
}
const countRevisions = async () =>
  (await database.pool.query('select count(*)::int as n from revision')).rows[0].n as number

test('the drafts of an import are published together, each by a revision of its own', async () => {
  const id = await importDrafts('bulk-1', 'bulk-2')
  const slugs = await findBatchSlugs(ada.viewer, { importId: id })
  expect(slugs).toEqual(['bulk-1', 'bulk-2'])
  expect(await plan([...slugs, 'podman', 'nowhere'], order('publish'))).toEqual([
    ['bulk-1', true, 'published'],
    ['bulk-2', true, 'published'],
    ['podman', false, 'is published already'],
  ])
  const before = await countRevisions()
  const { location } = await confirm(slugs, order('publish'))
  const [, batch = ''] = /^\/admin\/tools\?batch=([\w-]+)$/.exec(location) ?? []
  expect(await getBatch(ada.viewer, batch)).toEqual({ action: 'tools-published', tools: 2 })
  expect(await countRevisions()).toBe(before + 2)
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.get('bulk-1')?.summary).toBe(toolOf('rkt').summary)
  const { rows } = await database.pool.query(
    `select count(*)::int as waiting from revision join tool on tool.id = tool_id where slug = any($1) and state = 'draft'`,
    [slugs],
  )
  expect(rows[0].waiting).toBe(0)
})

test('a draft that is not finished, and one that waits for review, are left and told', async () => {
  const cara = await signInAs('Cara', 'contributor')
  const draft = { ...freshTool('half-done'), categories: [] }
  const fields = Object.fromEntries(documentToFields(draft).map(([name, value]) => [name, [value]]))
  const base = { slug: null, version: null, comment: '' }
  await saveChange({ ...base, viewer: ada.viewer, document: draft, fields, mode: 'draft' })
  await saveChange({ ...base, viewer: cara.viewer, document: freshTool('proposed'), mode: 'propose' })
  const rows = await plan(['half-done', 'proposed'], order('publish'))
  expect(rows).toEqual([
    ['half-done', false, expect.stringMatching(/^is not finished: categories/)],
    ['proposed', false, 'a proposal of it waits: decide on that first'],
  ])
  expect(await confirm(['half-done', 'proposed'], order('publish'))).toMatchObject({
    location: expect.stringContaining('submission='),
  })
  expect(await publications('half-done', 'proposed')).toEqual(['draft', 'draft'])
})

test('tools and drafts are withdrawn together, with a reason, and published again', async () => {
  await importDrafts('away-1')
  const slugs = ['away-1', 'flannel', 'calico']
  expect((await confirm(slugs, order('withdraw'))).location).toContain('submission=')
  expect(await publications(...slugs)).toEqual(['draft', 'published', 'published'])
  await confirm(slugs, order('withdraw'), { why: 'Not ours to tell.' })
  expect(await publications(...slugs)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  const { rows } = await database.pool.query(
    `select comment, author_name from revision join tool on tool.id = tool_id and tool.version = revision.version where slug = any($1)`,
    [slugs],
  )
  expect(rows).toEqual(slugs.map(() => ({ comment: 'Not ours to tell.', author_name: 'Ada' })))
  expect(await plan(slugs, order('publish'))).toContainEqual(['away-1', true, 'published again'])
  await confirm(slugs, order('publish'))
  expect(await publications(...slugs)).toEqual(['published', 'published', 'published'])
})

test('a category is given in place of the primary one, besides, or taken out, and facts are set aside only when asked', async () => {
  const { vocabulary } = await getCatalogue()
  const podman = (await getStoredTool(database.pool, 'podman'))?.document
  const [primary = ''] = podman?.categories ?? []
  const other = vocabulary.categories.find(({ slug }) => !podman?.categories.includes(slug))?.slug ?? ''
  const instead = order('recategorise', { category: other })
  expect(await plan(['podman'], instead)).toEqual([
    ['podman', false, expect.stringContaining('has facts that these categories do not ask for')],
  ])
  await confirm(['podman'], order('recategorise', { category: other, move: 'also' }))
  expect((await getStoredTool(database.pool, 'podman'))?.document.categories).toEqual([
    ...(podman?.categories ?? []),
    other,
  ])
  expect(await plan(['podman'], order('recategorise', { category: primary, move: 'out' }))).toEqual([
    ['podman', false, expect.stringContaining('is its primary category: put another in its place')],
  ])
  await confirm(['podman'], { ...instead, setsAside: true })
  const moved = (await getStoredTool(database.pool, 'podman'))?.document
  expect(moved?.categories[0]).toBe(other)
  expect(moved?.facts.length).toBeLessThan(podman?.facts.length ?? 0)
  await importDrafts('sorted')
  await confirm(['sorted'], order('recategorise', { category: other, setsAside: true }))
  expect(await publications('sorted')).toEqual(['draft'])
  expect(
    await findBatchSlugs(ada.viewer, { list: parseStateQuery({ state: 'draft', category: other }) }),
  ).toEqual(['sorted'])
})

test('what changed since it was looked at stops the whole batch', async () => {
  const before = await countRevisions()
  const between = async () => {
    const base = { slug: 'cilium', version: null, comment: '', mode: 'draft' as const, viewer: ada.viewer }
    await saveChange({ ...base, document: { ...toolOf('cilium'), summary: 'Being edited.' } })
  }
  const { location } = await confirm(['cilium', 'cri-o'], order('withdraw'), { why: 'Both.', between })
  expect(location).toContain('submission=')
  expect(await countRevisions()).toBe(before + 1)
  expect(await publications('cilium', 'cri-o')).toEqual(['published', 'published'])
})

test('a contributor changes nothing so', async () => {
  const carl = await signInAs('Carl', 'contributor')
  expect(await confirm(['cri-o'], order('withdraw'), { why: 'No.', who: carl })).toMatchObject({
    status: 403,
  })
  await expect(planBatch(carl.viewer, ['cri-o'], order('publish'))).rejects.toThrow(
    'Your role does not let you',
  )
})

test('a draft that was set aside unfinished is not published as it is, and the answer says what it lacks', async () => {
  const draft = { ...freshTool('unfinished'), categories: [] }
  const fields = Object.fromEntries(documentToFields(draft).map(([name, value]) => [name, [value]]))
  const edit = { viewer: ada.viewer, slug: null, version: null, comment: '', mode: 'draft' as const }
  await saveChange({ ...edit, document: draft, fields })
  await confirm(['unfinished'], order('withdraw'), { why: 'Not now.' })
  const { rows } = await database.pool.query(`select version from tool where slug = 'unfinished'`)
  const move = { viewer: ada.viewer, slug: 'unfinished', version: rows[0].version, comment: '' }
  const answer = await changePublication({ ...move, to: 'published' })
  expect(answer).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'said', detail: { text: expect.stringMatching(/^it is not finished: categories /) } }],
  })
  expect(await publications('unfinished')).toEqual(['withdrawn'])
})
