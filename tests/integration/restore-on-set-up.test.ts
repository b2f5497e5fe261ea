// A backup sent to the page that sets Gantry up: with the link of the first admin, into an instance that nobody uses.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../support/compiled-processes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as restore } from '@/app/set-up/[token]/restore/route'
import { POST as signIn } from '@/app/sign-in/password/route'
import { makeSetUpLink } from '@/lib/auth/set-up-link'
import { getViewer } from '@/lib/auth/viewer'
import { closePool } from '@/lib/db/pool'
import { writeBackup } from '@/lib/store/backup/write-backup'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, getCatalogue } from '@/lib/store/readers/live-catalogue'
import { createAccount, PASSWORD, useDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { readRows } from '../support/kept-rows'

const folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
let source: TestDatabase
let target: TestDatabase
let backup: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase()
  useDatabase(source.url)
  await seedCatalogue(source, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  await createAccount('Ada', 'admin')
  const { file } = await writeBackup({ connectionString: source.url, folder })
  backup = new Uint8Array(readFileSync(file))
  await closePool()
  useDatabase(target.url)
  await seedCatalogue(target, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Docker' })] })
})
afterAll(async () => {
  await closeStore()
  await source?.drop()
  await target?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const openLink = async () => new URL((await makeSetUpLink()) ?? '').pathname.split('/').at(-1) ?? ''

function send(token: string, bytes: Uint8Array<ArrayBuffer> | null, headers: Record<string, string> = {}) {
  const body = new FormData()
  if (bytes) body.set('backup', new File([bytes], 'gantry.zip'))
  const request = new Request(`http://localhost:3000/set-up/${token}/restore`, {
    method: 'POST',
    headers: { Origin: 'http://localhost:3000', Host: 'localhost:3000', ...headers },
    body,
  })
  return restore(request, { params: Promise.resolve({ token }) })
}

/** What the page then says is wrong. */
async function errorsAfter(token: string, response: Response) {
  expect(response.status).toBe(303)
  const key = new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get(
    'submission',
  )
  return (await getSubmission(key ?? '', { ownerId: ANYONE, path: `/set-up/${token}` }))?.errors
}

test('nobody restores anything without the link, nor from another site', async () => {
  const before = await readRows(target.pool)
  expect((await send('not-a-token', backup)).status).toBe(404)
  const token = await openLink()
  expect((await send(token, backup, { Origin: 'https://evil.example' })).status).toBe(403)
  expect(await readRows(target.pool, ['set_up_link'])).toEqual(
    Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'set_up_link')),
  )
})

test('what is no backup, or a damaged one, is told on the page, and changes nothing', async () => {
  const token = await openLink()
  const except = ['form_submission']
  const before = await readRows(target.pool, except)
  expect(await errorsAfter(token, await send(token, null))).toEqual({
    backup: ['Choose the file of a backup.'],
  })
  const text = new TextEncoder().encode('Not a zip.')
  const [sentence] = (await errorsAfter(token, await send(token, text)))?.backup ?? []
  expect(sentence).toMatch(/^This file is no backup, or was cut short/)
  const cut = await errorsAfter(token, await send(token, backup.slice(0, -100)))
  expect(cut?.backup?.[0]).toMatch(/^This file is no backup, or was cut short/)
  const large = { 'Content-Length': String(300 * 1024 * 1024) }
  expect((await send(token, backup, large)).status).toBe(413)
  const form = new Request('http://localhost:3000/', {
    method: 'POST',
    headers: { Origin: 'http://localhost:3000', Host: 'localhost:3000' },
    body: 'x',
  })
  expect((await restore(form, { params: Promise.resolve({ token }) })).status).toBe(415)
  const broken = new Request(form.url, {
    method: 'POST',
    headers: {
      Origin: 'http://localhost:3000',
      Host: 'localhost:3000',
      'Content-Type': 'multipart/form-data; boundary=a',
    },
    body: '--a\r\nContent-Disposition: form-data; name="backup"; filename="a.zip"\r\n\r\ncut off',
  })
  expect((await restore(broken, { params: Promise.resolve({ token }) })).status).toBe(400)
  expect(await readRows(target.pool, except)).toEqual(before)
})

test('a backup is refused where somebody wrote something, though there is no admin', async () => {
  const token = await openLink()
  await target.pool.query(`insert into person (id, name, email) values ('ben', 'Ben', 'ben@example.org')`)
  const errors = await errorsAfter(token, await send(token, backup))
  expect(errors?.backup?.[0]).toMatch(/^Somebody has an account here or wrote something: use npm run restore/)
  await target.pool.query(`delete from person where id = 'ben'`)
})

test('a backup is restored: its people sign in, its catalogue is read, and the link is closed', async () => {
  const token = await openLink()
  expect((await getCatalogue()).tools.map(({ slug }) => slug)).toEqual(['docker'])
  const response = await send(token, backup)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in'])
  expect((await getCatalogue()).tools.map(({ slug }) => slug)).toEqual(['podman'])
  const browser = new TestBrowser()
  await browser.post(signIn, { email: 'ada@example.org', password: PASSWORD })
  expect(await getViewer(browser.headers)).toMatchObject({ name: 'Ada', role: 'admin' })
  expect((await send(token, backup)).status).toBe(404)
  expect(await makeSetUpLink()).toBeNull()
})
