// Drafts, proposals and the form that makes them: sent as a browser without scripts sends it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as save } from '@/app/admin/tools/[slug]/save/route'
import { readToolForm } from '@/lib/http/tool-form-page'
import { previewTool } from '@/lib/http/tool-preview'
import { NotAllowed } from '@/lib/rights/rights'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { findRevisions, getRevision } from '@/lib/store/revisions/revisions'
import { findToolStates } from '@/lib/store/tools/admin-tools'
import { openTool } from '@/lib/store/tools/open-tool'
import { saveChange } from '@/lib/store/tools/save-change'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { changeTool, createViewer, expectSaved } from '../support/editing'
import { adviceOf, createTool, createVocabulary } from '../support/factories'
import { choose, type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
let cara: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: createVocabulary({
      categories: ['container-engines'],
      attributes: [{ key: 'rootless' }, { key: 'sandboxes', kind: 'choices', options: ['vm', 'gvisor'] }],
    }),
    tools: ['Podman', 'Docker', 'Buildah', 'Kata', 'Nerdctl'].map((name) => createTool({ name })),
  })
  ada = await signInAs('Ada', 'editor')
  cara = await signInAs('Cara', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('a draft is kept as typed, seen by its author and editors, and never by readers', async () => {
  const typed = { name: 'Secret Engine', kind: 'tool', summary: '', 'facts.rootless.value': 'no such level' }
  const { query, location } = await press(cara, null, 'draft', { typed })
  expect(location).toContain('/admin/tools/secret-engine?')
  expect(query.get('done')).toBe('draft')
  const page = await readToolForm(cara.viewer, 'secret-engine', {})
  expect(page).toMatchObject({ from: 'draft', values: { 'facts.rootless.value': ['no such level'] } })
  expect(Object.keys(page?.lacks ?? {})).toEqual(expect.arrayContaining(['summary', 'categories']))
  expect(await openTool(ada.viewer, 'secret-engine')).not.toBeNull()
  expect(await openTool(createViewer('Bob', 'contributor'), 'secret-engine')).toBeNull()
  expect(await findRevisions(null, 'secret-engine')).toEqual([])
  expect(await getRevision(null, 'secret-engine', 1)).toBeNull()
  expect(JSON.stringify((await refreshCatalogue()).tools)).not.toContain('Secret')
  const slugs = async (person: Person['viewer']) => (await findToolStates(person)).map(({ slug }) => slug)
  expect(await slugs(ada.viewer)).toContain('secret-engine')
  expect(await slugs(createViewer('Bob', 'contributor'))).not.toContain('secret-engine')
})

test('a draft of a published tool leaves the published text alone until it is published', async () => {
  await press(ada, 'docker', 'draft', { typed: { summary: 'Drafted.' } })
  await press(ada, 'docker', 'draft', { typed: { summary: 'Drafted again.' } })
  expect((await refreshCatalogue()).toolsBySlug.get('docker')?.summary).toBe('Docker for tests.')
  const mine = await findRevisions(ada.viewer, 'docker')
  expect(mine.map(({ state }) => state)).toEqual(['draft', 'superseded', 'published'])
  await press(ada, 'docker', 'publish')
  expect((await refreshCatalogue()).toolsBySlug.get('docker')?.summary).toBe('Drafted again.')
  expect((await readToolForm(ada.viewer, 'docker', {}))?.from).toBe('published')
})

test('a contributor proposes, may not publish, and an editor approves what is then their words', async () => {
  await press(cara, 'buildah', 'propose', { typed: { summary: 'Proposed.', comment: 'Clearer' } })
  const [pending] = await findRevisions(ada.viewer, 'buildah')
  expect(pending).toMatchObject({
    state: 'pending',
    baseNumber: 1,
    author: { name: 'Cara' },
    comment: 'Clearer',
  })
  const refused = await press(cara, 'buildah', 'publish', { typed: { summary: 'Mine!' } })
  expect(refused.response.status).toBe(403)
  await changeTool(ada.viewer, 'buildah', (document) => ({ ...document, chooseWhen: adviceOf('Meanwhile.') }))
  const page = await readToolForm(ada.viewer, 'buildah', { proposal: String(pending?.number) })
  const { query } = await press(ada, 'buildah', 'publish', { ...(page && { page }) })
  expect(query.get('kept')).toBe('Choose it when')
  const live = (await refreshCatalogue()).toolsBySlug.get('buildah')
  expect(live).toMatchObject({ summary: 'Proposed.', chooseWhen: adviceOf('Meanwhile.') })
  const [published, , decided] = await findRevisions(ada.viewer, 'buildah')
  expect(published).toMatchObject({ author: { name: 'Cara' }, review: { name: 'Ada' }, comment: 'Clearer' })
  expect(decided).toMatchObject({ state: 'approved', resultNumber: published?.number })
})

test('nobody approves a proposal of their own, and none is approved twice', async () => {
  const open = await openTool(ada.viewer, 'kata')
  const edit = {
    slug: 'kata',
    version: open?.version ?? 0,
    document: createTool({ name: 'Kata' }),
    comment: '',
  }
  const { number } = expectSaved(
    await saveChange({
      ...edit,
      viewer: ada.viewer,
      mode: 'propose',
      document: { ...edit.document, avoidWhen: adviceOf('X') },
    }),
  )
  const approve = (viewer = ada.viewer) =>
    saveChange({ ...edit, viewer, mode: 'publish', approving: { number, comment: '' } })
  await expect(approve()).rejects.toThrow(NotAllowed)
  const bea = createViewer('Bea')
  expectSaved(await approve(bea))
  expect(await approve(bea)).toMatchObject({ kind: 'refused' })
})

test('sending the same form again answers the same and makes one revision', async () => {
  const before = (await findRevisions(ada.viewer, 'nerdctl')).length
  const first = await press(ada, 'nerdctl', 'publish', { typed: { summary: 'Once.' } })
  const again = await ada.browser.post(save, first.sent, { params: { slug: 'nerdctl' } })
  expect([first.response.status, again.status]).toEqual([303, 303])
  expect(again.headers.get('location')).toBe(first.location)
  expect(await findRevisions(ada.viewer, 'nerdctl')).toHaveLength(before + 1)
})

test('a form gone back to and changed is not taken for the one that was sent', async () => {
  const { sent } = await press(ada, 'nerdctl', 'draft', { typed: { summary: 'First try.' } })
  const changed = sent.map(([name, text]): [string, string] => [
    name,
    name === 'summary' ? 'Second try.' : text,
  ])
  await ada.browser.post(save, changed, { params: { slug: 'nerdctl' } })
  expect((await openTool(ada.viewer, 'nerdctl'))?.draft?.document.summary).toBe('Second try.')
})

test('rows are added, filled and moved by buttons alone, and nothing typed is lost on the way', async () => {
  const added = await press(ada, 'podman', 'add:tradeoffs', { typed: { summary: 'Half typed' } })
  expect(added.location).toMatch(/\?submission=[\w-]+#field-tradeoffs\.0$/)
  expect((await press(ada, 'podman', 'facts')).location).toMatch(/\?submission=[\w-]+#field-facts$/)
  expect(added.back?.values).toMatchObject({ summary: ['Half typed'], 'tradeoffs.0.text': [''] })
  const typed = { 'tradeoffs.0.text': 'Starts fast.', 'tradeoffs.0.sources': 'https://new.example/why' }
  const failed = await press(ada, 'podman', 'publish', { typed, ...(added.back && { page: added.back }) })
  expect(Object.keys(failed.back?.errors ?? {})).toEqual(
    expect.arrayContaining(['tradeoffs.0.aspect', 'tradeoffs.0.kind']),
  )
  expect(failed.back?.values).toMatchObject({
    summary: ['Half typed'],
    'tradeoffs.0.text': ['Starts fast.'],
    // Cited and not listed: a row waits for its title.
    'sources.1.url': ['https://new.example/why'],
  })
})

test('all errors come back at once under the names of their fields, and what was typed with them', async () => {
  const typed = { name: '', 'licence.spdx': 'Apache-3', homepage: 'javascript:alert(1)', kind: 'tool' }
  const { back, response } = await press(ada, 'podman', 'publish', { typed })
  expect(response.status).toBe(303)
  expect(Object.keys(back?.errors ?? {})).toEqual(
    expect.arrayContaining(['name', 'licence.spdx', 'homepage']),
  )
  expect(back?.values).toMatchObject({ homepage: ['javascript:alert(1)'], 'licence.spdx': ['Apache-3'] })
})

test('a near name is told with all that is wrong otherwise, and what is missing in the words of a form', async () => {
  const { back } = await press(ada, null, 'publish', { typed: { name: 'Podmann' } })
  expect(back?.errors).toMatchObject({
    kind: ['Choose one.'],
    summary: ['Fill this in.'],
    categories: ['Choose at least one.'],
    name: [expect.stringContaining('near the name of Podman (podman)')],
  })
  expect(back?.values.near).toEqual(['yes'])
  const meant = await press(ada, null, 'publish', { typed: { name: 'Podmann', distinct: 'yes' } })
  expect(Object.keys(meant.back?.errors ?? {})).not.toContain('name')
  const taken = await press(ada, null, 'publish', { typed: { name: 'Podman', distinct: 'yes' } })
  expect(taken.back?.errors.name).toEqual(['This is the name of Podman (podman).'])
})

test('two browsers at once: the second sees both texts, chooses, and saves on top of the first', async () => {
  const opened = await readToolForm(ada.viewer, 'podman', {})
  if (opened === null) throw new Error('No form.')
  await press(ada, 'podman', 'publish', { typed: { summary: 'Theirs.', description: 'Theirs.' } })
  const mine = {
    typed: { summary: 'Mine.', description: 'Mine.', documentation: 'https://mine.example/' },
    page: opened,
  }
  const { back } = await press(ada, 'podman', 'publish', mine)
  expect(back?.conflicts).toMatchObject([
    { field: 'summary', mine: 'Mine.', theirs: 'Theirs.' },
    { field: 'description', mine: 'Mine.', theirs: 'Theirs.' },
  ])
  expect(back?.values.summary).toEqual(['Mine.'])
  const answers = choose(back, { Summary: 'mine', Description: 'theirs' })
  const solved = await press(ada, 'podman', 'publish', { typed: answers, ...(back && { page: back }) })
  expect(solved.query.get('done')).toBe('publish')
  expect((await openTool(ada.viewer, 'podman'))?.document).toMatchObject({
    summary: 'Mine.',
    description: 'Theirs.',
    documentation: 'https://mine.example/',
  })
})

test('a preview is the page readers would see, and saves nothing', async () => {
  const { submission, location } = await press(ada, 'podman', 'preview', {
    typed: { description: 'Some **bold** words.' },
  })
  expect(location).toContain('/admin/tools/podman/preview?')
  const page = await previewTool(ada.viewer, 'podman', submission ?? '')
  expect(page?.tool.description).toBe('Some **bold** words.')
  expect(await previewTool(cara.viewer, 'podman', submission ?? '')).toBeNull()
  expect((await openTool(ada.viewer, 'podman'))?.document.description).toBe('Theirs.')
})

test('a field that no form has is refused, and changes nothing', async () => {
  for (const name of ['role', 'publication', 'facts.rootless.__proto__', 'state']) {
    const { response } = await press(ada, 'podman', 'publish', {
      typed: { [name]: 'x', summary: 'Sneaked in.' },
    })
    expect(response.status).toBe(400)
  }
  expect((await openTool(ada.viewer, 'podman'))?.document.summary).not.toBe('Sneaked in.')
})

test('what is typed after the session has ended waits behind signing in', async () => {
  const { sent } = await press(ada, 'podman', 'refresh', { typed: { summary: 'Typed late.' } })
  const fields = sent.map(([name, text]): [string, string] => [name, name === 'action' ? 'publish' : text])
  const cookies = new Map(ada.browser.cookies)
  ada.browser.cookies.clear()
  const response = await ada.browser.post(save, fields, { params: { slug: 'podman' } })
  for (const [name, value] of cookies) ada.browser.cookies.set(name, value)
  const next =
    new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('next') ?? ''
  const submission = new URL(next, 'http://localhost').searchParams.get('submission') ?? ''
  const page = await readToolForm(ada.viewer, 'podman', { submission })
  expect(page?.values.summary).toEqual(['Typed late.'])
})
