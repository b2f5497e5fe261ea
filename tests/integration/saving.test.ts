// Saving on a real database: nobody's change is lost, whoever saves at the same time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayProblem } from '@/lib/catalogue/document/problem'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { DatabaseUnavailable } from '@/lib/db/unavailable'
import { NotAllowed } from '@/lib/rights/rights'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { findRevisions, getRevision } from '@/lib/store/revisions/revisions'
import { openTool } from '@/lib/store/tools/open-tool'
import { changePublication, restoreRevision } from '@/lib/store/tools/publication'
import { saveChange } from '@/lib/store/tools/save-change'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { answersTo, changeTool, createViewer, expectSaved } from '../support/editing'
import { adviceOf, createTool, createVocabulary, factOf } from '../support/factories'

const ada = createViewer('Ada')
const cara = createViewer('Cara', 'contributor')
const people = Array.from({ length: 20 }, (_, index) => createViewer(`Editor ${index}`))
const keys = people.map((_, index) => `feature-${index}`)

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: createVocabulary({
      categories: ['container-engines'],
      attributes: keys.map((key) => ({ key, kind: 'text' })),
    }),
    tools: ['Podman', 'Contested', 'Shared', 'Renamed', 'Hidden', 'Old', 'Resent', 'Kubernetes'].map((name) =>
      createTool({ name }),
    ),
  })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const say = (document: ToolDocument, summary: string) => ({ ...document, summary })
const stateFact = (document: ToolDocument, attribute: string, value: string): ToolDocument => ({
  ...document,
  facts: [...document.facts.filter((fact) => fact.attribute !== attribute), factOf(attribute, value)],
})
const published = async (slug: string) => (await openTool(ada, slug))?.document

test('of 20 who change the same field at once one is saved each round, and 19 are shown all three texts', async () => {
  for (let round = 0; round < 10; round++) {
    const open = await openTool(ada, 'contested')
    const answers = await Promise.all(
      people.map((viewer) =>
        changeTool(viewer, 'contested', (document) => say(document, `${viewer.name}, round ${round}`), {
          version: open?.version ?? 0,
        }),
      ),
    )
    const saved = answers.filter(({ kind }) => kind === 'saved')
    const conflicts = answers.flatMap((answer) => (answer.kind === 'conflict' ? [answer] : []))
    expect([saved.length, conflicts.length]).toEqual([1, 19])
    const theirs = (await published('contested'))?.summary
    for (const { conflicts: found, document } of conflicts) {
      expect(found).toMatchObject([{ path: 'summary', base: open?.document.summary, theirs }])
      expect(found[0]?.mine).toBe(document.summary)
    }
  }
  expect((await findRevisions(ada, 'contested')).filter(({ state }) => state === 'published')).toHaveLength(
    11,
  )
})

test('of 20 who change fields of their own at once everybody is saved in every round', async () => {
  for (let round = 0; round < 10; round++) {
    const open = await openTool(ada, 'shared')
    const answers = await Promise.all(
      people.map((viewer, index) =>
        changeTool(viewer, 'shared', (document) => stateFact(document, keys[index] ?? '', `round ${round}`), {
          version: open?.version ?? 0,
        }),
      ),
    )
    expect(answers.filter(({ kind }) => kind === 'saved')).toHaveLength(20)
    const facts = (await published('shared'))?.facts ?? []
    expect(facts.map(({ value }) => value)).toEqual(keys.map(() => `round ${round}`))
  }
  const revisions = await findRevisions(ada, 'shared')
  expect(revisions.map(({ version }) => version)).toEqual(Array.from({ length: 201 }, (_, n) => 201 - n))
})

test('who saves after others is told what of theirs was kept', async () => {
  const open = await openTool(ada, 'podman')
  await changeTool(ada, 'podman', (document) => say(document, 'Theirs.'))
  const late = expectSaved(
    await changeTool(
      ada,
      'podman',
      () => ({ ...(open?.document as ToolDocument), chooseWhen: adviceOf('Mine.') }),
      {
        version: open?.version ?? 0,
      },
    ),
  )
  expect(late.merged).toEqual(['Summary'])
  expect(await published('podman')).toMatchObject({ summary: 'Theirs.', chooseWhen: adviceOf('Mine.') })
})

test('a conflict is resolved against the version it was shown with, and a half-answered one is shown again', async () => {
  const open = await openTool(ada, 'podman')
  const base = open?.version ?? 0
  const mine = { ...(open?.document as ToolDocument), summary: 'My summary.', description: 'My words.' }
  await changeTool(ada, 'podman', (document) => ({
    ...say(document, 'Their summary.'),
    description: 'Their words.',
  }))
  const edit = { viewer: ada, slug: 'podman', document: mine, mode: 'publish', comment: '' } as const
  const shown = await saveChange({ ...edit, version: base })
  if (shown.kind !== 'conflict') throw new Error('No conflict.')
  const resolve = (choices: Record<string, 'mine' | 'theirs'>) =>
    saveChange({
      ...edit,
      version: shown.version,
      resolving: { version: shown.base, answers: answersTo(shown, choices) },
    })
  expect(await resolve({ summary: 'mine' })).toMatchObject({ kind: 'conflict', base })
  expectSaved(await resolve({ summary: 'mine', description: 'theirs' }))
  expect(await published('podman')).toMatchObject({ summary: 'My summary.', description: 'Their words.' })
})

test('a save whose answer cannot be recorded leaves nothing behind', async () => {
  const before = await openTool(ada, 'resent')
  const record = async () => {
    throw new DatabaseUnavailable('cut off')
  }
  const save = changeTool(ada, 'resent', (document) => say(document, 'Half.'), { record })
  await expect(save).rejects.toThrow(DatabaseUnavailable)
  expect(await openTool(ada, 'resent')).toEqual(before)
})

test('a renamed tool keeps its former address, also for editors', async () => {
  await changeTool(ada, 'renamed', (document) => ({ ...document, slug: 'new-name', name: 'New Name' }))
  expect(await openTool(ada, 'renamed')).toMatchObject({ slug: 'new-name' })
  const catalogue = await refreshCatalogue()
  expect(catalogue.formerSlugs.get('renamed')).toBe('new-name')
})

test('a clash names the other tool, and a near name has to be meant', async () => {
  const create = (document: ToolDocument, distinct = false) =>
    saveChange({ viewer: ada, slug: null, version: null, document, mode: 'publish', comment: '', distinct })
  const sentencesOf = (document: ToolDocument) =>
    create(document).then((answer) => ('problems' in answer ? answer.problems.map(sayProblem) : []))
  expect(await sentencesOf(createTool({ name: 'Podman' }))).toEqual([
    'this is the address of Podman (podman)',
    'this is the name of Podman (podman)',
  ])
  expect(await sentencesOf(createTool({ name: 'Something', slug: 'renamed' }))).toEqual([
    'this was the address of New Name (new-name) and leads there for good',
  ])
  const near = createTool({ name: 'Kubernets' })
  expect(await create(near)).toMatchObject({ kind: 'refused', near: true })
  expect(await sentencesOf(near)).toEqual([expect.stringContaining('Kubernetes (kubernetes)')])
  expectSaved(await create(near, true))
  const relations = [{ type: 'extends' as const, to: 'podmann', note: null, unverified: true, sources: [] }]
  expect(await sentencesOf({ ...createTool({ name: 'Buildah' }), relations })).toEqual([
    expect.stringContaining('podman'),
  ])
})

test('withdrawing and publishing again are revisions, and stale eyes decide nothing', async () => {
  const move = { viewer: ada, slug: 'hidden', version: 1, comment: 'Not a tool', to: 'withdrawn' } as const
  expectSaved(await changePublication(move))
  expect((await refreshCatalogue()).toolsBySlug.has('hidden')).toBe(false)
  expect(await changePublication({ ...move, to: 'published' })).toMatchObject({ kind: 'refused' })
  expectSaved(await changePublication({ ...move, version: 2, to: 'published' }))
  expect((await refreshCatalogue()).toolsBySlug.has('hidden')).toBe(true)
  const revisions = await findRevisions(null, 'hidden')
  expect(revisions.map(({ publication }) => publication)).toEqual(['published', 'withdrawn', 'published'])
  await expect(changePublication({ ...move, viewer: cara, version: 3 })).rejects.toThrow(NotAllowed)
})

test('what is saved for a withdrawn tool stays withdrawn until it is published again', async () => {
  const move = { viewer: ada, slug: 'hidden', version: 3, comment: 'Not a tool', to: 'withdrawn' } as const
  expectSaved(await changePublication(move))
  const saved = expectSaved(
    await changeTool(ada, 'hidden', (document) => say(document, 'Written in the dark.')),
  )
  expect(saved.isWithdrawn).toBe(true)
  await restoreRevision({ viewer: ada, slug: 'hidden', number: 1, version: 5, comment: '' })
  expect(await openTool(ada, 'hidden')).toMatchObject({ version: 6, publication: 'withdrawn' })
  expect((await refreshCatalogue()).toolsBySlug.has('hidden')).toBe(false)
  expectSaved(await changePublication({ ...move, version: 6, to: 'published' }))
  expect((await refreshCatalogue()).toolsBySlug.has('hidden')).toBe(true)
})

test('restoring brings an old document back as a new revision', async () => {
  const first = await getRevision(null, 'old', 1)
  await changeTool(ada, 'old', (document) => say(document, 'Worse.'))
  const saved = expectSaved(
    await restoreRevision({ viewer: ada, slug: 'old', number: 1, version: 2, comment: '' }),
  )
  expect(saved).toMatchObject({ number: 3, version: 3 })
  expect(await published('old')).toEqual(first?.document)
  expect(await getRevision(null, 'old', 3)).toMatchObject({ restoredNumber: 1, baseNumber: 2 })
})

test('saving asks the database at most 10 times, opening the form at most 2 times', async () => {
  // Else the catalogue is loaded meanwhile and counted in.
  await refreshCatalogue()
  const { count } = await countStatements(() => openTool(ada, 'podman'))
  expect(count).toBeLessThanOrEqual(2)
  const saving = await countStatements(() =>
    changeTool(ada, 'podman', (document) => say(document, 'Counted.')),
  )
  expectSaved(saving.answer)
  expect(saving.count - count).toBeLessThanOrEqual(10)
})

/** What the watcher of the catalogue asks each second, whatever else is done. */
const WATCHING = ['select revision::int from catalogue_revision', 'listen catalogue_changed']

/** How many statements the server runs for some work; transactions' begin and end count, too. */
async function countStatements<Answer>(
  work: () => Promise<Answer>,
): Promise<{ count: number; answer: Answer }> {
  const { default: pg } = await import('pg')
  const { query } = pg.Client.prototype
  const sent: unknown[] = []
  pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
    // A text, or an object with one.
    const text = (given[0] as { text?: string } | undefined)?.text ?? given[0]
    if (!WATCHING.includes(String(text))) sent.push(text)
    return Reflect.apply(query, this, given)
  } as typeof query // the overloads of query are handed on as they come
  try {
    const answer = await work()
    // What follows is the catalogue being loaded anew, as after every save.
    const end = sent.indexOf('COMMIT')
    return { answer, count: end === -1 ? sent.length : end + 1 }
  } finally {
    pg.Client.prototype.query = query
  }
}
