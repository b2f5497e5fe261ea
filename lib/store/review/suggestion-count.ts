// How often an address suggested something: counted in PostgreSQL before a suggestion is kept, so that every web
// process counts alike. Addresses are kept as keyed hashes, for a day.

import { z } from 'zod'
import { networkOf } from '../../network-of'
import { sign } from '../../secrets/secret'
import { query, type RunSql } from '../sql'

const MOST_PER_HOUR = 5
const MOST_PER_DAY = 20

// One statement sees one snapshot: the lock has to be held before it begins.
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 7204416003))::text'
const FORGET = `delete from suggestion_count where at < clock_timestamp() - interval '1 day'`
const COUNT = query(
  { hour: z.int(), day: z.int(), hourWait: z.int().nullable(), dayWait: z.int().nullable() },
  `select
    count(*) filter (where at > clock_timestamp() - interval '1 hour')::int as hour, count(*)::int as day,
    ceil(extract(epoch from max(at) filter (where hour_place = ${MOST_PER_HOUR}) + interval '1 hour'
      - clock_timestamp()))::int as "hourWait",
    ceil(extract(epoch from max(at) filter (where hour_place = ${MOST_PER_DAY}) + interval '1 day'
      - clock_timestamp()))::int as "dayWait"
  from (select at, row_number() over (order by at desc) as hour_place from suggestion_count
    where address = $1 and at > clock_timestamp() - interval '1 day') counted`,
)

/** Counts a suggestion for an address, within a transaction; the seconds to wait (and nothing counted) at the limit. */
export async function countSuggestion(run: RunSql, address: string): Promise<number | null> {
  const network = await hashOfAddress(address)
  await run(LOCK, network)
  const [counted] = await run(COUNT, network)
  if (counted && counted.day >= MOST_PER_DAY) return Math.max(1, counted.dayWait ?? 3600)
  if (counted && counted.hour >= MOST_PER_HOUR) return Math.max(1, counted.hourWait ?? 3600)
  await run(FORGET)
  await run('insert into suggestion_count (address) values ($1)', network)
  return null
}

/** What stands for an address wherever it is kept. */
export const hashOfAddress = (address: string) => sign('suggestion-address', networkOf(address))
