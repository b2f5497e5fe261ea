// How long tests wait for a database. The limits of lib/db/pool.ts are for people; a machine with ten times as much to
// do answers late and is no fault.

/** Longer than any answer takes, in milliseconds, and short enough that a test which hangs is told by its name. */
export const PATIENCE_MS = 60_000

/** The address of a database with limits that no busy machine reaches, in whichever process it is opened. */
export function patient(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  // What stands in the address goes before what the code asks for.
  for (const limit of ['query_timeout', 'statement_timeout']) url.searchParams.set(limit, String(PATIENCE_MS))
  return url.href
}
