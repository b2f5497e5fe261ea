// An import as a batch: what is chosen of it page by page, and as what its new tools come in.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inVocabularyOrder } from '@/lib/catalogue/document/vocabulary-order'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { countImportRows, findImportRows, getImport } from '@/lib/store/imports/imports'
import { findPlannedRows } from '@/lib/store/imports/planned-rows'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { openTool } from '@/lib/store/tools/open-tool'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { adviceOf } from '../support/factories'
import { applyChoice, fieldsOfPage, freshTool, postChoice, toText } from '../support/import-choosing'
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

test('a row that is unticked stays so on every way to another page, and is not taken in', async () => {
  const slugs = Array.from({ length: 60 }, (_, at) => `page-${at}`)
  const { id } = await importText(ada, toText(slugs.map((slug) => freshTool(slug))))
  const first = await fieldsOfPage(id, 1, { without: ['page-3'] })
  const next = await postChoice(ada, id, [['do', 'to::2'], ['show', ''], ['page', '1'], ...first])
  expect(next.headers.get('location')).toBe(`/admin/import/${id}?page=2`)
  const second = await fieldsOfPage(id, 2, { without: ['page-55'] })
  const view = await postChoice(ada, id, [['do', 'to:create:1'], ['show', ''], ['page', '2'], ...second])
  expect(view.headers.get('location')).toBe(`/admin/import/${id}?show=create`)
  expect(await countImportRows(id)).toMatchObject({ chosen: 58 })
  expect(await applyChoice(ada, id, await fieldsOfPage(id, 1))).toMatchObject({ outcome: { created: 58 } })
  const { rows } = await database.pool.query(`select slug from tool where slug like 'page-%' order by id`)
  expect(rows.map(({ slug }) => slug)).toEqual(
    slugs.filter((slug) => slug !== 'page-3' && slug !== 'page-55'),
  )
})

test('choosing all with changes keeps what was unticked among the new on the same page', async () => {
  const changed = { ...toolOf('podman'), chooseWhen: adviceOf('From a file.') }
  const { id } = await importText(ada, toText([freshTool('never'), changed]))
  const rows = await fieldsOfPage(id, 1, { without: ['never', 'podman'] })
  await postChoice(ada, id, [['do', 'all-update'], ['publication', 'published'], ...rows])
  const chosen = await findImportRows(id, { filter: null, page: 1 })
  expect(chosen.map(({ slug, chosen }) => [slug, chosen])).toEqual([
    ['never', false],
    ['podman', true],
  ])
  expect(await getImport(ada.viewer, id)).toMatchObject({ publication: 'published' })
})

test('new tools come in as drafts, which readers do not see and editors can publish', async () => {
  const one = freshTool('draft-one', { relations: [] })
  const { id, head } = await importText(ada, toText([one]))
  expect(head).toMatchObject({ publication: 'draft' })
  expect(await applyChoice(ada, id)).toMatchObject({ outcome: { created: 1, left: 0 } })
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.has('draft-one')).toBe(false)
  const open = await openTool(ada.viewer, 'draft-one')
  // Chosen options are a set, kept in the vocabulary's order.
  const { facts } = inVocabularyOrder(one, (await getCatalogue()).vocabulary)
  expect(open).toMatchObject({ publication: 'draft', draft: { state: 'draft', authorName: 'Ada' } })
  expect(open?.draft?.document).toMatchObject({ summary: one.summary, facts })
})

test('new tools are published at once where that is chosen, on whichever page', async () => {
  const { id } = await importText(ada, toText([freshTool('public-one')]))
  await postChoice(ada, id, [['do', 'keep'], ['publication', 'published'], ...(await fieldsOfPage(id, 1))])
  await applyChoice(ada, id)
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.has('public-one')).toBe(true)
})

test('what readers see is not made to relate to a draft: it is left out, and told', async () => {
  const related = {
    ...toolOf('docker-swarm-mode'),
    relations: [
      ...toolOf('docker-swarm-mode').relations,
      { type: 'built-on' as const, to: 'draft-two', note: null, unverified: true, sources: [] },
    ],
  }
  const { id } = await importText(ada, toText([freshTool('draft-two'), related]))
  expect(await applyChoice(ada, id, await fieldsOfPage(id, 1))).toMatchObject({
    outcome: { created: 1, updated: 0, left: 1 },
  })
  const [left] = await findImportRows(id, { filter: 'left', page: 1 })
  expect(left?.outcome).toContain('draft-two, which arrives as a draft')
})

test('a whole catalogue comes back as it was where it was exported: published, unless asked otherwise', async () => {
  const { vocabulary } = await getCatalogue()
  const { head } = await importText(ada, exportJson({ vocabulary, tools: [freshTool('whole')] }))
  expect(head).toMatchObject({ state: 'planned', publication: 'published' })
})

test('the plan says all that a new tool would say, and what would change of another', async () => {
  const flannel = toolOf('flannel')
  const chooseWhen = [...adviceOf('Said in the plan.'), ...(flannel.chooseWhen ?? []).slice(1)]
  const changed = { ...flannel, chooseWhen }
  const { id } = await importText(ada, toText([freshTool('saying'), changed]))
  const [create, update] = await findPlannedRows(id, { filter: null, page: 1 })
  const labels = create?.differences.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Name', 'Summary', 'Categories', 'Licence']))
  for (const { text } of toolOf('rkt').tradeoffs)
    expect(create?.differences.map(({ after }) => after)).toContainEqual(expect.stringContaining(text))
  expect(update?.differences).toMatchObject([{ label: 'Choose it when', after: 'Said in the plan.' }])
})
