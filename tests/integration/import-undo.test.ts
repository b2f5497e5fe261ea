// An import taken back: every tool as it was, what was edited since left standing, and the mended file let in again.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as undo } from '@/app/admin/import/[id]/undo/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { findOutlook } from '@/lib/store/imports/imports'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { openTool } from '@/lib/store/tools/open-tool'
import { saveChange } from '@/lib/store/tools/save-change'
import { saveTool } from '@/tests/support/save-tool'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { adviceOf } from '../support/factories'
import { applyChoice, fieldsOfPage, freshTool, toText } from '../support/import-choosing'
import { importText, type SignedIn, settle } from '../support/import-sending'

let database: TestDatabase
let ada: SignedIn
beforeAll(async () => {
  database = await useCuratedDatabase()
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function undoAll(id: string) {
  const own = Object.entries(await makeFormFields(ada.viewer))
  expect((await ada.browser.post(undo, own, { params: { id } })).status).toBe(303)
  return settle(ada, id)
}

async function stored(slug: string) {
  const tool = await getStoredTool(database.pool, slug)
  if (!tool) throw new Error(`there is no ${slug}`)
  return tool
}

/** Grace saves a change of a tool, as it is now. */
async function edit(slug: string, change: Partial<ToolDocument>) {
  const base = await stored(slug)
  await saveTool(database, { document: { ...base.document, ...change }, base, author: { name: 'Grace' } })
}

/** What a document says of when to choose its tool, with a first sentence of another. */
const saying = ({ chooseWhen }: ToolDocument, text: string) => [...adviceOf(text), ...chooseWhen.slice(1)]

const countRevisions = async () =>
  (await database.pool.query('select count(*)::int as n from revision')).rows[0].n as number
const publicationOf = async (slug: string) =>
  (await database.pool.query('select publication from tool where slug = $1', [slug])).rows[0]?.publication

test('an import is taken back as a whole: what was edited since stays and is told, and nothing leaves the history', async () => {
  const before = new Map(
    await Promise.all(
      ['cri-o', 'calico', 'cilium'].map(async (slug) => [slug, (await stored(slug)).document] as const),
    ),
  )
  const changed = [...before.values()].map((document) => ({
    ...{
      ...document,
      summary: `${document.name}, in the words of a file.`,
      chooseWhen: saying(document, 'When the file says so.'),
    },
  }))
  const { id } = await importText(
    ada,
    toText([...changed, freshTool('taken-back'), freshTool('edited-since')]),
  )
  await applyChoice(ada, id, [['publication', 'published'], ...(await fieldsOfPage(id, 1))])
  await edit('calico', { avoidWhen: adviceOf('When Grace says so.') })
  const ofGrace = saying((await stored('cilium')).document, 'When Grace says so.')
  await edit('cilium', { chooseWhen: ofGrace })
  await edit('edited-since', { summary: 'Grace knows it.' })
  expect(await findOutlook(ada.viewer, id)).toEqual({
    created: 2,
    changed: 3,
    edited: 3,
    names: ['Calico', 'Cilium', 'Tool edited-since'],
  })
  const revisions = await countRevisions()

  const head = await undoAll(id)
  expect(head).toMatchObject({
    state: 'undone',
    fault: null,
    undone: {
      by: { name: 'Ada' },
      restored: 3,
      withdrawn: 1,
      kept: [
        { slug: 'cilium', why: 'edited since: Choose it when' },
        { slug: 'edited-since', why: 'new with the import, and edited since by Grace' },
      ],
    },
  })
  expect((await stored('cri-o')).document).toEqual(before.get('cri-o'))
  expect((await stored('calico')).document).toEqual({
    ...before.get('calico'),
    avoidWhen: adviceOf('When Grace says so.'),
  })
  expect((await stored('cilium')).document).toEqual({
    ...before.get('cilium'),
    chooseWhen: ofGrace,
  })
  expect((await stored('edited-since')).document.summary).toBe('Grace knows it.')
  expect([await publicationOf('taken-back'), await publicationOf('edited-since')]).toEqual([
    'withdrawn',
    'published',
  ])
  expect(await countRevisions()).toBe(revisions + 4)
  await refreshCatalogue()
  expect((await getCatalogue()).toolsBySlug.has('taken-back')).toBe(false)
  const { rows: told } = await database.pool.query(
    `select author_name, details ->> 'restored' as restored from audit_event where action = 'import-undone' and details ->> 'undone' = $1`,
    [id],
  )
  expect(told).toEqual([{ author_name: 'Ada', restored: '3' }])
})

test('taking back what was taken back changes nothing', async () => {
  const { id } = await importText(
    ada,
    toText([{ ...toolOf('podman'), avoidWhen: adviceOf('Once.') }, freshTool('once')]),
  )
  await applyChoice(ada, id)
  await undoAll(id)
  await edit('podman', { avoidWhen: adviceOf('Once.') })
  const revisions = await countRevisions()
  expect(await undoAll(id)).toMatchObject({ state: 'undone', undone: { restored: 1, withdrawn: 1 } })
  expect(await countRevisions()).toBe(revisions)
  expect((await stored('podman')).document.avoidWhen).toEqual(adviceOf('Once.'))
})

test('the mended file comes in after the first was taken back, as drafts or published', async () => {
  const first = [
    { ...(await stored('flannel')).document, summary: 'Wrong.' },
    freshTool('again-1'),
    freshTool('again-2'),
  ]
  const { id } = await importText(ada, toText(first))
  await applyChoice(ada, id, [['publication', 'published'], ...(await fieldsOfPage(id, 1))])
  await undoAll(id)
  const mended = [
    { ...(await stored('flannel')).document, summary: 'Wrong.', chooseWhen: adviceOf('Mended.') },
    freshTool('again-1'),
  ]
  const { id: next, rows } = await importText(ada, toText([...mended, freshTool('again-2')]))
  expect(rows.map(({ slug, action }) => [slug, action])).toEqual([
    ['flannel', 'update'],
    ['again-1', 'create'],
    ['again-2', 'create'],
  ])
  const without = await fieldsOfPage(next, 1, { without: ['again-2'] })
  await applyChoice(ada, next, [['publication', 'published'], ...without])
  expect((await stored('flannel')).document).toMatchObject({
    summary: 'Wrong.',
    chooseWhen: adviceOf('Mended.'),
  })
  expect(await publicationOf('again-1')).toBe('published')
  const { id: last } = await importText(ada, toText([freshTool('again-2')]))
  expect(await applyChoice(ada, last)).toMatchObject({ outcome: { created: 1 } })
  expect(await publicationOf('again-2')).toBe('draft')
  expect(await undoAll(last)).toMatchObject({ undone: { withdrawn: 1 } })
  expect(await publicationOf('again-2')).toBe('withdrawn')
})

test('a draft that was published as it came in is withdrawn with its import; one that is being edited stays', async () => {
  const { id } = await importText(
    ada,
    toText([freshTool('as-it-came'), freshTool('being-edited'), freshTool('waiting')]),
  )
  await applyChoice(ada, id)
  const publish = async (slug: string) => {
    const open = await openTool(ada.viewer, slug)
    return {
      viewer: ada.viewer,
      slug,
      version: open?.version ?? 0,
      document: open?.draft?.document as ToolDocument,
    }
  }
  expect(await saveChange({ ...(await publish('as-it-came')), mode: 'publish', comment: '' })).toMatchObject({
    kind: 'saved',
  })
  const edited = await publish('being-edited')
  await saveChange({
    ...edited,
    document: { ...edited.document, summary: 'Mine now.' },
    mode: 'draft',
    comment: '',
  })
  expect(await undoAll(id)).toMatchObject({
    undone: {
      withdrawn: 2,
      kept: [{ slug: 'being-edited', why: 'new with the import, and edited since by Ada' }],
    },
  })
  const publications = await Promise.all(['as-it-came', 'being-edited', 'waiting'].map(publicationOf))
  expect(publications).toEqual(['withdrawn', 'draft', 'withdrawn'])
})
