// Who has or had an address, a name or another name: asked of the database in one question, judged by names-taken.ts.

import { z } from 'zod'
import { findNamedTools, type Naming } from '../../catalogue/document/named-tools'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { nameKey } from '../../catalogue/search/name-index'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { publication } from '../columns'
import { ask, query } from '../sql'
import { type ToolPlace, toolPlace, toolSeenAt } from './find-tool'

/** Somebody else's claim to a word. */
const claimed = z.object({
  word: z.enum(['slug', 'former-slug', 'name', 'other-name']),
  slug: z.string(),
  name: z.string(),
  publication,
})
export type Claimed = z.output<typeof claimed>

type Asked = Pick<ToolDocument, 'slug' | 'name'> & Partial<Pick<ToolDocument, 'aliases'> & Naming>

const takenColumns = {
  claims: z.array(claimed),
  /** Of the slugs asked for. */
  missing: z.array(z.string()),
  /** By the key of the other name that was asked for; tools that nobody sees yet claim none. */
  aliased: z.array(claimed.extend({ key: z.string() })),
}
export type Taken = z.output<z.ZodObject<typeof takenColumns>>

/** SQL for the key of a name in a column, as nameKey() compares names; both tables have an index on it. */
export const NAME_KEY = (column: string) =>
  `btrim(regexp_replace(replace(translate(normalize(lower(normalize(${column}, NFKC)), NFKC), 'ς', 'σ'), U&'i\\0307', 'i'), '\\s+', ' ', 'g'))`

// $1 is the slug, $2 the name's key, $3 the slugs of the tools it names, $4 the keys of other names; `own` the tool's id.
const taken = (own: string) => `(select coalesce(json_agg(found), '[]') from (
    select 'slug' as word, slug, name, publication from tool where slug = $1 and id <> ${own}
    union all select 'name', slug, name, publication from tool where ${NAME_KEY('name')} = $2 and id <> ${own}
    union all select alias.kind::text, slug, tool.name, publication from alias join tool on tool.id = tool_id
      where tool_id <> ${own} and ((alias.kind = 'former-slug' and text = $1) or (alias.kind = 'other-name' and ${NAME_KEY('text')} = $2))
  ) found) as claims,
  (select coalesce(json_agg(asked), '[]') from unnest($3::text[]) asked
    where not exists (select from tool where slug = asked)
      and not exists (select from alias where kind = 'former-slug' and text = asked)) as missing,
  (select coalesce(json_agg(other), '[]') from (
    select 'name' as word, slug, name, publication, ${NAME_KEY('name')} as key from tool where id <> ${own}
    union all select 'slug', slug, name, publication, slug from tool where id <> ${own}
    union all select alias.kind::text, slug, tool.name, publication, ${NAME_KEY('text')} from alias
      join tool on tool.id = tool_id where tool_id <> ${own}
  ) other where cardinality($4::text[]) > 0 and key = any($4) and publication <> 'draft') as aliased`

const NONE: Naming = { relations: [], chooseWhen: [], avoidWhen: [], moves: [], mappings: [], worksWith: [] }

const valuesOf = ({ slug, name, aliases = [], ...named }: Asked) => [
  slug,
  nameKey(name),
  findNamedTools({ ...NONE, ...named }).map((other) => other.slug),
  aliases.map(nameKey),
]

const TAKEN = query(takenColumns, `select ${taken('$5::int')}`)

const TO_SAVE = query(
  { tool: toolPlace.nullable(), revision: z.int(), ...takenColumns },
  `with own as (${toolSeenAt({ slug: '$5', mayReview: '$6', viewer: '$7' })})
   select (select row_to_json(own) from own) as tool, (select revision::int from catalogue_revision) as revision,
     ${taken('coalesce((select id from own), 0)')}`,
)

/** Who else claims a tool's address or name, and which related tools there are not; `id` is the tool's own, 0 for a new one. */
export async function findTaken(id: number, asked: Asked): Promise<Taken> {
  const [row] = await ask(TAKEN, ...valuesOf(asked), id)
  return row ?? { claims: [], missing: [], aliased: [] }
}

type ToSave = Taken & { tool: ToolPlace | null /** Of readers' catalogue. */; revision: number }

/** The tool at an address that a viewer saves, null where they see none, with who else claims what it is to be called: in one question. */
export async function findToSave(viewer: Viewer, address: string | null, asked: Asked): Promise<ToSave> {
  const mayReview = may(viewer.role, 'review.decide')
  const [row] = await ask(TO_SAVE, ...valuesOf(asked), address, mayReview, viewer.id)
  return row ?? { tool: null, revision: 0, claims: [], missing: [], aliased: [] }
}
