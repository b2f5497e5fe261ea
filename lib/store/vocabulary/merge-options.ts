// Merges an option of an attribute into another: every fact that has it follows, in a revision of its tool's own; the
// option is retired and remembers where it went. Old revisions stay as they were written.

import { z } from 'zod'
import type { FactValue, ToolDocument } from '../../catalogue/document/tool-document'
import { formatCount } from '../../catalogue/shown/noun-words'
import { isSamePart } from '../../editing/merge/same'
import type { Viewer } from '../../rights/viewer'
import { savedDocument } from '../columns'
import { query, type RunSql } from '../sql'
import { writeMany } from '../tools/write-many'
import { getMarked, WordRefused } from './edit-vocabulary'
import { editWithTools, type WordChange } from './vocabulary-change'

export type OptionMerge = {
  attribute: string
  from: string
  into: string
  /** The mark of the option that goes, as `markOf` gave it. */
  mark: string
}

/** The author of what follows from a change of the vocabulary. */
const SYSTEM = { name: 'Gantry' }

/** Merges two options of one attribute. Throws NotAllowed, WordRefused or DatabaseUnavailable. */
export async function mergeOptions(
  viewer: Viewer,
  { attribute, from, into, mark }: OptionMerge,
): Promise<WordChange> {
  return editWithTools(viewer, async ({ run, vocabulary }) => {
    const words = vocabulary.attributes.find(({ key }) => key === attribute)
    const target = words?.options.find(({ key }) => key === into)
    const gone = getMarked(vocabulary, { kind: 'options', key: `${attribute}.${from}`, mark })
    if (!target || target.retired || from === into)
      throw new WordRefused([
        { field: 'into', message: 'Choose another option of the same attribute that is in use.' },
      ])
    const slugs = await lockTools(run, { attribute, from })
    const comment = `“${gone.label}” was merged into “${target.label}” by ${viewer.name}`
    const details = { attribute, from, into }
    for (const publication of ['published', 'withdrawn'] as const) {
      const documents = await findDocuments(run, slugs, publication)
      const updated = documents.map((document) => withOption(document, { attribute, from, into }))
      await writeMany(run, { created: [], updated, author: SYSTEM, comment, details, publication })
    }
    await run(
      `update attribute_option o set retired = true, merged_into_id = target.id
       from attribute a, attribute_option target
       where a.key = $1 and o.attribute_id = a.id and target.attribute_id = a.id and target.key = $3
         and (o.key = $2 or o.merged_into_id = (select id from attribute_option where attribute_id = a.id and key = $2))
         and o.id <> target.id`,
      attribute,
      from,
      into,
    )
    return {
      key: `${attribute}.${into}`,
      said: `“${gone.label}” was merged into “${target.label}” and retired: ${slugs.length === 0 ? 'no tool had it' : `${formatCount(slugs.length, 'tool')} changed`}.`,
      action: 'options-merged',
      details: { ...details, tools: slugs.length },
    }
  })
}

const LOCK = query(
  { slug: z.string() },
  `select slug from tool where id in (
     select tool_id from attribute_option o join attribute a on a.id = o.attribute_id
     join (select tool_id, option_id from fact where option_id is not null
       union all select tool_id, option_id from fact_option) used on used.option_id = o.id
     where a.key = $1 and o.key = $2
     union all select tool_id from tool_document cross join json_array_elements(document -> 'facts') f
     where f ->> 'attribute' = $1 and f::jsonb #> '{otherwise,value}' ? $2)
   order by id for update`,
)

async function lockTools(
  run: RunSql,
  { attribute, from }: { attribute: string; from: string },
): Promise<string[]> {
  return (await run(LOCK, attribute, from)).map(({ slug }) => slug)
}

const DOCUMENTS = query(
  { document: savedDocument },
  `select document from tool_document join tool on tool.id = tool_id
   where slug = any($1::text[]) and publication = $2::publication order by tool_id`,
)

async function findDocuments(
  run: RunSql,
  slugs: readonly string[],
  publication: 'published' | 'withdrawn',
): Promise<ToolDocument[]> {
  return (await run(DOCUMENTS, slugs, publication)).map(({ document }) => document)
}

/** The document with one option in the place of another, once. */
function withOption(
  document: ToolDocument,
  { attribute, from, into }: Omit<OptionMerge, 'mark'>,
): ToolDocument {
  const swap = (option: string) => (option === from ? into : option)
  const swapIn = <Value extends FactValue>(value: Value) =>
    Array.isArray(value) ? [...new Set(value.map(swap))] : typeof value === 'string' ? swap(value) : value
  const facts = document.facts.map((fact) => {
    if (fact.attribute !== attribute) return fact
    const value = swapIn(fact.value)
    const otherwise = fact.otherwise && { ...fact.otherwise, value: swapIn(fact.otherwise.value) }
    // Of two that became one option, nobody says otherwise any more.
    return { ...fact, value, otherwise: isSamePart('value', value, otherwise?.value) ? null : otherwise }
  })
  return { ...document, facts }
}
