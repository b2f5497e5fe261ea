// One round over the addresses that the published catalogue cites: who is due is asked, and what came of it is kept as
// it comes, so that a round that was broken off goes on where it stood.

import { buildCatalogue } from '../../catalogue/catalogue'
import { getPool } from '../../db/pool'
import type { Asked } from '../../keeper/links/ask-link'
import { askLinks, type Kindness } from '../../keeper/links/ask-links'
import { afterAnswer, isDead, type LinkState, linksToAsk } from '../../keeper/links/link-state'
import { loadCatalogue } from '../readers/load-catalogue'
import { citedLinks, forgetLinks, loadLinkStates, saveLinkState } from './link-checks'

type Round = {
  /** YYYY-MM-DD */
  today: string
  /** True to ask for those too that answered within a week. */
  all: boolean
  kindness: Kindness
  ask: (url: string) => Promise<Asked>
}

export type RoundReport = {
  cited: number
  /** What came of those that were asked for. */
  asked: LinkState[]
  /** How many were left for another day, because their hosts asked for peace. */
  left: number
  /** Everything that is dead by now. */
  dead: LinkState[]
}

/** Asks for what is due, and says what came of it. Throws DatabaseUnavailable. */
export async function checkLinks({ today, all, kindness, ask }: Round): Promise<RoundReport> {
  const cited = citedLinks(buildCatalogue({ ...(await loadCatalogue(getPool())), today }))
  await forgetLinks(cited)
  const known = await loadLinkStates()
  const asked: LinkState[] = []
  const left = await askLinks(all ? cited : linksToAsk(cited, known, today), {
    ...kindness,
    ask,
    onAnswer: async (url, answer) => {
      const before = known.get(url) ?? null
      const state = afterAnswer(before, { url, today, answer })
      await saveLinkState(state, before)
      known.set(url, state)
      asked.push(state)
    },
  })
  return { cited: cited.length, asked, left: left.length, dead: [...known.values()].filter(isDead) }
}
