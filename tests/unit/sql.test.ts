// Hand-written SQL: its rows are what they are said to be, and it is sent from one place.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { query, runBy } from '@/lib/store/sql'

const NAMED = query({ id: z.int(), name: z.string().nullable() }, 'select id, name from tool where id = $1')

test('rows come as their columns say, and no others', async () => {
  const sent: unknown[] = []
  const run = runBy(async (text, parameters) => {
    sent.push([text, parameters])
    return [{ id: 1, name: null, more: true }]
  })
  expect(await run(NAMED, 1)).toEqual([{ id: 1, name: null }])
  expect(await run('delete from tool where id = $1', 1)).toBeUndefined()
  expect(sent).toEqual([
    ['select id, name from tool where id = $1', [1]],
    ['delete from tool where id = $1', [1]],
  ])
})

test.each([
  ['a number that came as a text', { id: '1', name: 'Podman' }],
  ['a column that is missing', { id: 1 }],
  ['nothing where there is always something', { id: null, name: 'Podman' }],
])('%s is no row', async (_, row) => {
  await expect(runBy(async () => [row])(NAMED, 1)).rejects.toThrow(z.ZodError)
})

test('SQL written by hand is sent by sql.ts, within Prisma’s transactions by transaction.ts, and streams of rows by copy-client.ts', () => {
  const senders = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(auth|http|rights|secrets|store)\/.*\.ts$/.test(file))
    .filter((file) => /\.query[<(]|\$(query|execute)Raw/.test(readFileSync(join('lib', file), 'utf8')))
  expect(senders.sort()).toEqual(['store/backup/copy-client.ts', 'store/sql.ts', 'store/transaction.ts'])
})
