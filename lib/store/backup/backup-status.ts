// How backups stand, for the pages of admins, for metrics and for the doctor: when the last one was made, and what failed.

import { z } from 'zod'
import { ask, query } from '../sql'

export type BackupStatus = {
  /** The database's clock. */
  now: Date
  /** The newest that is whole, wherever it was to go. */
  lastSuccess: { at: Date; bytes: number; fileName: string } | null
  /** What came to nothing since, or null. One that was cut off without a word counts. */
  lastFailure: { at: Date; fault: string } | null
  /** How many came to nothing since the last success. */
  failures: number
  /** One is being made. */
  isUnderWay: boolean
}

/** Milliseconds after which a run that said nothing was cut off. */
export const LONGEST_RUN = 60 * 60_000

const STATUS = query(
  {
    now: z.date(),
    successAt: z.date().nullable(),
    bytes: z.number().nullable(),
    fileName: z.string().nullable(),
    failureAt: z.date().nullable(),
    fault: z.string().nullable(),
    failures: z.int(),
    isUnderWay: z.boolean(),
  },
  `with success as (select * from backup_run where finished_at is not null and fault is null order by id desc limit 1),
     cut as (select *, finished_at is null and clock_timestamp() - started_at > make_interval(secs => $1::float8 / 1000)
       as is_cut from backup_run where id > coalesce((select id from success), 0)),
     failed as (select * from cut where fault is not null or is_cut)
   select clock_timestamp() as now, success.finished_at as "successAt", success.bytes::float8 as bytes,
     success.file_name as "fileName", failure.started_at as "failureAt",
     coalesce(failure.fault, case when failure.id is not null then 'It was cut off.' end) as fault,
     (select count(*)::int from failed) as failures,
     exists (select from backup_run where finished_at is null and id not in (select id from failed)) as "isUnderWay"
   from (select) one left join success on true left join lateral (select * from failed order by id desc limit 1) failure on true`,
)

/** How backups stand. Throws DatabaseUnavailable. */
export async function readBackupStatus(): Promise<BackupStatus> {
  const [row] = await ask(STATUS, LONGEST_RUN)
  if (!row) throw new Error('A query for one row gave none.')
  const { now, successAt: at, bytes, fileName, failureAt, fault, failures, isUnderWay } = row
  return {
    now,
    lastSuccess: at && fileName !== null ? { at, bytes: bytes ?? 0, fileName } : null,
    lastFailure: failureAt && { at: failureAt, fault: fault ?? '' },
    failures,
    isUnderWay,
  }
}
