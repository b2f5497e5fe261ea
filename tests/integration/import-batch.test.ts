// An import as a batch: what is chosen of it page by page, as what its new tools come in, and taking all of it back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { POST as undo } from '@/app/admin/import/[id]/undo/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/tool-document'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { getStoredTool } from '@/lib/store/find-document'
import { countImportRows, findImportRows, getImport } from '@/lib/store/imports'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/live-catalogue'
import { findPlannedRows } from '@/lib/store/planned-rows'
import { saveEdit } from '@/lib/store/save-edit'
import { openTool } from '@/lib/store/tool-editing'
import { findOutlook } from '@/lib/store/undo-stored-import'
import { saveTool } from '@/tests/support/save-tool'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { importText, type SignedIn, settle } from '../support/import-sending'

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

const fresh = (slug: string, change: Partial<ToolDocument> = {}): ToolDocument => ({
  ...{ ...toolOf('rkt'), slug, name: `Tool ${slug}`, aliases: [], formerSlugs: [], relations: [] },
  ...change,
})

const textOf = (tools: readonly ToolDocument[]) => tools.map(exportYaml).join('---\n')

async function post(id: string, fields: [string, string][]) {
  const own = Object.entries(await makeFormFields(ada.viewer))
  return ada.browser.post(choose, [...own, ...fields], { params: { id } })
}

async function apply(id: string, fields: [string, string][] = []) {
  expect((await post(id, [['do', 'apply'], ...fields])).status).toBe(303)
  return settle(ada, id)
}

/** A page of the plan as a browser sends it: every row that is shown, and those that are ticked. */
async function pageOf(id: string, page: number, { without = [] as string[] } = {}) {
  const rows = await findImportRows(id, { filter: null, page })
  return rows.flatMap(({ position, slug, chosen }): [string, string][] => [
    ['shown[]', String(position)],
    ...(chosen && !without.includes(slug) ? [['chosen[]', String(position)] as [string, string]] : []),
  ])
}

test('a row that is unticked stays so on every way to another page, and is not taken in', async () => {
  const slugs = Array.from({ length: 60 }, (_, at) => `page-${at}`)
  const { id } = await importText(ada, textOf(slugs.map((slug) => fresh(slug))))
  const first = await pageOf(id, 1, { without: ['page-3'] })
  const next = await post(id, [['do', 'to::2'], ['show', ''], ['page', '1'], ...first])
  expect(next.headers.get('location')).toBe(`/admin/import/${id}?page=2`)
  const second = await pageOf(id, 2, { without: ['page-55'] })
  const view = await post(id, [['do', 'to:create:1'], ['show', ''], ['page', '2'], ...second])
  expect(view.headers.get('location')).toBe(`/admin/import/${id}?show=create`)
  expect(await countImportRows(id)).toMatchObject({ chosen: 58 })
  expect(await apply(id, await pageOf(id, 1))).toMatchObject({ outcome: { created: 58 } })
  for (const slug of ['page-3', 'page-55']) expect(await getStoredTool(database.pool, slug)).toBeNull()
})

test('choosing all with changes keeps what was unticked among the new on the same page', async () => {
  const changed = { ...toolOf('podman'), chooseWhen: 'From a file.' }
  const { id } = await importText(ada, textOf([fresh('never'), changed]))
  const rows = await pageOf(id, 1, { without: ['never', 'podman'] })
  await post(id, [['do', 'all-update'], ['publication', 'published'], ...rows])
  const chosen = await findImportRows(id, { filter: null, page: 1 })
  expect(chosen.map(({ slug, chosen }) => [slug, chosen])).toEqual([
    ['never', false],
    ['podman', true],
  ])
  expect(await getImport(ada.viewer, id)).toMatchObject({ publication: 'published' })
})

test('new tools come in as drafts, which readers do not see and editors can publish', async () => {
  const one = fresh('draft-one', { relations: [] })
  const { id, head } = await importText(ada, textOf([one]))
  expect(head).toMatchObject({ publication: 'draft' })
  expect(await apply(id)).toMatchObject({ outcome: { created: 1, left: 0 } })
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.has('draft-one')).toBe(false)
  const open = await openTool(ada.viewer, 'draft-one')
  expect(open).toMatchObject({ publication: 'draft', draft: { state: 'draft', authorName: 'Ada' } })
  expect(open?.draft?.document).toMatchObject({ summary: one.summary, facts: one.facts })
})

test('new tools are published at once where that is chosen, on whichever page', async () => {
  const { id } = await importText(ada, textOf([fresh('public-one')]))
  await post(id, [['do', 'keep'], ['publication', 'published'], ...(await pageOf(id, 1))])
  await apply(id)
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
  const { id } = await importText(ada, textOf([fresh('draft-two'), related]))
  expect(await apply(id, await pageOf(id, 1))).toMatchObject({ outcome: { created: 1, updated: 0, left: 1 } })
  const [left] = await findImportRows(id, { filter: 'left', page: 1 })
  expect(left?.outcome).toContain('draft-two, which arrives as a draft')
})

test('a whole catalogue comes back as it was where it was exported: published, unless asked otherwise', async () => {
  const { vocabulary } = await getCatalogue()
  const { head } = await importText(ada, exportJson({ vocabulary, tools: [fresh('whole')] }))
  expect(head).toMatchObject({ state: 'planned', publication: 'published' })
})

test('the plan says all that a new tool would say, and what would change of another', async () => {
  const changed = { ...toolOf('flannel'), chooseWhen: 'Said in the plan.' }
  const { id } = await importText(ada, textOf([fresh('saying'), changed]))
  const [create, update] = await findPlannedRows(id, { filter: null, page: 1 })
  const labels = create?.differences.map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Name', 'Summary', 'Categories', 'Licence']))
  for (const { text } of toolOf('rkt').tradeoffs)
    expect(create?.differences.map(({ after }) => after)).toContainEqual(expect.stringContaining(text))
  expect(update?.differences).toMatchObject([{ label: 'Choose it when', after: 'Said in the plan.' }])
})

async function undoAll(id: string) {
  const own = Object.entries(await makeFormFields(ada.viewer))
  expect((await ada.browser.post(undo, own, { params: { id } })).status).toBe(303)
  return settle(ada, id)
}

async function stored(slug: string) {
  const tool = await getStoredTool(database.pool, slug)
  if (!tool) throw new Error(`there is no ${slug}`)
  return tool
}

/** Grace saves a change of a tool, as it is now. */
async function edit(slug: string, change: Partial<ToolDocument>) {
  const base = await stored(slug)
  await saveTool(database, { document: { ...base.document, ...change }, base, author: { name: 'Grace' } })
}

const countRevisions = async () =>
  (await database.pool.query('select count(*)::int as n from revision')).rows[0].n as number
const publicationOf = async (slug: string) =>
  (await database.pool.query('select publication from tool where slug = $1', [slug])).rows[0]?.publication

test('an import is taken back as a whole: what was edited since stays and is told, and nothing leaves the history', async () => {
  const before = new Map(
    await Promise.all(
      ['cri-o', 'calico', 'cilium'].map(async (slug) => [slug, (await stored(slug)).document] as const),
    ),
  )
  const changed = [...before.values()].map((document) => ({
    ...{
      ...document,
      summary: `${document.name}, in the words of a file.`,
      chooseWhen: 'When the file says so.',
    },
  }))
  const { id } = await importText(ada, textOf([...changed, fresh('taken-back'), fresh('edited-since')]))
  await apply(id, [['publication', 'published'], ...(await pageOf(id, 1))])
  await edit('calico', { avoidWhen: 'When Grace says so.' })
  await edit('cilium', { chooseWhen: 'When Grace says so.' })
  await edit('edited-since', { summary: 'Grace knows it.' })
  expect(await findOutlook(ada.viewer, id)).toEqual({
    ...{ created: 2, changed: 3, edited: 3, names: ['Calico', 'Cilium', 'Tool edited-since'] },
  })
  const revisions = await countRevisions()

  const head = await undoAll(id)
  expect(head).toMatchObject({
    state: 'undone',
    fault: null,
    undone: {
      ...{ by: { name: 'Ada' }, restored: 3, withdrawn: 1 },
      kept: [
        { slug: 'cilium', why: 'edited since: Choose it when' },
        { slug: 'edited-since', why: 'new with the import, and edited since by Grace' },
      ],
    },
  })
  expect((await stored('cri-o')).document).toEqual(before.get('cri-o'))
  expect((await stored('calico')).document).toEqual({
    ...before.get('calico'),
    avoidWhen: 'When Grace says so.',
  })
  expect((await stored('cilium')).document).toEqual({
    ...before.get('cilium'),
    chooseWhen: 'When Grace says so.',
  })
  expect((await stored('edited-since')).document.summary).toBe('Grace knows it.')
  expect([await publicationOf('taken-back'), await publicationOf('edited-since')]).toEqual([
    'withdrawn',
    'published',
  ])
  expect(await countRevisions()).toBe(revisions + 4)
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.has('taken-back')).toBe(false)
  const { rows: told } = await database.pool.query(
    `select author_name, details ->> 'restored' as restored from audit_event where action = 'import-undone' and details ->> 'undone' = $1`,
    [id],
  )
  expect(told).toEqual([{ author_name: 'Ada', restored: '3' }])
})

test('taking back what was taken back changes nothing', async () => {
  const { id } = await importText(ada, textOf([{ ...toolOf('podman'), avoidWhen: 'Once.' }, fresh('once')]))
  await apply(id)
  await undoAll(id)
  await edit('podman', { avoidWhen: 'Once.' })
  const revisions = await countRevisions()
  expect(await undoAll(id)).toMatchObject({ state: 'undone', undone: { restored: 1, withdrawn: 1 } })
  expect(await countRevisions()).toBe(revisions)
  expect((await stored('podman')).document.avoidWhen).toBe('Once.')
})

test('the mended file comes in after the first was taken back, as drafts or published', async () => {
  const first = [
    { ...(await stored('flannel')).document, summary: 'Wrong.' },
    fresh('again-1'),
    fresh('again-2'),
  ]
  const { id } = await importText(ada, textOf(first))
  await apply(id, [['publication', 'published'], ...(await pageOf(id, 1))])
  await undoAll(id)
  const mended = [
    { ...(await stored('flannel')).document, summary: 'Wrong.', chooseWhen: 'Mended.' },
    fresh('again-1'),
  ]
  const { id: next, rows } = await importText(ada, textOf([...mended, fresh('again-2')]))
  expect(rows.map(({ slug, action }) => [slug, action])).toEqual([
    ['flannel', 'update'],
    ['again-1', 'create'],
    ['again-2', 'create'],
  ])
  const without = await pageOf(next, 1, { without: ['again-2'] })
  await apply(next, [['publication', 'published'], ...without])
  expect((await stored('flannel')).document).toMatchObject({ summary: 'Wrong.', chooseWhen: 'Mended.' })
  expect(await publicationOf('again-1')).toBe('published')
  const { id: last } = await importText(ada, textOf([fresh('again-2')]))
  expect(await apply(last)).toMatchObject({ outcome: { created: 1 } })
  expect(await publicationOf('again-2')).toBe('draft')
  expect(await undoAll(last)).toMatchObject({ undone: { withdrawn: 1 } })
  expect(await publicationOf('again-2')).toBe('withdrawn')
})

test('a draft that was published as it came in is withdrawn with its import; one that is being edited stays', async () => {
  const { id } = await importText(ada, textOf([fresh('as-it-came'), fresh('being-edited'), fresh('waiting')]))
  await apply(id)
  const publish = async (slug: string) => {
    const open = await openTool(ada.viewer, slug)
    return {
      viewer: ada.viewer,
      slug,
      version: open?.version ?? 0,
      document: open?.draft?.document as ToolDocument,
    }
  }
  expect(await saveEdit({ ...(await publish('as-it-came')), mode: 'publish', comment: '' })).toMatchObject({
    kind: 'saved',
  })
  const edited = await publish('being-edited')
  await saveEdit({
    ...edited,
    document: { ...edited.document, summary: 'Mine now.' },
    mode: 'draft',
    comment: '',
  })
  expect(await undoAll(id)).toMatchObject({
    undone: {
      withdrawn: 2,
      kept: [{ slug: 'being-edited', why: 'new with the import, and edited since by Ada' }],
    },
  })
  const publications = await Promise.all(['as-it-came', 'being-edited', 'waiting'].map(publicationOf))
  expect(publications).toEqual(['withdrawn', 'draft', 'withdrawn'])
})
