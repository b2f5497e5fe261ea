// The connection to the database is cut in the middle of a save, before and after the server has committed it: the answer
// says what became of it, and the same form sent again does nothing twice.

import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { POST as invite } from '@/app/admin/people/invite/route'
import { POST as addWord } from '@/app/admin/vocabulary/new/[kind]/add/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { getPool } from '@/lib/db/pool'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { runOn } from '@/lib/store/sql'
import { signInAs, useDatabase } from '../support/accounts'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let front: Server
let ada: Person
/** What happens to the next COMMIT that comes by, and for how many connections after it nothing gets through. */
let cut: { when: 'before' | 'after'; refuse: number } | null = null
let refusing = 0
const sockets = new Set<Socket>()

/**
 * Stands in front of the database, and cuts the connection on which the COMMIT of a form's work is sent: before it gets
 * there, or when it is done. Where the database is to stay away, all others are cut with it.
 */
function makeFront(port: number): Server {
  return createServer((inner) => {
    if (refusing > 0) {
      refusing--
      return inner.destroy()
    }
    const outer = connect(port, '127.0.0.1')
    for (const socket of [inner, outer]) sockets.add(socket)
    let swallow = false
    let works = false
    const end = () => {
      inner.destroy()
      outer.destroy()
    }
    for (const socket of [inner, outer]) socket.on('error', end).on('close', end)
    inner.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      works ||= text.includes('form_request set location')
      if (cut === null || !works || !/\bcommit\b/i.test(text)) return outer.write(chunk)
      refusing = cut.refuse
      if (refusing > 0)
        for (const socket of sockets) if (socket !== inner && socket !== outer) socket.destroy()
      const { when } = cut
      cut = null
      if (when === 'before') return end()
      swallow = true
      outer.write(chunk)
    })
    // The server answers a COMMIT when it is done; nobody hears of it.
    outer.on('data', (chunk) => (swallow ? end() : inner.write(chunk)))
  })
}

beforeAll(async () => {
  database = await createTestDatabase()
  const url = new URL(database.url)
  front = makeFront(Number(url.port))
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done))
  const address = front.address()
  url.port = String(typeof address === 'object' ? address?.port : '')
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  useDatabase(url.href)
  ada = await signInAs('Ada', 'admin')
})
afterAll(async () => {
  await closeStore()
  front.close()
  for (const socket of sockets) socket.destroy()
  await database.drop()
})
beforeEach(() => {
  cut = null
  refusing = 0
})

const saves = () => database.prisma.revision.count()
const invited = () => database.prisma.invite.count()

test('a save whose answer was lost after it was committed is answered as done, also when it is sent again', async () => {
  const before = await saves()
  cut = { when: 'after', refuse: 0 }
  const { location } = await press(ada, 'podman', 'publish', { typed: { summary: 'Committed unheard.' } })
  expect(cut).toBeNull()
  expect(location).toMatch(/^\/admin\/tools\/podman\?done=/)
  expect(await saves()).toBe(before + 1)
})

test.each([
  { when: 'before', done: 0 },
  { when: 'after', done: 1 },
] as const)('an invitation cut off $when the commit is told as it is', async ({ when, done }) => {
  const fields = { ...(await makeFormFields(ada.viewer)), email: `${when}@example.org`, role: 'editor' }
  const before = await invited()
  cut = { when, refuse: 0 }
  const answer = await ada.browser.post(invite, fields)
  expect(await invited()).toBe(before + done)
  if (done) expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/people'])
  else {
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Nothing was saved. Please send it again in a few seconds.')
  }
  const again = await ada.browser.post(invite, fields)
  expect(again.status).toBe(303)
  expect(await invited()).toBe(before + 1)
})

test.each(['before', 'after'] as const)(
  'where the database stays away %s a commit, it is said that nobody knows',
  async (when) => {
    const fields = {
      ...(await makeFormFields(ada.viewer)),
      email: `away-${when}@example.org`,
      role: 'editor',
    }
    const before = await invited()
    cut = { when, refuse: 10_000 }
    const answer = await ada.browser.post(invite, fields)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain(
      'It is not known whether this was saved: it was sent to the database, and no answer came.',
    )
    refusing = 0
    const again = await ada.browser.post(invite, fields)
    expect(again.status).toBe(303)
    expect(await invited()).toBe(before + 1)
  },
)

test('a word of the vocabulary, saved in a long transaction, is answered as done', async () => {
  const before = await database.prisma.auditEvent.count()
  const fields = {
    ...(await makeFormFields(ada.viewer)),
    name: 'Sandboxing',
    definition: 'How.',
    key: 'sandboxing',
  }
  cut = { when: 'after', refuse: 0 }
  const answer = await ada.browser.post(addWord, fields, { params: { kind: 'aspects' } })
  expect([answer.status, cut]).toEqual([303, null])
  expect(answer.headers.get('location')).not.toContain('submission')
  expect(await database.prisma.auditEvent.count()).toBe(before + 1)
})

test('after a crash in the middle of a save the same form is taken up at once, and what the dead one still sends is refused', async () => {
  const { beginRequest, leaveRequest, beganAt } = await import('@/lib/store/forms/form-requests')
  const { noteWorkDone, runForm } = await import('@/lib/store/forms/form-under-way')
  const form = { ownerId: ada.viewer.id, key: 'c'.repeat(24) }
  expect(await beginRequest(form)).toBeNull()
  const dead = { ...form, began: beganAt(form), page: '/', noted: false, location: null }
  // Its process is gone, and with it what it knew.
  leaveRequest(form)
  expect(await beginRequest(form)).toBeNull()
  const ghost = runForm(dead, () => noteWorkDone(runOn(getPool())))
  await expect(ghost).rejects.toThrow('This form was given up and sent anew.')
})
