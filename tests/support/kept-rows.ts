// What a database holds, table by table, to be held against another: how many rows, and a digest over all of them.

import type pg from 'pg'

export type KeptRows = Record<string, { rows: number; digest: string }>

/** Of every table of the schema but those named. */
export async function readRows(pool: pg.Pool, except: readonly string[] = []): Promise<KeptRows> {
  const { rows: tables } = await pool.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const read: KeptRows = {}
  for (const { name } of tables) {
    if (except.includes(name)) continue
    const { rows } = await pool.query(
      `select count(*)::int as rows, coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as digest from "${name}" t`,
    )
    read[name] = rows[0]
  }
  return read
}
