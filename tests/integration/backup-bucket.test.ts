// Copies of backups in a bucket of an S3-compatible store: s3rver, which speaks the protocol and checks signatures.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BackupSettings } from '@/lib/store/backup/backup-settings'
import { readBackupStatus } from '@/lib/store/backup/backup-status'
import { bucketPlace } from '@/lib/store/backup/bucket-place'
import { fetchBackup } from '@/lib/store/backup/fetch-backup'
import { checkBackup } from '@/lib/store/backup/open-backup'
import { runBackup } from '@/lib/store/backup/run-backup'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
const stores: { close: () => Promise<void> }[] = []
/** The keys that s3rver takes. */
const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }
/** Where signatures must be right. */
let strict: string
/** Where they may be wrong: s3rver takes the signature of a list to be for `/backups`, and the request is to `/backups/`. */
let lenient: string

async function startStore(allowMismatchedSignatures: boolean): Promise<string> {
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver')
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, `store-${allowMismatchedSignatures}`),
    allowMismatchedSignatures,
    configureBuckets: [{ name: 'backups' }],
  })
  const { port } = (await store.run()) as AddressInfo
  stores.push(store)
  return `http://127.0.0.1:${port}/backups/gantry`
}

beforeAll(async () => {
  strict = await startStore(false)
  lenient = await startStore(true)
  database = await useTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  Object.assign(process.env, KEYS)
  await database.pool.query('delete from backup_run')
})
afterEach(() => {
  for (const name of Object.keys(KEYS)) delete process.env[name]
})

const settings = (bucket: string, keep = 14): BackupSettings => ({
  folder: join(folder, 'backups'),
  at: null,
  keep,
  bucket,
})
const run = (bucket: string, keep?: number) => runBackup({ settings: settings(bucket, keep), askedBy: 'Ada' })

/** Puts a file of so many bytes under a name. */
async function put(bucket: string, name: string, bytes: number): Promise<Buffer> {
  const file = join(folder, 'sent')
  const sent = Buffer.from(new Uint8Array(bytes).map((_, at) => (at * 31) % 251))
  writeFileSync(file, sent)
  await bucketPlace(bucket).put?.(name, file)
  return sent
}

const readAll = async (bucket: string, name: string) => {
  const bytes = await bucketPlace(bucket).read(name)
  return bytes && Buffer.from(await new Response(bytes).arrayBuffer())
}

describe('a bucket', () => {
  test('gives back what was sent, of one part and of three, and takes it away', async () => {
    for (const [name, bytes] of [
      ['gantry-20260101T030000Z.zip', 1000],
      ['gantry-20260102T030000Z.zip', 20_000_000],
    ] as const) {
      const sent = await put(strict, name, bytes)
      expect((await readAll(strict, name))?.equals(sent)).toBe(true)
      await bucketPlace(strict).remove(name)
      expect(await readAll(strict, name)).toBeNull()
    }
  })

  test('gives nothing but backups', async () => {
    expect(await bucketPlace(lenient).read('../secret')).toBeNull()
    await put(lenient, 'notes.txt', 10)
    expect(await bucketPlace(lenient).list()).toEqual([])
  })

  test('gets a copy of each, of which the newest stay, and gives it back for a restore', async () => {
    for (const day of [1, 2, 3]) await put(lenient, `gantry-2026010${day}T030000Z.zip`, 10)
    const made = await run(lenient, 2)
    expect(made?.fault).toBeNull()
    const { fileName = '', file = '', bytes } = made?.written ?? {}
    expect(await bucketPlace(lenient).list()).toMatchObject([
      { name: fileName, bytes },
      { name: 'gantry-20260103T030000Z.zip' },
    ])
    const fetched = await fetchBackup(settings(lenient), 'latest')
    expect(await checkBackup(fetched)).toEqual(await checkBackup(file))
    rmSync(dirname(fetched), { recursive: true })
    await expect(fetchBackup(settings(lenient), 'gantry-20250101T030000Z.zip')).rejects.toThrow(
      `There is no backup gantry-20250101T030000Z.zip in ${lenient}.`,
    )
    expect((await readBackupStatus()).lastSuccess?.fileName).toBe(fileName)
  })

  test.each([
    ['refuses the keys', () => strict, { AWS_SECRET_ACCESS_KEY: 'another' }, /S3 returned 403/],
    ['is not there', () => strict.replace('/backups/', '/absent/'), {}, /S3 returned 404/],
    ['does not answer', () => 'http://127.0.0.1:49/backups', {}, /ECONNREFUSED/],
    [
      'has no keys',
      () => strict,
      { AWS_ACCESS_KEY_ID: '' },
      /AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not/,
    ],
  ])('that %s is a failure that is told; the backup is in the folder', async (_what, address, keys, why) => {
    const bucket = address()
    Object.assign(process.env, keys)
    const made = await run(bucket)
    expect(made?.fault).toMatch(why)
    await checkBackup(made?.written.file ?? '')
    const { lastSuccess, lastFailure } = await readBackupStatus()
    expect(lastSuccess).toBeNull()
    expect(lastFailure?.fault).toBe(made?.fault)
    expect(made?.fault).toContain(`It is in ${settings(bucket).folder}, and its copy is not in ${bucket}: `)
  })
})
