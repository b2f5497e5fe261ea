// A save that would change nothing is none: no revision, no event, no new state of readers' catalogue.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { isSame } from '../../editing/merge/same'
import { toDocument } from '../revisions/stored-document'
import type { RunSql } from '../transaction'
import { type Addresses, findAddresses, withFormerAddresses, withPresentAddresses } from './tool-documents'

/** The number of the revision that holds version `version` of a tool, where a document says the same as it; else null. */
export async function findUnchanged(
  run: RunSql,
  { id, version, document }: { id: number; version: number; document: ToolDocument },
): Promise<number | null> {
  const rows = (await run(
    'select number, document from revision where tool_id = $1 and version = $2',
    id,
    version,
  )) as { number: number; document: unknown }[] // as selected
  const [found] = rows
  if (found === undefined) return null
  const stored = toDocument(found.document)
  const addresses = await findAddresses(run, [stored, document], id)
  return saysSame(stored, document, addresses) ? found.number : null
}

/** True where two documents of a tool say the same, whatever address of its own or of another either knows. */
export function saysSame(one: ToolDocument, other: ToolDocument, addresses: Addresses): boolean {
  const [before, after] = [one, other].map((document) =>
    withFormerAddresses(withPresentAddresses(document, addresses), addresses),
  )
  return isSame(before, after)
}
