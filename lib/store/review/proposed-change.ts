// What a proposal changes, field by field, in what readers see now: what the review page shows and what a reviewer
// takes of it. review.ts shows it, approve-ticked.ts publishes what was ticked.

import { z } from 'zod'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { type Difference, differenceOf } from '../../editing/merge/difference'
import { type Conflict, mergeDocuments } from '../../editing/merge/merge'
import { isEssential, markDifference } from '../../editing/merge/pick-differences'
import { isSame } from '../../editing/merge/same'
import type { WholeRevision } from '../revisions/revisions'
import { ask, query } from '../sql'
import { storedDocument } from '../stored-document'
import { FIRST_VERSION } from '../tools/find-tool'

export type AskedDifference = Difference & {
  /** What it is ticked by: another mark, once it says anything else. */
  mark: string
  /** Why it cannot be ticked: others changed the same, or a new tool is nothing without it. */
  held: 'conflict' | 'needed' | null
}

export type Ground = {
  /** What it was written on, and what is published now; null where nothing was. */
  base: ToolDocument | null
  live: ToolDocument | null
  version: number
  liveVersion: number
  isWithdrawn: boolean
}

export type ProposedChange = {
  /** The proposal with what others published since. */
  merged: ToolDocument
  conflicts: Conflict[]
  differences: AskedDifference[]
}

const GROUND = query(
  {
    number: z.int(),
    version: z.int().nullable(),
    document: storedDocument,
    isLive: z.boolean().nullable(),
    isWithdrawn: z.boolean(),
  },
  `select number, revision.version, document, revision.version = tool.version as "isLive",
     tool.publication = 'withdrawn' as "isWithdrawn"
   from revision join tool on tool.id = tool_id
   where tool_id = $1 and (state = 'published' and revision.version = tool.version or number = $2)`,
)

/** The documents that a proposal stands on. Throws DatabaseUnavailable. */
export async function readGround({
  toolId,
  baseNumber,
  state,
}: Pick<WholeRevision, 'toolId' | 'baseNumber' | 'state'>): Promise<Ground> {
  // What waits since before the tool was published stands on what its first revision said.
  const ground = baseNumber ?? (state === 'pending' ? 1 : null)
  const rows = await ask(GROUND, toolId, ground)
  const base = rows.find(({ number }) => number === ground)
  const live = rows.find(({ isLive }) => isLive)
  return {
    base: base?.document ?? null,
    live: live?.document ?? null,
    isWithdrawn: live?.isWithdrawn ?? false,
    version: base?.version ?? FIRST_VERSION,
    liveVersion: live?.version ?? FIRST_VERSION,
  }
}

/** What approving a proposal would change now; of a decided one, what it asked for when it was written. */
export function changeOf(
  revision: Pick<WholeRevision, 'document' | 'state'>,
  { base, live }: Ground,
  vocabulary: Vocabulary,
): ProposedChange {
  const isOpen = revision.state === 'pending'
  const { merged, conflicts } =
    base && live && isOpen
      ? mergeDocuments({ base, mine: revision.document, theirs: live, vocabulary })
      : { merged: revision.document, conflicts: [] }
  const shownOn = isOpen ? live : base
  const differences = differenceOf(shownOn, merged, vocabulary).map((difference): AskedDifference => {
    const isConflict = conflicts.some((conflict) => isAbout(conflict, difference, live))
    const isNeeded = shownOn === null && isEssential(difference.path)
    const held = isConflict ? 'conflict' : isNeeded ? 'needed' : null
    return { ...difference, mark: markDifference(difference), held }
  })
  return { merged, conflicts, differences }
}

function isAbout(
  { place, path, theirs }: Conflict,
  difference: Difference,
  live: ToolDocument | null,
): boolean {
  if (difference.path.split('.')[0] !== place.part) return false
  if (place.kind === 'part') return true
  if (place.kind === 'order') return difference.kind === 'moved'
  if (place.index !== null || place.part === 'facts') return difference.path === path
  const at = /\.removed\.(\d+)$/.exec(difference.path)?.[1]
  return at !== undefined && isSame(live?.[place.part][Number(at)], theirs)
}
