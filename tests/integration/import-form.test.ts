// Imports as a browser makes them: sent, looked at, chosen and applied through the routes, on a real database.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as choose } from '@/app/admin/import/[id]/choose/route'
import { POST as map } from '@/app/admin/import/[id]/map/route'
import { POST as workAgain } from '@/app/admin/import/[id]/work/route'
import { POST as send } from '@/app/admin/import/send/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { Viewer } from '@/lib/auth/viewer'
import type { ToolDocument } from '@/lib/catalogue/tool-document'
import { readCatalogueFiles } from '@/lib/editing/catalogue-files'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { getStoredTool } from '@/lib/store/find-document'
import { findMappingChoices } from '@/lib/store/import-mapping'
import { countImportRows, findImportRows, findImports, getImport } from '@/lib/store/imports'
import { closeStore } from '@/lib/store/live-catalogue'
import { saveTool } from '@/lib/store/save-tool'
import { seedCatalogue } from '@/lib/store/seed'
import { signInAs, useTestDatabase } from '../support/accounts'
import { SITE, type TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'

type SignedIn = { browser: TestBrowser; viewer: Viewer }

const { vocabulary, tools } = await readCatalogueFiles('prisma/catalogue')
const toolOf = (slug: string): ToolDocument => {
  const tool = tools.find((one) => one.slug === slug)
  if (!tool) throw new Error(`there is no ${slug}`)
  return structuredClone(tool)
}

let database: TestDatabase
let ada: SignedIn
let eve: SignedIn
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary, tools: structuredClone(tools) })
  ada = await signInAs('Ada', 'editor')
  eve = await signInAs('Eve', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

/** Sends a file, or text, as the form does; returns the answer. */
async function sendFile(
  who: SignedIn,
  file: Uint8Array<ArrayBuffer> | null,
  { name = 'tools.yaml', text = '' } = {},
) {
  const data = new FormData()
  for (const [key, value] of Object.entries(await makeFormFields(who.viewer))) data.set(key, value)
  data.set('text', text)
  data.set('file', new File(file ? [file] : [], file ? name : ''))
  const headers = new Headers({ origin: SITE, host: 'localhost:3000' })
  headers.set('cookie', who.browser.headers.get('cookie') ?? '')
  const request = new Request(`${SITE}/admin/import/send`, { method: 'POST', headers, body: data })
  return send(request, { params: Promise.resolve({}) })
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const idOf = (response: Response) =>
  /^\/admin\/import\/([\w-]+)$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

/** Waits while a process of its own is at work on an import. */
async function settle({ viewer }: SignedIn, id: string) {
  for (;;) {
    const head = await getImport(viewer, id)
    if (head === null || !['read', 'plan', 'apply'].includes(head.state)) return head
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function importText(who: SignedIn, text: string) {
  const id = idOf(await sendFile(who, bytesOf(text)))
  return { id, head: await settle(who, id), rows: await findImportRows(id, { filter: null, page: 1 }) }
}

async function post(
  who: SignedIn,
  handler: typeof choose,
  { id, fields }: { id: string; fields: [string, string][] },
): Promise<Response> {
  const own = Object.entries(await makeFormFields(who.viewer))
  return who.browser.post(handler, [...own, ...fields], { params: { id } })
}

async function apply(who: SignedIn, id: string, fields: [string, string][]) {
  const response = await post(who, choose, { id, fields: [['do', 'apply'], ...fields] })
  expect(response.status).toBe(303)
  return settle(who, id)
}

const take = (...positions: number[]): [string, string][] =>
  positions.flatMap((position): [string, string][] => [
    ['shown[]', String(position)],
    ['chosen[]', String(position)],
  ])

const countRevisions = async () =>
  (await database.pool.query('select count(*)::int as n from revision')).rows[0].n as number

test('a file says what it would create, change, leave and refuse, with lines; what is chosen is saved', async () => {
  const changed = { ...toolOf('podman'), summary: 'A changed summary.' }
  const fresh = { ...toolOf('rkt'), slug: 'brand-new', name: 'Brand New', aliases: [], relations: [] }
  const broken = { ...toolOf('flannel'), summary: 'x'.repeat(500) }
  const text = [changed, fresh, toolOf('docker-engine'), broken].map(exportYaml).join('---\n')
  const before = await countRevisions()
  const { id, head, rows } = await importText(ada, text)
  expect(head).toMatchObject({ state: 'planned', fault: null })
  expect(rows.map(({ slug, action, chosen }) => [slug, action, chosen])).toEqual([
    ['podman', 'update', true],
    ['brand-new', 'create', true],
    ['docker-engine', 'unchanged', false],
    ['flannel', 'error', false],
  ])
  expect(rows[0]).toMatchObject({ fields: 1, changes: ['Summary changed'] })
  const line = text.split('\n').findIndex((one) => one.startsWith('summary: xxx')) + 1
  expect(rows[3]?.problems).toMatchObject([{ line, path: 'summary' }])
  expect(await countRevisions()).toBe(before)

  const applied = await apply(ada, id, take(0, 1))
  expect(applied).toMatchObject({
    state: 'applied',
    outcome: { created: 1, updated: 1, unchanged: 0, left: 0 },
  })
  const podman = await getStoredTool(database.pool, 'podman')
  expect(podman?.document.summary).toBe('A changed summary.')
  const { rows: revisions } = await database.pool.query(
    `select author_name, comment, r.version = t.version as is_current from revision r join tool t on t.id = tool_id
     where slug = 'podman' order by number desc limit 1`,
  )
  expect(revisions).toEqual([{ author_name: 'Ada', comment: 'Imported from tools.yaml', is_current: true }])
  expect((await getStoredTool(database.pool, 'brand-new'))?.publication).toBe('published')
  expect(await countRevisions()).toBe(before + 2)
})

test('the same file again changes nothing', async () => {
  const { rows } = await importText(ada, exportYaml({ ...toolOf('podman'), summary: 'A changed summary.' }))
  expect(rows.map(({ action }) => action)).toEqual(['unchanged'])
})

test('what somebody changed after the dry run stays, and is overwritten only when asked', async () => {
  const mine = {
    ...toolOf('cri-o'),
    summary: 'The summary of the file.',
    chooseWhen: 'When the file says so.',
  }
  const { id } = await importText(ada, exportYaml(mine))
  const save = async (change: Partial<ToolDocument>) => {
    const stored = await getStoredTool(database.pool, 'cri-o')
    if (!stored) throw new Error('there is no cri-o')
    const document = { ...stored.document, ...change }
    await saveTool(database, { document, base: stored, author: { name: 'Grace' } })
  }
  await save({ summary: 'The summary of Grace.', avoidWhen: 'When Grace says so.' })
  const applied = await apply(ada, id, take(0))
  expect(applied?.outcome).toMatchObject({ updated: 0, left: 1 })
  const [row] = await findImportRows(id, { filter: 'left', page: 1 })
  expect(row?.outcome).toContain('Summary')
  expect((await getStoredTool(database.pool, 'cri-o'))?.document.summary).toBe('The summary of Grace.')

  const again = await apply(ada, id, [...take(0), ['insists[]', '0']])
  expect(again?.outcome).toEqual({ created: 0, updated: 1, unchanged: 0, left: 0 })
  expect((await getStoredTool(database.pool, 'cri-o'))?.document).toMatchObject({
    summary: 'The summary of the file.',
    chooseWhen: 'When the file says so.',
    avoidWhen: 'When Grace says so.',
  })
})

test('what somebody changed elsewhere in the tool meanwhile is kept beside the file’s', async () => {
  const { id } = await importText(ada, exportYaml({ ...toolOf('containerd'), chooseWhen: 'From the file.' }))
  const stored = await getStoredTool(database.pool, 'containerd')
  if (!stored) throw new Error('there is no containerd')
  const document = { ...stored.document, summary: 'From Grace.' }
  await saveTool(database, { document, base: stored, author: { name: 'Grace' } })
  expect((await apply(ada, id, take(0)))?.outcome).toMatchObject({ updated: 1, left: 0 })
  expect((await getStoredTool(database.pool, 'containerd'))?.document).toMatchObject({
    summary: 'From Grace.',
    chooseWhen: 'From the file.',
  })
})

test('an import is there for its owner and for admins only', async () => {
  const { id } = await importText(ada, exportYaml({ ...toolOf('calico'), summary: 'Not for Eve.' }))
  const admin = await signInAs('Root', 'admin')
  expect(await getImport(eve.viewer, id)).toBeNull()
  expect((await findImports(eve.viewer)).map((one) => one.id)).not.toContain(id)
  expect(await getImport(admin.viewer, id)).toMatchObject({ fileName: 'tools.yaml' })
  const before = await countRevisions()
  for (const handler of [choose, map, workAgain]) {
    const fields: [string, string][] =
      handler === choose
        ? [['do', 'apply']]
        : handler === map
          ? [
              ['rows.0.subcategory', 'a'],
              ['rows.0.category', ''],
            ]
          : []
    expect((await post(eve, handler, { id, fields })).status).toBe(404)
  }
  expect(await countRevisions()).toBe(before)
  const carl = await signInAs('Carl', 'contributor')
  expect((await sendFile(carl, bytesOf('a: b'))).status).toBe(403)
})

test.each([
  ['bytes that are no text', new Uint8Array([0x6e, 0x61, 0xff, 0xfe, 0x80]), 'not UTF-8'],
  ['a NUL character', bytesOf('name: a\u0000b'), 'NUL'],
  ['an alias bomb', bytesOf(aliasBomb()), 'anchors'],
  ['100,000 brackets', bytesOf('['.repeat(100_000)), 'deeper than'],
  ['something compressed', new Uint8Array(gzipSync('a: b')), 'UTF-8'],
])('%s gets a sentence', async (_, bytes, words) => {
  const id = idOf(await sendFile(ada, bytes))
  await settle(ada, id)
  const head = await getImport(ada.viewer, id)
  const rows = await findImportRows(id, { filter: 'error', page: 1 })
  const said = [...(head?.problems ?? []), ...rows.flatMap(({ problems }) => problems)]
  expect(said.map(({ message }) => message).join('; ')).toContain(words)
  expect(await countImportRows(id)).toMatchObject({ create: 0, update: 0, chosen: 0 })
})

test('more than 20 MB is refused before it is read, and just below it is taken', async () => {
  const { size } = (await database.pool.query('select count(*)::int as size from import')).rows[0]
  const answer = await sendFile(ada, new Uint8Array(20 * 1024 * 1024 + 70_000))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('more than 20 MB')
  expect((await database.pool.query('select count(*)::int as size from import')).rows[0].size).toBe(size)
  const large = bytesOf(`# ${'x'.repeat(20 * 1024 * 1024 - 10)}\n`)
  const id = idOf(await sendFile(ada, large))
  expect(await settle(ada, id)).toMatchObject({ state: 'planned' })
})

test('neither a file nor text, or both, are said on the form', async () => {
  for (const [file, text] of [
    [null, ''],
    [bytesOf('a: b'), 'a: b'],
  ] as const) {
    const answer = await sendFile(ada, file, { text })
    expect([answer.status, answer.headers.get('location') ?? (await answer.text())]).toEqual([
      303,
      expect.stringMatching(/^\/admin\/import\?submission=/),
    ])
  }
})

test('pasted text is imported like a file', async () => {
  const id = idOf(
    await sendFile(ada, null, { text: exportYaml({ ...toolOf('cilium'), summary: 'Pasted.' }) }),
  )
  await settle(ada, id)
  expect(await findImportRows(id, { filter: 'update', page: 1 })).toMatchObject([{ slug: 'cilium' }])
})

test('a landscape asks for categories first, and then changes only what is chosen', async () => {
  const id = idOf(
    await sendFile(ada, new Uint8Array(readFileSync('tests/support/landscape-sample.yml')), {
      name: 'landscape.yml',
    }),
  )
  expect(await settle(ada, id)).toMatchObject({ state: 'mapping' })
  const choices = await findMappingChoices(id)
  expect(choices?.categories.map(({ slug }) => slug)).toContain('service-mesh')
  const mesh = choices?.subcategories.find(({ subcategory }) => subcategory.endsWith('/ Service Mesh'))
  expect(mesh).toMatchObject({ category: 'service-mesh' })
  const rows = (choices?.subcategories ?? []).flatMap(
    ({ subcategory, category }, index): [string, string][] => [
      [`rows.${index}.subcategory`, subcategory],
      [`rows.${index}.category`, category === 'service-mesh' ? category : ''],
    ],
  )
  expect((await post(ada, map, { id, fields: rows })).status).toBe(303)
  expect(await settle(ada, id)).toMatchObject({ state: 'planned' })
  const planned = await findImportRows(id, { filter: 'create', page: 1 })
  expect(planned.map(({ slug }) => slug)).toContain('istio')
  const counts = await countImportRows(id)
  expect(counts.create + counts.update + counts.unchanged).toBe(counts.shown)
  expect((await post(ada, choose, { id, fields: [['do', 'all-create']] })).status).toBe(303)
  expect(await apply(ada, id, [])).toMatchObject({ state: 'applied' })
  const istio = await getStoredTool(database.pool, 'istio')
  expect(istio?.document.sources.map(({ url }) => url)).toContain('https://landscape.cncf.io/')
})

function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  return lines.join('\n')
}
