// The list of people and the audit log, as admins read them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAuditActions, findAuditEvents, noteAudit } from '@/lib/store/people/audit'
import { changePerson, findPeople } from '@/lib/store/people/people'
import { createAccount, signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
})
afterAll(() => database.drop())

test('people stand by name, with the day they last signed in, and those who cannot any more come last', async () => {
  const { viewer } = await signInAs('bob', 'admin')
  await createAccount('Ada')
  await createAccount('Carl')
  await createAccount('Änne')
  const gone = (await findPeople(viewer)).find(({ name }) => name === 'Ada')
  await changePerson(viewer, gone?.id ?? '', { active: false })
  const people = await findPeople(viewer)
  expect(people.map(({ name }) => name)).toEqual(['Änne', 'bob', 'Carl', 'Ada'])
  expect(people.map(({ lastSignIn }) => lastSignIn !== null)).toEqual([false, true, false, false])
  expect(people.map(({ deactivatedAt }) => deactivatedAt !== null)).toEqual([false, false, false, true])
})

test('the log is found by action and by part of a name, in any case, and to the letter', async () => {
  const people = ['50% Ada', '500 Ada', 'Under_score', 'Underscore', 'Back\\slash']
  for (const name of people) await noteAudit({ author: { id: name, name }, action: 'test-noted' })
  const found = async (who: string) => {
    const { events, count } = await findAuditEvents({ who, action: 'test-noted' })
    expect(count).toBe(events.length)
    return events.map(({ authorName }) => authorName)
  }
  expect(await found('')).toEqual(people.toReversed())
  expect(await found('aDA')).toEqual(['500 Ada', '50% Ada'])
  expect(await found('0%')).toEqual(['50% Ada'])
  expect(await found('r_s')).toEqual(['Under_score'])
  expect(await found('K\\S')).toEqual(['Back\\slash'])
  expect(await findAuditActions()).toEqual(expect.arrayContaining(['person-deactivated', 'test-noted']))
})
