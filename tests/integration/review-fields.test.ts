// A proposal decided field by field: what is ticked, what is left, and what its author sees of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as decide } from '@/app/admin/review/[slug]/[number]/decide/route'
import { POST as save } from '@/app/admin/tools/[slug]/save/route'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { readToolForm } from '@/lib/http/tool-form-page'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findOwnProposals } from '@/lib/store/review/own-proposals'
import { getProposal } from '@/lib/store/review/review'
import { findChanges } from '@/lib/store/revisions/changes'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import type { Person } from '../support/press-tool-form'
import { live, post, stateOf, useReview, write } from '../support/reviewing'

const vocabulary = createVocabulary()
const SLUGS = ['lambda', 'mu', 'nu', 'xi', 'omicron']

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

async function documentOf(slug: string) {
  const { rows } = await database.pool.query<{ document: ToolDocument }>(
    'select document from tool join tool_document on tool_id = id where slug = $1',
    [slug],
  )
  if (!rows[0]) throw new Error(`There is no ${slug}.`)
  return rows[0]
}

const isolation = { attribute: 'isolation', value: 'namespaces', sources: ['https://proof.example/x'] }
const fact = createTool({ name: 'Any', facts: [isolation] }).facts
const markOfField = (shown: Awaited<ReturnType<typeof getProposal>>, path: string) =>
  shown?.differences.find((difference) => difference.path === path)?.mark ?? 'none'
const ownOf = async (slug: string) =>
  (await findOwnProposals(contributor.viewer)).find((one) => one.slug === slug)

test('what is ticked is published as its author’s words, and the rest goes back to them with the reason', async () => {
  const slug = 'lambda'
  const traits = { summary: 'Proposed.', description: 'Too bold.', facts: fact }
  const number = await write(contributor, slug, 'propose', traits)
  await write(editor, slug, 'publish', { homepage: 'https://lambda.example/new' })
  const shown = await getProposal(other.viewer, { slug, number, vocabulary })
  const take = [markOfField(shown, 'summary'), markOfField(shown, 'facts.isolation')]
  const ticked = { do: 'ticked', 'take[]': take }
  const unsaid = await post(other, decide, { slug, number }, { ...ticked, comment: '' })
  expect(unsaid.headers.get('location')).toContain('submission=')
  expect(await stateOf(slug, number)).toBe('pending')
  const response = await post(other, decide, { slug, number }, { ...ticked, comment: 'No source says so.' })
  expect(response.headers.get('location')).toBe('/admin/review?done=approved')
  const { document } = await documentOf(slug)
  expect(document).toMatchObject({
    summary: 'Proposed.',
    description: '',
    homepage: 'https://lambda.example/new',
  })
  expect(document.facts).toMatchObject([isolation])
  expect(document.sources.map(({ url }) => url)).toContain('https://proof.example/x')
  const { changes } = await findChanges({ tool: slug }, { page: 1, perPage: 1 })
  expect(changes[0]).toMatchObject({ author: 'Cora', approver: 'Otto' })
  expect(await ownOf(slug)).toMatchObject({
    state: 'approved',
    reviewComment: 'No source says so.',
    altered: ['Description'],
  })
  const decided = await getProposal(contributor.viewer, { slug, number, vocabulary })
  expect(decided?.altered).toMatchObject([{ path: 'description', before: 'Too bold.', after: null }])
  // Taken up again, it is what was left out, and nothing else.
  const form = await readToolForm(contributor.viewer, slug, { revision: String(number) })
  expect(form?.values).toMatchObject({ description: ['Too bold.'], summary: ['Proposed.'] })
  expect(form?.conflicts).toEqual([])
})

test('ticking all of a proposal publishes what approving it publishes, and nothing ticked changes nothing', async () => {
  const [one, two] = ['mu', 'nu']
  const traits = (slug: string) => ({ summary: 'Proposed.', aliases: [`The ${slug}`], facts: fact })
  const numbers = [
    await write(contributor, one, 'propose', traits(one)),
    await write(contributor, two, 'propose', traits(two)),
  ]
  await post(editor, decide, { slug: one, number: numbers[0] }, { do: 'approve', comment: '' })
  const none = await post(editor, decide, { slug: two, number: numbers[1] }, { do: 'ticked', comment: 'No.' })
  expect(none.headers.get('location')).toContain('submission=')
  expect((await live(two)).version).toBe(1)
  const shown = await getProposal(editor.viewer, { slug: two, number: numbers[1] ?? 0, vocabulary })
  const take = shown?.differences.map(({ mark }) => mark) ?? []
  await post(editor, decide, { slug: two, number: numbers[1] }, { do: 'ticked', 'take[]': take, comment: '' })
  const told = ({ document }: { document: ToolDocument }) =>
    JSON.stringify(document).replaceAll(/\b(mu|nu)\b/g, '-')
  expect(told(await documentOf(two))).toBe(told(await documentOf(one)))
  expect([(await ownOf(one))?.altered, (await ownOf(two))?.altered]).toEqual([[], []])
})

test('a tick holds for what was shown: others’ changes of the same field are never overwritten by it', async () => {
  const slug = 'xi'
  const number = await write(contributor, slug, 'propose', { summary: 'Mine.', description: 'Choose me.' })
  const before = await getProposal(editor.viewer, { slug, number, vocabulary })
  const stale = markOfField(before, 'summary')
  await write(other, slug, 'publish', { summary: 'Theirs.' })
  const refused = await post(
    editor,
    decide,
    { slug, number },
    { do: 'ticked', 'take[]': [stale], comment: 'No.' },
  )
  expect(refused.headers.get('location')).toContain('submission=')
  expect((await live(slug)).summary).toBe('Theirs.')
  const shown = await getProposal(editor.viewer, { slug, number, vocabulary })
  expect(shown?.differences.map(({ path, held }) => [path, held])).toEqual([
    ['summary', 'conflict'],
    ['description', null],
  ])
  const take = [markOfField(shown, 'description')]
  await post(
    editor,
    decide,
    { slug, number },
    { do: 'ticked', 'take[]': take, comment: 'Written anew by now.' },
  )
  expect((await documentOf(slug)).document).toMatchObject({ summary: 'Theirs.', description: 'Choose me.' })
  expect((await ownOf(slug))?.altered).toEqual(['Summary'])
})

test('what a reviewer typed to the author survives “edit and approve”, and the author sees what was altered', async () => {
  const slug = 'omicron'
  const number = await write(contributor, slug, 'propose', { summary: 'Proposed.' })
  const led = await post(editor, decide, { slug, number }, { do: 'edit', comment: 'Nearly.' })
  const at = new URL(led.headers.get('location') ?? '', 'http://localhost')
  expect([at.pathname, at.searchParams.get('proposal')]).toEqual(['/admin/tools/omicron', String(number)])
  const asked = { proposal: String(number), reply: at.searchParams.get('reply') ?? '' }
  const form = await readToolForm(editor.viewer, slug, asked)
  expect(form?.values).toMatchObject({ summary: ['Proposed.'], reply: ['Nearly.'] })
  const fields = { ...form?.values, ...form?.hidden, summary: 'Mended.', action: 'publish' }
  expect((await post(editor, save, { slug }, fields)).status).toBe(303)
  expect(await ownOf(slug)).toMatchObject({
    state: 'approved',
    reviewComment: 'Nearly.',
    altered: ['Summary'],
  })
  const decided = await getProposal(contributor.viewer, { slug, number, vocabulary })
  expect(decided?.altered).toMatchObject([{ before: 'Proposed.', after: 'Mended.' }])
})
