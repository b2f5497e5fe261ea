// The one error for "the database cannot answer now", whatever layer noticed. Routes answer it with 503.

/** The database is away, overloaded or too slow; trying again later may help. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  /** Seconds a client should wait, for Retry-After. */
  readonly retryAfter = 5
}

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)/
// Classes 08 (connection) and 53 (resources); 57P0x: shut down or starting; 57014: statement_timeout;
// 55P03: lock_timeout; 25P03: idle too long in a transaction. Prisma: not reachable, timed out, closed, pool or transaction not to be had.
const REFUSALS = /^(08...|53...|57P0.|57014|55P03|25P03|P1001|P1002|P1008|P1017|P2024|P2028)$/
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|timeout expired|not queryable/

/** Runs database work; throws DatabaseUnavailable where the fault is the connection's and not the query's. */
export async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseUnavailable || !isUnavailable(error)) throw error
    throw new DatabaseUnavailable('The database does not answer.', { cause: error })
  }
}

function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  // Every property is looked at before it is used. Prisma keeps what went wrong in hand-written SQL under `meta`.
  const { code, message, originalCode, kind, cause, errors, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >
  const codes = [code, originalCode].filter((value) => typeof value === 'string')
  if (codes.some((value) => NETWORK.test(value) || REFUSALS.test(value))) return true
  if (typeof message === 'string' && WORDS.test(message)) return true
  if (
    typeof kind === 'string' &&
    /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/.test(kind)
  )
    return true
  if (Array.isArray(errors) && errors.some((inner) => isUnavailable(inner, depth + 1))) return true
  return [cause, meta, driverAdapterError].some((inner) => isUnavailable(inner, depth + 1))
}
