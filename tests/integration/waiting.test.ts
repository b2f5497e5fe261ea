// What waits beside a tool, drafts and proposals, when one person writes in several windows: nothing of it is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as move } from '@/app/admin/tools/[slug]/publication/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readDone } from '@/lib/http/done-notice'
import { readToolForm } from '@/lib/http/tool-form-page'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { countWaiting, findOwnProposals } from '@/lib/store/review/own-proposals'
import { findRevisions, getRevision } from '@/lib/store/revisions/revisions'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
let cara: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Docker', 'Lima', 'Podman'].map((name) => createTool({ name }))
  await seedCatalogue(database, {
    vocabulary: createVocabulary({ attributes: [{ key: 'rootless' }] }),
    tools,
  })
  ada = await signInAs('Ada', 'editor')
  cara = await signInAs('Cara', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('who proposes twice goes on from their first proposal, and one made in another window waits beside it', async () => {
  const before = await readToolForm(cara.viewer, 'docker', {})
  await press(cara, 'docker', 'propose', { typed: { summary: 'Proposed first.' } })
  const again = await readToolForm(cara.viewer, 'docker', {})
  expect(again).toMatchObject({
    from: 'draft',
    shown: { state: 'pending' },
    values: { summary: ['Proposed first.'] },
  })
  await press(cara, 'docker', 'propose', { typed: { description: 'Proposed second.' } })
  await press(cara, 'docker', 'propose', {
    typed: { documentation: 'https://docker.example/apart' },
    page: before ?? undefined,
  })
  const pending = (await findRevisions(ada.viewer, 'docker')).filter(({ state }) => state === 'pending')
  const texts = await Promise.all(pending.map(({ number }) => getRevision(ada.viewer, 'docker', number)))
  expect(
    texts.map((one) => [one?.document.summary, one?.document.description, one?.document.documentation]),
  ).toEqual([
    [before?.open?.document.summary, '', 'https://docker.example/apart'],
    ['Proposed first.', 'Proposed second.', null],
  ])
})

test('a draft that another window saved is told of and opens again as it was typed', async () => {
  const page = (await readToolForm(ada.viewer, 'lima', {})) ?? undefined
  await press(ada, 'lima', 'draft', {
    typed: { summary: 'Window one.', 'facts.rootless.value': 'no such level' },
  })
  const { location, query } = await press(ada, 'lima', 'draft', {
    typed: { summary: 'Window two.' },
    page,
  })
  expect(location).toContain('replaced=2')
  const done = Object.fromEntries(query)
  expect(await readDone('lima', done)).toEqual({ word: 'draft', kept: '', replaced: '2' })
  expect(await readDone('docker', done)).toBeNull()
  expect(await readDone('lima', { ...done, kept: 'Your account is closed. Call 555' })).toBeNull()
  expect(await readDone('lima', { done: 'publish' })).toBeNull()
  const earlier = await readToolForm(ada.viewer, 'lima', { revision: '2' })
  expect(earlier).toMatchObject({
    from: 'earlier',
    shown: { number: 2, state: 'superseded' },
    values: { summary: ['Window one.'], 'facts.rootless.value': ['no such level'] },
  })
  expect((await readToolForm(cara.viewer, 'lima', { revision: '2' }))?.from).toBe('published')
  const saved = await press(ada, 'lima', 'draft', { page: earlier ?? undefined })
  expect(saved.location).toContain('replaced=3')
  const on = await press(ada, 'lima', 'draft', { typed: { summary: 'Going on.' } })
  expect(on.location).not.toContain('replaced')
})

test('where editing begins stand one’s drafts and proposals, and to editors what waits for them', async () => {
  await press(cara, 'podman', 'draft', { typed: { summary: 'Under way.' } })
  const mine = await findOwnProposals(cara.viewer)
  expect(mine.map(({ slug, state }) => `${slug} ${state}`)).toEqual([
    'podman draft',
    'docker pending',
    'docker pending',
  ])
  expect(await countWaiting(cara.viewer)).toEqual({ proposals: null, suggestions: null })
  expect(await countWaiting(ada.viewer)).toEqual({ proposals: 2, suggestions: 0 })
})

test('a conflict with one’s own other window is told as such', async () => {
  const saved = async (person: Person) =>
    (await readToolForm(person.viewer, 'podman', { fresh: 'yes' }))?.open
  await press(ada, 'podman', 'publish', { typed: { summary: 'By Ada.' } })
  expect([(await saved(ada))?.isOwnSave, (await saved(cara))?.isOwnSave]).toEqual([true, false])
  expect((await saved(cara))?.savedBy).toBe('Ada')
})

test('withdrawing that comes too late keeps its reason, and never empties the form of the tool', async () => {
  const fields = {
    ...(await makeFormFields(ada.viewer)),
    to: 'withdrawn',
    version: '7',
    why: 'No tool at all',
  }
  const response = await ada.browser.post(move, fields, { params: { slug: 'podman' } })
  const submission =
    new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('submission') ?? ''
  expect(await readToolForm(ada.viewer, 'podman', { submission })).toMatchObject({
    from: 'published',
    values: { name: ['Podman'] },
    move: {
      values: { why: ['No tool at all'] },
      errors: { '': [expect.stringContaining('changed meanwhile')] },
    },
  })
})
