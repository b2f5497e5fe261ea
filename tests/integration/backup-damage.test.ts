// A backup that was cut short or altered is refused in a sentence that says what is wrong, whatever was done to it; and
// one that is cut short while it is made never has the name of a whole one.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportZip } from '@/lib/editing/export/export-catalogue'
import { BackupRefused, fileNameOf, MANIFEST, type Manifest, timeOfName } from '@/lib/store/backup/manifest'
import { checkBackup } from '@/lib/store/backup/open-backup'
import { type Written, writeBackup } from '@/lib/store/backup/write-backup'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'

const folder = mkdtempSync(join(tmpdir(), 'gantry-backup-'))
const other = join(folder, 'other.zip')
let database: TestDatabase
let written: Written
let whole: Buffer
beforeAll(async () => {
  database = await createTestDatabase()
  await seedCatalogue(database, { vocabulary: createVocabulary(), tools: [createTool({ name: 'Podman' })] })
  written = await writeBackup({ connectionString: database.url, folder })
  whole = readFileSync(written.file)
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function check(bytes: Uint8Array): Promise<Manifest> {
  writeFileSync(other, bytes)
  return checkBackup(other)
}

/** The archive with other contents, as somebody would pack it anew. */
function repack(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(whole)
  change(files)
  return zipSync(files)
}

const withManifest = (change: (said: Record<string, unknown>) => void) =>
  repack((files) => {
    const said = JSON.parse(strFromU8(files[MANIFEST] ?? new Uint8Array()))
    change(said)
    files[MANIFEST] = strToU8(JSON.stringify(said))
  })

test('as it was written it is sound, and says so', async () => {
  expect(await checkBackup(written.file)).toEqual(written.manifest)
  expect(await check(repack(() => {}))).toEqual(written.manifest)
})

test('cut short at any length it is refused', async () => {
  for (let part = 0; part < 60; part++) {
    writeFileSync(other, whole)
    truncateSync(other, Math.floor((whole.length * part) / 60))
    await expect(checkBackup(other), String(part)).rejects.toThrow(
      /^other\.zip is no backup, or was cut short: its end is missing/,
    )
  }
})

test('with any of its bytes altered it is refused, or says what it said', async () => {
  let refused = 0
  for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 400))) {
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ 0x41
    const said = await check(altered).catch((error: unknown) => error)
    if (said instanceof BackupRefused) {
      expect(said.message).toMatch(/^other\.zip is (damaged|no backup)\b.*\.$/)
      refused++
    } else expect(said).toEqual(written.manifest)
  }
  expect(refused).toBeGreaterThan(200)
})

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  [
    'another row',
    () => repack((files) => (files['tables/tool.copy'] = strToU8('1\tx\n'))),
    'other.zip is damaged: the rows of the table tool are not those that were kept.',
  ],
  [
    'rows that are too many',
    () => repack((files) => (files['tables/tool.copy'] = new Uint8Array(5_000_000))),
    'other.zip is damaged: the rows of the table tool are not those that were kept.',
  ],
  [
    'no such table',
    () => repack((files) => delete files['tables/person.copy']),
    'other.zip is damaged: the table person is missing from it.',
  ],
  [
    'no manifest',
    () => repack((files) => delete files[MANIFEST]),
    'other.zip is no backup of Gantry: it has no manifest.json.',
  ],
  [
    'a manifest that is none',
    () => repack((files) => (files[MANIFEST] = strToU8('{'))),
    'other.zip is damaged: its manifest is not JSON.',
  ],
  [
    'a manifest that says nothing',
    () => repack((files) => (files[MANIFEST] = strToU8('null'))),
    'other.zip is damaged: its manifest is not one (',
  ],
  [
    'a later form',
    () => withManifest((said) => Object.assign(said, { format: 2, tables: {} })),
    'other.zip has the form 2, and this version reads forms up to 1',
  ],
  [
    'an export of the catalogue',
    exported,
    'other.zip is an export of the catalogue and no backup: npm run import takes it.',
  ],
  [
    'a text',
    () => strToU8('Not a zip at all, but long enough to be one.'),
    'other.zip is no backup, or was cut short',
  ],
  ['nothing', () => new Uint8Array(), 'other.zip is no backup, or was cut short'],
])('with %s it is refused', async (_what, bytes, sentence) => {
  const said = await check(await bytes()).catch((error: unknown) => error)
  expect(said).toBeInstanceOf(BackupRefused)
  expect(String(said)).toContain(sentence)
})

async function exported(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportZip({ vocabulary: createVocabulary(), tools: [] })) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('a file that is not there is told, and so is a folder', async () => {
  await expect(checkBackup(join(folder, 'absent.zip'))).rejects.toThrow(/^There is no file .*absent\.zip\.$/)
  mkdirSync(join(folder, 'folder.zip'))
  await expect(checkBackup(join(folder, 'folder.zip'))).rejects.toThrow(/folder\.zip cannot be read: EISDIR/)
})

test('names of backups sort by the time they were made', () => {
  const at = new Date('2026-11-27T03:04:05.678Z')
  expect(fileNameOf(at)).toBe('gantry-20261127T030405Z.zip')
  expect(timeOfName(fileNameOf(at))).toEqual(new Date('2026-11-27T03:04:05Z'))
  for (const name of [
    'gantry-20261327T030405Z.zip',
    'gantry-20261127T030405Z.zip.unfinished',
    '../gantry.zip',
    '',
  ])
    expect(timeOfName(name)).toBeNull()
})
