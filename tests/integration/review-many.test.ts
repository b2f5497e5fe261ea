// The keeper's proposals, decided many at once: grouped by kind, each in its own transaction, each told by name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as decideMany } from '@/app/admin/review/decide/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { getManyDecided } from '@/lib/store/review/decide-many'
import { findKeeperQueue, KEEPER_PER_PAGE } from '@/lib/store/review/keeper-queue'
import { findQueue, rejectProposal } from '@/lib/store/review/review'
import { findChanges } from '@/lib/store/revisions/changes'
import type { TestDatabase } from '../support/database'
import { createVocabulary } from '../support/factories'
import { proposeAsKeeper, withRelease } from '../support/keeper-proposals'
import type { Person } from '../support/press-tool-form'
import { live, post, stateOf, useReview, write } from '../support/reviewing'

const vocabulary = createVocabulary()
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`)
const MANY = named('many', KEEPER_PER_PAGE + 5)
const SLUGS = [...named('one', 4), 'changed', 'decided', 'twice', 'held', ...named('rejected', 2), ...MANY]

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

const queueOf = (person: Person, page = 1) => findKeeperQueue(person.viewer, { page, vocabulary })
const decide = (person: Person, take: string[], fields: object) =>
  post(person, decideMany, {}, { 'take[]': take, ...fields })

async function outcomeOf(person: Person, response: Response) {
  const location = new URL(response.headers.get('location') ?? '', 'http://localhost')
  return getManyDecided(person.viewer, location.searchParams.get('decided') ?? '')
}

test('proposals of the keeper stand by kind with their change in a line, apart from those of people', async () => {
  const [a, b, c] = named('one', 3)
  await proposeAsKeeper(a as string, 'advisory', (tool) => ({ ...tool, summary: 'It had a hole.' }))
  const number = await proposeAsKeeper(b as string, 'release', withRelease('2.0.0'))
  await proposeAsKeeper(c as string, 'release', withRelease('3.0.0'), { contradicts: true })
  await write(contributor, 'one-4', 'propose', { summary: 'Said by a person.' })
  expect((await findQueue(editor.viewer)).map(({ slug }) => slug)).toEqual(['one-4'])
  const { proposals, counts, contradicting, contradictions, pages } = await queueOf(editor)
  expect(proposals.map(({ slug, kind }) => [slug, kind])).toEqual([
    [b, 'release'],
    [a, 'advisory'],
  ])
  expect(proposals[0]).toMatchObject({
    number,
    name: `Tool ${b}`,
    reason: 'A release was found.',
    conflicts: [],
  })
  expect(proposals[0]?.change).toMatch(/Version 2\.0\.0 is released/)
  expect(proposals[1]?.change).toMatch(/^Summary: .* → It had a hole\.$/)
  expect(counts).toEqual({ release: 1, advisory: 1 })
  expect([contradicting.map(({ slug }) => slug), contradictions, pages]).toEqual([[c], 1, 1])
})

test('what is ticked is published at once, and what cannot be is told by name while the rest goes through', async () => {
  const take = [`one-1 ${(await queueOf(editor)).proposals.find(({ slug }) => slug === 'one-1')?.number}`]
  take.push(`one-2 ${(await queueOf(editor)).proposals.find(({ slug }) => slug === 'one-2')?.number}`)
  const changed = await proposeAsKeeper('changed', 'moved', (tool) => ({
    ...tool,
    repository: 'https://a.example/k',
  }))
  await write(other, 'changed', 'publish', { repository: 'https://a.example/person' })
  const decided = await proposeAsKeeper('decided', 'release', withRelease('2.0.0'))
  await rejectProposal(other.viewer, { slug: 'decided', number: decided, comment: 'No.' })
  const lines = await proposeAsKeeper('twice', 'moved', (tool) => ({
    ...tool,
    repository: 'https://a.example/k',
  }))
  const release = await proposeAsKeeper('twice', 'release', withRelease('2.0.0'))
  take.push(`changed ${changed}`, `decided ${decided}`, `twice ${lines}`, `twice ${release}`, 'nowhere 3')
  const response = await decide(editor, take, { do: 'approve', comment: 'As the project says.' })
  expect(response.status).toBe(303)
  expect(await outcomeOf(editor, response)).toEqual({
    verdict: 'approve',
    decided: ['one-1', 'one-2', 'twice', 'twice'],
    left: [
      { slug: 'changed', number: changed, why: 'somebody published something else for Repository' },
      { slug: 'decided', number: decided, why: 'it was decided on already' },
      { slug: 'nowhere', number: 3, why: 'there is no such proposal' },
    ],
  })
  const twice = await findChanges({ tool: 'twice' }, { page: 1, perPage: 9 })
  expect(twice.changes.map(({ author, approver }) => [author, approver])).toEqual([
    ['Keeper', 'Ed'],
    ['Keeper', 'Ed'],
    [expect.any(String), null],
  ])
  expect(twice.changes[0]?.document).toMatchObject({ repository: 'https://a.example/k' })
  expect(twice.changes[0]?.document.events.at(-1)).toMatchObject({ version: '2.0.0' })
  expect((await live('changed')).repository).toBe('https://a.example/person')
  expect(await stateOf('changed', changed)).toBe('pending')
  expect((await queueOf(editor)).proposals.find(({ slug }) => slug === 'changed')?.conflicts).toEqual([
    'Repository',
  ])
})

test('a form sent twice decides once and answers the same', async () => {
  const number = await proposeAsKeeper('held', 'release', withRelease('2.0.0'))
  const own = await makeFormFields(editor.viewer)
  const send = () => decide(editor, [`held ${number}`], { ...own, do: 'approve', comment: '' })
  const [one, again] = [await send(), await send()]
  expect(again.headers.get('location')).toBe(one.headers.get('location'))
  expect(await outcomeOf(editor, again)).toMatchObject({ decided: ['held'], left: [] })
  const { changes } = await findChanges({ tool: 'held' }, { page: 1, perPage: 9 })
  expect(changes).toHaveLength(2)
  // Another form about the same finds it decided.
  const later = await decide(other, [`held ${number}`], { do: 'reject', comment: 'Too late.' })
  expect(await outcomeOf(other, later)).toMatchObject({ decided: [], left: [{ slug: 'held' }] })
  expect(await stateOf('held', number)).toBe('approved')
})

test('rejecting needs a reason, which then stands beside each; ticks and words are kept', async () => {
  const [a, b] = named('rejected', 2) as [string, string]
  const take: string[] = []
  for (const slug of [a, b])
    take.push(
      `${slug} ${await proposeAsKeeper(slug, 'silence', (tool) => ({ ...tool, summary: 'Silent.' }))}`,
    )
  const kept = async (response: Response) => {
    const key =
      new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('submission') ?? ''
    return getSubmission(key, { ownerId: editor.viewer.id, path: '/admin/review' })
  }
  expect(await kept(await decide(editor, take, { do: 'reject', comment: '', page: '1' }))).toMatchObject({
    values: { 'take[]': take },
    errors: { comment: ['Say why: it stands beside each of them.'] },
  })
  expect(await kept(await decide(editor, [], { do: 'approve', comment: 'All of it.' }))).toMatchObject({
    values: { comment: ['All of it.'] },
    errors: { take: ['Tick what it is about.'] },
  })
  const response = await decide(editor, take, { do: 'reject', comment: 'It is finished, not silent.' })
  expect(await outcomeOf(editor, response)).toMatchObject({ verdict: 'reject', decided: [a, b], left: [] })
  const comments = await database.prisma.revision.findMany({
    where: { state: 'rejected', tool: { slug: { in: [a, b] } } },
    select: { reviewComment: true },
  })
  expect(comments.map(({ reviewComment }) => reviewComment)).toEqual(
    Array(2).fill('It is finished, not silent.'),
  )
})

test('a contributor sees the queue and decides nothing', async () => {
  expect((await queueOf(contributor)).proposals.length).toBeGreaterThan(0)
  const response = await decide(contributor, ['one-3 2'], { do: 'approve', comment: '' })
  expect(response.status).toBe(403)
})

test('a page holds a hundred, and a hundred are approved by one form', async () => {
  for (const slug of MANY) await proposeAsKeeper(slug, 'release', withRelease('2.0.0'))
  const first = await queueOf(editor)
  expect([first.proposals.length, first.pages]).toEqual([KEEPER_PER_PAGE, 2])
  const all = first.proposals.map(({ slug, number }) => `${slug} ${number}`)
  const response = await decide(editor, all, { do: 'approve', comment: '' })
  expect((await outcomeOf(editor, response))?.decided).toHaveLength(KEEPER_PER_PAGE)
  const rest = await queueOf(editor, 2)
  expect(rest.pages).toBe(1)
  expect(rest.proposals.filter(({ slug }) => slug.startsWith('many-'))).toHaveLength(5)
  // The list holds one more than can be decided at once.
  const tooMany = await decide(editor, [...all, 'one-1 9'], { do: 'approve', comment: '' })
  expect(
    new URL(tooMany.headers.get('location') ?? '', 'http://localhost').searchParams.has('submission'),
  ).toBe(true)
})
