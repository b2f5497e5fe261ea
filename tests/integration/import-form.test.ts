// Imports as a browser makes them: sent, looked at, chosen and applied through the routes, on a real database.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { POST as map } from '@/app/admin/import/[id]/map/route'
import { POST as workAgain } from '@/app/admin/import/[id]/work/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { findMappingChoices } from '@/lib/store/imports/import-mapping'
import { countImportRows, findImportRows, findImports, getImport } from '@/lib/store/imports/imports'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { saveTool } from '@/tests/support/save-tool'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { adviceOf } from '../support/factories'
import { bytesOf, idOf, importText, type SignedIn, sendFile, settle } from '../support/import-sending'

let database: TestDatabase
let ada: SignedIn
let eve: SignedIn
beforeAll(async () => {
  database = await useCuratedDatabase()
  ada = await signInAs('Ada', 'editor')
  eve = await signInAs('Eve', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function post(
  who: SignedIn,
  handler: typeof choose,
  { id, fields }: { id: string; fields: [string, string][] },
): Promise<Response> {
  const own = Object.entries(await makeFormFields(who.viewer))
  return who.browser.post(handler, [...own, ...fields], { params: { id } })
}

async function apply(who: SignedIn, id: string, fields: [string, string][]) {
  const response = await post(who, choose, { id, fields: [['do', 'apply'], ...fields] })
  expect(response.status).toBe(303)
  return settle(who, id)
}

const take = (...positions: number[]): [string, string][] =>
  positions.flatMap((position): [string, string][] => [
    ['shown[]', String(position)],
    ['chosen[]', String(position)],
  ])

const countRevisions = async () =>
  (await database.pool.query('select count(*)::int as n from revision')).rows[0].n as number

test('a file says what it would create, change, leave and refuse, with lines; what is chosen is saved', async () => {
  const changed = { ...toolOf('podman'), summary: 'A changed summary.' }
  const fresh = { ...toolOf('rkt'), slug: 'brand-new', name: 'Brand New', aliases: [], relations: [] }
  const broken = { ...toolOf('flannel'), summary: 'x'.repeat(500) }
  const text = [changed, fresh, toolOf('docker-engine'), broken].map(exportYaml).join('---\n')
  const before = await countRevisions()
  const { id, head, rows } = await importText(ada, text)
  expect(head).toMatchObject({ state: 'planned', fault: null })
  expect(rows.map(({ slug, action, chosen }) => [slug, action, chosen])).toEqual([
    ['podman', 'update', true],
    ['brand-new', 'create', true],
    ['docker-engine', 'unchanged', false],
    ['flannel', 'error', false],
  ])
  expect(rows[0]).toMatchObject({ fields: 1, changes: ['Summary changed'] })
  const line = text.split('\n').findIndex((one) => one.startsWith('summary: xxx')) + 1
  expect(rows[3]?.problems).toMatchObject([{ line, path: 'summary' }])
  expect(await countRevisions()).toBe(before)

  const applied = await apply(ada, id, take(0, 1))
  expect(applied).toMatchObject({
    state: 'applied',
    outcome: { created: 1, updated: 1, unchanged: 0, left: 0 },
  })
  const podman = await getStoredTool(database.pool, 'podman')
  expect(podman?.document.summary).toBe('A changed summary.')
  const { rows: revisions } = await database.pool.query(
    `select author_name, comment, r.version = t.version as is_current from revision r join tool t on t.id = tool_id
     where slug = 'podman' order by number desc limit 1`,
  )
  expect(revisions).toEqual([{ author_name: 'Ada', comment: 'Imported from tools.yaml', is_current: true }])
  const drafts = await database.pool.query(`select slug from tool where publication = 'draft'`)
  expect(drafts.rows).toEqual([{ slug: 'brand-new' }])
  expect(await countRevisions()).toBe(before + 2)
})

test('the same file again changes nothing', async () => {
  const { rows } = await importText(ada, exportYaml({ ...toolOf('podman'), summary: 'A changed summary.' }))
  expect(rows.map(({ action }) => action)).toEqual(['unchanged'])
})

test('what somebody changed after the dry run stays, and is overwritten only when asked', async () => {
  const mine = {
    ...toolOf('cri-o'),
    summary: 'The summary of the file.',
    chooseWhen: adviceOf('When the file says so.'),
  }
  const { id } = await importText(ada, exportYaml(mine))
  const save = async (change: Partial<ToolDocument>) => {
    const stored = await getStoredTool(database.pool, 'cri-o')
    if (!stored) throw new Error('there is no cri-o')
    const document = { ...stored.document, ...change }
    await saveTool(database, { document, base: stored, author: { name: 'Grace' } })
  }
  await save({ summary: 'The summary of Grace.', avoidWhen: adviceOf('When Grace says so.') })
  const applied = await apply(ada, id, take(0))
  expect(applied?.outcome).toMatchObject({ updated: 0, left: 1 })
  const [row] = await findImportRows(id, { filter: 'left', page: 1 })
  expect(row?.outcome).toContain('Summary')
  expect((await getStoredTool(database.pool, 'cri-o'))?.document.summary).toBe('The summary of Grace.')

  const again = await apply(ada, id, [...take(0), ['insists[]', '0']])
  expect(again?.outcome).toEqual({ created: 0, updated: 1, unchanged: 0, left: 0 })
  expect((await getStoredTool(database.pool, 'cri-o'))?.document).toMatchObject({
    summary: 'The summary of the file.',
    chooseWhen: adviceOf('When the file says so.'),
    avoidWhen: adviceOf('When Grace says so.'),
  })
})

test('what somebody changed elsewhere in the tool meanwhile is kept beside the file’s', async () => {
  const { id } = await importText(
    ada,
    exportYaml({ ...toolOf('containerd'), chooseWhen: adviceOf('From the file.') }),
  )
  const stored = await getStoredTool(database.pool, 'containerd')
  if (!stored) throw new Error('there is no containerd')
  const document = { ...stored.document, summary: 'From Grace.' }
  await saveTool(database, { document, base: stored, author: { name: 'Grace' } })
  expect((await apply(ada, id, take(0)))?.outcome).toMatchObject({ updated: 1, left: 0 })
  expect((await getStoredTool(database.pool, 'containerd'))?.document).toMatchObject({
    summary: 'From Grace.',
    chooseWhen: adviceOf('From the file.'),
  })
})

test('an import is there for its owner and for admins only', async () => {
  const { id } = await importText(ada, exportYaml({ ...toolOf('calico'), summary: 'Not for Eve.' }))
  const admin = await signInAs('Root', 'admin')
  expect(await getImport(eve.viewer, id)).toBeNull()
  expect((await findImports(eve.viewer)).map((one) => one.id)).not.toContain(id)
  expect(await getImport(admin.viewer, id)).toMatchObject({ fileName: 'tools.yaml' })
  const before = await countRevisions()
  for (const handler of [choose, map, workAgain]) {
    const fields: [string, string][] =
      handler === choose
        ? [['do', 'apply']]
        : handler === map
          ? [
              ['rows.0.subcategory', 'a'],
              ['rows.0.category', ''],
            ]
          : []
    expect((await post(eve, handler, { id, fields })).status).toBe(404)
  }
  expect(await countRevisions()).toBe(before)
  const carl = await signInAs('Carl', 'contributor')
  expect((await sendFile(carl, bytesOf('a: b'))).status).toBe(403)
})

test('a landscape asks for categories first, and then changes only what is chosen', async () => {
  const id = idOf(
    await sendFile(
      ada,
      new TextEncoder().encode(
        // Under a name that no curated tool has.
        readFileSync('tests/support/landscape-sample.yml', 'utf8')
          .replaceAll('istio', 'estio')
          .replaceAll('Istio', 'Estio'),
      ),
      {
        name: 'landscape.yml',
      },
    ),
  )
  expect(await settle(ada, id)).toMatchObject({ state: 'mapping' })
  const choices = await findMappingChoices(id)
  expect(choices?.categories.map(({ slug }) => slug)).toContain('service-mesh')
  const mesh = choices?.subcategories.find(({ subcategory }) => subcategory.endsWith('/ Service Mesh'))
  expect(mesh).toMatchObject({ category: 'service-mesh' })
  const rows = (choices?.subcategories ?? []).flatMap(
    ({ subcategory, category }, index): [string, string][] => [
      [`rows.${index}.subcategory`, subcategory],
      [`rows.${index}.category`, category === 'service-mesh' ? category : ''],
    ],
  )
  expect((await post(ada, map, { id, fields: rows })).status).toBe(303)
  expect(await settle(ada, id)).toMatchObject({ state: 'planned' })
  const planned = await findImportRows(id, { filter: 'create', page: 1 })
  expect(planned.map(({ slug }) => slug)).toContain('estio')
  const counts = await countImportRows(id)
  expect(counts.create + counts.update + counts.unchanged).toBe(counts.shown)
  expect((await post(ada, choose, { id, fields: [['do', 'all-create']] })).status).toBe(303)
  expect(await apply(ada, id, [['publication', 'published']])).toMatchObject({ state: 'applied' })
  const estio = await getStoredTool(database.pool, 'estio')
  expect(estio?.document.sources.map(({ url }) => url)).toContain('https://landscape.cncf.io/')
})
