// Who is who on a real database: addresses that follow names, names that are taken, and what an import asks first.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { POST as map } from '@/app/admin/import/[id]/map/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { findImportRows } from '@/lib/store/imports/imports'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { checkNames } from '@/lib/store/tools/check-names'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { bytesOf, idOf, importText, type SignedIn, sendFile, settle } from '../support/import-sending'
import { press } from '../support/press-tool-form'
import { worded } from '../support/worded'

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

const slugsOf = async (name: string) =>
  (await database.pool.query('select slug from tool where name = $1 order by slug', [name])).rows.map(
    ({ slug }) => slug,
  )

test('a new tool without an address gets one of its name, with a number where it is taken', async () => {
  const names = ['C++', 'C#', '.NET', '容器', 'Rong Qi', 'Podman (fork)', 'Новый']
  for (const name of names) await press(ada, null, 'draft', { typed: { name, slug: '', distinct: 'yes' } })
  const slugs = await Promise.all(names.map(slugsOf))
  expect(slugs.flat()).toEqual(['cpp', 'csharp', 'dotnet', 'rong-qi', 'rong-qi-2', 'podman-fork', 'novyy'])
})

test('while somebody types, the address that follows and who has the name, however it is written', async () => {
  const typed = { slug: '', of: '' }
  expect(await checkNames({ ...typed, name: ' ｐｏｄｍａｎ ' })).toEqual({
    slug: 'podman-2',
    sentences: ['The name is that of Podman (podman).'],
  })
  expect(await checkNames({ ...typed, name: 'K8s' })).toMatchObject({
    sentences: ['The name is that of Kubernetes (kubernetes).'],
  })
  expect(await checkNames({ ...typed, name: 'find' })).toMatchObject({ slug: 'find-2' })
  expect(await checkNames({ name: 'Podman', slug: '', of: 'podman' })).toEqual({
    slug: 'podman',
    sentences: [],
  })
})

const decide = async (id: string, fields: [string, string][]) => {
  const own = Object.entries(await makeFormFields(ada.viewer))
  await ada.browser.post(choose, [...own, ...fields], { params: { id } })
  await settle(ada, id)
  return findImportRows(id, { filter: null, page: 1 })
}

test('what an import asks about is ticked by nobody but by hand', async () => {
  const nameOf = async (slug: string) => (await getStoredTool(database.pool, slug))?.document.name
  const files: ToolDocument[] = [
    { ...toolOf('podman'), name: 'Podmn' },
    { ...toolOf('containerd'), summary: 'A changed summary.' },
  ]
  const { id, rows } = await importText(ada, files.map(exportYaml).join('---\n'))
  expect(rows.map(({ slug, action, chosen }) => [slug, action, chosen])).toEqual([
    ['podman', 'update', false],
    ['containerd', 'update', true],
  ])
  expect(rows[0]?.problems).toMatchObject([{ path: 'name', level: 'question' }])
  const all = await decide(id, [['do', 'all-update']])
  expect(all.map(({ chosen }) => chosen)).toEqual([false, true])
  await decide(id, [['do', 'apply']])
  expect(await nameOf('podman')).toBe('Podman')
  const shown = ['shown[]', String(rows[0]?.position)] as [string, string]
  await decide(id, [['do', 'apply'], shown, ['chosen[]', shown[1]]])
  expect(await nameOf('podman')).toBe('Podmn')
})

test('a landscape names what its mapping leaves out', async () => {
  const file = readFileSync('tests/support/landscape-sample.yml', 'utf8')
  const id = idOf(await sendFile(ada, bytesOf(file), { name: 'landscape.yml' }))
  await settle(ada, id)
  const own = Object.entries(await makeFormFields(ada.viewer))
  const rows: [string, string][] = [
    ['rows.0.subcategory', 'Provisioning / Container Registry'],
    ['rows.0.category', 'image-builders'],
  ]
  await ada.browser.post(map, [...own, ...rows], { params: { id } })
  const head = await settle(ada, id)
  const notes = worded(head?.problems ?? []).filter(({ level }) => level === 'note')
  expect(notes.length).toBeGreaterThan(3)
  expect(notes[0]?.message).toBe(
    '2 entries of “Provisioning / Automation & Configuration” left out, which becomes no category',
  )
})
