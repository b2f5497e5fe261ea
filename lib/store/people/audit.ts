// The audit log: who did what, and what was refused. Only ever added to.

import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { noteWorkDone } from '../forms/form-under-way'
import type { RunSql } from '../transaction'

export type Author = { id: string; name: string }

export type AuditNote = {
  /** Null: nobody who is signed in. */
  author: Author | null
  /** A verb in the past and its object: `person-invited`, `sign-in-failed`. */
  action: string
  toolId?: number
  details?: Record<string, unknown>
}

const onItsOwn: RunSql = (sql, ...parameters) => getDatabase().pool.query(sql, parameters)

/** Adds a note; give `run` to have it in the transaction of what it tells, which a form under way then counts as done. */
export async function noteAudit(note: AuditNote, run: RunSql = onItsOwn): Promise<void> {
  if (run !== onItsOwn) await orUnavailable(() => noteWorkDone(run))
  const { author, action, toolId = null, details = {} } = note
  await orUnavailable(() =>
    run(
      'insert into audit_event (author_id, author_name, action, tool_id, details) values ($1, $2, $3, $4, $5::jsonb)',
      author?.id ?? null,
      author?.name ?? 'nobody signed in',
      action,
      toolId,
      JSON.stringify(details),
    ),
  )
}

/** Adds a note unless the same action with the same details was noted in the last 15 minutes: a flood makes one row. */
export async function noteAuditOnce(note: AuditNote): Promise<void> {
  const { author, action, details = {} } = note
  await orUnavailable(() =>
    onItsOwn(
      `insert into audit_event (author_id, author_name, action, details) select $1, $2, $3, $4::jsonb
       where not exists (select from audit_event where action = $3 and details = $4::jsonb
         and author_id is not distinct from $1 and at > now() - interval '15 minutes')`,
      author?.id ?? null,
      author?.name ?? 'nobody signed in',
      action,
      JSON.stringify(details),
    ),
  )
}

export type AuditEvent = {
  id: string
  at: Date
  authorName: string
  action: string
  toolSlug: string | null
  details: Record<string, unknown>
}

export type AuditFilter = { action?: string; who?: string; page?: number }

export const EVENTS_PER_PAGE = 50

/** One page of the log, newest first, with the number of all that fit the filter. */
export async function findAuditEvents(filter: AuditFilter): Promise<{ events: AuditEvent[]; count: number }> {
  const { action = '', who = '', page = 1 } = filter
  const { pool } = getDatabase()
  const where = `($1 = '' or action = $1) and ($2 = '' or strpos(lower(author_name), lower($2)) > 0)`
  return orUnavailable(async () => {
    const counted = await pool.query<{ count: number }>(
      `select count(*)::int as count from audit_event where ${where}`,
      [action, who],
    )
    const { rows } = await pool.query<AuditEvent>(
      `select audit_event.id, at, author_name as "authorName", action, tool.slug as "toolSlug", details
       from audit_event left join tool on tool.id = tool_id where ${where}
       order by audit_event.id desc limit $3 offset $4`,
      [action, who, EVENTS_PER_PAGE, (page - 1) * EVENTS_PER_PAGE],
    )
    return { events: rows, count: counted.rows[0]?.count ?? 0 }
  })
}

/** Every action that was ever noted, for the filter. */
export async function findAuditActions(): Promise<string[]> {
  const { rows } = await orUnavailable(() =>
    getDatabase().pool.query<{ action: string }>('select distinct action from audit_event order by action'),
  )
  return rows.map((row) => row.action)
}
