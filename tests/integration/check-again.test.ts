// “Check again”: one click makes a revision of its own, published or proposed, and the age of the facts is read off those.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as confirm } from '@/app/admin/facts/confirm/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { markFact } from '@/lib/editing/form/check-again'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { getFactHistory } from '@/lib/store/readers/fact-history'
import { closeStore, getCatalogue, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { findChanges } from '@/lib/store/revisions/changes'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { storedTool } from '../support/editing'
import { createTool, createVocabulary } from '../support/factories'

type Person = Awaited<ReturnType<typeof signInAs>>

let database: TestDatabase
let editor: Person
let contributor: Person
beforeAll(async () => {
  database = await useTestDatabase()
  const facts = [
    { attribute: 'isolation', value: 'namespaces', checkedOn: '2020-01-01' },
    { attribute: 'rootless', value: 'no', checkedOn: '2020-01-01' },
  ]
  const tools = ['crane', 'derrick'].map((name) => createTool({ name, facts }))
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools })
  editor = await signInAs('Ed', 'editor')
  contributor = await signInAs('Cora', 'contributor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

async function click(person: Person, tool: string, mark?: string) {
  await refreshCatalogue()
  const { toolsBySlug } = await getCatalogue()
  const fact = toolsBySlug.get(tool)?.facts.find(({ attribute }) => attribute === 'isolation')
  const own = await makeFormFields(person.viewer)
  const fields = {
    ...own,
    tool,
    attribute: 'isolation',
    mark: mark ?? (fact ? markFact(fact) : ''),
    category: '',
  }
  const response = await person.browser.post(confirm, Object.entries(fields), { params: {} })
  return response.headers.get('location')
}
const dayOf = async (slug: string) =>
  (await storedTool(database.pool, slug)).document.facts.find(({ attribute }) => attribute === 'isolation')
    ?.checkedOn

test('an editor’s click publishes a revision that changes the day alone', async () => {
  const { today } = await getCatalogue()
  const before = await storedTool(database.pool, 'crane')
  expect(await click(editor, 'crane')).toBe('/admin/facts?done=checked&of=crane.isolation')
  const after = await storedTool(database.pool, 'crane')
  expect(await dayOf('crane')).toBe(today)
  expect(after.version).toBe(before.version + 1)
  expect(after.document.facts[1]).toEqual(before.document.facts[1])
  const { changes } = await findChanges({ tool: 'crane' }, { page: 1, perPage: 1 })
  expect(changes[0]).toMatchObject({
    author: 'Ed',
    comment: 'Checked again, with the same sources: Isolation',
  })
  const { rows } = await database.pool.query(
    `select count(*)::int as times from audit_event where action = 'fact-checked-again'`,
  )
  expect(rows).toEqual([{ times: 1 }])
})

test('a contributor’s click proposes it, and readers see the old day until then', async () => {
  expect(await click(contributor, 'derrick')).toBe('/admin/facts?done=proposed&of=derrick.isolation')
  expect(await dayOf('derrick')).toBe('2020-01-01')
  const { rows } = await database.pool.query(`select state from revision where author_name = 'Cora'`)
  expect(rows).toEqual([{ state: 'pending' }])
})

test('a fact that says something else by now is left as it is, and the page says so', async () => {
  expect(await click(editor, 'derrick', 'as it was')).toBe('/admin/facts?done=changed&of=derrick.isolation')
  expect(await dayOf('derrick')).toBe('2020-01-01')
})

test('the history of ages ends on what readers see today', async () => {
  await refreshCatalogue()
  const catalogue = await getCatalogue()
  const history = await getFactHistory(catalogue)
  const last = history.at(-1)
  expect(last).toMatchObject({ day: catalogue.today, facts: 4, unknown: 0 })
  // Three of four were checked in 2020, so half of them within as many days.
  expect(last?.median).toBe((Date.parse(catalogue.today) - Date.parse('2020-01-01')) / 86_400_000)
})
