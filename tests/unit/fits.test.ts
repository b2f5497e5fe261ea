// Versions side by side: migrations only add, or say which versions they fit; what does not fit is refused in a sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NEWEST_MIGRATION } from '@/generated/newest-migration'
import { findMisfit, LISTENER, sinceOf } from '@/lib/db/fits'
import released from '@/prisma/released.json'
import { findTaken } from '../support/taken-away'

const FOLDER = 'prisma/migrations'
const names = readdirSync(FOLDER).filter((name) => /^\d/.test(name))
const sqlOf = (name: string) => readFileSync(`${FOLDER}/${name}/migration.sql`, 'utf8')

describe('A migration', () => {
  const later = names.filter((name) => name > released.migration)

  test('of the last release is there', () => expect(names).toContain(released.migration))

  test('since the last release only adds, or says which versions it fits; the last release is among them', () => {
    for (const name of later) {
      if (sinceOf(name) === '') expect(findTaken(sqlOf(name)), name).toEqual([])
      else expect(sinceOf(name) <= released.migration, name).toBe(true)
    }
  })

  test('that says which versions it fits names a migration', () => {
    for (const since of names.map(sinceOf).filter((day) => day !== ''))
      expect(names.some((name) => name.startsWith(since))).toBe(true)
  })

  test('that is the newest is known to the web process', () => {
    expect(NEWEST_MIGRATION).toBe(names.sort().at(-1))
    expect(LISTENER.length).toBeLessThan(64)
  })

  test.each([
    ['drop table alias', 1],
    ['-- drop table alias\nselect 1', 0],
    ['drop index alias_name', 0],
    ['alter table tool drop column summary', 1],
    ['alter table tool add column a int, drop column summary', 1],
    ['alter table tool drop constraint tool_slug', 0],
    ['alter table tool rename column a to b', 1],
    ['alter table tool alter column a type bigint', 1],
    ['alter table tool alter column a set not null', 1],
    ['alter table tool add column a int not null', 1],
    ["alter table tool add column a text not null default ''", 0],
    ['alter table tool add column a int', 0],
    ['alter table tool add constraint a check (b is not null)', 0],
    ['create table a (b int not null)', 0],
    ['create or replace function a() returns void as $$ begin drop table b; end $$ language plpgsql', 0],
    ['drop function a(int); create function a(int, int) returns int as $$ select 1 $$ language sql', 1],
    ['create temp table a (b int); drop table a', 0],
  ])('%s: %i', (sql, count) => expect(findTaken(sql)).toHaveLength(count))
})

describe('A version', () => {
  const [first, second, third] = ['20260101000000_a', '20260201000000_b', '20260301000000_c']
  const contract = '20260401000000_d_contract_since_20260301000000'
  const listener = (day: string) => `gantry listen ${day}`

  test.each([
    ['a new database', { known: [first, second], applied: [] }, null],
    ['its own database', { known: [first, second], applied: [first, second] }, null],
    ['a newer one that only adds', { known: [first], applied: [first, second, third] }, null],
    [
      'a newer one that fits it',
      { known: [first, second, third], applied: [first, second, third, contract] },
      null,
    ],
    [
      'a newer one that does not',
      { known: [first, second], applied: [first, second, third, contract] },
      /newer version/,
    ],
    ['an older one that nobody serves', { known: [first, second, third, contract], applied: [first] }, null],
    [
      'an older one served by a version that fits',
      {
        known: [first, second, third, contract],
        applied: [first, second, third],
        listeners: [listener('20260301000000')],
      },
      null,
    ],
    [
      'an older one served by a version that does not',
      {
        known: [first, second, third, contract],
        applied: [first, second],
        listeners: [listener('20260201000000')],
      },
      /older version of Gantry runs/,
    ],
    [
      'one served by a version that names no day',
      { known: [first, contract], applied: [first], listeners: ['gantry listen'] },
      /older version of Gantry runs/,
    ],
  ])('on %s', (_, facts, refusal) => {
    if (refusal === null) expect(findMisfit(facts)).toBeNull()
    else expect(findMisfit(facts)).toMatch(refusal)
  })
})
