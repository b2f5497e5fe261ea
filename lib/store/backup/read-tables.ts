// The tables of the database as the database itself tells: a table that somebody adds is in the next backup by itself.

import { z } from 'zod'
import { query, type RunSql } from '../sql'

export type Table = {
  name: string
  /** Those that are written; the database works out the others. */
  columns: string[]
  /** Tables whose rows must be there before its own. */
  parents: string[]
}

const TABLES = query(
  { name: z.string(), columns: z.array(z.string()), parents: z.array(z.string()) },
  `select c.relname::text as name,
     (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
     (select coalesce(array_agg(distinct p.relname::text), '{}') from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and p.oid <> c.oid) as parents
   from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
     and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
   order by c.relname collate "C"`,
)

const SEQUENCES = query(
  { name: z.string() },
  `select c.relname::text as name from pg_class c
   where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' order by c.relname collate "C"`,
)

/** The tables of the schema, each after those that it refers to, and its sequences. */
export async function readTables(run: RunSql): Promise<{ tables: Table[]; sequences: string[] }> {
  const tables = inOrder(await run(TABLES))
  return { tables, sequences: (await run(SEQUENCES)).map(({ name }) => name) }
}

/** Tables so that each comes after its parents; throws where they go round in a circle. */
export function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = []
  const done = new Set<string>()
  let left = [...tables]
  while (left.length > 0) {
    const ready = left.filter(({ parents }) => parents.every((parent) => done.has(parent)))
    if (ready.length === 0)
      throw new Error(
        `These tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}.`,
      )
    for (const table of ready) done.add(table.name)
    ordered.push(...ready)
    left = left.filter(({ name }) => !done.has(name))
  }
  return ordered
}
