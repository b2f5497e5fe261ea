import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeFormFields } from '@/lib/auth/form-fields'
import { getViewer } from '@/lib/auth/viewer'
import { DatabaseUnavailable } from '@/lib/db/unavailable'
import { handlePost } from '@/lib/http/form-post'
import { NotAllowed } from '@/lib/rights/rights'
import { beginRequest, finishRequest } from '@/lib/store/forms/form-requests'
import { getSubmission } from '@/lib/store/forms/form-submissions'
import { runWithin } from '@/lib/store/transaction'
import { signInAs, useTestDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'

let database: TestDatabase
let signedIn: Awaited<ReturnType<typeof signInAs>>
beforeAll(async () => {
  database = await useTestDatabase()
  signedIn = await signInAs('Ada', 'contributor')
})
afterAll(() => database.drop())

const PAGE = '/admin/tools/podman'
const schema = z.strictObject({ text: z.string().min(1) })

/** A form that counts how often its work was done. */
function makeForm(work: () => Promise<string> = async () => '/done') {
  const form = { saved: 0 }
  const post = handlePost({
    action: 'tools.draft',
    schema,
    isField: (name) => /^rows\.\d\.note$/.test(name),
    page: () => PAGE,
    run: async () => {
      form.saved++
      return { redirect: await work() }
    },
  })
  return { form, post }
}

const fieldsFor = async (more: Record<string, string>) => ({
  ...(await makeFormFields(signedIn.viewer)),
  ...more,
})
const submissionOf = (location: string) =>
  new URL(location, 'http://localhost').searchParams.get('submission') ?? undefined

test.each([
  ['absent', null],
  ['null', 'null'],
  ['foreign', 'https://evil.example'],
  ['of another port', 'http://localhost:3001'],
  ['with a path', 'http://localhost:3000/'],
])('a form whose Origin is %s changes nothing', async (_, origin) => {
  const { form, post } = makeForm()
  const response = await signedIn.browser.post(post, await fieldsFor({ text: 'hello' }), {
    headers: { origin },
  })
  expect([response.status, form.saved]).toEqual([403, 0])
})

test.each([['application/json'], ['text/plain'], [null]])(
  'a body of type %s changes nothing',
  async (type) => {
    const { form, post } = makeForm()
    const headers = { 'content-type': type }
    const response = await signedIn.browser.post(post, await fieldsFor({ text: 'hello' }), { headers })
    expect([response.status, form.saved]).toEqual([415, 0])
  },
)

test('more than 2 MB is refused', async () => {
  const { form, post } = makeForm()
  const response = await signedIn.browser.post(post, await fieldsFor({ text: 'x'.repeat(2_200_000) }))
  expect([response.status, form.saved]).toEqual([413, 0])
})

test.each([
  'role',
  'version',
  'status',
  '__proto__',
  'constructor.prototype.role',
  'rows.0.__proto__',
  'rows.0.role',
  'text.role',
])('a field called %s is refused by name and what was typed comes back', async (name) => {
  const { form, post } = makeForm()
  const response = await signedIn.browser.post(
    post,
    await fieldsFor({ text: 'my <b>words</b>', [name]: 'admin' }),
  )
  expect([response.status, form.saved]).toEqual([400, 0])
  const page = await response.text()
  expect(page).toContain('a field that nobody asked for')
  expect(page).toContain('my &lt;b&gt;words&lt;/b&gt;')
})

test('a form sent five times at once does its work once and answers the same', async () => {
  const { form, post } = makeForm()
  const fields = await fieldsFor({ text: 'hello' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => signedIn.browser.post(post, fields)))
  expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
    Array(5).fill([303, '/done']),
  )
  expect(form.saved).toBe(1)
})

test('an answer recorded with the work outlives a crash before it was sent', async () => {
  const key = { ownerId: signedIn.viewer.id, key: 'a'.repeat(24) }
  expect(await beginRequest(key)).toBeNull()
  await database.prisma.$transaction((tx) => finishRequest(key, '/saved', runWithin(tx)))
  expect(await beginRequest(key)).toBe('/saved')
})

test('errors come with everything that was typed, to its owner on its page only', async () => {
  const { form, post } = makeForm()
  const response = await signedIn.browser.post(
    post,
    await fieldsFor({ text: '', 'rows.7.note': 'seven\r\nlines' }),
  )
  const key = submissionOf(response.headers.get('location') ?? '')
  const kept = await getSubmission(key, { ownerId: signedIn.viewer.id, path: PAGE })
  expect(kept).toEqual({
    path: PAGE,
    values: { text: [''], 'rows.7.note': ['seven\nlines'] },
    errors: { text: ['Fill this in.'] },
  })
  expect(await getSubmission(key, { ownerId: 'somebody else', path: PAGE })).toBeNull()
  expect(await getSubmission(key, { ownerId: signedIn.viewer.id, path: '/elsewhere' })).toBeNull()
  expect(form.saved).toBe(0)
})

test('an expired session keeps the text for the person the form was made for', async () => {
  const { form, post } = makeForm()
  const { browser, viewer } = await signInAs('Bea', 'editor')
  const fields = { ...(await makeFormFields(viewer)), text: 'an hour of work' }
  await database.prisma.session.updateMany({ where: { userId: viewer.id }, data: { expiresAt: new Date(0) } })
  expect(await getViewer(browser.headers)).toBeNull()
  const response = await browser.post(post, fields)
  const next =
    new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams.get('next') ?? ''
  expect([response.status, next.startsWith(`${PAGE}?submission=`), form.saved]).toEqual([303, true, 0])
  const kept = await getSubmission(submissionOf(next), { ownerId: viewer.id, path: PAGE })
  expect(kept?.values).toEqual({ text: ['an hour of work'] })
})

test('without a session and without a signed owner nothing is kept for anybody', async () => {
  const { form, post } = makeForm()
  const before = await database.prisma.formSubmission.count()
  const owner = `${signedIn.viewer.id}.forged`
  const response = await new TestBrowser().post(post, { text: 'spam', owner, request: 'b'.repeat(24) })
  expect([response.status, form.saved]).toEqual([401, 0])
  expect(await database.prisma.formSubmission.count()).toBe(before)
})

test('a form opened by somebody else is not saved in this person’s name', async () => {
  const { form, post } = makeForm()
  const other = await signInAs('Cleo', 'editor')
  const response = await other.browser.post(post, await fieldsFor({ text: 'by Ada' }))
  expect([response.status, form.saved]).toEqual([403, 0])
  expect(await response.text()).toContain('by Ada')
})

test('who lacks the right is told so, and it is noted once however often they try', async () => {
  const post = handlePost({
    action: 'tools.publish',
    schema,
    isField: (name) => /^rows\.\d\.note$/.test(name),
    page: () => PAGE,
    run: async () => ({ redirect: '/' }),
  })
  const deeper = makeForm(async () => {
    throw new NotAllowed('review.decide', 'Nobody approves their own proposal.')
  })
  for (let at = 0; at < 3; at++) {
    const response = await signedIn.browser.post(post, await fieldsFor({ text: 'mine' }))
    expect([response.status, (await response.text()).includes('takes the role editor')]).toEqual([403, true])
  }
  const own = await signedIn.browser.post(deeper.post, await fieldsFor({ text: 'mine' }))
  expect(await own.text()).toContain('Nobody approves their own proposal.')
  const noted = await database.prisma.auditEvent.findMany({ where: { action: 'denied' } })
  expect(noted.map((event) => event.details)).toEqual([
    { path: '/', action: 'tools.publish' },
    { path: '/', action: 'review.decide' },
  ])
})

test('a database that is away gives the text back with 503', async () => {
  const fields = await fieldsFor({ text: 'not lost' })
  const away = makeForm(async () => {
    throw new DatabaseUnavailable('away')
  })
  const response = await signedIn.browser.post(away.post, fields)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await response.text()).toContain('not lost')
})

test('at most a hundred unsent forms are kept for one person', async () => {
  const { viewer } = signedIn
  const { post } = makeForm()
  for (let at = 0; at < 103; at++) await signedIn.browser.post(post, await fieldsFor({ text: '' }))
  expect(await database.prisma.formSubmission.count({ where: { ownerId: viewer.id } })).toBe(100)
})
