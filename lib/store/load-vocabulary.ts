// Rows → the vocabulary in the order editors gave it, and the ids by which facts name its words.

import type pg from 'pg'
import { type Vocabulary, vocabularyDocument } from '../catalogue/vocabulary'
import { LOAD_TIMEOUT } from './columns'

export type VocabularyRows = {
  vocabulary: Vocabulary
  attributes: Map<number, string>
  options: Map<number, string>
  aspects: Map<number, string>
}

const QUERY = `select json_build_object(
  'categories', (select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'scope', scope, 'guide', guide)
    order by position, id), '[]') from category),
  'aspects', (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'definition', definition)
    order by position, id), '[]') from aspect),
  'attributeGroups', (select coalesce(json_agg(json_build_object('key', key, 'name', name) order by position, id), '[]')
    from attribute_group),
  'attributes', (select coalesce(json_agg(json_build_object(
      'key', a.key, 'group', g.key, 'label', a.label, 'definition', a.definition, 'kind', a.kind, 'unit', a.unit,
      'direction', a.direction, 'filter', a.filter, 'compare', a.compare, 'staleAfterDays', a.stale_after_days,
      'retired', a.retired,
      'categories', (select coalesce(json_agg(c.slug order by ac.position), '[]')
        from attribute_category ac join category c on c.id = ac.category_id where ac.attribute_id = a.id),
      'options', (select coalesce(json_agg(json_build_object('key', o.key, 'label', o.label, 'definition', o.definition,
        'retired', o.retired) order by o.position, o.id), '[]') from attribute_option o where o.attribute_id = a.id)
    ) order by a.position, a.id), '[]') from attribute a join attribute_group g on g.id = a.group_id)
  ) as vocabulary,
  (select coalesce(json_agg(json_build_array(id, key)), '[]') from attribute) as attributes,
  (select coalesce(json_agg(json_build_array(id, key)), '[]') from attribute_option) as options,
  (select coalesce(json_agg(json_build_array(id, key)), '[]') from aspect) as aspects`

/** Reads the vocabulary within the caller's transaction; throws where the rows do not make a valid one. */
export async function loadVocabulary(client: pg.ClientBase | pg.Pool): Promise<VocabularyRows> {
  const query = { text: QUERY, query_timeout: LOAD_TIMEOUT }
  const [row] = (await client.query(query)).rows
  return {
    vocabulary: vocabularyDocument.parse(row.vocabulary),
    attributes: new Map(row.attributes),
    options: new Map(row.options),
    aspects: new Map(row.aspects),
  }
}
