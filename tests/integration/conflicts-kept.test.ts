// What becomes of the conflict screen between two requests: saves that come in meanwhile, texts typed after choosing,
// drafts, proposals and previews.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToolForm, type ToolFormPage } from '@/lib/http/tool-form-page'
import { previewTool } from '@/lib/http/tool-preview'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { approveProposal, getProposal } from '@/lib/store/review/review'
import { findRevisions } from '@/lib/store/revisions/revisions'
import type { Edit } from '@/lib/store/tools/save-answer'
import { saveChange } from '@/lib/store/tools/save-change'
import { signInAs } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { expectSaved } from '../support/editing'
import { adviceOf, createTool, createVocabulary } from '../support/factories'
import { form, live, nextTool, publish, useMeeting } from '../support/meeting'
import { choose, type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
let ben: Person
let cy: Person
beforeAll(async () => {
  ;({ database, ada, ben } = await useMeeting(8))
  cy = await signInAs('Cy', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('who publishes again while the second chooses is not overwritten by the answer to the first time', async () => {
  const slug = nextTool()
  const opened = await form(slug)
  await publish(slug, (document) => ({ ...document, summary: 'Ada once.', avoidWhen: adviceOf('Ada once.') }))
  const first = await press(ben, slug, 'publish', { typed: { summary: 'By Ben.' }, page: opened })
  const typed = choose(first.back, { Summary: 'mine' })
  await publish(slug, (document) => ({ ...document, summary: 'Ada twice.' }))
  const second = await press(ben, slug, 'publish', { typed, page: first.back as ToolFormPage })
  expect(second.back?.conflicts).toMatchObject([{ base: 'Ada once.', mine: 'By Ben.', theirs: 'Ada twice.' }])
  expect(Object.keys(second.back?.errors ?? {})).toHaveLength(2)
  await press(ben, slug, 'publish', { page: second.back as ToolFormPage })
  expect(await live(slug)).toMatchObject({ summary: 'Ada twice.', avoidWhen: adviceOf('Ada once.') })
  const again = choose(second.back, { Summary: 'mine' })
  const saved = await press(ben, slug, 'publish', { typed: again, page: second.back as ToolFormPage })
  expect(saved.query.get('done')).toBe('publish')
  expect(await live(slug)).toMatchObject({ summary: 'By Ben.', avoidWhen: adviceOf('Ada once.') })
})

test('what was given up is asked for again once it was typed anew', async () => {
  const slug = nextTool()
  const opened = await form(slug)
  await publish(slug, (document) => ({ ...document, summary: 'By Ada.' }))
  const { back } = await press(ben, slug, 'publish', { typed: { summary: 'By Ben.' }, page: opened })
  const theirs = choose(back, { Summary: 'theirs' })
  const typed = { ...theirs, summary: 'Typed after choosing.' }
  const asked = await press(ben, slug, 'publish', { typed, page: back as ToolFormPage })
  expect(asked.back?.conflicts).toMatchObject([{ mine: 'Typed after choosing.' }])
  expect(asked.back?.errors).toHaveProperty([asked.back?.conflicts[0]?.name ?? ''])
})

test('a draft saved in the middle of choosing opens again with the conflict, the answers and nobody’s text lost', async () => {
  const slug = nextTool()
  const opened = await form(slug)
  await publish(slug, (document) => ({
    ...document,
    summary: 'By Ada.',
    description: 'By Ada.',
    avoidWhen: adviceOf('Ada once.'),
  }))
  const typed = { summary: 'By Ben.', description: 'By Ben.' }
  const { back } = await press(ben, slug, 'publish', { typed, page: opened })
  await press(ben, slug, 'draft', { typed: choose(back, { Summary: 'mine' }), page: back as ToolFormPage })
  // What only Ada ever wrote she may take back.
  await publish(slug, (document) => ({ ...document, avoidWhen: [] }))
  const draft = (await readToolForm(ben.viewer, slug, {})) as ToolFormPage
  expect(draft.from).toBe('draft')
  expect(draft.conflicts.map(({ label }) => label)).toEqual(['Summary', 'Description'])
  const rest = choose(draft, { Description: 'theirs' })
  const saved = await press(ben, slug, 'publish', { typed: rest, page: draft })
  expect(saved.query.get('done')).toBe('publish')
  expect(await live(slug)).toMatchObject({ summary: 'By Ben.', description: 'By Ada.', avoidWhen: [] })
})

test('a draft or a proposal that others overtook opens with its conflicts', async () => {
  const slug = nextTool()
  await press(ben, slug, 'draft', { typed: { summary: 'By Ben.' }, page: await form(slug) })
  await publish(slug, (document) => ({ ...document, summary: 'By Ada.' }))
  const page = await readToolForm(ben.viewer, slug, {})
  expect(page).toMatchObject({ from: 'draft', conflicts: [{ mine: 'By Ben.', theirs: 'By Ada.' }] })
  await press(ben, slug, 'propose', { page: page as ToolFormPage })
  expect((await findRevisions(ada.viewer, slug)).filter(({ state }) => state === 'pending')).toEqual([])
})

test.each(['draft', 'propose'] as const)(
  'a %s of a tool that nobody had published meets what was published since, with the first draft as what both began with',
  async (mode) => {
    const slug = `new-${mode}`
    const document = createTool({
      name: mode === 'draft' ? 'Quill' : 'Brimstone',
      slug,
      summary: 'At first.',
    })
    const edit = { slug, version: 1, document, comment: 'New' }
    expectSaved(
      await saveChange({ ...edit, viewer: ada.viewer, slug: null, version: null, mode: 'draft', document }),
    )
    const mine = { ...document, summary: 'By Ben.', description: 'Ben alone.' }
    const { number } = expectSaved(await saveChange({ ...edit, viewer: ben.viewer, mode, document: mine }))
    const theirs = { ...document, summary: 'By Ada.', avoidWhen: adviceOf('Ada alone.') }
    expectSaved(await saveChange({ ...edit, viewer: ada.viewer, mode: 'publish', document: theirs }))
    // Nobody decides on a proposal of their own.
    const [who, asked, from] =
      mode === 'draft' ? [ben, {}, 'draft'] : [ada, { proposal: String(number) }, 'proposal']
    const page = await readToolForm(who.viewer, slug, asked)
    expect(page).toMatchObject({
      from,
      conflicts: [{ base: 'At first.', mine: 'By Ben.', theirs: 'By Ada.' }],
    })
    await press(who, slug, 'publish', { page: page as ToolFormPage })
    expect(await live(slug)).toMatchObject({
      summary: 'By Ada.',
      description: '',
      avoidWhen: adviceOf('Ada alone.'),
    })
    const typed = choose(page, { Summary: 'mine' })
    await press(who, slug, 'publish', { typed, page: page as ToolFormPage })
    expect(await live(slug)).toMatchObject({
      summary: 'By Ben.',
      description: 'Ben alone.',
      avoidWhen: adviceOf('Ada alone.'),
    })
  },
)

test('approving merges a proposed new tool with what an editor published of it meanwhile, or tells the conflict', async () => {
  const vocabulary = createVocabulary()
  const document = createTool({ name: 'Lambda', summary: 'At first.' })
  const edit = { slug: 'lambda', version: 1, document, comment: 'New.' }
  const propose = async (who: Person, more: Partial<Edit>) =>
    expectSaved(await saveChange({ ...edit, viewer: who.viewer, mode: 'propose', ...more })).number
  const first = await propose(ben, { slug: null, version: null })
  const second = await propose(cy, { document: { ...document, summary: 'By Cy.' } })
  const corrected = { ...document, summary: 'Corrected.' }
  expectSaved(await saveChange({ ...edit, viewer: ada.viewer, mode: 'publish', document: corrected }))
  const shown = (number: number) => getProposal(ada.viewer, { slug: 'lambda', number, vocabulary })
  expect(await shown(first)).toMatchObject({ differences: [], conflicts: [], isMerged: true })
  expect(await shown(second)).toMatchObject({ conflicts: ['Summary'] })
  const approve = (number: number) => approveProposal(ada.viewer, { slug: 'lambda', number, comment: '' })
  expect((await approve(second)).kind).toBe('conflict')
  expect((await approve(first)).kind).toBe('saved')
  expect((await live('lambda')).summary).toBe('Corrected.')
})

test('a preview names what is still to be chosen', async () => {
  const slug = nextTool()
  const opened = await form(slug)
  await publish(slug, (document) => ({ ...document, summary: 'By Ada.' }))
  const { submission = '' } = await press(ben, slug, 'preview', {
    typed: { summary: 'By Ben.' },
    page: opened,
  })
  expect((await previewTool(ben.viewer, slug, submission))?.conflicts).toEqual(['Summary'])
})
