// Who has a name is looked up, not made of every name there is.
import { expect, test } from 'vitest'
import { nameKey } from '@/lib/catalogue/search/name-index'
import { NAME_KEY } from '@/lib/store/tools/find-taken'
import { createTestDatabase } from '../support/database'

// Every letter that is written large or small, but those of Unicode 17, which not every database knows.
const YOUNGEST = /[\ua7ce-\ua7d4\u{16ea0}-\u{16ed3}]/u
const LETTERS = Array.from({ length: 0x1ffff }, (_, at) => String.fromCodePoint(at + 1)).filter(
  (letter) => (letter.toLowerCase() !== letter || letter.toUpperCase() !== letter) && !YOUNGEST.test(letter),
)
const NAMES = [
  ...LETTERS,
  'Podman',
  ' ｐｏｄｍａｎ ',
  'K8S',
  'Straße',
  'ΣΊΣΥΦΟΣ',
  'İstanbul',
  'a\u00a0 b',
  'ﬁne',
  'Å',
  '容器',
]

test('the key of a name is the same in the database, and has an index where names stand', async () => {
  const database = await createTestDatabase()
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query(`select ${NAME_KEY('name')} as key from unnest($1::text[]) name`, [
      NAMES,
    ])
    const apart = NAMES.filter((name, at) => nameKey(name) !== rows[at]?.key)
    expect(apart.map((name) => name.codePointAt(0)?.toString(16))).toEqual([])
    // Few rows are read faster one after another; what counts is that an index fits.
    await client.query('set enable_seqscan = off')
    for (const [table, column] of [
      ['tool', 'name'],
      ['alias', 'text'],
    ] as const) {
      const plan = await client.query(
        `explain select from ${table} where ${NAME_KEY(column)} = any(array['podman', 'k8s'])`,
      )
      expect(plan.rows.map((row) => row['QUERY PLAN']).join(' ')).toContain(`${table}_by_name_key`)
    }
  } finally {
    client.release()
    await database.drop()
  }
})
