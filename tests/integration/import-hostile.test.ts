// Files that are no import, or would be too much of one, through the route, on a real database.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { sayProblem } from '@/lib/editing/import/problem-words'
import { countImportRows, findImportRows, getImport } from '@/lib/store/imports/imports'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { signInAs } from '../support/accounts'
import { toolOf, useCuratedDatabase } from '../support/curated-catalogue'
import type { TestDatabase } from '../support/database'
import { bytesOf, idOf, type SignedIn, sendFile, settle } from '../support/import-sending'

let database: TestDatabase
let ada: SignedIn
beforeAll(async () => {
  database = await useCuratedDatabase()
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

test.each([
  ['bytes that are no text', new Uint8Array([0x6e, 0x61, 0xff, 0xfe, 0x80]), 'not UTF-8'],
  ['a NUL character', bytesOf('name: a\u0000b'), 'NUL'],
  ['an alias bomb', bytesOf(aliasBomb()), 'anchors'],
  ['100,000 brackets', bytesOf('['.repeat(100_000)), 'deeper than'],
  ['something compressed', new Uint8Array(gzipSync('a: b')), 'UTF-8'],
])('%s gets a sentence', async (_, bytes, words) => {
  const id = idOf(await sendFile(ada, bytes))
  await settle(ada, id)
  const head = await getImport(ada.viewer, id)
  const rows = await findImportRows(id, { filter: 'error', page: 1 })
  const said = [...(head?.problems ?? []), ...rows.flatMap(({ problems }) => problems)]
  expect(said.map(sayProblem).join('; ')).toContain(words)
  expect(await countImportRows(id)).toMatchObject({ create: 0, update: 0, chosen: 0 })
})

test('more than 20 MB is refused before it is read, and just below it is taken', async () => {
  const { size } = (await database.pool.query('select count(*)::int as size from import')).rows[0]
  const answer = await sendFile(ada, new Uint8Array(20 * 1024 * 1024 + 70_000))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('more than 20 MB')
  expect((await database.pool.query('select count(*)::int as size from import')).rows[0].size).toBe(size)
  const large = bytesOf(`# ${'x'.repeat(20 * 1024 * 1024 - 10)}\n`)
  const id = idOf(await sendFile(ada, large))
  expect(await settle(ada, id)).toMatchObject({ state: 'planned' })
})

test('neither a file nor text, or both, are said on the form', async () => {
  for (const [file, text] of [
    [null, ''],
    [bytesOf('a: b'), 'a: b'],
  ] as const) {
    const answer = await sendFile(ada, file, { text })
    expect([answer.status, answer.headers.get('location') ?? (await answer.text())]).toEqual([
      303,
      expect.stringMatching(/^\/admin\/import\?submission=/),
    ])
  }
})

test('pasted text is imported like a file', async () => {
  const id = idOf(
    await sendFile(ada, null, { text: exportYaml({ ...toolOf('cilium'), summary: 'Pasted.' }) }),
  )
  await settle(ada, id)
  expect(await findImportRows(id, { filter: 'update', page: 1 })).toMatchObject([{ slug: 'cilium' }])
})

function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  return lines.join('\n')
}
