// The need that somebody has who types a phrase of it, or nearly so.

import type { Need } from '../document/search-words'
import { tellingTerms } from './word-groups'

/** How much of query and phrase together has to be in both, from 0 to 1: where the whole phrase was typed, and where not. */
const LEAST_OF_WHOLE = 0.5
const LEAST_OF_PART = 0.75

type Phrases = { need: Need; terms: ReadonlySet<string> }[]
const known = new WeakMap<readonly Need[], Phrases>()

/** The needs whose phrases are what was typed, the nearest first: `https certificates` → automatic HTTPS. */
export function findNeeds(needs: readonly Need[], query: string): { need: Need; share: number }[] {
  const typed = tellingTerms(query)
  if (typed.size === 0) return []
  const shares = new Map<Need, number>()
  for (const { need, terms } of phrasesOf(needs)) {
    let shared = 0
    for (const term of terms) if (typed.has(term)) shared++
    if (shared === 0) continue
    const share = shared / (typed.size + terms.size - shared)
    const least = shared === terms.size && terms.size > 1 ? LEAST_OF_WHOLE : LEAST_OF_PART
    if (share >= least && share > (shares.get(need) ?? 0)) shares.set(need, share)
  }
  return [...shares].map(([need, share]) => ({ need, share })).sort((a, b) => b.share - a.share)
}

function phrasesOf(needs: readonly Need[]): Phrases {
  const before = known.get(needs)
  if (before) return before
  const phrases = needs.flatMap((need) =>
    need.phrases.map((phrase) => ({ need, terms: tellingTerms(phrase) })),
  )
  known.set(needs, phrases)
  return phrases
}
