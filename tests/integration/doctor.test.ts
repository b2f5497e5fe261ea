// What the doctor says of the database, where all is well and where it is not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, printFinding, toReport } from '@/lib/doctor/finding'
import {
  judgeBackups,
  judgeClock,
  judgeMigrations,
  judgeVersion,
  lookAtDatabase,
} from '@/lib/doctor/look-at-database'
import { findFreePort } from '@/lib/process/port.mjs'
import { readBackupSettings } from '@/lib/store/backup/backup-settings'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await useTestDatabase()
})
afterAll(() => database?.drop())

const said = (findings: readonly Finding[]) =>
  findings.map(({ what, level, says }) => `${level} ${what}: ${says}`)

describe('the database', () => {
  const settings = readBackupSettings({})

  test('that is well, but for backups', async () => {
    const findings = await lookAtDatabase(database.url, settings)
    expect(findings.map(({ what, level }) => `${level} ${what}`)).toEqual([
      'ok Database',
      'ok Clock',
      'ok Migrations',
      'warn Backups',
    ])
  })

  test('that does not answer, lets nobody in, is none, or is empty', async () => {
    const other = (change: (url: URL) => void) => {
      const url = new URL(database.url)
      change(url)
      return lookAtDatabase(url.href, settings)
    }
    const refused = await findFreePort()
    expect(said(await other((url) => (url.port = String(refused))))[0]).toMatch(
      /^fail Database: It does not answer: .*ECONNREFUSED/,
    )
    expect(said(await other((url) => (url.pathname = '/absent')))[0]).toBe(
      'fail Database: It does not answer: database "absent" does not exist.',
    )
    expect(said(await lookAtDatabase('gantry', settings))[0]).toMatch(
      /^fail Database: DATABASE_URL is not the address/,
    )
    const empty = await other((url) => (url.pathname = '/template1'))
    expect(said(empty)).toContain('warn Migrations: The database is empty.')
  })

  test.each([
    [140_005, 'fail'],
    [150_000, 'ok'],
    [180_004, 'ok'],
  ])('PostgreSQL %i: %s', (version, level) => expect(judgeVersion(version).level).toBe(level))

  test.each([
    [0.3, 'ok'],
    [10, 'warn'],
    [3600, 'fail'],
  ])('a clock %i s apart: %s', (seconds, level) => expect(judgeClock(seconds).level).toBe(level))

  const own = ['1', '2'].map((name) => ({ name, checksum: name }))
  const done = (name: string, checksum = name) => ({ name, checksum, isDone: true })
  test.each([
    ['all', [done('1'), done('2')], 'ok', 'All 2 are applied.'],
    ['none', [], 'warn', 'The database is empty.'],
    ['one', [done('1')], 'warn', '1 of 2 are missing.'],
    ['one cut off', [done('1'), { ...done('2'), isDone: false }], 'fail', '2 was cut off.'],
    ['another text', [done('1', 'x'), done('2')], 'warn', '1 is not as it was when it was applied.'],
    ['a newer that only adds', [done('1'), done('2'), done('3')], 'ok', 'All 2 are applied.'],
    [
      'a newer that takes away',
      [done('1'), done('2'), done('29990101000000_a_contract_since_29980101000000')],
      'fail',
      expect.stringContaining('was brought to a newer version of Gantry'),
    ],
  ])('migrations with %s applied', (_what, applied, level, says) => {
    expect(judgeMigrations(own, applied)).toMatchObject({ level, says })
  })

  const now = new Date('2026-11-27T12:00:00Z')
  const made = (hours: number) => ({
    at: new Date(now.getTime() - hours * 3_600_000),
    bytes: 1,
    fileName: 'a',
  })
  const failed = { at: now, fault: 'the disk is full.' }
  test.each([
    ['a backup of last night', made(9), null, 180, 'ok', 'The last one was made 9 hours ago.'],
    ['one of three days ago', made(72), null, 180, 'warn', 'The last one was made 3 days ago.'],
    ['one of ten days ago', made(240), null, 180, 'fail', 'The last one was made 10 days ago.'],
    ['none, and none asked for', null, null, null, 'warn', 'None was made.'],
    ['none, though asked for', null, null, 180, 'fail', 'None was made.'],
    [
      'one that failed since',
      made(30),
      failed,
      180,
      'fail',
      'The last one was made 30 hours ago. Since then: the disk is full.',
    ],
  ])('%s', (_what, lastSuccess, lastFailure, at, level, says) => {
    const status = { now, lastSuccess, lastFailure, failures: 0, isUnderWay: false }
    expect(judgeBackups(status, { at })).toMatchObject({ level, says })
  })
})

test('a finding is a line, and all of them are JSON with the worst', () => {
  const findings: Finding[] = [
    { what: 'Node', level: 'ok', says: 'This is Node 24.', do: '' },
    { what: 'Mail', level: 'warn', says: 'None.', do: 'Set SMTP_URL.' },
  ]
  expect(findings.map(printFinding)).toEqual([
    'ok    Node        This is Node 24.',
    'warn  Mail        None. Set SMTP_URL.',
  ])
  expect(toReport(findings)).toEqual({ level: 'warn', findings })
  expect(toReport([]).level).toBe('ok')
})
