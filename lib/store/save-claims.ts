// Claims → rows: what someone said about tools and what became of it. Absent ones are added. Called by seed.ts.

import type { RunSql } from './tool-rows'

export type ClaimDocument = {
  slug: string
  text: string
  saidBy: string
  saidIn: string
  /** Partial date. */
  saidOn: string
  stateThen: string
  sinceThen: string
  verdict: 'came-true' | 'partly' | 'did-not' | 'still-open' | 'inaccurate-then' | 'opinion'
  /** Slugs of the tools it is about. */
  subjects: string[]
  sources: { url: string; title: string; publisher: string | null; kind: string; readOn: string | null }[]
}

const INSERT_CLAIMS = `insert into claim (slug, position, text, said_by, said_in, said_on, state_then, since_then, verdict)
  select c.slug, coalesce((select max(position) + 1 from claim), 0) + place, c.text, c.said_by, c.said_in, c.said_on,
    c.state_then, c.since_then, c.verdict::verdict
  from rows from (jsonb_to_recordset($1::jsonb) as (slug text, text text, "saidBy" text, "saidIn" text, "saidOn" text,
    "stateThen" text, "sinceThen" text, verdict text)) with ordinality
    c(slug, text, said_by, said_in, said_on, state_then, since_then, verdict, place)
  order by place on conflict (slug) do nothing returning slug`

const CLAIMS = `from jsonb_array_elements($1::jsonb) d join claim on claim.slug = d.value ->> 'slug'
  and claim.slug = any (string_to_array($2, ' '))`

const INSERT_SUBJECTS = `insert into claim_subject (claim_id, position, tool_id)
  select claim.id, place - 1, coalesce(tool.id, former.tool_id) ${CLAIMS}
  cross join jsonb_array_elements_text(d.value -> 'subjects') with ordinality s(slug, place)
  left join tool on tool.slug = s.slug
  left join alias former on former.kind = 'former-slug' and former.text = s.slug`

const SOURCES = `${CLAIMS} cross join rows from (jsonb_to_recordset(d.value -> 'sources')
  as (url text, title text, publisher text, kind text, "readOn" date)) with ordinality
  s(url, title, publisher, kind, read_on, place)`

const INSERT_SOURCES = `insert into source (url, title, publisher, kind)
  select distinct on (s.url) s.url, s.title, s.publisher, s.kind::source_kind ${SOURCES}
  order by s.url on conflict (url) do nothing`

const INSERT_CITATIONS = `insert into citation (claim_id, source_id, position, read_on)
  select claim.id, source.id, place - 1, s.read_on ${SOURCES} join source on source.url = s.url`

/** Adds the claims whose slug is absent and returns how many. */
export async function saveClaims(run: RunSql, claims: ClaimDocument[]): Promise<number> {
  if (claims.length === 0) return 0
  const json = JSON.stringify(claims)
  const added = (await run(INSERT_CLAIMS, json)) as { slug: string }[] // as returned
  const slugs = added.map((claim) => claim.slug).join(' ')
  for (const sql of [INSERT_SUBJECTS, INSERT_SOURCES, INSERT_CITATIONS]) await run(sql, json, slugs)
  return added.length
}
