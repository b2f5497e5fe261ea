// Opening and saving without a change: whichever curated tool, by whichever path, nothing is written and nothing differs.
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as restore } from '@/app/admin/tools/[slug]/history/restore/route'
import { POST as save } from '@/app/admin/tools/[slug]/save/route'
import { GET as getTable } from '@/app/tools.csv/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { differenceOf } from '@/lib/editing/merge/difference'
import { readToolForm, type ToolFormPage } from '@/lib/http/tool-form-page'
import { countImportRows } from '@/lib/store/imports/imports'
import { closeStore, getCatalogue } from '@/lib/store/readers/live-catalogue'
import { getRevision } from '@/lib/store/revisions/revisions'
import { signInAs } from '../support/accounts'
import { useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { sentBy } from '../support/drawn-form'
import { importText } from '../support/import-sending'
import type { Person } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
let slugs: string[]
/** A third of the tools, for what takes a form several times: what differs between tools is their statements, and the first test sends all of these. */
let third: string[]
beforeAll(async () => {
  database = await useCuratedDatabase()
  ada = await signInAs('Ada', 'editor')
  slugs = (await getCatalogue()).tools.map(({ slug }) => slug)
  third = slugs.filter((_, at) => at % 3 === 0)
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

type Fields = [string, string][]

const pageOf = async (slug: string, query: Parameters<typeof readToolForm>[2] = {}) =>
  (await readToolForm(ada.viewer, slug, query)) as ToolFormPage // every one is there

async function send(slug: string, fields: Fields, button: string) {
  const { request = '' } = await makeFormFields(ada.viewer)
  const fresh = fields.map(([name, text]): [string, string] => [name, name === 'request' ? request : text])
  const response = await ada.browser.post(save, [...fresh, ['action', button]], { params: { slug } })
  const { searchParams } = new URL(response.headers.get('location') ?? '', 'http://localhost')
  return { done: searchParams.get('done'), submission: searchParams.get('submission') ?? undefined }
}

/** Slugs of the tools that have more than the revision they were seeded with. */
async function findTouched(): Promise<string[]> {
  const { rows } = await database.pool.query<{ slug: string }>(
    'select slug from revision join tool on tool.id = tool_id group by slug having count(*) > 1 order by slug',
  )
  return rows.map(({ slug }) => slug)
}

const MINUTES = 60_000

test('its form is sent as it was drawn: published, proposed or drafted', {
  timeout: 5 * MINUTES,
}, async () => {
  expect(slugs.length).toBeGreaterThan(50)
  const answers = new Set<string | null>()
  for (const slug of slugs) {
    const fields = await sentBy(ada.viewer, await pageOf(slug))
    expect(fields.length).toBeGreaterThan(50)
    for (const button of ['publish', 'propose', 'draft']) answers.add((await send(slug, fields, button)).done)
  }
  expect([...answers]).toEqual(['unchanged'])
  expect(await findTouched()).toEqual([])
})

test('rows are added, moved there and back, and removed', { timeout: 10 * MINUTES }, async () => {
  const walks = [
    ['add:tradeoffs', 'facts'],
    ['down:sources.0', 'up:sources.1'],
    ['preview', 'refresh'],
  ]
  for (const [at, slug] of third.entries()) {
    let page = await pageOf(slug)
    // One walk a tool: all of them on every tool would say no more.
    const walk = walks[at % walks.length] ?? []
    const added = walk.includes('add:tradeoffs') ? (page.open?.document.tradeoffs.length ?? 0) : null
    for (const button of [...walk, ...(added === null ? [] : [`remove:tradeoffs.${added}`])]) {
      const { submission } = await send(slug, await sentBy(ada.viewer, page), button)
      page = await pageOf(slug, { submission })
      expect(page.from).toBe('typed')
    }
    const { done } = await send(slug, await sentBy(ada.viewer, page), 'publish')
    expect([slug, done]).toEqual([slug, 'unchanged'])
  }
  expect(await findTouched()).toEqual([])
})

test('its only revision is brought back', async () => {
  for (const slug of slugs) {
    const own = await makeFormFields(ada.viewer)
    const response = await ada.browser.post(
      restore,
      { ...own, number: '1', version: '1' },
      { params: { slug } },
    )
    expect(response.headers.get('location')).not.toContain('done=restored')
  }
  expect(await findTouched()).toEqual([])
})

test('its export is imported, as JSON, as YAML and as the table of the listing', async () => {
  const { tools, vocabulary } = await getCatalogue()
  const csv = await (await getTable(new NextRequest('http://localhost:3000/tools.csv'))).text()
  for (const text of [exportJson({ tools, vocabulary }), tools.map(exportYaml).join('---\n'), csv]) {
    const { head } = await importText(ada, text)
    expect(head).toMatchObject({ state: 'planned', fault: null })
    expect(await countImportRows(head?.id ?? '')).toMatchObject({
      shown: slugs.length,
      unchanged: slugs.length,
    })
  }
})

test('a change of the summary is the one difference that it makes', { timeout: 5 * MINUTES }, async () => {
  const { vocabulary } = await getCatalogue()
  for (const slug of third) {
    const fields = await sentBy(ada.viewer, await pageOf(slug))
    const typed = fields.map(([name, text]): [string, string] => [
      name,
      name === 'summary' ? 'Changed.' : text,
    ])
    expect((await send(slug, typed, 'publish')).done).toBe('publish')
    const [before, after] = await Promise.all([1, 2].map((number) => getRevision(null, slug, number)))
    const found = differenceOf(before?.document ?? null, after?.document as ToolDocument, vocabulary)
    expect(found.map(({ label }) => label)).toEqual(['Summary'])
    const text = JSON.stringify({ ...after?.document, summary: before?.document.summary })
    expect(JSON.parse(text)).toEqual(before?.document)
  }
})
