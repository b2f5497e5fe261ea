// Reading the catalogue: as of one moment, whole or what came after a revision.
import type pg from 'pg'
import { expect, test } from 'vitest'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { loadCatalogue, loadChange } from '@/lib/store/readers/load-catalogue'
import { getStoredTool } from '@/lib/store/tools/find-document'
import { saveTool } from '@/tests/support/save-tool'
import { createTestDatabase } from '../support/database'

const vocabulary = vocabularyDocument.parse({
  categories: [{ slug: 'one', name: 'One', scope: 'A scope.' }],
  aspects: [],
  attributeGroups: [],
  attributes: [],
})
const author = { name: 'Ann' }
const plain = (slug: string): ToolDocument =>
  toolDocument.parse({
    slug,
    name: slug,
    summary: 'A tool.',
    kind: 'tool',
    categories: ['one'],
    licence: { class: 'not-applicable' },
  })

test('a catalogue is read as of one moment, and then what changed since', async () => {
  const fresh = await createTestDatabase()
  try {
    await seedCatalogue(fresh, { vocabulary, tools: [plain('early'), plain('late')] })
    const base = await getStoredTool(fresh.pool, 'late')
    const later = { document: { ...plain('late'), name: 'Later' }, base, author }
    const before = await loadCatalogue(whileReading(fresh.pool, () => saveTool(fresh, later)))
    expect(before.tools.map(({ name }) => name)).toEqual(['early', 'late'])
    const now = await getStoredTool(fresh.pool, 'late')
    const again = { document: plain('late'), base: now, author }
    const change = await loadChange(fresh.pool, before.revision)
    await saveTool(fresh, again)
    expect(change).toMatchObject({
      revision: before.revision + 1,
      changed: [{ document: { name: 'Later' } }],
    })
    expect(await loadChange(fresh.pool, before.revision + 1)).toMatchObject({ changed: [{}] })
    expect(await loadChange(fresh.pool, before.revision + 2)).toBeNull()
    expect(await loadChange(fresh.pool, before.revision + 3)).toBe('another')
  } finally {
    await fresh.drop()
  }
})

/** The pool, with something saved between the revision's reading and that of the documents. */
function whileReading(pool: pg.Pool, save: () => Promise<unknown>): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    const query = client.query.bind(client) as (...sent: unknown[]) => Promise<pg.QueryResult>
    let saved = false
    client.query = (async (...sent: unknown[]) => {
      if (!saved && JSON.stringify(sent).includes('from tool_document')) {
        saved = true
        await save()
      }
      return query(...sent)
    }) as typeof client.query
    return client
  }
  return Object.create(pool, { connect: { value: connect } })
}
