// Guides and ranges of versions on a real database: typed into the form, kept, and following the tools that they name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, expectSaved } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Podman', 'rkt', 'Kubernetes', 'Cilium'].map((name) => createTool({ name }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const live = async (slug: string) => (await getStoredTool(database.pool, slug))?.document

test('a guide is typed by the name of the other tool, a row of it needs it, and both are kept', async () => {
  const row = { 'mappings.0.to': 'Podman', 'mappings.0.here': 'KVM stage', 'mappings.0.unverified': 'yes' }
  const lost = await press(ada, 'rkt', 'publish', { typed: row })
  expect(Object.keys(lost.back?.errors ?? {})).toEqual(['mappings.0.to'])

  const guide = { 'moves.0.to': 'Podman', 'moves.0.text': 'Start again.', 'moves.0.back': 'no' }
  const saved = await press(ada, 'rkt', 'publish', {
    typed: { ...row, ...guide, 'moves.0.unverified': 'yes' },
  })
  expect(saved.query.get('done')).toBe('publish')
  const document = await live('rkt')
  expect(document?.moves).toMatchObject([{ to: 'podman', back: 'no', note: null, sources: [] }])
  expect(document?.mappings).toMatchObject([{ to: 'podman', here: 'KVM stage', there: null }])
  expect((await getCatalogue()).toolsBySlug.get('rkt')?.moves).toEqual(document?.moves)
  if (document) expect(exportYaml(document)).toMatch(/^moves:\n {2}- to: podman\n {4}text: Start again\.$/m)
})

test('a range that goes downwards, and one with a tool that is not there, are refused beside their fields', async () => {
  const typed = {
    'worksWith.0.with': 'Kubernetes',
    'worksWith.0.line': '1.19',
    'worksWith.0.level': 'tested',
    'worksWith.0.from': '1.36',
    'worksWith.0.until': '1.34',
    'worksWith.0.unverified': 'yes',
  }
  const saveWith = (more: Record<string, string>) =>
    press(ada, 'cilium', 'publish', { typed: { ...typed, ...more } })
  const downwards = await saveWith({})
  expect(Object.keys(downwards.back?.errors ?? {})).toEqual(['worksWith.0.until'])
  const lost = await saveWith({ 'worksWith.0.until': '1.37', 'worksWith.0.with': 'Kubernetis' })
  expect(Object.keys(lost.back?.errors ?? {})).toEqual(['worksWith.0.with'])
  const saved = await saveWith({ 'worksWith.0.until': '1.37' })
  expect(saved.query.get('done')).toBe('publish')
  expect((await live('cilium'))?.worksWith).toMatchObject([{ with: 'kubernetes', until: '1.37' }])
})

test('both follow a tool to its new address', async () => {
  expectSaved(await changeTool(ada.viewer, 'podman', (document) => ({ ...document, slug: 'podman-5' })))
  expectSaved(await changeTool(ada.viewer, 'kubernetes', (document) => ({ ...document, slug: 'k8s' })))
  const rkt = await live('rkt')
  expect([rkt?.moves[0]?.to, rkt?.mappings[0]?.to]).toEqual(['podman-5', 'podman-5'])
  expect((await live('cilium'))?.worksWith[0]?.with).toBe('k8s')
})
