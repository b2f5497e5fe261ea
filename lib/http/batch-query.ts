// Which tools a batch is about and what is to become of them: from the address, or from the form that could not be saved.

import { parseStateQuery } from '../catalogue/gaps/tool-state-query'
import type { FormValues } from '../editing/form/typed'
import { BATCH_KINDS, type BatchOrder, CATEGORY_MOVES } from '../store/batch/batch-order'
import type { Chosen } from '../store/batch/batch-slugs'
import { firstValue } from './form-values'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Reads the address of the page, or what was sent from it; what makes no sense is left out. */
export function readBatchQuery(
  params: Params,
  kept: FormValues | null,
): { order: BatchOrder; chosen: Chosen } {
  const text = (name: string) => (kept ? firstValue(kept, name) : ([params[name]].flat()[0] ?? ''))
  const order: BatchOrder = {
    kind: BATCH_KINDS.find((kind) => kind === text('do')) ?? 'publish',
    category: text('to').slice(0, 64),
    move: CATEGORY_MOVES.find((move) => move === text('move')) ?? 'instead',
    setsAside: text('aside') === 'yes',
  }
  if (kept)
    return { order, chosen: { slugs: (kept['tools[]'] ?? []).map((tool) => tool.split(' ')[0] ?? '') } }
  if (text('import') !== '') return { order, chosen: { importId: text('import') } }
  if (text('all') === 'yes') return { order, chosen: { list: parseStateQuery(params) } }
  const slugs = [params.tool].flat().flatMap((slug) => (slug === undefined ? [] : [slug.slice(0, 64)]))
  return { order, chosen: { slugs: [...new Set(slugs)] } }
}
