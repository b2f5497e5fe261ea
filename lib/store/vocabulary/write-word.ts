// One word of the vocabulary → its row: changed, moved. Called by edit-vocabulary.ts, within its transaction and after
// its checks. New words come as they do with an import: by save-vocabulary.ts.

import { z } from 'zod'
import { comparisonDocument } from '../../catalogue/document/curated-comparison'
import { needDocument, tradeWordDocument } from '../../catalogue/document/search-words'
import {
  aspectDocument,
  attributeDocument,
  attributeGroupDocument,
  categoryDocument,
  optionDocument,
} from '../../catalogue/document/vocabulary'
import { splitOptionKey, type WordKind } from '../../catalogue/document/vocabulary-words'
import type { RunSql } from '../sql'
import type { Transaction } from '../transaction'

type Content = Record<string, unknown>
type Change = (transaction: Transaction, key: string, content: Content) => Promise<unknown>

// Options are words of their own, with rows of their own.
const attributeContent = z.object(attributeDocument.shape).omit({ options: true, key: true })
const optionContent = z.object(optionDocument.shape).omit({ key: true })

const CHANGES: Record<WordKind, Change> = {
  categories: ({ category }, slug, content) => {
    const { name, scope, guide, decides, describes } = categoryDocument.parse(content)
    const inRole = (role: 'decides' | 'describes', keys: readonly string[]) =>
      keys.map((key, position) => ({ role, position, attribute: { connect: { key } } }))
    const roles = [...inRole('decides', decides), ...inRole('describes', describes)]
    const data = { name, scope, guide, roles: { deleteMany: {}, create: roles } }
    return category.update({ where: { slug }, data })
  },
  aspects: ({ aspect }, key, content) => {
    const { name, definition } = aspectDocument.parse(content)
    return aspect.update({ where: { key }, data: { name, definition } })
  },
  groups: ({ attributeGroup }, key, content) => {
    const { name } = attributeGroupDocument.parse(content)
    return attributeGroup.update({ where: { key }, data: { name } })
  },
  attributes: ({ attribute }, key, content) => {
    const { group, categories, scale, ...said } = attributeContent.parse(content)
    const placed = categories.map((slug, position) => ({ position, category: { connect: { slug } } }))
    const data = {
      ...said,
      scaleFrom: scale?.from ?? null,
      scaleTo: scale?.to ?? null,
      group: { connect: { key: group } },
      categories: { deleteMany: {}, create: placed },
    }
    return attribute.update({ where: { key }, data })
  },
  options: ({ attributeOption }, key, content) => {
    const { attribute, option } = splitOptionKey(key)
    const where = { key: option, attribute: { key: attribute } }
    return attributeOption.updateMany({ where, data: optionContent.parse(content) })
  },
  words: ({ tradeWord }, key, content) =>
    tradeWord.update({ where: { key }, data: tradeWordDocument.parse(content) }),
  needs: ({ need }, key, content) => need.update({ where: { key }, data: needDocument.parse(content) }),
  comparisons: ({ comparison }, key, content) =>
    comparison.update({ where: { key }, data: comparisonDocument.parse(content) }),
}

/** Changes what a word says; its key stays. */
export async function changeRow(
  transaction: Transaction,
  { kind, key }: { kind: WordKind; key: string },
  content: Content,
): Promise<void> {
  await CHANGES[kind](transaction, key, content)
}

const TABLES: Record<WordKind, { table: string; key: string }> = {
  categories: { table: 'category', key: 'slug' },
  aspects: { table: 'aspect', key: 'key' },
  groups: { table: 'attribute_group', key: 'key' },
  attributes: { table: 'attribute', key: 'key' },
  options: { table: 'attribute_option', key: 'key' },
  words: { table: 'trade_word', key: 'key' },
  needs: { table: 'need', key: 'key' },
  comparisons: { table: 'comparison', key: 'key' },
}

/** Puts the words of a list in this order; attributes and groups of the whole vocabulary, options of one attribute. */
export async function orderRows(run: RunSql, kind: WordKind, keys: readonly string[]): Promise<void> {
  const { table, key } = TABLES[kind]
  const own = kind === 'options' ? keys.map((full) => splitOptionKey(full).option) : keys
  const attribute = kind === 'options' ? splitOptionKey(keys[0] ?? '').attribute : ''
  const within =
    kind === 'options' ? 'and attribute_id = (select id from attribute where key = $2)' : `and $2::text = ''`
  await run(
    `update ${table} set position = place from unnest($1::text[]) with ordinality o(word, place)
     where ${table}.${key} = o.word ${within}`,
    own,
    attribute,
  )
}
