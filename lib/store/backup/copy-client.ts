// A connection that copies whole tables: no limit on how long an answer may take, be it one of DATABASE_URL itself, for
// pg would count a copy as a query that never answers.

import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** A client for copying, not yet connected. `statement_timeout` in milliseconds. */
export function createCopyClient(
  connectionString: string,
  { name, longest }: { name: string; longest?: number },
): pg.Client {
  const url = new URL(connectionString)
  for (const limit of ['query_timeout', 'statement_timeout']) url.searchParams.delete(limit)
  const client = new pg.Client({
    connectionString: url.href,
    application_name: name,
    connectionTimeoutMillis: 5000,
    ...(longest !== undefined && { statement_timeout: longest }),
  })
  // The copy under way fails by itself; unheard, the event would end the process.
  client.on('error', () => {})
  return client
}

/** The rows of a table as COPY writes them, each a line. */
export const copyOut = (client: pg.Client, table: string, columns: readonly string[]): Readable =>
  client.query(to(`copy ${nameColumns(client, table, columns)} to stdout`))

/** Takes in the rows of a table as `copyOut` gave them. */
export const copyIn = (client: pg.Client, table: string, columns: readonly string[]): Writable =>
  client.query(from(`copy ${nameColumns(client, table, columns)} from stdin`))

function nameColumns(client: pg.Client, table: string, columns: readonly string[]): string {
  return `${client.escapeIdentifier(table)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
}
