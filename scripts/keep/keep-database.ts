// The keeper on a database: what is published there is held against what was read, and what follows goes into the review
// queue.

import type { ToolDocument } from '../../lib/catalogue/document/tool-document'
import type { Means } from '../../lib/keeper/fetching/answer-asks'
import { propose } from '../../lib/keeper/propose'
import { saidMeanwhile } from '../../lib/keeper/said-meanwhile'
import { ensureKeeper, KEEPER } from '../../lib/store/keeper/keeper-account'
import { asOnlyKeeper } from '../../lib/store/keeper/keeper-lock'
import { putProposal } from '../../lib/store/keeper/put-proposals'
import { findWatchedSlugs, loadWatched } from '../../lib/store/keeper/watched-tools'
import { withdrawProposal } from '../../lib/store/review/review'
import { ask } from '../../lib/store/sql'
import { keepTools } from './keep-tools'
import type { Night, PutLine } from './night'

const SAID_MEANWHILE = 'The catalogue has come to say so itself.'

type Order = { means: Means /** Only these tools; empty for all. */; only: readonly string[] }

/** One night on the process's database. Throws KeeperAtWork where another keeper is at work on it. */
export async function keepDatabase({ means, only }: Order): Promise<Night> {
  return asOnlyKeeper(async () => {
    await ensureKeeper(ask)
    const slugs = (await findWatchedSlugs()).filter((slug) => only.length === 0 || only.includes(slug))
    const tools: ToolDocument[] = []
    for (const slug of slugs) {
      const watched = await loadWatched(slug)
      if (watched) tools.push(watched.tool)
    }
    return keepTools({
      tools,
      means,
      put: async (tool, found) => {
        // Asking took its time: somebody may have saved meanwhile.
        const now = await loadWatched(tool.slug)
        if (now === null) return []
        const { decided, past } = now
        const isDecided = (key: string) => decided.has(key)
        const lines: PutLine[] = []
        const ground = { tool: now.tool, found, past, today: means.today, isDecided }
        for (const { number, kind, contradicts } of saidMeanwhile(ground, now.waiting)) {
          const answer = await withdrawProposal(KEEPER, { slug: tool.slug, number, comment: SAID_MEANWHILE })
          if (answer === 'withdrawn')
            lines.push({ slug: tool.slug, kind, outcome: 'withdrawn', reason: SAID_MEANWHILE, contradicts })
        }
        for (const one of propose(ground)) {
          const answer = await putProposal(now, one)
          const { kind, contradicts } = one
          const isRefused = typeof answer === 'object'
          const reason = isRefused ? answer.refused : one.reason
          lines.push({ slug: tool.slug, kind, outcome: isRefused ? 'refused' : answer, reason, contradicts })
        }
        return lines
      },
    })
  })
}
