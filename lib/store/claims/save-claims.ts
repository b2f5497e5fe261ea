// Claims → rows: what someone said about tools and what became of it. Absent ones are added; edit-claims.ts
// also changes those that are there.

import { z } from 'zod'
import type { CitedClaim, Claims } from '../../catalogue/document/claim'
import { toSourceAddress } from '../../catalogue/document/source-address'
import { query, type RunSql } from '../sql'

const INSERT_SOURCES = `insert into source (url, title, publisher, kind)
  select s.url, s.title, s.publisher, s.kind::source_kind
  from jsonb_to_recordset($1::jsonb -> 'sources') as s(url text, title text, publisher text, kind text)
  order by s.url on conflict (url) do update
    set title = excluded.title, publisher = excluded.publisher, kind = excluded.kind
    where source.title is null and excluded.title is not null`

const INSERT_CLAIMS = query(
  { key: z.string() },
  `insert into claim (key, position, text, said_by, occasion, said_on, state_then, since_then, verdict,
    unverified)
  select c.key, coalesce((select max(position) + 1 from claim), 0) + place, c.text, c.said_by, c.occasion, c.said_on,
    c.state_then, c.since_then, c.verdict::verdict, c.unverified
  from rows from (jsonb_to_recordset($1::jsonb -> 'claims') as (key text, text text, "saidBy" text, occasion text,
    "saidOn" text, "then" text, since text, verdict text, unverified boolean)) with ordinality
    c(key, text, said_by, occasion, said_on, state_then, since_then, verdict, unverified, place)
  order by place on conflict (key) do nothing returning key`,
)

const ADDED = `from jsonb_array_elements($1::jsonb -> 'claims') d
  join claim on claim.key = d.value ->> 'key' and claim.key = any (string_to_array($2, ' '))`

const INSERT_SUBJECTS = `insert into claim_subject (claim_id, position, tool_id)
  select claim.id, place - 1, coalesce(tool.id, former.tool_id) ${ADDED}
  cross join jsonb_array_elements_text(d.value -> 'subjects') with ordinality s(slug, place)
  left join tool on tool.slug = s.slug
  left join alias former on former.kind = 'former-slug' and former.text = s.slug`

const INSERT_CITATIONS = `insert into citation (claim_id, source_id, position, read_on, speaks_of, secondary)
  select claim.id, source.id, place - 1, listed."readOn", listed."speaksOf", coalesce(listed.secondary, false) ${ADDED}
  cross join jsonb_array_elements_text(d.value -> 'sources') with ordinality s(url, place)
  left join source on source.url = s.url
  left join jsonb_to_recordset($1::jsonb -> 'sources')
    as listed(url text, "readOn" date, "speaksOf" text, secondary boolean) on listed.url = s.url`

const CHANGE_CLAIM = [
  `update claim set (text, said_by, occasion, said_on, state_then, since_then, verdict, unverified) = (d ->> 'text',
     d ->> 'saidBy', d ->> 'occasion', d ->> 'saidOn', d ->> 'then', d ->> 'since', (d ->> 'verdict')::verdict,
     (d ->> 'unverified')::boolean)
   from (select $1::jsonb #> '{claims,0}' as d) x where key = $2`,
  `delete from claim_subject using claim where claim.id = claim_id and key = $2 and $1::jsonb is not null`,
  `delete from citation using claim where claim.id = claim_id and key = $2 and $1::jsonb is not null`,
]

// The ledger is one list of sources: a page has one wording and one day of reading in all claims that cite it.
const WORD_SOURCES = [
  `update source set title = s.title, publisher = s.publisher, kind = s.kind::source_kind
   from jsonb_to_recordset($1::jsonb -> 'sources') as s(url text, title text, publisher text, kind text)
   where source.url = s.url`,
  `update citation set (read_on, speaks_of, secondary) = (s."readOn", s."speaksOf", s.secondary)
   from jsonb_to_recordset($1::jsonb -> 'sources') as s(url text, "readOn" date, "speaksOf" text, secondary boolean)
   join source on source.url = s.url
   where citation.source_id = source.id and claim_id is not null`,
]

/** Adds the sources of claims in the claims' own words; before the tools that cite them, where a backup comes back. */
export async function saveClaimSources(run: RunSql, { sources }: Claims): Promise<void> {
  const spelled = sources.map((source) => ({ ...source, url: toSourceAddress(source.url) }))
  await run(INSERT_SOURCES, JSON.stringify({ sources: spelled }))
}

/** Adds the claims whose key is absent, after the tools they are about, and returns how many. */
export async function saveClaims(run: RunSql, { claims, sources }: Claims): Promise<number> {
  if (claims.length === 0) return 0
  const json = toJson({ claims, sources })
  await run(INSERT_SOURCES, json)
  const added = await run(INSERT_CLAIMS, json)
  const keys = added.map((claim) => claim.key).join(' ')
  for (const sql of [INSERT_SUBJECTS, INSERT_CITATIONS]) await run(sql, json, keys)
  return added.length
}

/** Makes a claim that is there say this, and its sources with it, in whichever claim they are cited. */
export async function changeClaimRows(run: RunSql, { claim, sources }: CitedClaim): Promise<void> {
  const json = toJson({ claims: [claim], sources })
  await run(INSERT_SOURCES, json)
  for (const sql of [...CHANGE_CLAIM, INSERT_SUBJECTS, INSERT_CITATIONS]) await run(sql, json, claim.key)
  await wordSources(run, sources)
}

/** Words the ledger's sources like this. */
export async function wordSources(run: RunSql, sources: Claims['sources']): Promise<void> {
  for (const sql of WORD_SOURCES) await run(sql, toJson({ claims: [], sources }))
}

function toJson({ claims, sources }: Claims): string {
  return JSON.stringify({
    claims: claims.map((claim) => ({ ...claim, sources: claim.sources.map(toSourceAddress) })),
    sources: sources.map((source) => ({ ...source, url: toSourceAddress(source.url) })),
  })
}
