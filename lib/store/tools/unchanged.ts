// A save that would change nothing is none: no revision, no event, no new state of readers' catalogue.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { isSame } from '../../editing/merge/same'
import { query, type RunSql } from '../sql'
import { storedDocument } from '../stored-document'
import { type Addresses, findAddresses, withFormerAddresses, withPresentAddresses } from './tool-documents'

const SAID = query(
  { number: z.int(), document: storedDocument },
  'select number, document from revision where tool_id = $1 and version = $2',
)

/** The number of the revision that holds version `version` of a tool, where a document says the same as it; else null. */
export async function findUnchanged(
  run: RunSql,
  { id, version, document }: { id: number; version: number; document: ToolDocument },
): Promise<number | null> {
  const [found] = await run(SAID, id, version)
  if (found === undefined) return null
  const addresses = await findAddresses(run, [found.document, document], id)
  return saysSame(found.document, document, addresses) ? found.number : null
}

/** True where two documents of a tool say the same, whatever address of its own or of another either knows. */
export function saysSame(one: ToolDocument, other: ToolDocument, addresses: Addresses): boolean {
  const [before, after] = [one, other].map((document) =>
    withFormerAddresses(withPresentAddresses(document, addresses), addresses),
  )
  return isSame(before, after)
}
