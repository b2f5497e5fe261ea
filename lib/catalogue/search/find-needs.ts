// The need that somebody has who types a phrase of it, or nearly so.

import type { Need } from '../document/search-words'
import { NEGATIONS, tellingWords, termOf, tokensOf } from './terms'

/** How much of query and phrase together has to be in both, from 0 to 1: where the whole phrase was typed, and where not. */
const LEAST_OF_WHOLE = 0.6
const LEAST_OF_PART = 0.75

/** A phrase of so many words that is nearly all of what was typed is meant, whatever its words weigh. */
const LONG = 3
const NEARLY_ALL = 0.7

type Phrases = {
  list: { need: Need; terms: ReadonlySet<string> }[]
  /** How much a term says, the more the fewer phrases have it. */
  weigh: (term: string) => number
}
const known = new WeakMap<readonly Need[], Phrases>()

/** The needs whose phrases are what was typed, the nearest first: `https certificates` → automatic HTTPS. */
export function findNeeds(needs: readonly Need[], query: string): { need: Need; share: number }[] {
  const typed = termsOfNeed(query)
  if (typed.size === 0) return []
  const { list, weigh } = phrasesOf(needs)
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weigh(term), 0)
  const all = sum(typed)
  const shares = new Map<Need, number>()
  for (const { need, terms } of list) {
    const both = [...terms].filter((term) => typed.has(term))
    if (both.length === 0) continue
    const shared = sum(both)
    const share =
      both.length === terms.size && terms.size === typed.size ? 1 : shared / (all + sum(terms) - shared)
    const least = both.length === terms.size && terms.size > 1 ? LEAST_OF_WHOLE : LEAST_OF_PART
    const isNearlyAll =
      both.length === terms.size && terms.size >= LONG && terms.size >= NEARLY_ALL * typed.size
    if ((share >= least || isNearlyAll) && share > (shares.get(need) ?? 0)) shares.set(need, share)
  }
  // `gateway api` and `api gateway` are two needs.
  const typedSo = ({ phrases }: Need) => (phrases.includes(query.trim().toLowerCase()) ? 1 : 0)
  return [...shares]
    .map(([need, share]) => ({ need, share }))
    .sort((a, b) => b.share - a.share || typedSo(b.need) - typedSo(a.need))
}

/** The need that a phrase of two words or more stands in a query for, among other words but `telling` ones; the fullest. */
export function getNeedWithin(
  needs: readonly Need[],
  query: string,
  telling: readonly string[],
): Need | null {
  const typed = termsOfNeed(query)
  const { list, weigh } = phrasesOf(needs)
  let best: { need: Need; weight: number } | null = null
  for (const { need, terms } of list) {
    if (terms.size < 2 || [...terms].some((term) => !typed.has(term))) continue
    if (telling.some((term) => !terms.has(term))) continue
    const weight = [...terms].reduce((total, term) => total + weigh(term), 0)
    if (best === null || weight > best.weight) best = { need, weight }
  }
  return best?.need ?? null
}

function phrasesOf(needs: readonly Need[]): Phrases {
  const before = known.get(needs)
  if (before) return before
  const list = needs.flatMap((need) => need.phrases.map((phrase) => ({ need, terms: termsOfNeed(phrase) })))
  const counts = new Map<string, number>()
  for (const { terms } of list) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weigh = (term: string) => Math.log(1 + list.length / (counts.get(term) ?? 1))
  known.set(needs, { list, weigh })
  return { list, weigh }
}

/** The terms of a phrase that say something, and whether it says no to something: `not open source` is not `open source`. */
function termsOfNeed(text: string): Set<string> {
  const terms = new Set(
    tellingWords(text)
      .map(termOf)
      .filter((term) => !NEGATIONS.has(term)),
  )
  if (tokensOf(text).some((token) => NEGATIONS.has(token.text.toLowerCase()))) terms.add('without')
  return terms
}
