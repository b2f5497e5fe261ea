// What was published otherwise than its author proposed: left out by the reviewer, or written anew before it was approved.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { mergeDocuments } from '../../editing/merge/merge'
import { toDocument } from '../revisions/stored-document'

type Place = { toolId: number; number: number }
type Row = Place & { asked: unknown; base: unknown; result: unknown; stood: unknown }

const QUERY = `select asked.tool_id as "toolId", asked.number, asked.document as asked, base.document as base,
    result.document as result, stood.document as stood
  from revision asked
    join revision result on result.tool_id = asked.tool_id and result.number = asked.result_number
    left join revision base on base.tool_id = asked.tool_id and base.number = coalesce(asked.base_number, 1)
    left join revision stood on stood.tool_id = asked.tool_id and stood.number = result.base_number
  where (asked.tool_id, asked.number) in (select * from unnest($1::int[], $2::int[]))`

/** From what each approved proposal says to what came of it, in the order asked; none where it was published as it was. Throws DatabaseUnavailable. */
export async function findAltered(places: readonly Place[], vocabulary: Vocabulary): Promise<Difference[][]> {
  if (places.length === 0) return []
  const asked = [places.map(({ toolId }) => toolId), places.map(({ number }) => number)]
  const { rows } = await orUnavailable(() => getDatabase().pool.query<Row>(QUERY, asked))
  return places.map(({ toolId, number }) => {
    const row = rows.find((one) => one.toolId === toolId && one.number === number)
    return row ? compare(row, vocabulary) : []
  })
}

// What others published before the approval is no alteration, nor are the addresses that a new one leaves behind.
function compare({ asked, base, result, stood }: Row, vocabulary: Vocabulary): Difference[] {
  const [mine, published] = [toDocument(asked), toDocument(result)]
  const expected =
    base && stood
      ? mergeDocuments({ base: toDocument(base), mine, theirs: toDocument(stood), vocabulary }).merged
      : mine
  return differenceOf({ ...expected, formerSlugs: published.formerSlugs }, published, vocabulary)
}
