// A connection that copies whole tables: no limit on how long an answer may take, be it one of DATABASE_URL itself, for
// pg would count a copy as a query that never answers.

import pg from 'pg'

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
