// Every rule of the model that the database itself keeps: what breaks it is refused, whoever sends it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { REFUSED } from '../support/refused-statements'
import { syntheticCatalogue } from '../support/synthetic-catalogue'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const { vocabulary, tools } = syntheticCatalogue({ tools: 6 })
  const extra = {
    ...vocabulary.attributes[0],
    kind: 'number',
    filter: false,
    options: [],
    key: 'size',
  } as const
  const date = { ...extra, key: 'since-when', kind: 'date' } as const
  const attributes = [...vocabulary.attributes, extra, date] as typeof vocabulary.attributes
  const [first] = tools
  if (!first) throw new Error('no tool')
  const fact = {
    note: null,
    qualified: false,
    since: null,
    until: null,
    checkedOn: null,
    otherwise: null,
    unverified: true,
    sources: [],
  }
  first.facts = [
    {
      ...fact,
      attribute: 'facet-1',
      state: 'value',
      value: 'option-1',
      unverified: false,
      sources: [first.sources[0]?.url ?? ''],
      checkedOn: '2026-08-20',
    },
    { ...fact, attribute: 'facet-5', state: 'value', value: ['option-1'] },
    { ...fact, attribute: 'facet-12', state: 'value', value: 'yes' },
    { ...fact, attribute: 'size', state: 'value', value: 3.5 },
    { ...fact, attribute: 'since-when', state: 'value', value: '2016-07' },
  ]
  first.formerSlugs = ['old-name']
  await seedCatalogue(database, { vocabulary: { ...vocabulary, attributes }, tools })
})

afterAll(() => database.drop())

test.each(REFUSED)('%s', async (_rule, constraint, ...statements) => {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const earlier = statements.slice(0, -1)
    for (const sql of earlier) await client.query(sql)
    const last = async () => {
      await client.query(statements.at(-1) ?? '')
      await client.query('set constraints all immediate')
    }
    await expect(last()).rejects.toMatchObject({ constraint })
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('a proposal may be reviewed, once, and what was published stays so', async () => {
  await database.pool.query(`insert into revision (tool_id, number, base_number, author_name, document, state)
    values (1, 2, 1, 'Bob', '{}', 'pending')`)
  const review = (state: string) =>
    database.pool.query(
      `update revision set state = $1, reviewer_name = 'Ann', reviewed_at = now() where tool_id = 1 and number = 2`,
      [state],
    )
  await expect(review('published')).rejects.toMatchObject({ constraint: 'revision_decided' })
  await expect(review('rejected')).resolves.toMatchObject({ rowCount: 1 })
  await expect(review('approved')).rejects.toMatchObject({ constraint: 'revision_decided' })
  const rewrite = `update revision set state = 'superseded' where tool_id = 1 and number = 1`
  await expect(database.pool.query(rewrite)).rejects.toMatchObject({ constraint: 'revision_decided' })
})

test('a tool may be renamed when its former slug is kept, and take it back', async () => {
  const { rows } = await database.pool.query('select slug from tool where id = 2')
  await database.pool.query(
    `with renamed as (update tool set slug = 'another' where id = 2) insert into alias values (2, 'former-slug', 0, '${rows[0].slug}')`,
  )
  await database.pool.query(
    `with renamed as (update tool set slug = '${rows[0].slug}' where id = 2)
     update alias set text = 'another' where tool_id = 2 and kind = 'former-slug'`,
  )
  const after = await database.pool.query('select slug from tool where id = 2')
  expect(after.rows).toEqual(rows)
})
