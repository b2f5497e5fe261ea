// The catalogue as it stood at one of its revisions, as far as a comparison asks: the tools it shows or names, in the
// words of then. Asked by addresses with ?at=; all else is answered from memory.

import { z } from 'zod'
import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue'
import { vocabularyDocument } from '../../catalogue/document/vocabulary'
import { VOCABULARY_JSON } from '../readers/load-vocabulary'
import { ask, query } from '../sql'
import { storedDocument } from '../stored-document'

/** The tables that the vocabulary is read from; catalogue_words() keeps the rows of each. */
export const WORD_TABLES = [
  'category',
  'category_attribute',
  'aspect',
  'attribute_group',
  'attribute',
  'attribute_category',
  'attribute_option',
  'trade_word',
  'need',
  'comparison',
]

// Within the statement the rows that were kept go by the names of their tables. A column that came later is null there,
// and is left out for the schema to fill in.
const KEPT = WORD_TABLES.map(
  (table) =>
    `${table} as (select kept.* from words, jsonb_populate_recordset(null::${table}, words.words -> '${table}') kept)`,
).join(', ')
const FRAME_AT = query(
  { day: z.string(), vocabulary: vocabularyDocument },
  `with words as (select words from catalogue_history
    where words is not null and revision <= $1 order by revision desc limit 1), ${KEPT}
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, json_strip_nulls(${VOCABULARY_JSON}) as vocabulary
  from catalogue_history where revision = $1`,
)

// What was withdrawn since is not shown again by the address of an older day.
const TOOLS_AT = query(
  { document: storedDocument },
  `select document from (
    select distinct on (r.tool_id) r.tool_id, r.document, r.publication from revision r
    where r.version is not null and r.catalogue_revision <= $1 and r.tool_id in (
      select id from tool where slug = any($2)
      union select tool_id from alias where kind = 'former-slug' and text = any($2))
    order by r.tool_id, r.version desc) then_said
  join tool on tool.id = then_said.tool_id
  where then_said.publication = 'published' and tool.publication = 'published'`,
)

const FIRST_KEPT = query(
  { first: z.int().nullable() },
  'select min(revision)::int as first from catalogue_history',
)

export type CatalogueThen = {
  /** The tools that are compared, and those that one is advised to take instead of one of them. */
  catalogue: Catalogue
  /** The slugs of those that are compared, as they were then. */
  slugs: string[]
}

/**
 * The catalogue of a revision with the tools at these slugs, or formerly at them; told for the day on which the revision
 * came. Null where no such revision is kept. Throws DatabaseUnavailable.
 */
export async function getCatalogueAt(
  revision: number,
  slugs: readonly string[],
): Promise<CatalogueThen | null> {
  // Revision 0 is that of a database that nobody has told anything yet.
  const [frame] = revision > 0 ? await ask(FRAME_AT, revision) : []
  if (frame === undefined) return null
  const { day: today, vocabulary } = frame
  const compared = await findToolsAt(revision, slugs)
  const own = new Set(compared.map(({ slug }) => slug))
  const instead = compared
    .flatMap(({ chooseWhen, avoidWhen }) => [...chooseWhen, ...avoidWhen])
    .flatMap((said) => (said.instead === null || own.has(said.instead) ? [] : [said.instead]))
  const others = instead.length === 0 ? [] : await findToolsAt(revision, [...new Set(instead)])
  const tools = [...compared, ...others.filter(({ slug }) => !own.has(slug))]
  const catalogue = buildCatalogue({ revision, vocabulary, tools, today })
  return { catalogue, slugs: catalogue.tools.map(({ slug }) => slug).filter((slug) => own.has(slug)) }
}

const findToolsAt = async (revision: number, slugs: readonly string[]) =>
  (await ask(TOOLS_AT, revision, slugs)).map(({ document }) => document)

/** The first revision of the catalogue that can still be asked for. Throws DatabaseUnavailable. */
export async function getFirstKeptRevision(): Promise<number> {
  const [kept] = await ask(FIRST_KEPT)
  return Math.max(1, kept?.first ?? 1)
}
