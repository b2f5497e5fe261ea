// The whole catalogue as a process reads it when it starts: megabytes, which a replica gives as well as the primary.

import { buildCatalogue, type Catalogue, changeCatalogue } from '../../catalogue/catalogue'
import { createPool, getPool, getReplicaString } from '../../db/pool'
import { DatabaseUnavailable } from '../../db/unavailable'
import { loadCatalogue, loadChange } from './load-catalogue'

/**
 * The catalogue as of now, with statuses as of `today`. Where DATABASE_READ_URL names a replica, most of it comes from there,
 * and what the replica had not heard of yet from the primary. Throws DatabaseUnavailable where the primary is away.
 */
export async function loadWhole(today: string): Promise<Catalogue> {
  return (await loadByReplica(today)) ?? buildCatalogue({ ...(await loadCatalogue(getPool())), today })
}

/** Null where there is no replica, where it does not answer, and where it holds what the primary has no longer: a backup was restored. */
async function loadByReplica(today: string): Promise<Catalogue | null> {
  const connectionString = getReplicaString()
  if (connectionString === null) return null
  const replica = createPool(connectionString, { max: 1 })
  const parts = await loadCatalogue(replica)
    .catch((error: unknown) => {
      // Whatever it is that a replica cannot do, the primary says of itself.
      console.warn(`The catalogue is read from the primary, not from DATABASE_READ_URL: ${reasonOf(error)}`)
      return null
    })
    .finally(() => replica.end())
  if (parts === null) return null
  const read = buildCatalogue({ ...parts, today })
  const change = await loadChange(getPool(), read.revision)
  if (change === null) return read
  return change === 'another' ? null : changeCatalogue(read, change)
}

function reasonOf(error: unknown): string {
  const reason = error instanceof DatabaseUnavailable ? error.cause : error
  return reason instanceof Error ? reason.message : String(reason)
}
