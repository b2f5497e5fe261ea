// What lately changed in the catalogue, typed, for feeds: read off the revisions that came after the catalogue in memory,
// and kept with it without their documents. Called where a catalogue is loaded, and never for a page.

import type pg from 'pg'
import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue'
import type { RecordedChange } from '../../catalogue/document/recorded-change'
import { recordChanges } from '../../catalogue/following/record-changes'
import { LOAD_TIMEOUT } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { query, runOn } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'

/** So many revisions are looked at, and so many changes kept: more than any feed shows. */
const MOST = 200

const columns = {
  id: z.int(),
  revision: z.int(),
  slug: z.string(),
  at: z.date(),
  document: storedDocument,
  before: maybeDocument,
}

// Tools that were there on the day the catalogue began are no news. A first revision on a later day is.
const REVISIONS_SQL = `select c.id, c.catalogue_revision::int as revision, c.slug, c.created_at as at, c.document, b.document as before
  from (
    select revision.*, tool.slug from tool_document said join tool on tool.id = said.tool_id
    join revision on revision.tool_id = said.tool_id
    where said.revision > $1 and revision.state = 'published' and revision.publication = 'published' and tool.publication = 'published'
      and revision.catalogue_revision > $1
    order by revision.created_at desc, revision.id desc limit ${MOST}
  ) c
  left join lateral (
    select document from revision where tool_id = c.tool_id and version < c.version
      and state = 'published' and publication = 'published'
    order by version desc limit 1
  ) b on true
  where b.document is not null or c.created_at::date > (select min(created_at)::date from revision)
  order by c.created_at desc, c.id desc`

const REVISIONS = query(columns, REVISIONS_SQL)

/** The same as one value of a statement that reads more, with its first parameter; and what comes of it. */
export const REVISIONS_JSON = `(select coalesce(json_agg(recorded), '[]') from (${REVISIONS_SQL}) recorded)`
export const revisionsInJson = z.array(z.object({ ...columns, at: z.coerce.date() }))

export type RecordedRevision = z.output<z.ZodObject<typeof columns>>

/** The latest revisions there are, the latest first. Throws DatabaseUnavailable. */
export async function loadRevisions(pool: pg.Pool): Promise<RecordedRevision[]> {
  return orUnavailable(() => runOn(pool, { query_timeout: LOAD_TIMEOUT })(REVISIONS, 0))
}

/** The catalogue with what these revisions changed since `before`, the latest first; what came after it is left for the next. */
export function withRecorded(
  before: Catalogue | null,
  catalogue: Catalogue,
  revisions: readonly RecordedRevision[],
): Catalogue {
  const news = revisions
    .filter(({ revision }) => revision <= catalogue.revision)
    .flatMap(({ id, slug, at, document, before: was }): RecordedChange[] =>
      recordChanges({ id, at, before: was, after: document }, slug, catalogue),
    )
  return { ...catalogue, recorded: [...news, ...(before?.recorded ?? [])].slice(0, MOST) }
}
