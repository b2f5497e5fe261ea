// What the database refused, in words an editor can act on. Constraints are named in prisma/migrations.

import { withArticle } from '../catalogue/shown/noun-words'

/** The document cannot be stored as it is; the message says why. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused'
}

const SENTENCES: Record<string, string> = {
  tool_slug_key: 'another tool has this slug',
  slug_never_reused: 'another tool had this slug, and slugs are never given away',
  slug_kept: 'a slug this tool once had is missing from its former slugs',
  alias_former_slug_once: 'another tool has one of these former slugs',
  relation_symmetric_once: 'one of these relations is already stated by the other tool',
  relation_not_to_itself: 'a tool has no relation to itself',
  statement_evidence: 'a statement has neither a source nor the word “unverified”, or both',
  fact_checked_on: 'a fact has sources but no day on which they were read',
  fact_value_column: 'a fact has a value that does not fit its attribute',
  fact_options: 'a fact has options that do not fit its attribute',
}

// Integrity (23…) and values that do not fit their type (22…): the document's fault, not the database's.
const FAULT_OF_DOCUMENT = /^2[23]...$/

/** Runs a save; a refusal of the database comes out as DocumentRefused, everything else as it is. */
export async function orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const refusal = findRefusal(error)
    if (!refusal) throw error
    throw new DocumentRefused(refusal, { cause: error })
  }
}

/** Throws DocumentRefused where a text has what PostgreSQL cannot hold: NUL, or half a character. */
export function checkStorable(json: string): void {
  if (/\\u(0000|d[89a-f]..)/i.test(json.replaceAll('\\\\', ''))) {
    throw new DocumentRefused('a text has a NUL character or half of a character in it')
  }
}

function findRefusal(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 6) return null
  const {
    code,
    constraint,
    column,
    message,
    cause,
    meta,
    originalCode,
    originalMessage,
    driverAdapterError,
  } = error as Record<string, unknown> // every property is looked at before it is used
  const state = [originalCode, code].find(
    (value) => typeof value === 'string' && FAULT_OF_DOCUMENT.test(value),
  )
  if (state) return describe(state, { constraint, column, message: originalMessage ?? message })
  for (const inner of [cause, meta, driverAdapterError]) {
    const found = findRefusal(inner, depth + 1)
    if (found) return found
  }
  return null
}

type Details = { constraint: unknown; column: unknown; message: unknown }

function describe(state: unknown, { constraint, column, message }: Details): string {
  const text = typeof message === 'string' ? message : ''
  const name = typeof constraint === 'string' ? constraint : (/constraint "(\w+)"/.exec(text)?.[1] ?? '')
  if (SENTENCES[name]) return SENTENCES[name]
  const missing = typeof column === 'string' ? column : /null value in column "(\w+)"/.exec(text)?.[1]
  if (state === '23502' && missing)
    return `it names ${withArticle(missing.replace(/_id$|^to_id$/, ''))} that does not exist`
  return name === '' ? text : `${name.replaceAll('_', ' ')}: ${text}`
}
