// Rows → the claims with their sources, in the order they were written. Part of what load-catalogue.ts reads; editing
// asks for them as they stand now, for it must not trust the catalogue in memory.

import { type Claims, claimsDocument } from '../../catalogue/document/claim'
import { getPool, LOAD_TIMEOUT } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { query, runOn } from '../sql'

/** SQL for the claims as one JSON value. */
export const CLAIMS_JSON = `json_build_object(
  'claims', (select coalesce(json_agg(json_build_object('key', c.key, 'text', c.text, 'saidBy', c.said_by,
      'occasion', c.occasion, 'saidOn', c.said_on, 'then', c.state_then, 'since', c.since_then,
      'verdict', c.verdict, 'unverified', c.unverified,
      'subjects', (select coalesce(json_agg(t.slug order by s.position), '[]')
        from claim_subject s join tool t on t.id = s.tool_id where s.claim_id = c.id),
      'sources', (select coalesce(json_agg(source.url order by x.position), '[]')
        from citation x join source on source.id = x.source_id where x.claim_id = c.id)
    ) order by c.position, c.id), '[]') from claim c),
  'sources', (select coalesce(json_agg(json_build_object('url', s.url, 'title', s.title, 'publisher', s.publisher,
      'kind', s.kind, 'readOn', s.read_on, 'speaksOf', s.speaks_of, 'secondary', s.secondary) order by s.url), '[]')
    from (select source.url, source.title, source.publisher, source.kind, max(x.read_on)::text as read_on,
        max(x.speaks_of) as speaks_of, bool_or(x.secondary) as secondary
      from citation x join source on source.id = x.source_id where x.claim_id is not null group by source.id) s)
  )`

const LEDGER = query({ claims: claimsDocument }, `select ${CLAIMS_JSON} as claims`)

/** Every claim, committed ones only; throws where the rows do not make valid ones, and DatabaseUnavailable. */
export async function loadLedger(): Promise<Claims> {
  const run = runOn(getPool(), { query_timeout: LOAD_TIMEOUT })
  const [row] = await orUnavailable(() => run(LEDGER))
  if (!row) throw new Error('A select without a table gave no row.')
  return row.claims
}
