// The keeper on a database: what it found goes into the review queue, once, and nothing of it is published by itself.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { POST as decide } from '@/app/admin/review/[slug]/[number]/decide/route'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { writeStored } from '@/lib/keeper/fetching/stored-answers'
import { KEEPER_ID } from '@/lib/rights/viewer'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { KEEPER } from '@/lib/store/keeper/keeper-account'
import { asOnlyKeeper, KeeperAtWork } from '@/lib/store/keeper/keeper-lock'
import { changePerson, findPeople } from '@/lib/store/people/people'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { keepDatabase } from '@/scripts/keep/keep-database'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { BUSL, endoflifeProduct, githubFeed } from '../support/keeper-answers'
import type { Person } from '../support/press-tool-form'
import { live, post, stateOf, useReview, write } from '../support/reviewing'

const TODAY = '2026-11-26'
const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta']

let database: TestDatabase
let editor: Person
let admin: Person
let folder: string
beforeAll(async () => {
  const made = await useReview(createVocabulary(), [])
  ;({ database, editor, other: admin } = made)
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: NAMES.map(watched) })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gantry-keeper-'))
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

function watched(name: string): ToolDocument {
  return createTool({
    name: `Tool ${name}`,
    slug: name,
    repository: `https://github.com/o/${name}`,
    events: [
      { date: '2026-10-01', kind: 'first-release', version: '1.0.0', text: 'The first.', status: 'active' },
    ],
    lines: [{ name: '1.0', releasedOn: '2026-10-01', securityUntil: '2027-10-01', unverified: true }],
    watch: { feeds: [feedOf(name)], endoflife: name, licence: licenceOf(name) },
  })
}
const feedOf = (name: string) => `https://github.com/o/${name}/releases.atom`
const licenceOf = (name: string) => `https://raw.githubusercontent.com/o/${name}/HEAD/LICENSE`

async function store(address: string, text: string, day = '2026-11-20') {
  await writeStored(folder, address, {
    status: 200,
    text,
    day,
    movedTo: null,
    etag: null,
    lastModified: null,
  })
}
const release = (name: string, ...releases: [string, string][]) =>
  store(feedOf(name), githubFeed(`github.com/o/${name}`, releases))
const product = (name: string, eolFrom: string, changed: string) =>
  store(
    `https://endoflife.date/api/v1/products/${name}/`,
    endoflifeProduct(name, [{ name: '1.0', releaseDate: '2026-10-01', isEol: false, eolFrom }], changed),
  )

async function keep(...only: string[]) {
  const night = await keepDatabase({ means: { folder, isOffline: true, mirror: null, today: TODAY }, only })
  return night.lines.map(
    ({ kind, outcome, contradicts }) => `${outcome} ${kind}${contradicts ? ' contradicts' : ''}`,
  )
}

const proposals = (slug: string) =>
  database.prisma.keeperProposal.findMany({
    where: { revision: { tool: { slug } } },
    include: { revision: true },
    orderBy: { number: 'asc' },
  })

test('what is found goes into the review queue, with its kind, its source and its reason; nothing is published', async () => {
  await release('alpha', ['v1.1.0', '2026-11-10'])
  await store(licenceOf('alpha'), BUSL)
  const before = await live('alpha')
  expect((await keep('alpha')).sort()).toEqual(['put licence', 'put release'])
  expect(await live('alpha')).toMatchObject({ version: before.version, updatedAt: before.updatedAt })
  const [one] = (await proposals('alpha')).filter(({ kind }) => kind === 'release')
  expect(one).toMatchObject({ kind: 'release', contradicts: false, keys: ['release 1.1.0'] })
  expect(one?.revision).toMatchObject({
    state: 'pending',
    authorId: KEEPER_ID,
    authorName: 'Keeper',
    version: null,
  })
  expect(one?.revision.comment).toBe(
    '1.1.0 came out on 10 Nov 2026. Read at https://github.com/o/alpha/releases/tag/v1.1.0.',
  )
  const audit = await database.prisma.auditEvent.findMany({ where: { authorId: KEEPER_ID } })
  expect(new Set(audit.map(({ action }) => action))).toEqual(new Set(['change-proposed']))
})

test('the same again proposes nothing: not while it waits, not once it is approved, nor once it is rejected', async () => {
  await release('beta', ['v1.1.0', '2026-11-10'])
  expect(await keep('beta')).toEqual(['put release'])
  expect(await keep('beta')).toEqual(['waits release'])
  const [first] = await proposals('beta')
  const number = first?.number ?? 0
  await post(editor, decide, { slug: 'beta', number }, { do: 'approve', comment: '' })
  expect(await stateOf('beta', number)).toBe('approved')
  expect(await keep('beta')).toEqual([])
  // An editor takes it out again: that was decided.
  const events = watched('beta').events
  await write(editor, 'beta', 'publish', { events })
  expect(await keep('beta')).toEqual([])

  await release('beta', ['v1.2.0', '2026-11-20'], ['v1.1.0', '2026-11-10'])
  expect(await keep('beta')).toEqual(['put release'])
  const second = (await proposals('beta')).at(-1)?.number ?? 0
  await post(
    editor,
    decide,
    { slug: 'beta', number: second },
    { do: 'reject', comment: 'It was taken back.' },
  )
  expect(await stateOf('beta', second)).toBe('rejected')
  expect(await keep('beta')).toEqual([])
  expect(await proposals('beta')).toHaveLength(2)
})

test('what is new since takes the place of what waits, and leaves other kinds waiting', async () => {
  await release('gamma', ['v1.1.0', '2026-11-10'])
  await product('gamma', '2028-01-01', '2026-11-20T00:00:00Z')
  expect(await keep('gamma')).toEqual(['put release', 'put end-of-support'])
  await release('gamma', ['v1.1.1', '2026-11-20'], ['v1.1.0', '2026-11-10'])
  expect(await keep('gamma')).toEqual(['put release', 'waits end-of-support'])
  expect((await proposals('gamma')).map(({ kind, keys, revision }) => [kind, keys, revision.state])).toEqual([
    ['release', ['release 1.1.0'], 'superseded'],
    ['end_of_support', ['end-of-support 1.0 2028-01-01'], 'pending'],
    ['release', ['release 1.1.0', 'release 1.1.1'], 'pending'],
  ])
})

test('what the catalogue has come to say itself is withdrawn with its reason, once it is found again; the rest waits', async () => {
  await release('eta', ['v1.1.0', '2026-11-10'])
  await product('eta', '2028-01-01', '2026-11-20T00:00:00Z')
  expect(await keep('eta')).toEqual(['put release', 'put end-of-support'])
  const own = { date: '2026-11-10', kind: 'release' as const, version: '1.1.0', text: 'Written by hand.' }
  const { events } = createTool({ name: 'Tool eta', events: [...watched('eta').events, own] })
  await write(editor, 'eta', 'publish', { events })
  // A feed that cannot be read says nothing of what it no longer names.
  await store(feedOf('eta'), 'cut off')
  expect(await keep('eta')).toEqual(['waits end-of-support'])
  await release('eta', ['v1.1.0', '2026-11-10'])
  expect(await keep('eta')).toEqual(['withdrawn release', 'waits end-of-support'])
  const [said, left] = await proposals('eta')
  expect([said?.revision.state, left?.revision.state]).toEqual(['withdrawn', 'pending'])
  const notes = await database.prisma.auditEvent.findMany({ where: { action: 'proposal-withdrawn' } })
  expect(notes).toMatchObject([
    {
      authorId: KEEPER_ID,
      details: { revision: said?.number, why: 'The catalogue has come to say so itself.' },
    },
  ])
  expect(await keep('eta')).toEqual(['waits end-of-support'])
})

test('what a person said after the source’s day is set apart, and published by nobody but a person', async () => {
  // The editor writes today, and the product was changed a week ago.
  await write(editor, 'delta', 'publish', {
    lines: watched('delta').lines.map((line) => ({ ...line, securityUntil: '2029-01-01' })),
  })
  await product('delta', '2028-01-01', '2020-01-01T00:00:00Z')
  expect(await keep('delta')).toEqual(['put end-of-support contradicts'])
  const [one] = await proposals('delta')
  expect(one).toMatchObject({ contradicts: true, revision: { state: 'pending' } })
  expect(one?.revision.comment).toContain('Somebody has said otherwise since')
  // What the curated catalogue says is nobody’s word.
  await product('epsilon', '2028-01-01', '2026-10-02T00:00:00Z')
  expect(await keep('epsilon')).toEqual(['put end-of-support'])
})

test('two proposals of one tool are both approved, one after the other', async () => {
  await release('zeta', ['v1.1.0', '2026-11-10'])
  await product('zeta', '2028-01-01', '2026-11-20T00:00:00Z')
  await keep('zeta')
  for (const { number } of await proposals('zeta'))
    await post(editor, decide, { slug: 'zeta', number }, { do: 'approve', comment: '' })
  const { document } = await database.prisma.toolDocument.findFirstOrThrow({
    where: { tool: { slug: 'zeta' } },
  })
  expect(document).toMatchObject({
    events: [{ version: '1.0.0' }, { version: '1.1.0', kind: 'release' }],
    lines: [{ name: '1.0', securityUntil: '2028-01-01' }],
  })
})

test('of two keepers at once one does nothing and says so', async () => {
  await asOnlyKeeper(async () => {
    await expect(keep('alpha')).rejects.toThrow(KeeperAtWork)
  })
  await expect(asOnlyKeeper(async () => 'free again')).resolves.toBe('free again')
})

test('nobody signs in as the keeper, and what would let somebody is taken from it at the next night', async () => {
  const { user, account } = database.prisma
  await user.update({ where: { id: KEEPER_ID }, data: { role: 'admin', deactivatedAt: null } })
  await account.create({
    data: { id: 'x', userId: KEEPER_ID, accountId: KEEPER_ID, providerId: 'credential', password: 'x' },
  })
  await keep('alpha')
  const made = await user.findUniqueOrThrow({
    where: { id: KEEPER_ID },
    include: { accounts: true, sessions: true },
  })
  expect(made).toMatchObject({ role: 'contributor', accounts: [], sessions: [], email: KEEPER.email })
  expect(made.deactivatedAt).not.toBeNull()
  expect((await findPeople(admin.viewer)).map(({ id }) => id)).not.toContain(KEEPER_ID)
  expect(await changePerson(admin.viewer, KEEPER_ID, { role: 'admin' })).toBe(false)
})

test('a withdrawn tool is left alone', async () => {
  await rm(folder, { recursive: true })
  await database.prisma.tool.update({ where: { slug: 'alpha' }, data: { publication: 'withdrawn' } })
  expect(await keep('alpha')).toEqual([])
})
