// What loading a stretch of tools is made of: each part reads the columns of one table and adds them to the
// documents. Parts are in tool-parts.ts and fact-parts.ts; load-tools.ts runs them.

import type pg from 'pg'
import type { ToolDocument } from '../catalogue/tool-document'
import { type Columns, type Read, readColumns } from './columns'
import type { VocabularyRows } from './load-vocabulary'

/** Documents under construction by the tool's id, with each cited address by the source's id: in a list of its own. */
export type Drafts = { tools: Map<number, ToolDocument>; urls: Map<number, string[]>; words: VocabularyRows }

/** The sources of a statement that cites none; one list for all of them, which nothing may change. */
export const NO_SOURCES: string[] = []

export type Stretch = { first: number; end: number; onlyPublished: boolean }

/** Sends a part's query at once; what it returns adds the answer to the drafts. */
export type Part = (client: pg.ClientBase, stretch: Stretch) => Promise<(drafts: Drafts) => void>

/** The WHERE that every part has: $1 and $2 bound the ids. */
export const within = (column: string) => `${column} >= $1 and ${column} < $2`

/** The rows of one table in the order of the documents. */
export const ordered = (table: string) =>
  `from ${table} where ${within('tool_id')} order by tool_id, position`

/** Makes a part of the columns it reads and of what it does with each of their rows. */
export function part<const Asked extends Columns & { numbers: Record<string, string> }>(
  asked: Asked,
  from: string | ((stretch: Stretch) => string),
  add: (columns: Read<Asked>, index: number, drafts: Drafts) => void,
): Part {
  const [key = ''] = Object.keys(asked.numbers)
  return async (client, stretch) => {
    const where = typeof from === 'string' ? from : from(stretch)
    const columns = await readColumns(client, { asked, from: where, values: [stretch.first, stretch.end] })
    const rows = (columns as Record<string, unknown[]>)[key]?.length ?? 0 // every asked name has a column
    return (drafts) => {
      for (let index = 0; index < rows; index++) add(columns, index, drafts)
    }
  }
}

// A day as a number, for that is read faster than text; this one stands for no day.
const NO_DAY = -999_999
const days = new Map<number, string | null>([[NO_DAY, null]])

/** SQL for a day as the number of days since 1970. */
export const dayNumber = (column: string) => `coalesce(${column} - date '1970-01-01', ${NO_DAY})`

/** The day (YYYY-MM-DD) of such a number, or null. */
export function dayOf(number: number): string | null {
  let day = days.get(number)
  if (day === undefined) {
    day = new Date(number * 86_400_000).toISOString().slice(0, 10)
    days.set(number, day)
  }
  return day
}
