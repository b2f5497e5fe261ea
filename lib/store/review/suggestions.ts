// What readers suggest without an account: kept, shown to editors, answered, and shown under a private link.

import { z } from 'zod'
import type { Prisma } from '../../../generated/prisma/client'
import * as words from '../../../generated/prisma/enums'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { sign } from '../../secrets/secret'
import { hashToken } from '../../secrets/tokens'
import { noteAudit } from '../people/audit'
import { query } from '../sql'
import { runWithin } from '../transaction'
import { countSuggestion, hashOfAddress } from './suggestion-count'

export const SUGGESTION_STATES = Object.values(words.SuggestionState)
export type SuggestionState = words.SuggestionState

export type NewSuggestion = {
  /** What it is about, in the reader's words. */
  about: string
  /** The published tool those words name, if any. */
  toolSlug: string | null
  /** The key of the attribute whose fact it is about, if any. */
  attribute?: string | null
  text: string
  source: string
  name: string | null
}

export type Suggestion = {
  id: number
  about: string
  /** The slug and name of a published tool. */
  tool: { slug: string; name: string } | null
  /** The attribute whose fact it is about. */
  attribute: { key: string; label: string } | null
  text: string
  source: string
  name: string | null
  state: SuggestionState
  reply: string
  createdAt: Date
  answeredName: string | null
  answeredAt: Date | null
}

export type SuggestionKept = { token: string } | { retryAfter: number }

/**
 * Keeps a suggestion and returns the token of its private link, or the seconds to wait where the address has
 * suggested too much. The same words from the same address on one day are one suggestion.
 */
export async function addSuggestion(given: NewSuggestion, address: string): Promise<SuggestionKept> {
  const network = await hashOfAddress(address)
  const day = new Date().toISOString().slice(0, 10)
  const { about, toolSlug, attribute = null, text, source, name } = given
  const token = await sign('suggestion', JSON.stringify([network, day, about, attribute, text, source, name]))
  const tokenHash = hashToken(token)
  const { prisma } = getDatabase()
  return orUnavailable(() =>
    prisma.$transaction(async (transaction) => {
      const run = runWithin(transaction)
      // Sent twice, also at once: the second waits here and then finds the first.
      await run('select pg_advisory_xact_lock(hashtextextended($1, 7204416004))::text', tokenHash)
      if (await transaction.suggestion.findUnique({ where: { tokenHash }, select: { id: true } }))
        return { token }
      const retryAfter = await countSuggestion(run, address)
      if (retryAfter !== null) return { retryAfter }
      const tool = toolSlug && (await transaction.tool.findFirst({ where: { slug: toolSlug } }))
      const toolId = tool ? tool.id : null
      const known = attribute && (await transaction.attribute.findUnique({ where: { key: attribute } }))
      const attributeId = known ? known.id : null
      const data = { tokenHash, about, toolId, attributeId, text, source, name }
      await transaction.suggestion.create({ data })
      return { token }
    }),
  )
}

const WITH_NAMES = {
  tool: { select: { slug: true, name: true, publication: true } },
  attribute: { select: { key: true, label: true } },
} satisfies Prisma.SuggestionInclude

type Row = Prisma.SuggestionGetPayload<{ include: typeof WITH_NAMES }>

function toSuggestion({ tool, attribute, ...row }: Row): Suggestion {
  const { id, about, text, source, name, state, reply, createdAt, answeredName, answeredAt } = row
  const shown = tool?.publication === 'published' ? { slug: tool.slug, name: tool.name } : null
  const said = { id, about, tool: shown, attribute, text, source, name }
  return { ...said, state, reply, createdAt, answeredName, answeredAt }
}

/** The suggestion behind a private link, or null. */
export async function getSuggestion(token: string): Promise<Suggestion | null> {
  const where = { tokenHash: hashToken(token) }
  const row = await orUnavailable(() =>
    getDatabase().prisma.suggestion.findUnique({ where, include: WITH_NAMES }),
  )
  return row && toSuggestion(row)
}

export const SUGGESTIONS_PER_PAGE = 20

export type SuggestionPage = { suggestions: Suggestion[]; counts: Record<SuggestionState, number> }

/** One page of the suggestions in a state, the longest-waiting open ones or the latest answered ones first; before them the one with the id `first`, wherever it stands. */
export async function findSuggestions(
  viewer: Viewer,
  { state, page, first = 0 }: { state: SuggestionState; page: number; first?: number },
): Promise<SuggestionPage> {
  requireRight(viewer, 'suggestions.see')
  const { suggestion } = getDatabase().prisma
  return orUnavailable(async () => {
    const rows = await suggestion.findMany({
      where: { state },
      include: WITH_NAMES,
      orderBy:
        state === 'open' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ answeredAt: 'desc' }, { id: 'desc' }],
      take: SUGGESTIONS_PER_PAGE,
      skip: (page - 1) * SUGGESTIONS_PER_PAGE,
    })
    const isElsewhere = first > 0 && rows.every(({ id }) => id !== first)
    const before = isElsewhere ? await suggestion.findMany({ where: { id: first }, include: WITH_NAMES }) : []
    return { suggestions: [...before, ...rows].map(toSuggestion), counts: await countSuggestions() }
  })
}

async function countSuggestions(): Promise<Record<SuggestionState, number>> {
  const rows = await getDatabase().prisma.suggestion.groupBy({ by: 'state', _count: true })
  const counts = { open: 0, done: 0, declined: 0 }
  for (const { state, _count } of rows) counts[state] = _count
  return counts
}

export type SuggestionAnswer = { id: number; state: 'done' | 'declined'; reply: string }
export type AnswerOutcome = 'answered' | 'answered-before' | 'absent'

/** Answers a suggestion; of two who answer at once one does, and the other is told. */
export async function answerSuggestion(viewer: Viewer, answer: SuggestionAnswer): Promise<AnswerOutcome> {
  requireRight(viewer, 'suggestions.decide')
  const { id, state, reply } = answer
  const { prisma } = getDatabase()
  return orUnavailable(() =>
    prisma.$transaction(async (transaction) => {
      const hit = await transaction.suggestion.updateMany({
        where: { id, state: 'open' },
        data: { state, reply, answeredById: viewer.id, answeredName: viewer.name, answeredAt: new Date() },
      })
      if (hit.count === 0)
        return (await transaction.suggestion.count({ where: { id } })) > 0 ? 'answered-before' : 'absent'
      const details = { suggestion: id, state }
      await noteAudit({ author: viewer, action: 'suggestion-answered', details }, runWithin(transaction))
      return 'answered'
    }),
  )
}

const HOLD = query(
  { state: z.enum(words.SuggestionState), reply: z.string(), by: z.string().nullable() },
  'select state::text, reply, answered_name as "by" from suggestion where id = $1 for update',
)

export type ReopenOutcome = 'reopened' | 'open-already' | 'absent'

/** Puts an answered suggestion back into the queue; what was answered goes to the audit log. */
export async function reopenSuggestion(viewer: Viewer, id: number): Promise<ReopenOutcome> {
  requireRight(viewer, 'suggestions.decide')
  return orUnavailable(() =>
    getDatabase().prisma.$transaction(async (transaction) => {
      const run = runWithin(transaction)
      const [earlier] = await run(HOLD, id)
      if (!earlier) return 'absent'
      if (earlier.state === 'open') return 'open-already'
      const nobody = { answeredById: null, answeredName: null, answeredAt: null }
      await transaction.suggestion.update({ where: { id }, data: { state: 'open', reply: '', ...nobody } })
      const details = { suggestion: id, ...earlier }
      await noteAudit({ author: viewer, action: 'suggestion-reopened', details }, run)
      return 'reopened'
    }),
  )
}
