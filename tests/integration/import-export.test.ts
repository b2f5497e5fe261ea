// The command line takes the catalogue out and back: whole and to the byte, or not at all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportJson } from '@/lib/editing/export/export-catalogue'
import { exportYaml } from '@/lib/editing/export/export-yaml'
import { readClaimsFile } from '@/lib/editing/files/claims-file'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { saveTool } from '@/tests/support/save-tool'
import '../support/compiled-processes'
import { readCurated } from '../support/curated-files'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { createTool } from '../support/factories'

const { vocabulary, tools } = await readCurated()
const { claims } = await readClaimsFile('prisma/catalogue', tools)
const folder = mkdtempSync(join(tmpdir(), 'gantry-export-'))
const file = (name: string) => join(folder, name)

let full: TestDatabase
let empty: TestDatabase
beforeAll(async () => {
  full = await createTestDatabase()
  empty = await createTestDatabase()
  await seedCatalogue(full, { vocabulary, tools: structuredClone(tools), claims })
  const odd = createTool({
    name: 'Ödd “yes” #1',
    slug: 'odd',
    category: vocabulary.categories[0]?.slug ?? '',
    summary: 'null',
    description: '- a\n\n  b: c\n\ttab \u2028 end\n',
    aliases: ['no', '1.10', '0x10', '~', '👩‍🔧'],
    formerSlugs: ['once-odd', 'yes'],
  })
  const draft = createTool({ name: 'Secret draft', category: vocabulary.categories[0]?.slug ?? '' })
  await saveTool(full, { document: odd, base: null, author: { name: 'Ada' } })
  await saveTool(full, { document: draft, base: null, author: { name: 'Ada' }, publication: 'draft' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await full.drop()
  await empty.drop()
})

function start({ url }: TestDatabase, script: string, ...words: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...words], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(database: TestDatabase, script: string, ...words: string[]) {
  const child = start(database, script, ...words)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
  const [code] = await once(child, 'close')
  return { code, said }
}

const countAll = async ({ pool }: TestDatabase) =>
  (
    await pool.query(`select (select count(*)::int from tool) as tools, (select count(*)::int from revision) as revisions,
      (select count(*)::int from source) as sources, (select count(*)::int from category) as categories,
      (select count(*)::int from claim) as claims, (select count(*)::int from audit_event) as events`)
  ).rows[0]

test('an import that is killed while it saves leaves nothing behind', async () => {
  expect((await run(full, 'export', file('a.zip'))).code).toBe(0)
  const nothing = await countAll(empty)
  // Holds the last row an import writes, so that it stands there with all its work done and nothing committed.
  const holder = await empty.pool.connect()
  await holder.query('begin')
  await holder.query('select * from catalogue_revision for update')
  const child = start(empty, 'import', file('a.zip'), '--apply')
  const ended = once(child, 'close')
  for (;;) {
    const { rows } = await empty.pool.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) break
    expect(child.exitCode).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  await ended
  await holder.query('rollback')
  holder.release()
  expect(await countAll(empty)).toEqual(nothing)
})

test.each(['zip', 'json'])(
  'a %s that goes into an empty database comes out of it as the same bytes',
  async (kind) => {
    const database = await createTestDatabase()
    try {
      const [out, again] = [file(`out.${kind}`), file(`again.${kind}`)]
      expect((await run(full, 'export', out)).said).toContain(`${tools.length + 1} tools written`)
      const imported = await run(database, 'import', out, '--apply')
      expect(imported).toMatchObject({ code: 0 })
      expect(imported.said).toContain(`Saved: ${tools.length + 1} created, 0 updated.`)
      await run(database, 'export', again)
      expect(readFileSync(again).equals(readFileSync(out))).toBe(true)
      const before = await countAll(database)
      expect(before.claims).toBe(claims.claims.length)
      const second = await run(database, 'import', out, '--apply')
      expect(second.said).toContain('Saved: 0 created, 0 updated.')
      expect(await countAll(database)).toEqual({ ...before, events: before.events + 1 })
    } finally {
      await database.drop()
    }
  },
)

test('drafts are no part of an export', async () => {
  await run(full, 'export', file('b.json'))
  const text = readFileSync(file('b.json'), 'utf8')
  expect(text).toContain('"odd"')
  expect(text).not.toContain('Secret draft')
})

test('a file with one error saves nothing from the command line, and says where it is', async () => {
  const sound = createTool({ name: 'Sound', category: vocabulary.categories[0]?.slug ?? '' })
  const text = exportJson({
    vocabulary,
    tools: [sound, { ...sound, slug: 'unsound', name: 'Unsound', categories: ['nowhere'] }],
  })
  writeFileSync(file('faulty.json'), text)
  const before = await countAll(full)
  const { code, said } = await run(full, 'import', file('faulty.json'), '--apply')
  expect(code).toBe(1)
  expect(said).toMatch(/faulty\.json:\d+ error categories\.0 .*nowhere/)
  expect(said).toContain('Nothing was saved')
  expect(await countAll(full)).toEqual(before)
})

test('the command line leaves what somebody edited, says so, and overwrites it when asked', async () => {
  const old = await getStoredTool(full.pool, 'cilium')
  if (!old) throw new Error('there is no cilium')
  writeFileSync(file('cilium.yaml'), exportYaml(old.document))
  const edited = { ...old.document, summary: 'Edited since.' }
  await saveTool(full, { document: edited, base: old, author: { name: 'Grace' } })
  const summary = async () => (await getStoredTool(full.pool, 'cilium'))?.document.summary

  const { code, said } = await run(full, 'import', file('cilium.yaml'), '--apply')
  expect([code, await summary()]).toEqual([0, 'Edited since.'])
  expect(said).toMatch(/kept cilium\n.*cilium\.yaml:\d+ warning stays as it was edited here: Summary/)
  expect(said).toContain('0 to update, 0 unchanged, 1 kept as edited here, 0 with errors.')

  const insisting = await run(full, 'import', file('cilium.yaml'), '--apply', '--overwrite')
  expect(insisting.said).toContain('Saved: 0 created, 1 updated.')
  expect(await summary()).toBe(old.document.summary)
})

test('new tools from the command line are drafts, and published when asked', async () => {
  const category = vocabulary.categories[0]?.slug ?? ''
  writeFileSync(file('one.yaml'), exportYaml(createTool({ name: 'Draft one', category })))
  writeFileSync(file('two.yaml'), exportYaml(createTool({ name: 'Public two', category })))
  const drafted = await run(full, 'import', file('one.yaml'), '--apply')
  expect(drafted.said).toContain('Saved: 1 created as drafts, 0 updated.')
  const published = await run(full, 'import', file('two.yaml'), '--apply', '--publish')
  expect(published.said).toContain('Saved: 1 created, 0 updated.')
  const { rows } = await full.pool.query(
    `select slug, publication from tool where slug in ('draft-one', 'public-two') order by slug`,
  )
  expect(rows).toEqual([
    { slug: 'draft-one', publication: 'draft' },
    { slug: 'public-two', publication: 'published' },
  ])
  const [, id = ''] = /--undo ([\w-]+)/.exec(published.said) ?? []
  expect((await run(full, 'import', '--undo', id)).said).toContain(
    'Taken back: 0 as they were before, 1 withdrawn.',
  )
  expect((await run(full, 'import', '--undo', id)).said).toContain('taken back already')
  expect(await run(full, 'import', '--undo', 'nothing')).toMatchObject({ code: 1 })
})
