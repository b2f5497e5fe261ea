// The transaction of one save, and hand-written SQL within it. What takes longer has long-transaction.ts.

import type { Prisma } from '../../generated/prisma/client'
import type { Database } from '../db/client'
import { orUnavailable } from '../db/unavailable'
import { inSpan } from '../process/observing/span.mjs'
import { orRefused } from './refused'
import { type RunSql, runBy } from './sql'

export type Transaction = Prisma.TransactionClient

/** Runs the work of one save, whole or not at all. Throws DocumentRefused or DatabaseUnavailable. */
export async function inTransaction<Result>(
  { prisma }: Pick<Database, 'prisma'>,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return inSpan('save', () =>
    orUnavailable(() => orRefused(() => prisma.$transaction(work, { maxWait: 8000, timeout: 15_000 }))),
  )
}

/** Sends hand-written SQL within a Prisma transaction. */
export function runWithin(transaction: Transaction): RunSql {
  return runBy((text, parameters) => transaction.$queryRawUnsafe<unknown[]>(text, ...parameters))
}
