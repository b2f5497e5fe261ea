import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as decide } from '@/app/admin/review/[slug]/[number]/decide/route'
import { POST as takeBack } from '@/app/admin/review/[slug]/[number]/withdraw/route'
import { POST as restore } from '@/app/admin/tools/[slug]/history/restore/route'
import { readSaid } from '@/lib/http/said-notice'
import { readToolForm } from '@/lib/http/tool-form-page'
import type { Role } from '@/lib/rights/rights'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findOwnProposals } from '@/lib/store/review/own-proposals'
import { findQueue, getProposal } from '@/lib/store/review/review'
import { findChanges } from '@/lib/store/revisions/changes'
import { saveChange } from '@/lib/store/tools/save-change'
import { readHistory } from '@/lib/store/tools/tool-history'
import { signInAs } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import type { Person } from '../support/press-tool-form'
import { live, post, stateOf, useReview, write } from '../support/reviewing'

const vocabulary = createVocabulary()
const SLUGS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota']

let database: TestDatabase
let contributor: Person
let editor: Person
let other: Person
beforeAll(async () => {
  ;({ database, contributor, editor, other } = await useReview(vocabulary, SLUGS))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test('approving publishes what was proposed, merged with what others published since, in its author’s name', async () => {
  const slug = 'alpha'
  const number = await write(contributor, slug, 'propose', { summary: 'Proposed.' })
  await write(editor, slug, 'publish', { homepage: 'https://alpha.example/new' })
  expect((await findQueue(editor.viewer)).map((proposal) => [proposal.slug, proposal.number])).toEqual([
    [slug, number],
  ])
  const shown = await getProposal(editor.viewer, { slug, number, vocabulary })
  expect(shown?.differences.map(({ path }) => path)).toEqual(['summary'])
  expect([shown?.isMerged, shown?.conflicts]).toEqual([true, []])
  const response = await post(editor, decide, { slug, number }, { do: 'approve', comment: 'Thank you.' })
  expect(response.headers.get('location')).toBe('/admin/review?done=approved')
  expect(await live(slug)).toMatchObject({ summary: 'Proposed.', homepage: 'https://alpha.example/new' })
  const { changes } = await findChanges({ tool: slug }, { page: 1, perPage: 1 })
  expect(changes[0]).toMatchObject({ author: 'Cora', approver: 'Ed', comment: 'Why' })
  const [own] = await findOwnProposals(contributor.viewer)
  expect(own).toMatchObject({ slug, state: 'approved', reviewerName: 'Ed', reviewComment: 'Thank you.' })
})

test('a proposed new tool is nowhere until it is approved, and then it is there', async () => {
  const document = createTool({ name: 'Kappa' })
  const edit = { viewer: contributor.viewer, slug: null, version: null, document, comment: 'New.' }
  const answer = await saveChange({ ...edit, mode: 'propose' })
  const number = answer.kind === 'saved' ? answer.number : 0
  expect((await live('kappa')).publication).toBe('draft')
  const shown = await getProposal(editor.viewer, { slug: 'kappa', number, vocabulary })
  expect(new Set(shown?.differences.map(({ kind }) => kind))).toEqual(new Set(['added']))
  const decision = { do: 'approve', comment: '' }
  expect((await post(editor, decide, { slug: 'kappa', number }, decision)).status).toBe(303)
  expect((await live('kappa')).publication).toBe('published')
  const { changes } = await findChanges({ tool: 'kappa' }, { page: 1, perPage: 9 })
  expect(changes.map(({ author, before }) => [author, before])).toEqual([['Cora', null]])
})

test('a proposal for what somebody else rewrote meanwhile is told as a conflict and publishes nothing', async () => {
  const slug = 'beta'
  const number = await write(contributor, slug, 'propose', { summary: 'Mine.' })
  await write(editor, slug, 'publish', { summary: 'Theirs.' })
  const shown = await getProposal(editor.viewer, { slug, number, vocabulary })
  expect(shown?.conflicts).toEqual(['Summary'])
  const response = await post(editor, decide, { slug, number }, { do: 'approve', comment: '' })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain(`/admin/tools/${slug}?proposal=${number}`)
  expect((await live(slug)).summary).toBe('Theirs.')
  expect(await stateOf(slug, number)).toBe('pending')
})

test('rejecting takes a reason, which the proposer reads', async () => {
  const slug = 'gamma'
  const number = await write(contributor, slug, 'propose', { summary: 'Bad.' })
  const without = await post(editor, decide, { slug, number }, { do: 'reject', comment: '  ' })
  expect(without.headers.get('location')).toContain('submission=')
  expect(await stateOf(slug, number)).toBe('pending')
  await post(editor, decide, { slug, number }, { do: 'reject', comment: 'No source says so.' })
  expect((await findOwnProposals(contributor.viewer)).find((one) => one.slug === slug)).toMatchObject({
    state: 'rejected',
    reviewComment: 'No source says so.',
  })
  const shown = await getProposal(contributor.viewer, { slug, number, vocabulary })
  expect(shown?.differences.map(({ after }) => after)).toEqual(['Bad.'])
})

test.each<[Role, 'approve' | 'reject']>([
  ['editor', 'approve'],
  ['editor', 'reject'],
  ['admin', 'approve'],
  ['admin', 'reject'],
])('nobody decides on a proposal of their own: an %s cannot %s it', async (role, what) => {
  const person = role === 'editor' ? editor : other
  const number = await write(person, 'delta', 'propose', { summary: `By an ${role}.` })
  const response = await post(person, decide, { slug: 'delta', number }, { do: what, comment: 'Mine.' })
  expect(response.status).toBe(403)
  expect(await stateOf('delta', number)).toBe('pending')
})

test('contributors see the queue and decide on nothing', async () => {
  const number = await write(editor, 'epsilon', 'propose', { summary: 'By Ed.' })
  const response = await post(contributor, decide, { slug: 'epsilon', number }, { do: 'approve' })
  expect(response.status).toBe(403)
  expect(await getProposal(contributor.viewer, { slug: 'epsilon', number, vocabulary })).not.toBeNull()
})

test.each([
  ['approve', 'approve'],
  ['approve', 'reject'],
  ['reject', 'reject'],
])('of two who decide at once (%s, %s) one wins, and the other is told', async (one, two) => {
  const slug = 'zeta'
  for (let round = 0; round < 4; round++) {
    const number = await write(contributor, slug, 'propose', { summary: `Round ${one} ${two} ${round}.` })
    const responses = await Promise.all([
      post(editor, decide, { slug, number }, { do: one, comment: 'Ed says.' }),
      post(other, decide, { slug, number }, { do: two, comment: 'Otto says.' }),
    ])
    expect(responses.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const lost = responses.find(({ status }) => status === 409)
    expect(await lost?.text()).toContain('Somebody else decided on this proposal first.')
    const decided = await database.prisma.revision.findFirstOrThrow({ where: { tool: { slug }, number } })
    expect(decided.reviewComment).toBe(responses[0]?.status === 303 ? 'Ed says.' : 'Otto says.')
  }
})

test('proposers take back their own, others do not', async () => {
  const slug = 'eta'
  const number = await write(contributor, slug, 'propose', { summary: 'Never mind.' })
  expect((await post(editor, takeBack, { slug, number })).status).toBe(404)
  expect((await post(contributor, takeBack, { slug, number })).status).toBe(303)
  expect(await stateOf(slug, number)).toBe('withdrawn')
  expect((await post(editor, decide, { slug, number }, { do: 'approve' })).status).not.toBe(303)
})

test('an earlier state is restored as a new revision, and contributors restore nothing', async () => {
  const slug = 'theta'
  await write(editor, slug, 'publish', { summary: 'Worse.' })
  const { version } = await live(slug)
  const fields = { number: '1', version: String(version) }
  expect((await post(contributor, restore, { slug }, fields)).status).toBe(403)
  const response = await post(editor, restore, { slug }, fields)
  expect(response.headers.get('location')).toBe('/admin/tools/theta/history?done=restored')
  expect((await live(slug)).summary).toBe('Tool theta for tests.')
  const { changes } = await findChanges({ tool: slug }, { page: 1, perPage: 9 })
  expect(changes.map(({ number, restoredNumber }) => [number, restoredNumber])).toEqual([
    [3, 1],
    [2, null],
    [1, null],
  ])
})

test('restoring what is so already makes no revision, and says so', async () => {
  const slug = 'theta'
  const { version } = await live(slug)
  for (const number of ['1', '3']) {
    const response = await post(editor, restore, { slug }, { number, version: String(version) })
    const at = new URL(response.headers.get('location') ?? '', 'http://localhost')
    expect(await readSaid('/admin/tools/theta/history', Object.fromEntries(at.searchParams))).toBe(
      `Nothing was changed: the tool says what revision ${number} said already.`,
    )
    expect((await live(slug)).version).toBe(version)
  }
})

test('restoring what somebody changed meanwhile leads to the conflict screen, with the earlier text as mine', async () => {
  const slug = 'iota'
  await write(editor, slug, 'publish', { summary: 'Second.' })
  const { version } = await live(slug)
  await write(other, slug, 'publish', { summary: 'Third.' })
  const response = await post(editor, restore, { slug }, { number: '1', version: String(version) })
  const address = new URL(response.headers.get('location') ?? '', 'http://localhost')
  expect(address.pathname).toBe('/admin/tools/iota')
  const submission = address.searchParams.get('submission') ?? ''
  expect(await readToolForm(editor.viewer, slug, { submission })).toMatchObject({
    from: 'typed',
    values: { summary: ['Tool iota for tests.'], comment: ['Restored from revision 1'] },
    conflicts: [{ label: 'Summary', base: 'Second.', mine: 'Tool iota for tests.', theirs: 'Third.' }],
  })
  expect((await live(slug)).summary).toBe('Third.')
})

test('the history of those who are signed in has proposals, and drafts for their author and editors', async () => {
  const slug = 'iota'
  const draft = await write(contributor, slug, 'draft', { summary: 'A draft.' })
  const stranger = await signInAs('Sam', 'contributor')
  const numbers = async (person: Person) => {
    const history = await readHistory(person.viewer, slug, { page: 1, compare: [1, draft] })
    return [history?.revisions.map(({ number }) => number), history?.pair?.length ?? 0]
  }
  expect(await numbers(contributor)).toEqual([[draft, 3, 2, 1], 2])
  expect(await numbers(editor)).toEqual([[draft, 3, 2, 1], 2])
  expect(await numbers(stranger)).toEqual([[3, 2, 1], 0])
})

test.each([
  [`update revision set document = '{}' where number = 1`],
  [`update revision set comment = 'Other words' where number = 1`],
  [`update revision set author_name = 'Eve' where number = 1`],
  [`update revision set state = 'published', version = 99 where state = 'rejected'`],
  [`update revision set state = 'pending' where state = 'rejected'`],
  [`update revision set review_comment = 'Other words' where state = 'rejected'`],
  ['delete from revision where number = 1'],
  ['truncate revision cascade'],
])('nobody rewrites history: %s', async (sql) => {
  await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '23514' })
})
