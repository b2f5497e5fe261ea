// Proposals of the keeper for tests, on the database of DATABASE_URL.

import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { ProposalKind } from '@/lib/catalogue/document/words'
import { ensureKeeper } from '@/lib/store/keeper/keeper-account'
import { putProposal } from '@/lib/store/keeper/put-proposals'
import { loadWatched } from '@/lib/store/keeper/watched-tools'
import { ask } from '@/lib/store/sql'

type Told = { contradicts?: boolean; reason?: string }

/** Puts a proposal of the keeper into the queue; the number of its revision. */
export async function proposeAsKeeper(
  slug: string,
  kind: ProposalKind,
  change: (tool: ToolDocument) => ToolDocument,
  { contradicts = false, reason = `A ${kind} was found.` }: Told = {},
): Promise<number> {
  await ensureKeeper(ask)
  const watched = await loadWatched(slug)
  if (watched === null) throw new Error(`there is no ${slug}`)
  const keys = [`${kind} of ${slug}`]
  const answer = await putProposal(watched, {
    kind,
    contradicts,
    keys,
    reason,
    document: change(watched.tool),
  })
  const now = await loadWatched(slug)
  const put = now?.waiting.find((one) => one.kind === kind && one.contradicts === contradicts)
  if (answer !== 'put' || put === undefined) throw new Error(JSON.stringify(answer))
  return put.number
}

/** A tool with a release more. */
export const withRelease =
  (version: string) =>
  (tool: ToolDocument): ToolDocument => ({
    ...tool,
    events: [
      ...tool.events,
      {
        ...{ date: '2026-11-20', kind: 'release', version, text: `Version ${version} is released.` },
        ...{ status: null, unverified: true, sources: [] },
      },
    ],
  })
