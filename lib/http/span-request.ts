// What an address below /changes asks for: what happened in the world between two days, from memory, and what was published
// here between them, from the database. Where that is away the first is told all the same.

import type { Catalogue } from '../catalogue/catalogue'
import type { QueryParameters } from '../catalogue/listing/parse-filter'
import { changesBetween, type FieldChanges } from '../catalogue/time/change-sections'
import { parseScope, parseSpan, type Span, type SpanScope } from '../catalogue/time/span-query'
import { DatabaseUnavailable } from '../db/unavailable'
import { getCatalogue } from '../store/readers/live-catalogue'
import {
  type AddedTool,
  type ChangePage,
  findAddedBetween,
  findChangesBetween,
} from '../store/revisions/changes'

export type SpanRead = { catalogue: Catalogue; scope: SpanScope; dropped: string[] } & (
  | { kind: 'changes'; changes: FieldChanges }
  | { kind: 'redirect'; span: Span }
  | { kind: 'fault'; sentence: string }
)

/** Reads the last step of the path and its query. */
export async function readSpan(segment: string, parameters: QueryParameters): Promise<SpanRead> {
  const catalogue = await getCatalogue()
  const asked = parseSpan(catalogue, segment)
  const { scope, dropped } = parseScope(catalogue, parameters)
  const read = { catalogue, scope, dropped }
  if (asked.kind !== 'span') return { ...read, ...asked }
  return { ...read, kind: 'changes', changes: changesBetween(catalogue, asked.span, scope) }
}

export type Corrections = ChangePage & { added: AddedTool[] }

/** What was added, and the newest of what was corrected, between the days of a difference; null where the database is away. */
export async function findCorrections(
  { span, scope }: Pick<FieldChanges, 'span' | 'scope'>,
  most: number,
): Promise<Corrections | null> {
  const asked = {
    tools: scope.tools.map(({ slug }) => slug),
    category: scope.category?.slug ?? null,
    ...span,
  }
  try {
    const [page, added] = await Promise.all([findChangesBetween(asked, most), findAddedBetween(asked)])
    return { ...page, added }
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return null
    throw error
  }
}
