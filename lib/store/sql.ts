// Hand-written SQL: each statement with the shape of its rows, which whatever PostgreSQL sends is held against. Plain
// reading and writing is Prisma's client's (docs/decisions/0010-prisma-and-sql.md).

import type pg from 'pg'
import { z } from 'zod'
import { getPool } from '../db/pool'
import { orUnavailable } from '../db/unavailable'

/** A statement and the shape of its rows. */
export type Query<Row> = { text: string; row: z.ZodType<Row> }

/** A statement that gives rows of these columns: `query({ slug: z.string() }, 'select slug from tool')`. */
export function query<Columns extends z.ZodRawShape>(
  columns: Columns,
  text: string,
): Query<z.output<z.ZodObject<Columns>>> {
  return { text, row: z.object(columns) }
}

/** Sends one statement: rows where it is a query, nothing where it is a mere text. Throws where a row has another shape. */
export type RunSql = {
  <Row>(query: Query<Row>, ...parameters: unknown[]): Promise<Row[]>
  (text: string, ...parameters: unknown[]): Promise<void>
}

/** Sends statements by whatever takes a text with its parameters and gives rows. */
export function runBy(send: (text: string, parameters: unknown[]) => Promise<unknown[]>): RunSql {
  async function run<Row>(query: Query<Row>, ...parameters: unknown[]): Promise<Row[]>
  async function run(text: string, ...parameters: unknown[]): Promise<void>
  async function run(asked: string | Query<unknown>, ...parameters: unknown[]): Promise<unknown> {
    if (typeof asked === 'string') return void (await send(asked, parameters))
    const { text, row } = asked
    return (await send(text, parameters)).map((one) => row.parse(one))
  }
  return run
}

/** Sends statements on a connection or a pool; `limit` where another than its own holds, in milliseconds. */
export function runOn(client: pg.ClientBase | pg.Pool, limit?: { query_timeout: number }): RunSql {
  return runBy(async (text, values) =>
    limit ? (await client.query({ text, values, ...limit })).rows : (await client.query(text, values)).rows,
  )
}

/** Sends a statement on its own, on the process's pool. Throws DatabaseUnavailable. */
export const ask = runBy(async (text, values) =>
  orUnavailable(async () => (await getPool().query(text, values)).rows),
)
