import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as answer } from '@/app/admin/suggestions/answer/route'
import { POST as send } from '@/app/suggest/send/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readFieldPage } from '@/lib/http/one-field-page'
import { NotAllowed } from '@/lib/rights/rights'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { findSuggestions, getSuggestion } from '@/lib/store/review/suggestions'
import { signInAs, useTestDatabase } from '../support/accounts'
import { TestBrowser } from '../support/browser-post'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'rkt' })] })
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const TELLING = { about: 'RKT', what: 'It was archived.', source: 'https://rkt.example/end', name: '' }
const from = (address: string) => ({ headers: { 'x-gantry-address': address } })
const suggest = (fields: Record<string, string> = {}, address = '192.0.2.1') =>
  new TestBrowser().post(send, { ...TELLING, ...fields }, from(address))
const tokenOf = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? ''
const countOf = (text: string) => database.prisma.suggestion.count({ where: { text } })

test('a reader without account or cookie suggests a correction and sees it under a private link', async () => {
  const response = await suggest({ what: 'Look at 1.30', name: 'Rae' }, '192.0.2.10')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toMatch(/^\/suggestions\/[\w-]{43}$/)
  expect(response.headers.getSetCookie()).toEqual([])
  const kept = await getSuggestion(tokenOf(response))
  expect(kept).toMatchObject({ about: 'RKT', text: 'Look at 1.30', name: 'Rae', state: 'open', reply: '' })
  expect(kept?.tool).toEqual({ slug: 'rkt', name: 'rkt' })
  expect(await getSuggestion('x'.repeat(43))).toBeNull()
  const { rows } = await database.pool.query('select * from suggestion')
  expect(JSON.stringify(rows)).not.toContain(tokenOf(response))
  const counted = await database.pool.query('select * from suggestion_count')
  expect(JSON.stringify(counted.rows)).not.toContain('192.0.2')
})

test.each([
  ['javascript:alert(1)'],
  ['https://'],
  ['//evil.example'],
  ['data:text/html,x'],
  ['http://user:word@evil.example'],
])('a source that is no web page (%s) is refused, and what was typed is kept', async (source) => {
  const response = await suggest({ what: `Kept ${source}`, source }, '192.0.2.11')
  const key = new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('submission') ?? ''
  const kept = await database.prisma.formSubmission.findUniqueOrThrow({ where: { id: key } })
  expect(kept.values).toMatchObject({ what: [`Kept ${source}`], source: [source] })
  expect(kept.errors).toHaveProperty('source')
  expect(await countOf(`Kept ${source}`)).toBe(0)
})

test('the sixth suggestion of an hour waits, with its text in the answer; its neighbours do not', async () => {
  const address = (host: number) => `2001:db8:0:7::${host}`
  const six = await Promise.all([1, 2, 3, 4, 5, 6].map((at) => suggest({ what: `Flood ${at}` }, address(at))))
  expect(six.map(({ status }) => status).toSorted()).toEqual([303, 303, 303, 303, 303, 429])
  const refused = six.find(({ status }) => status === 429)
  const wait = Number(refused?.headers.get('retry-after'))
  expect([wait > 3500, wait <= 3600]).toEqual([true, true])
  expect(await refused?.text()).toContain('Flood ')
  expect((await suggest({ what: 'Next door' }, '2001:db8:0:8::1')).status).toBe(303)
  // An hour later there is room for those that left the window.
  await database.pool.query(`update suggestion_count set at = at - interval '61 minutes'`)
  expect((await suggest({ what: 'Later' }, address(1))).status).toBe(303)
})

test('the twenty-first suggestion of a day waits until the first is a day old', async () => {
  for (let at = 0; at < 20; at++) {
    expect((await suggest({ what: `Day ${at}` }, '192.0.2.20')).status).toBe(303)
    await database.pool.query(`update suggestion_count set at = at - interval '65 minutes'`)
  }
  expect((await suggest({ what: 'Day 21' }, '192.0.2.20')).status).toBe(429)
  await database.pool.query(`update suggestion_count set at = at - interval '4 hours'`)
  expect((await suggest({ what: 'Day 21' }, '192.0.2.20')).status).toBe(303)
})

test('the same suggestion sent ten times at once is one', async () => {
  const ten = await Promise.all(Array.from({ length: 10 }, () => suggest({ what: 'Twice' }, '192.0.2.30')))
  expect(new Set(ten.map(tokenOf)).size).toBe(1)
  expect(await countOf('Twice')).toBe(1)
})

test.each([
  ['the hidden field is filled in', { website: 'https://spam.example' }, {}, 400],
  ['a field nobody asked for is sent', { state: 'done' }, {}, 400],
  ['it comes from another site', {}, { origin: 'https://evil.example' }, 403],
  ['it says no origin', {}, { origin: null }, 403],
])('nothing is kept where %s', async (_why, fields, headers, status) => {
  const what = `Not kept ${status}${Object.keys(fields)}${Object.keys(headers)}`
  const response = await new TestBrowser().post(
    send,
    { ...TELLING, what, ...fields },
    { headers: { ...from('192.0.2.40').headers, ...headers } },
  )
  expect(response.status).toBe(status)
  expect(await countOf(what)).toBe(0)
})

test('an editor answers, the reader sees the reply, and of two answers one wins', async () => {
  const token = tokenOf(await suggest({ what: 'Answer me' }, '192.0.2.50'))
  const { id } = await database.prisma.suggestion.findFirstOrThrow({ where: { text: 'Answer me' } })
  const people = [await signInAs('Ann', 'editor'), await signInAs('Ben', 'editor')]
  const responses = await Promise.all(
    people.map(async ({ browser, viewer }) => {
      const fields = { ...(await makeFormFields(viewer)), suggestion: String(id), do: 'done' }
      return browser.post(answer, { ...fields, reply: `Thanks, says ${viewer.name}` })
    }),
  )
  expect(responses.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const kept = await getSuggestion(token)
  expect(kept?.state).toBe('done')
  expect(kept?.reply).toBe(`Thanks, says ${kept?.answeredName}`)
  const rewrite = database.pool.query(`update suggestion set reply = 'No.' where id = $1`, [id])
  await expect(rewrite).rejects.toThrow('never changes')
  await expect(database.pool.query('delete from suggestion where id = $1', [id])).rejects.toThrow('only ever')
})

test('declining asks for a reason, which is kept with the form', async () => {
  await suggest({ what: 'Decline me' }, '192.0.2.51')
  const { id } = await database.prisma.suggestion.findFirstOrThrow({ where: { text: 'Decline me' } })
  const { browser, viewer } = await signInAs('Cat', 'editor')
  const fields = { ...(await makeFormFields(viewer)), suggestion: String(id), do: 'declined', reply: ' ' }
  const response = await browser.post(answer, fields)
  expect(response.headers.get('location')).toMatch(/^\/admin\/suggestions\?submission=/)
  expect((await database.prisma.suggestion.findUniqueOrThrow({ where: { id } })).state).toBe('open')
})

test('an answered suggestion is opened again and answered anew; the audit log keeps the first answer', async () => {
  const token = tokenOf(await suggest({ what: 'Too early' }, '192.0.2.52'))
  const { id } = await database.prisma.suggestion.findFirstOrThrow({ where: { text: 'Too early' } })
  const { browser, viewer } = await signInAs('Eve', 'editor')
  const send = async (fields: Record<string, string>) =>
    browser.post(answer, { ...(await makeFormFields(viewer)), suggestion: String(id), ...fields })
  await send({ do: 'declined', reply: 'It is alive.' })
  expect((await send({ do: 'reopen' })).headers.get('location')).toBe(
    `/admin/suggestions?reopened=${id}#suggestion-${id}`,
  )
  expect(await getSuggestion(token)).toMatchObject({ state: 'open', reply: '', answeredAt: null })
  const kept = await database.prisma.auditEvent.findFirstOrThrow({ where: { action: 'suggestion-reopened' } })
  expect(kept.details).toEqual({ suggestion: id, state: 'declined', reply: 'It is alive.', by: 'Eve' })
  await send({ do: 'done', reply: 'It was archived after all.' })
  expect(await getSuggestion(token)).toMatchObject({ state: 'done', reply: 'It was archived after all.' })
  expect((await send({ do: 'reopen', suggestion: '999999' })).status).toBe(404)
})

test('a reply that was not saved stands with its suggestion, whatever page it is on', async () => {
  const { viewer } = await signInAs('Fay', 'editor')
  const { suggestions } = await findSuggestions(viewer, { state: 'open', page: 2 })
  const [later] = suggestions
  if (later === undefined) throw new Error('There are too few suggestions for two pages.')
  const shown = await findSuggestions(viewer, { state: 'open', page: 1, first: later.id })
  expect(shown.suggestions[0]).toEqual(later)
  expect((await findSuggestions(viewer, { state: 'open', page: 2, first: later.id })).suggestions).toEqual(
    suggestions,
  )
})

test('contributors do not see or answer suggestions', async () => {
  const { browser, viewer } = await signInAs('Dan', 'contributor')
  await expect(findSuggestions(viewer, { state: 'open', page: 1 })).rejects.toThrow(NotAllowed)
  const fields = { ...(await makeFormFields(viewer)), suggestion: '1', do: 'done', reply: '' }
  expect((await browser.post(answer, fields)).status).toBe(403)
})

test('a suggestion about a fact keeps which, and editors find the form of that fact with the source filled in', async () => {
  const fields = { what: 'It is rootless', attribute: 'rootless' }
  const kept = await getSuggestion(tokenOf(await suggest(fields, '192.0.2.40')))
  expect(kept).toMatchObject({ tool: { slug: 'rkt' }, attribute: { key: 'rootless', label: 'Rootless' } })
  const editor = await signInAs('Fae', 'editor')
  const asked = { slug: 'rkt', text: 'facts.rootless', source: kept?.source ?? '' }
  const page = await readFieldPage(editor.viewer, asked)
  expect(page).toMatchObject({ values: { 'facts.rootless.sources': [TELLING.source] } })
  // Said of another fact it is another suggestion, and of one that is none it is refused with what was typed.
  const other = await suggest({ ...fields, attribute: 'isolation' }, '192.0.2.40')
  expect(tokenOf(other)).not.toBe(tokenOf(await suggest(fields, '192.0.2.40')))
  const refused = await suggest({ what: 'Of nothing', attribute: 'nothing' }, '192.0.2.40')
  expect(refused.headers.get('location')).toContain('submission=')
  expect(await countOf('Of nothing')).toBe(0)
})
