// What was published otherwise than its author proposed: left out by the reviewer, or written anew before it was approved.

import { z } from 'zod'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { mergeDocuments } from '../../editing/merge/merge'
import { ask, query } from '../sql'
import { maybeDocument, storedDocument } from '../stored-document'

type Place = { toolId: number; number: number }

const columns = {
  toolId: z.int(),
  number: z.int(),
  asked: storedDocument,
  base: maybeDocument,
  result: storedDocument,
  stood: maybeDocument,
}
type Row = z.output<z.ZodObject<typeof columns>>

const PUBLISHED = query(
  columns,
  `select asked.tool_id as "toolId", asked.number, asked.document as asked, base.document as base,
    result.document as result, stood.document as stood
  from revision asked
    join revision result on result.tool_id = asked.tool_id and result.number = asked.result_number
    left join revision base on base.tool_id = asked.tool_id and base.number = coalesce(asked.base_number, 1)
    left join revision stood on stood.tool_id = asked.tool_id and stood.number = result.base_number
  where (asked.tool_id, asked.number) in (select * from unnest($1::int[], $2::int[]))`,
)

/** From what each approved proposal says to what came of it, in the order asked; none where it was published as it was. Throws DatabaseUnavailable. */
export async function findAltered(places: readonly Place[], vocabulary: Vocabulary): Promise<Difference[][]> {
  if (places.length === 0) return []
  const rows = await ask(
    PUBLISHED,
    places.map(({ toolId }) => toolId),
    places.map(({ number }) => number),
  )
  return places.map(({ toolId, number }) => {
    const row = rows.find((one) => one.toolId === toolId && one.number === number)
    return row ? compare(row, vocabulary) : []
  })
}

// What others published before the approval is no alteration, nor are the addresses that a new one leaves behind.
function compare({ asked, base, result, stood }: Row, vocabulary: Vocabulary): Difference[] {
  const expected =
    base && stood ? mergeDocuments({ base, mine: asked, theirs: stood, vocabulary }).merged : asked
  return differenceOf({ ...expected, formerSlugs: result.formerSlugs }, result, vocabulary)
}
