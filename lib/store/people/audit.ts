// The audit log: who did what, and what was refused. Only ever added to.

import { z } from 'zod'
import type { Prisma } from '../../../generated/prisma/client'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { noteWorkDone } from '../forms/form-under-way'
import { ask, type RunSql } from '../sql'

export type Author = { id: string; name: string }

export type AuditNote = {
  /** Null: nobody who is signed in. */
  author: Author | null
  /** A verb in the past and its object: `person-invited`, `sign-in-failed`. */
  action: string
  toolId?: number
  details?: Record<string, unknown>
}

/** Adds a note; give `run` to have it in the transaction of what it tells, which a form under way then counts as done. */
export async function noteAudit(note: AuditNote, run: RunSql = ask): Promise<void> {
  if (run !== ask) await orUnavailable(() => noteWorkDone(run))
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
  await ask(
    `insert into audit_event (author_id, author_name, action, details) select $1, $2, $3, $4::jsonb
     where not exists (select from audit_event where action = $3 and details = $4::jsonb
       and author_id is not distinct from $1 and at > now() - interval '15 minutes')`,
    author?.id ?? null,
    author?.name ?? 'nobody signed in',
    action,
    JSON.stringify(details),
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
  const { auditEvent } = getDatabase().prisma
  const where: Prisma.AuditEventWhereInput = {
    ...(action && { action }),
    ...(who && { authorName: { contains: escapeLike(who), mode: 'insensitive' } }),
  }
  return orUnavailable(async () => {
    const count = await auditEvent.count({ where })
    const rows = await auditEvent.findMany({
      where,
      include: { tool: { select: { slug: true } } },
      orderBy: { id: 'desc' },
      take: EVENTS_PER_PAGE,
      skip: (page - 1) * EVENTS_PER_PAGE,
    })
    const events = rows.map(({ id, at, authorName, action, tool, details }) => ({
      id: String(id),
      at,
      authorName,
      action,
      toolSlug: tool?.slug ?? null,
      details: auditDetails.parse(details),
    }))
    return { events, count }
  })
}

// Prisma hands the text to ILIKE as it is.
const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&')

const auditDetails = z.record(z.string(), z.unknown())

/** Every action that was ever noted, for the filter. */
export async function findAuditActions(): Promise<string[]> {
  const rows = await orUnavailable(() =>
    getDatabase().prisma.auditEvent.groupBy({ by: 'action', orderBy: { action: 'asc' } }),
  )
  return rows.map((row) => row.action)
}
