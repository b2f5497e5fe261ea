// What the rows of a tool say, as a document: the oracle that holds the projection to the document it was made from.

import type pg from 'pg'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'

const list = (of: string, from: string) => `coalesce((select json_agg(${of}) ${from}), '[]')`
const sources = (target: string) =>
  list(
    'source.url order by c.position',
    `from citation c join source on source.id = c.source_id where ${target}`,
  )
const statement = (target: string) => `'sources', ${sources(`c.tool_id = t.id and ${target}`)}`
const texts = (kind: string) =>
  list('text order by position', `from alias where tool_id = t.id and kind = '${kind}'`)

const FACT_VALUE = `case f.kind
  when 'choice' then (select to_jsonb(key) from attribute_option where id = f.option_id)
  when 'choices' then (select jsonb_agg(o.key order by fo.position) from fact_option fo
    join attribute_option o on o.id = fo.option_id where fo.tool_id = t.id and fo.attribute_id = f.attribute_id)
  when 'support' then to_jsonb(f.support)
  when 'number' then to_jsonb(f.number)
  else to_jsonb(f.text) end`

const FACTS = list(
  `json_build_object('attribute', a.key, 'state', f.state, 'value', ${FACT_VALUE}, 'note', f.note, 'qualified', f.qualified, 'since', f.since,
    'until', f.until, 'checkedOn', f.checked_on, 'unverified', f.unverified, ${statement('c.attribute_id = f.attribute_id')})
    order by f.position`,
  'from fact f join attribute a on a.id = f.attribute_id where f.tool_id = t.id',
)
const advice = (kind: string) =>
  list(
    `json_build_object('text', s.text, 'instead', other.slug, 'unverified', s.unverified,
      ${statement('c.advice_kind = s.kind and c.advice_position = s.position')}) order by s.position`,
    `from advice s left join tool other on other.id = s.instead_id where s.tool_id = t.id and s.kind = '${kind}'`,
  )
const TRADEOFFS = list(
  `json_build_object('aspect', a.key, 'kind', s.kind, 'text', s.text, 'major', s.major, 'unverified', s.unverified,
    ${statement('c.tradeoff_position = s.position')}) order by s.position`,
  'from tradeoff s join aspect a on a.id = s.aspect_id where s.tool_id = t.id',
)
const RELATIONS = list(
  `json_build_object('type', s.type, 'to', other.slug, 'note', s.note, 'unverified', s.unverified,
    ${statement('c.relation_position = s.position')}) order by s.position`,
  'from relation s join tool other on other.id = s.to_id where s.tool_id = t.id',
)
const EVENTS = list(
  `json_build_object('date', s.date, 'kind', s.kind, 'version', s.version, 'text', s.text, 'status', s.status,
    'unverified', s.unverified, ${statement('c.event_position = s.position')}) order by s.position`,
  'from event s where s.tool_id = t.id',
)
const SOURCES = list(
  `json_build_object('url', source.url, 'title', s.title, 'publisher', s.publisher, 'kind', s.kind,
    'readOn', s.read_on) order by s.position`,
  'from tool_source s join source on source.id = s.source_id where s.tool_id = t.id',
)
const CATEGORIES = list(
  'category.slug order by c.position',
  'from tool_category c join category on category.id = c.category_id where c.tool_id = t.id',
)

const QUERY = `select json_build_object('slug', slug, 'name', name, 'aliases', ${texts('other-name')},
  'formerSlugs', ${texts('former-slug')}, 'summary', summary, 'description', description,
  'descriptionSources', ${sources('c.tool_id = t.id and c.of_description')}, 'kind', kind, 'categories', ${CATEGORIES},
  'licence', json_build_object('spdx', licence_spdx, 'class', licence_class, 'note', licence_note,
    'unverified', licence_unverified, ${statement('c.of_licence')}),
  'homepage', homepage, 'repository', repository, 'documentation', documentation, 'chooseWhen', ${advice('choose')},
  'avoidWhen', ${advice('avoid')}, 'facts', ${FACTS}, 'tradeoffs', ${TRADEOFFS}, 'relations', ${RELATIONS}, 'events', ${EVENTS},
  'sources', ${SOURCES}) as document from tool t where slug = $1`

/** What stands in the document alone: the database neither refuses nor asks by it. */
type Unprojected = 'support' | 'lines' | 'watch' | 'versionsOf' | 'moves' | 'mappings' | 'worksWith'
type Without<Entry, Key extends keyof Entry> = Omit<Entry, Key>[]
type Projected = Omit<ToolDocument, Unprojected | 'facts' | 'sources'> & {
  facts: Without<ToolDocument['facts'][number], 'otherwise'>
  sources: Without<ToolDocument['sources'][number], 'speaksOf' | 'secondary'>
}

/** The parts of a document that have rows. */
export function projected({
  versionsOf,
  support,
  lines,
  watch,
  moves,
  mappings,
  worksWith,
  facts,
  sources,
  ...rest
}: ToolDocument): Projected {
  return {
    ...rest,
    facts: facts.map(({ otherwise, ...fact }) => fact),
    sources: sources.map(({ speaksOf, secondary, ...source }) => source),
  }
}

/** The document that the rows of the tool with this slug amount to. */
export async function readRowsAsDocument(pool: pg.Pool, slug: string): Promise<Projected> {
  const { rows } = await pool.query<{ document: Projected }>(QUERY, [slug])
  const [row] = rows
  if (!row) throw new Error(`There is no tool ${slug}.`)
  return row.document
}
