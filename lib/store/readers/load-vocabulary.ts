// Rows → the vocabulary in the order editors gave it.

import { type Vocabulary, vocabularyDocument } from '../../catalogue/document/vocabulary'
import { query, type RunSql } from '../sql'

const keysOf = (
  role: 'decides' | 'describes',
) => `(select coalesce(json_agg(a.key order by ca.position), '[]')
  from category_attribute ca join attribute a on a.id = ca.attribute_id
  where ca.category_id = category.id and ca.role = '${role}')`

/** SQL for the vocabulary as one JSON value. */
export const VOCABULARY_JSON = `json_build_object(
  'categories', (select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'scope', scope, 'guide', guide,
    'decides', ${keysOf('decides')}, 'describes', ${keysOf('describes')}) order by position, id), '[]') from category),
  'aspects', (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'definition', definition)
    order by position, id), '[]') from aspect),
  'attributeGroups', (select coalesce(json_agg(json_build_object('key', key, 'name', name) order by position, id), '[]')
    from attribute_group),
  'attributes', (select coalesce(json_agg(json_build_object(
      'key', a.key, 'group', g.key, 'label', a.label, 'definition', a.definition, 'kind', a.kind, 'unit', a.unit,
      'direction', a.direction, 'filter', a.filter, 'compare', a.compare, 'staleAfterDays', a.stale_after_days,
      'retired', a.retired,
      'scale', case when a.scale_from is not null then json_build_object('from', a.scale_from, 'to', a.scale_to) end,
      'categories', (select coalesce(json_agg(c.slug order by ac.position), '[]')
        from attribute_category ac join category c on c.id = ac.category_id where ac.attribute_id = a.id),
      'options', (select coalesce(json_agg(json_build_object('key', o.key, 'label', o.label, 'definition', o.definition,
        'worth', o.worth, 'retired', o.retired) order by o.position, o.id), '[]') from attribute_option o where o.attribute_id = a.id)
    ) order by a.position, a.id), '[]') from attribute a join attribute_group g on g.id = a.group_id),
  'words', (select coalesce(json_agg(json_build_object('key', key, 'word', word, 'means', means)
    order by position, id), '[]') from trade_word),
  'needs', (select coalesce(json_agg(json_build_object('key', key, 'phrases', phrases, 'address', address, 'says', says)
    order by position, id), '[]') from need),
  'comparisons', (select coalesce(json_agg(json_build_object('key', key, 'tools', tools, 'title', title, 'text', text, 'sources', sources) order by position, id), '[]') from comparison)
  )`

const WORDS = query({ vocabulary: vocabularyDocument }, `select ${VOCABULARY_JSON} as vocabulary`)

/** Reads the vocabulary; throws where the rows do not make a valid one. */
export async function loadVocabulary(run: RunSql): Promise<Vocabulary> {
  const [row] = await run(WORDS)
  if (!row) throw new Error('A select without a table gave no row.')
  return row.vocabulary
}
