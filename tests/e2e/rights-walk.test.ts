// Who gets what at every address of the file tree, on the real server: the expectation is the table of rights.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, may } from '@/lib/rights/rights'
import { keepSubmission } from '@/lib/store/forms/form-submissions'
import { createImport } from '@/lib/store/imports/imports'
import { createInvite } from '@/lib/store/people/invites'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { saveChange } from '@/lib/store/tools/save-change'
import { useDatabase } from '@/tests/support/accounts'
import { EXPECTED } from '@/tests/support/expected-rights'
import { createClaim, createTool, createVocabulary, toClaims } from '@/tests/support/factories'
import { HOSTILE_NEXTS } from '@/tests/support/hostile-links'
import { holding, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { fillPath, findRoutes } from '@/tests/support/routes'
import { askAs, type SignedIn, sendForm, signInOn } from '@/tests/support/signed-in'

const routes = findRoutes()
const ROLES = ['signed-out', 'contributor', 'editor', 'admin'] as const

let site: OwnSite
let people: Record<'contributor' | 'editor' | 'admin', SignedIn>
let others: { contributor: SignedIn; editor: SignedIn }
const params: Record<string, string> = {
  slug: 'podman',
  slugs: 'podman-vs-rkt',
  span: '2026-01-01..2026-02-01',
  format: 'json',
  kind: 'aspects',
  key: 'isolation',
  token: '',
  field: 'summary',
  attribute: 'isolation',
  name: 'gantry-20260101T030000Z.zip',
}
const podman = createTool({ name: 'Podman' })
const SECRET = 'words that nobody else may see'

beforeAll(async () => {
  const claims = toClaims([createClaim({ key: 'isolation' })])
  site = await startOwnSite(holding(createVocabulary(), [podman, createTool({ name: 'rkt' })], claims))
  useDatabase(site.databaseUrl)
  const signIn = (name: string, role: 'contributor' | 'editor' | 'admin') =>
    signInOn(site.baseUrl, name, role)
  people = {
    contributor: await signIn('Cara', 'contributor'),
    editor: await signIn('Ed', 'editor'),
    admin: await signIn('Ada', 'admin'),
  }
  others = { contributor: await signIn('Carl', 'contributor'), editor: await signIn('Eve', 'editor') }
  params.token = await createInvite(people.admin.viewer, { email: 'new@example.org', role: 'editor' })
  const document = { ...podman, summary: 'Proposed.' }
  const edit = { slug: 'podman', version: 1, mode: 'propose', document, comment: '' } as const
  const proposed = await saveChange({ ...edit, viewer: others.contributor.viewer })
  params.number = proposed.kind === 'saved' ? String(proposed.number) : ''
  params.id = await createImport(people.admin.viewer, file)
})
afterAll(async () => {
  await closeStore()
  await site?.stop()
})
const file = { fileName: 'a.json', bytes: new TextEncoder().encode(`[{"name":"${SECRET}"}]`) }

it('every address of the file tree has an expectation', () => {
  expect(routes.map(({ path }) => path)).toEqual(Object.keys(EXPECTED).toSorted())
})

describe.each(ROLES)('%s', (role) => {
  it.each(routes)('$path', async ({ path }) => {
    const expected = EXPECTED[path]
    if (!expected) throw new Error(`${path} is missing from the table.`)
    const person = role === 'signed-out' ? null : people[role]
    const lets = (action: Action) => person !== null && may(person.viewer.role, action)
    // An import is its owner's and the admins'.
    const isOfCategory = /^(\/admin|\/embed)?\/categories|^\/choose/.test(path)
    const parts = isOfCategory ? { ...params, slug: 'container-engines' } : params
    const url = site.baseUrl + fillPath(path, parts).replace('[...path]', 'nowhere/at/all')
    if ('form' in expected) {
      const fields: Record<string, string> = person ? { ...(await person.fields()) } : { owner: 'x.forged' }
      const absent = path.startsWith('/admin/import/[id]') ? url.replace(params.id ?? '', 'absent') : url
      const { status } = await sendForm(absent, fields, person?.cookie)
      if (person === null) expect(status).toBe(401)
      else if (lets(expected.form)) expect([303, 400, 404]).toContain(status)
      else expect(status).toBe(403)
      expect((await askAs(url, person?.cookie)).status).toBe(405)
      return
    }
    if ('open' in expected && expected.method === 'POST') {
      // Without cookies: sending it empty must not sign the others out.
      expect((await sendForm(url, {})).status).toBe(expected.open)
      expect((await askAs(url, person?.cookie)).status).toBe(405)
      return
    }
    const response = await askAs(url, person?.cookie)
    const { status, headers } = response
    const location = headers.get('location') ?? ''
    if ('open' in expected) {
      if (path === '/sign-in' && person) expect([status, location]).toEqual([307, '/admin'])
      else expect(status).toBe(expected.open)
    } else if (person === null) {
      const signedOut = 'get' in expected ? expected.signedOut : 307
      expect(status).toBe(signedOut)
      if (signedOut !== 401) expect(location).toMatch(/^\/sign-in\?next=%2Fadmin/)
    } else {
      const isForeign = path === '/admin/import/[id]' && role === 'editor'
      const isEmpty = path.endsWith('/preview') || path === '/admin/backups/[name]'
      const action = 'get' in expected ? expected.get : expected.page
      expect(status).toBe(!lets(action) ? 403 : isForeign || isEmpty ? 404 : 200)
    }
  })
})

describe('what is somebody else’s is not found', () => {
  it('a draft of a tool that was never published', async () => {
    const document = createTool({ name: 'Hidden', summary: SECRET })
    const edit = { slug: null, version: null, mode: 'draft', document, comment: SECRET } as const
    await saveChange({ ...edit, viewer: others.contributor.viewer })
    for (const path of ['', '/history', '/preview', '/history?from=1&to=1'])
      await expectUnseen(`/admin/tools/hidden${path}`, people.contributor)
    for (const path of ['/tools/hidden', '/tools/hidden/history'])
      for (const person of [null, people.contributor]) await expectUnseen(path, person)
    expect((await see('/compare/hidden-vs-podman', null)).text).not.toMatch(/Hidden|nobody else may see/)
    const { status, text } = await see('/admin/tools/hidden', others.contributor)
    expect([status, text.includes(SECRET)]).toEqual([200, true])
  })

  it('a draft of a published tool, by its number, by its form and as a proposal', async () => {
    const document = { ...podman, summary: SECRET }
    const edit = { slug: 'podman', version: 1, mode: 'draft', document, comment: SECRET } as const
    const answer = await saveChange({ ...edit, viewer: others.editor.viewer })
    const number = answer.kind === 'saved' ? answer.number : 0
    await expectUnseen(`/admin/review/podman/${number}`, people.contributor)
    await expectUnseen(`/admin/review/podman/${number}`, people.admin)
    for (const path of [`/admin/tools/podman/history?from=1&to=${number}`, '/admin/tools/podman'])
      expect((await see(path, people.contributor)).text).not.toContain(SECRET)
    for (const path of [`/tools/podman/history?from=1&to=${number}`, '/changes', '/changes.atom'])
      expect((await see(path, null)).text).not.toContain(SECRET)
    const restore = { ...(await people.editor.fields()), number: String(number), version: '1' }
    const sent = await sendForm(
      `${site.baseUrl}/admin/tools/podman/history/restore`,
      restore,
      people.editor.cookie,
    )
    expect(sent.status).toBe(404)
    expect((await see('/admin/tools/podman', others.editor)).text).toContain(SECRET)
  })

  it('an import', async () => {
    const id = await createImport(others.editor.viewer, file)
    await expectUnseen(`/admin/import/${id}`, people.editor)
    for (const [path, fields] of [
      ['choose', { do: 'apply' }],
      ['map', { 'rows.0.subcategory': 'x', 'rows.0.category': '' }],
      ['work', {}],
    ] as const) {
      const sent = { ...(await people.editor.fields()), ...fields }
      const url = `${site.baseUrl}/admin/import/${id}/${path}`
      expect((await sendForm(url, sent, people.editor.cookie)).status).toBe(404)
    }
    expect((await see(`/admin/import/${id}`, others.editor)).status).toBe(200)
  })

  it('what somebody typed and could not save', async () => {
    for (const [path, page] of [
      ['/admin/tools/podman', '/admin/tools/podman'],
      ['/admin/tools/podman', '/admin/tools/podman/preview'],
      ['/admin/tools/new', '/admin/tools/new'],
      ['/admin/claims/new', '/admin/claims/new'],
      ['/admin/claims/isolation', '/admin/claims/isolation'],
      ['/admin/suggestions', '/admin/suggestions'],
      ['/admin/people', '/admin/people'],
    ] as const) {
      const typed = {
        path,
        values: { summary: [SECRET], text: [SECRET], reply: [SECRET], email: [SECRET] },
        errors: {},
      }
      const key = await keepSubmission(others.editor.viewer.id, typed)
      const { text } = await see(`${page}?submission=${key}`, people.admin)
      expect(text).not.toContain(SECRET)
    }
  })

  it('a proposal of somebody else, when it is to be taken back', async () => {
    const url = `${site.baseUrl}/admin/review/podman/${params.number}/withdraw`
    expect((await sendForm(url, { ...(await people.admin.fields()) }, people.admin.cookie)).status).toBe(404)
  })
})

it('after signing in nobody is led off the site', async () => {
  const here = new URL(site.baseUrl)
  const led: string[] = []
  for (const next of HOSTILE_NEXTS) {
    const address = `${site.baseUrl}/sign-in?next=${encodeURIComponent(next)}`
    const form = await (await askAs(address)).text()
    const hidden = /name="next" value="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&')
    const { status, headers } = await askAs(address, people.editor.cookie)
    // NUL is refused before any page is asked.
    if (next.includes('\u0000')) expect(status).toBe(400)
    else for (const to of [hidden, headers.get('location')]) led.push(to ?? 'nowhere')
  }
  expect(HOSTILE_NEXTS.length).toBeGreaterThanOrEqual(40)
  expect(led.filter((to) => new URL(to, here).origin !== here.origin)).toEqual([])
  expect(led.filter((to) => !/^\/(?![/\\])/.test(to))).toEqual([])
})

async function see(path: string, person: SignedIn | null): Promise<{ status: number; text: string }> {
  const response = await askAs(site.baseUrl + path, person?.cookie)
  return { status: response.status, text: await response.text() }
}

async function expectUnseen(path: string, person: SignedIn | null): Promise<void> {
  const { status, text } = await see(path, person)
  expect([path, status, text.includes(SECRET)]).toEqual([path, 404, false])
}
