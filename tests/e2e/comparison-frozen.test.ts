import { afterAll, beforeAll, expect, it } from 'vitest'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { ask } from '@/tests/support/requests'

const PAIR = '/compare/apache-mesos-vs-kubernetes'

let site: OwnSite
beforeAll(async () => {
  site = await startOwnSite(curated)
})
afterAll(() => site?.stop())

const get = (path: string) => ask(`${site.baseUrl}${path}`)
const revision = async () => JSON.parse((await get('/tools.json')).text).revision as number
/** What the page says, without the frame that tells of the catalogue of now, and without the marks between React's parts. */
const mainOf = async (path: string) =>
  (/<main[^>]*>.*<\/main>/s.exec((await get(path)).text)?.[0] ?? '').replaceAll(
    /<!--.*?-->|<template id="B:\d+"><\/template>/g,
    '',
  )

it('is cited by an address that answers the same for good, as a page and as files, and leads to today', async () => {
  const then = await revision()
  const cite = /href="([^"]+)"[^>]*>Cite this/.exec(await mainOf(`${PAIR}?show=differences`))?.[1]
  expect(cite?.replaceAll('&amp;', '&')).toBe(`${PAIR}?at=${then}&show=differences`)
  const files = ['md', 'csv', 'json'].map((as) => `${PAIR}.${as}?at=${then}`)
  const page = await mainOf(`${PAIR}?at=${then}`)
  const before = await Promise.all(files.map(async (path) => (await get(path)).text))
  await site.database.pool.query(`begin;
    insert into revision (tool_id, number, version, author_name, state, document)
      select tool_id, number + 1, r.version + 1, 'Ada', 'published',
        jsonb_set(document, '{summary}', '"Said anew."') from revision r join tool on tool.id = tool_id
      where slug = 'kubernetes' order by number desc limit 1;
    update tool_document set revision = null,
      document = (document::jsonb || '{"summary": "Said anew.", "chooseWhen": [], "facts": []}')::json
      where tool_id = (select id from tool where slug = 'kubernetes');
    update attribute set label = 'Said otherwise' where key = 'scheduling-model';
    select bump_catalogue_revision(); commit`)
  await expect.poll(revision).toBe(then + 1)
  expect(await mainOf(PAIR)).toContain('Said otherwise')
  expect(await mainOf(`${PAIR}?at=${then}`)).toBe(page)
  expect(page.slice(0, 2000)).toContain(`as the catalogue told them at its revision ${then}`)
  expect(page).toContain(`<a href="${PAIR}">The comparison as of today</a>`)
  expect(page).not.toMatch(/Said (anew|otherwise)/)
  const after = await Promise.all(files.map(async (path) => (await get(path)).text))
  expect(after).toEqual(before)
  for (const text of before) expect(text).toContain(String(then))
  expect((await get(`${PAIR}.md?at=${then + 1}`)).text).toContain('Kubernetes: Said anew.')
})

it('keeps the revision where it leads to the one spelling', async () => {
  const at = await revision()
  expect(await get(`/compare/k8s-vs-mesos?at=${at}`)).toMatchObject({
    status: 308,
    headers: { location: `${PAIR}?at=${at}` },
  })
})

it.each(['', '.md', '.csv', '.json'])(
  'says of a revision that has not come that it has not, as%s',
  async (as) => {
    const { status, text } = await get(`${PAIR}${as}?at=999999`)
    expect(status).toBe(404)
    expect(text).toContain('The catalogue has not come to revision 999999 yet.')
  },
)

it('says what is no revision, and shows the comparison of today', async () => {
  for (const as of ['md', 'csv', 'json'])
    expect(await get(`${PAIR}.${as}?at=yesterday`)).toMatchObject({ status: 404 })
  const page = await mainOf(`${PAIR}?at=yesterday`)
  expect(page).toContain('“yesterday” is no revision of the catalogue')
  expect(page).toContain('Cite this')
})

it('is not for search engines, which keep that of today', async () => {
  const { text } = await get(`${PAIR}?at=${await revision()}`)
  expect(text).toMatch(/<meta name="robots" content="noindex/)
  expect(text).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${PAIR}"`))
})
