// What editors did after an import stays with every later one, unless somebody asks for the file's text.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { POST as map } from '@/app/admin/import/[id]/map/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { type Coded, sayProblem } from '@/lib/editing/import/problem-words'
import { findMappingChoices } from '@/lib/store/imports/import-mapping'
import { findImportRows } from '@/lib/store/imports/imports'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { changePublication } from '@/lib/store/tools/publication'
import { saveTool } from '@/tests/support/save-tool'
import { signInAs } from '../support/accounts'
import { useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { adviceOf } from '../support/factories'
import { idOf, importText, type SignedIn, sendFile, settle } from '../support/import-sending'

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

async function stored(slug: string) {
  const tool = await getStoredTool(database.pool, slug)
  if (!tool) throw new Error(`there is no ${slug}`)
  return tool
}

/** Grace saves a change of a tool, as it is now. */
async function edit(slug: string, change: (document: ToolDocument) => Partial<ToolDocument>) {
  const base = await stored(slug)
  const document = { ...base.document, ...change(base.document) }
  await saveTool(database, { document, base, author: { name: 'Grace', id: ada.viewer.id } })
}

async function apply(id: string, ...fields: [string, string][]) {
  const own = Object.entries(await makeFormFields(ada.viewer))
  await ada.browser.post(choose, [...own, ['do', 'apply'], ['publication', 'published'], ...fields], {
    params: { id },
  })
  return settle(ada, id)
}

async function importAll(text: string) {
  const { id } = await importText(ada, text)
  expect(await apply(id)).toMatchObject({ state: 'applied' })
}

async function sendLandscape() {
  const bytes = new TextEncoder().encode(
    // Under a name that no curated tool has.
    readFileSync('tests/support/landscape-sample.yml', 'utf8')
      .replaceAll('istio', 'estio')
      .replaceAll('Istio', 'Estio'),
  )
  const id = idOf(await sendFile(ada, bytes, { name: 'landscape.yml' }))
  await settle(ada, id)
  const { subcategories = [] } = (await findMappingChoices(id)) ?? {}
  const rows = subcategories.flatMap(({ subcategory, category }, index): [string, string][] => [
    [`rows.${index}.subcategory`, subcategory],
    [`rows.${index}.category`, category ?? ''],
  ])
  const own = Object.entries(await makeFormFields(ada.viewer))
  await ada.browser.post(map, [...own, ...rows], { params: { id } })
  expect(await settle(ada, id)).toMatchObject({ state: 'planned' })
  return id
}

const said = (row: { problems: readonly Coded[] } | undefined) => row?.problems.map(sayProblem).join('\n')

test('what an editor took out of what the landscape had added stays out, and the dry run says so', async () => {
  await apply(await sendLandscape())
  const before = (await stored('estio')).document
  expect(before.facts.map(({ attribute }) => attribute)).toEqual(['governance'])
  await edit('estio', ({ events }) => ({
    facts: [],
    events: events.filter(({ kind }) => kind !== 'incubating'),
    repository: null,
  }))
  const id = await sendLandscape()
  const rows = await findImportRows(id, { filter: null, page: 1 })
  expect(rows.filter(({ action }) => action !== 'unchanged').map(({ slug }) => slug)).toEqual(['estio'])
  const [kept] = await findImportRows(id, { filter: 'kept', page: 1 })
  expect(kept).toMatchObject({ slug: 'estio', chosen: false, overrides: true })
  expect(said(kept)).toMatch(/stays as it was edited here: Repository; Governance.*; Event: incubating/)
  const edited = await stored('estio')
  await apply(id, ['shown[]', String(kept?.position)], ['chosen[]', String(kept?.position)])
  expect(await stored('estio')).toEqual(edited)

  await apply(id, ['shown[]', String(kept?.position)], ['insists[]', String(kept?.position)])
  expect((await stored('estio')).document).toMatchObject({
    repository: before.repository,
    facts: before.facts,
    events: before.events,
  })
})

test('a tool that was withdrawn stays so under any name, and is no fault of the file', async () => {
  await edit('estio', () => ({ slug: 'a-mesh', name: 'A mesh', aliases: [] }))
  const { version } = await stored('a-mesh')
  const move = { viewer: ada.viewer, slug: 'a-mesh', version, comment: '' }
  expect(await changePublication({ ...move, to: 'withdrawn' })).toMatchObject({ kind: 'saved' })
  const id = await sendLandscape()
  const [kept, ...more] = await findImportRows(id, { filter: 'kept', page: 1 })
  expect(more).toEqual([])
  expect(kept).toMatchObject({ name: 'Estio', overrides: false })
  expect(said(kept)).toMatch(/was withdrawn here by Ada on \d{4}-\d{2}-\d{2}: publish it again first/)
  expect(
    (await database.pool.query(`select publication from tool where slug in ('estio', 'a-mesh')`)).rows,
  ).toEqual([{ publication: 'withdrawn' }])
})

test('the same file again undoes nothing that was edited since, nor what was merged with it', async () => {
  const file = exportYaml({ ...(await stored('flannel')).document, chooseWhen: adviceOf('From the file.') })
  const { id } = await importText(ada, file)
  await edit('flannel', () => ({ avoidWhen: adviceOf('Between plan and import.') }))
  await apply(id)
  await edit('flannel', ({ events }) => ({ summary: 'Edited later.', events: events.slice(1) }))
  const { document } = await stored('flannel')
  const { id: again, rows } = await importText(ada, file)
  expect(rows).toMatchObject([{ action: 'kept', chosen: false }])
  expect(said(rows[0])).toMatch(/Summary; Avoid it when; Event/)
  await apply(again, ['shown[]', '0'], ['chosen[]', '0'])
  expect((await stored('flannel')).document).toEqual(document)
})

test('a newer file changes what nobody edited, and leaves what somebody did', async () => {
  await importAll(exportYaml({ ...(await stored('calico')).document, summary: 'The first file.' }))
  await edit('calico', () => ({ summary: 'Edited.' }))
  const { document } = await stored('calico')
  const chooseWhen = [...adviceOf('Newer.'), ...document.chooseWhen.slice(1)]
  const newer = { ...document, summary: 'The second file.', chooseWhen }
  const { id, rows } = await importText(ada, exportYaml(newer))
  expect(rows).toMatchObject([{ action: 'update', changes: ['Choose it when changed'], overrides: true }])
  expect(said(rows[0])).toBe('stays as it was edited here: Summary')
  await apply(id, ['shown[]', '0'], ['chosen[]', '0'])
  expect((await stored('calico')).document).toMatchObject({
    summary: 'Edited.',
    chooseWhen,
  })
})

test('an old export brings no old words back, whoever wrote the newer ones', async () => {
  await edit('cilium', () => ({ summary: 'Once.' }))
  const old = exportYaml((await stored('cilium')).document)
  await edit('cilium', () => ({ summary: 'Now.', aliases: ['Bee'] }))
  const { rows } = await importText(ada, old)
  expect(rows).toMatchObject([{ action: 'kept' }])
})

test('a file under a former address changes the tool under the one it has now', async () => {
  const base = await stored('podman')
  const document = { ...base.document, slug: 'seal', formerSlugs: ['podman'] }
  await saveTool(database, { document, base, author: { name: 'Grace', id: ada.viewer.id } })
  await importAll(exportYaml({ ...base.document, chooseWhen: adviceOf('Seals are at hand.') }))
  expect((await stored('seal')).document).toMatchObject({
    slug: 'seal',
    formerSlugs: ['podman'],
    chooseWhen: adviceOf('Seals are at hand.'),
  })
})
