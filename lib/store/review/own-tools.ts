// The tools somebody wrote, in which something has become stale or is not known yet: work that waits where editing begins.

import { type ToolState, toolStates } from '../../catalogue/gaps/tool-states'
import { getDatabase } from '../../db/database'
import { orUnavailable } from '../../db/unavailable'
import type { Viewer } from '../../rights/viewer'
import { getCatalogue } from '../readers/live-catalogue'

/** At most how many are shown. */
const MOST_TOOLS = 10

/** Published tools that the viewer had a part in and that want work, those with most stale facts first, then unknown ones. */
export async function findOwnTools(viewer: Viewer): Promise<ToolState[]> {
  const revisions = { some: { authorId: viewer.id, state: 'published' as const } }
  const where = { publication: 'published' as const, revisions }
  const written = await orUnavailable(() =>
    getDatabase().prisma.tool.findMany({ where, select: { slug: true } }),
  )
  const own = new Set(written.map(({ slug }) => slug))
  const unknown = ({ asked, known }: ToolState) => (asked ?? 0) - (known ?? 0)
  return toolStates(await getCatalogue())
    .filter((state) => own.has(state.slug) && (state.stale ?? 0) + unknown(state) > 0)
    .sort((a, b) => (b.stale ?? 0) - (a.stale ?? 0) || unknown(b) - unknown(a))
    .slice(0, MOST_TOOLS)
}
