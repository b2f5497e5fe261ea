// The addresses of the tools that a batch is about, however they were chosen.

import { z } from 'zod'
import type { StateQuery } from '../../catalogue/gaps/tool-state-query'
import { filterStates } from '../../catalogue/gaps/tool-state-query'
import type { Viewer } from '../../rights/viewer'
import { getImport } from '../imports/imports'
import { ask, query } from '../sql'
import { findToolStates } from '../tools/admin-tools'

// Drafts only: what an import published is published.
const DRAFTS = query(
  { slug: z.string() },
  `select distinct slug from audit_event e join tool on tool.id = e.tool_id
  where details ? 'import' and details ->> 'import' = $1 and tool.publication = 'draft' order by slug`,
)

/** Tools by address, all that a list holds, or the drafts of an import. */
export type Chosen = { slugs: string[] } | { list: StateQuery } | { importId: string }

/** The tools that are meant, by address. Throws NotAllowed, DatabaseUnavailable. */
export async function findBatchSlugs(viewer: Viewer, chosen: Chosen): Promise<string[]> {
  if ('slugs' in chosen) return chosen.slugs
  if ('list' in chosen) return filterStates(await findToolStates(viewer), chosen.list).map(({ slug }) => slug)
  if ((await getImport(viewer, chosen.importId)) === null) return []
  return (await ask(DRAFTS, chosen.importId)).map(({ slug }) => slug)
}
