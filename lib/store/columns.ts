// Rows by the column: a query returns one row whose cells are whole columns, numbers as an array, everything else
// as JSON. At a million facts this costs a fifth of reading row by row. Used by load-tools.ts.

import type pg from 'pg'

/** Column name → SQL expression, told apart by what the expression yields. */
export type Columns = { numbers?: Record<string, string>; texts?: Record<string, string> }

/** The same names with their columns; all columns of one answer have the same length. */
export type Read<Asked extends Columns> = { [Name in keyof Asked['numbers']]: number[] } & {
  [Name in keyof Asked['texts']]: (string | null)[]
}

/** The cell of a column; every index below the length of one column of an answer is in all of them. */
export function at<Cell>(column: readonly Cell[], index: number): Cell {
  return column[index] as Cell // within the length, as said above
}

/** Milliseconds that reading a hundred thousand tools may take on a slow machine. */
export const LOAD_TIMEOUT = 60_000

/** Reads columns `from` (a FROM clause with WHERE and ORDER BY); numbers must not be null. */
export async function readColumns<const Asked extends Columns>(
  client: pg.ClientBase,
  { asked, from, values }: { asked: Asked; from: string; values: unknown[] },
): Promise<Read<Asked>> {
  const numbers = Object.entries(asked.numbers ?? {})
  const texts = Object.entries(asked.texts ?? {})
  const inner = [...numbers, ...texts].map(([name, sql]) => `${sql} as "${name}"`)
  const outer = [
    ...numbers.map(([name]) => `array_agg("${name}")::text`),
    ...texts.map(([name]) => `json_agg("${name}")::text`),
  ]
  const text = `select ${outer.join(', ')} from (select ${inner.join(', ')} ${from}) rows`
  // query_timeout is read from a query's own configuration too; the types leave it out.
  const query = { text, values, rowMode: 'array', query_timeout: LOAD_TIMEOUT } as pg.QueryArrayConfig
  const { rows } = await inTurn(client, () => client.query<(string | null)[]>(query))
  const [cells = []] = rows
  const columns: Record<string, unknown[]> = {}
  ;[...numbers, ...texts].forEach(([name], index) => {
    const cell = cells[index]
    columns[name] = !cell ? [] : JSON.parse(index < numbers.length ? `[${cell.slice(1, -1)}]` : cell)
  })
  // The names are those of `asked`, and PostgreSQL made the cells from its columns.
  return columns as Read<Asked>
}

const lastOf = new WeakMap<pg.ClientBase, Promise<unknown>>()

// Sends the next query the moment the last is answered, before anybody parses that answer.
function inTurn<Answer>(client: pg.ClientBase, send: () => Promise<Answer>): Promise<Answer> {
  const turn = (lastOf.get(client) ?? Promise.resolve()).then(send)
  lastOf.set(
    client,
    turn.catch(() => {}),
  )
  return turn
}
