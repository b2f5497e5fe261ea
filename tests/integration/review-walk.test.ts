// A random walk of all that editing can do to what is public: what was not published is nowhere that readers look.
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as catalogueJson } from '@/app/api/v1/catalogue.json/route'
import { GET as getFeed } from '@/app/changes.atom/route'
import { GET as toolsCsv } from '@/app/tools.csv/route'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { toCatalogueDocument } from '@/lib/catalogue/shown/catalogue-document'
import type { Viewer } from '@/lib/rights/viewer'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { approveProposal, rejectProposal, withdrawProposal } from '@/lib/store/review/review'
import { findChanges, getPublishedPair } from '@/lib/store/revisions/changes'
import { changePublication, restoreRevision } from '@/lib/store/tools/publication'
import type { EditMode } from '@/lib/store/tools/save-answer'
import { saveChange } from '@/lib/store/tools/save-change'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { adviceOf, createTool, createVocabulary } from '../support/factories'

const STEPS = 1000
const FIELDS = ['summary', 'chooseWhen', 'avoidWhen', 'description'] as const

type Stored = { toolId: number; slug: string; number: number; state: string; version: number | null }
type Told = { said: string; live: string; slugs: string[]; lastNumber: number; lastSlug: string }
type Standing = { id: number; slug: string; version: number; publication: string }

let database: TestDatabase
let people: Viewer[]
beforeAll(async () => {
  database = await useTestDatabase()
  const tools = ['Ash', 'Birch', 'Cedar'].map((name) => createTool({ name }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  people = [
    (await signInAs('Cora', 'contributor')).viewer,
    (await signInAs('Ed', 'editor')).viewer,
    (await signInAs('Ada', 'admin')).viewer,
  ]
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Each text anybody writes carries a mark of its own, by which it is found wherever it comes out. */
const marksIn = (text: string) => new Set(text.match(/mark-\d+-/g) ?? [])

const findTools = async () =>
  (await database.pool.query<Standing>('select id, slug, version, publication from tool order by id')).rows
const findStored = async (where: string) =>
  (
    await database.pool.query<Stored>(
      `select tool_id as "toolId", slug, number, state, revision.version from revision
       join tool on tool.id = tool_id where ${where} order by revision.id`,
    )
  ).rows

async function documentOf(tool: Standing): Promise<ToolDocument> {
  const { rows } = await database.pool.query(
    'select document from revision where tool_id = $1 order by version desc nulls last, number desc limit 1',
    [tool.id],
  )
  return rows[0].document
}

/** What every page is a function of, as one text. */
const catalogueText = async () =>
  JSON.stringify(toCatalogueDocument(await refreshCatalogue(), '2026-11-22T00:00:00Z'))

/** What readers are told about the last change, by all ways that tell of changes, as one text. */
async function newsText(slug: string, number: number): Promise<string> {
  const newest = { page: 1, perPage: 10 }
  return JSON.stringify([
    await findChanges({}, newest),
    await findChanges({ category: 'container-engines' }, newest),
    await findChanges({ tool: slug }, newest),
    await getPublishedPair(slug, [number, number]),
    await textOf(getFeed(new Request('http://localhost:3000/changes.atom'))),
  ])
}

/** Everything else: every change there ever was, every tool's, and the files for programs. */
async function wholeText(slugs: readonly string[]): Promise<string> {
  const all = { page: 1, perPage: 2000 }
  const request = new NextRequest('http://localhost:3000/')
  return JSON.stringify([
    await findChanges({}, all),
    await Promise.all(slugs.map((slug) => findChanges({ tool: slug }, all))),
    await textOf(catalogueJson(request)),
    await textOf(toolsCsv(request)),
  ])
}

const textOf = async (response: Response | Promise<Response>) => (await response).text()

test(`${STEPS} steps of drafting, proposing, deciding, publishing, withdrawing and restoring show readers nothing but what was published`, async () => {
  const random = seeded(20261122)
  const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)] as One // never asked of none
  let marks = 0
  const mark = () => `Text mark-${++marks}- here`
  const done: Record<string, number> = {}

  async function edit(mode: EditMode): Promise<string> {
    const viewer = mode === 'publish' ? pick(people.slice(1)) : pick(people)
    const tool = pick(await findTools())
    const field = pick(FIELDS)
    const said = field.endsWith('When') ? adviceOf(mark()) : mark()
    const document = { ...(await documentOf(tool)), [field]: said }
    const common = { viewer, mode, comment: mark(), distinct: true }
    if (random() < 0.04) {
      const slug = `new-${marks}`
      const fresh = createTool({ name: `New mark-${++marks}-`, slug })
      return (await saveChange({ ...common, slug: null, version: null, document: fresh })).kind
    }
    return (await saveChange({ ...common, slug: tool.slug, version: tool.version, document })).kind
  }

  async function decide(how: 'approve' | 'reject' | 'take back'): Promise<string> {
    const pending = await findStored(`state = 'pending'`)
    if (pending.length === 0) return 'nothing'
    const { slug, number } = pick(pending)
    const decision = { slug, number, comment: mark() }
    const viewer = pick(people.slice(1))
    const refused = () => 'own' // nobody decides on their own
    if (how === 'approve') return approveProposal(viewer, decision).then(({ kind }) => kind, refused)
    if (how === 'reject') return rejectProposal(viewer, decision).catch(refused)
    return withdrawProposal(pick(people), decision)
  }

  async function move(): Promise<string> {
    const tools = (await findTools()).filter(({ publication }) => publication !== 'draft')
    const { slug, version, publication } = pick(tools)
    const to = publication === 'published' ? 'withdrawn' : 'published'
    const answer = await changePublication({
      viewer: pick(people.slice(1)),
      slug,
      version,
      to,
      comment: mark(),
    })
    return `${to} ${answer.kind}`
  }

  async function restore(): Promise<string> {
    const { slug, number, toolId } = pick(await findStored(`state = 'published'`))
    const tool = (await findTools()).find(({ id }) => id === toolId)
    const viewer = pick(people.slice(1))
    return (await restoreRevision({ viewer, slug, number, version: tool?.version ?? 0, comment: mark() }))
      .kind
  }

  // With the share of steps up to and with each.
  const steps: readonly [string, number, () => Promise<string>][] = [
    ['draft', 0.24, () => edit('draft')],
    ['propose', 0.48, () => edit('propose')],
    ['publish', 0.58, () => edit('publish')],
    ['approve', 0.72, () => decide('approve')],
    ['reject', 0.78, () => decide('reject')],
    ['take back', 0.82, () => decide('take back')],
    ['move', 0.93, move],
    ['restore', 1, restore],
  ]
  for (let step = 0; step < STEPS; step++) {
    const turn = random()
    const [name, , run] = steps.find(([, upTo]) => turn < upTo) ?? pick(steps)
    const outcome = `${name}: ${await run()}`
    done[outcome] = (done[outcome] ?? 0) + 1
    // Told by the database's own words, not by what pages ask for.
    const { rows } = await database.pool.query<Told>(
      `select coalesce(string_agg(comment || document::text, ' ') filter (where state = 'published'
           and revision.publication = 'published' and tool.publication = 'published'), '') as said,
         coalesce(string_agg(document::text, ' ') filter (where revision.version = tool.version
           and tool.publication = 'published'), '') as live,
         array_agg(distinct slug) as slugs,
         (array_agg(number order by revision.id desc))[1] as "lastNumber",
         (array_agg(slug order by revision.id desc))[1] as "lastSlug"
       from revision join tool on tool.id = tool_id`,
    )
    const { said, live, slugs, lastNumber, lastSlug } = rows[0] as Told // an aggregate is one row
    const catalogue = marksIn(await catalogueText())
    expect([...catalogue].toSorted(), `after step ${step}, ${outcome}`).toEqual([...marksIn(live)].toSorted())
    const allowed = marksIn(said)
    const isLast = step === STEPS - 1
    const told =
      (await newsText(lastSlug, lastNumber)) + (step % 50 === 0 || isLast ? await wholeText(slugs) : '')
    const leaked = [...marksIn(told)].filter((found) => !allowed.has(found))
    expect(leaked, `after step ${step}, ${outcome}`).toEqual([])
  }
  // A walk that could do nothing would find nothing.
  const often = ['draft: saved', 'propose: saved', 'publish: saved', 'approve: saved', 'reject: rejected']
  for (const outcome of [...often, 'move: withdrawn saved', 'move: published saved', 'restore: saved'])
    expect(done[outcome], JSON.stringify(done)).toBeGreaterThan(15)
}, 300_000)
