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
  /** How many nobody answered for, while nobody answered for any: nothing is known of them. */
  unheard: number
  /** How many were left for another day, because their hosts asked for peace. */
  left: number
  /** Everything that is dead by now. */
  dead: LinkState[]
}

/**
 * Asks for what is due, and says what came of it. That nobody answers is kept only once somebody has: while nobody at
 * all does, it is the net that is away. Throws DatabaseUnavailable.
 */
export async function checkLinks({ today, all, kindness, ask }: Round): Promise<RoundReport> {
  const cited = citedLinks(buildCatalogue({ ...(await loadCatalogue(getPool())), today }))
  await forgetLinks(cited)
  const known = await loadLinkStates()
  const asked: LinkState[] = []
  const silent: [string, Asked][] = []
  let isOnline = false
  const keep = async (url: string, { answer }: Asked) => {
    const before = known.get(url) ?? null
    const state = afterAnswer(before, { url, today, answer })
    await saveLinkState(state, before)
    known.set(url, state)
    asked.push(state)
  }
  const keepSilent = async () => {
    for (const [url, nothing] of silent.splice(0)) await keep(url, nothing)
  }
  const left = await askLinks(all ? cited : linksToAsk(cited, known, today), {
    ...kindness,
    ask,
    onAnswer: async (url, told) => {
      if (!told.isHeard && !isOnline) {
        silent.push([url, told])
        return
      }
      isOnline = true
      await keep(url, told)
      await keepSilent()
    },
  })
  // On most days only what failed is due: then those that answered lately say whether the net is there.
  if (silent.length > 0 && (await isAnyHeard(answeredIn(known), ask))) await keepSilent()
  return {
    cited: cited.length,
    asked,
    unheard: silent.length,
    left: left.length,
    dead: [...known.values()].filter(isDead),
  }
}

/** At most how many are asked for nothing but whether the net is there. */
const MOST_WITNESSES = 5

const answeredIn = (known: ReadonlyMap<string, LinkState>): string[] =>
  [...known.values()].filter(({ outcome }) => outcome !== 'failed').map(({ url }) => url)

async function isAnyHeard(urls: readonly string[], ask: Round['ask']): Promise<boolean> {
  for (const url of urls.slice(0, MOST_WITNESSES)) if ((await ask(url)).isHeard) return true
  return false
}
