// "Did you mean …?" for keys and words an editor mistyped. Used by the sentences of parse-document.ts and its neighbours.

import { countSlips } from './typo'

/** The word closest to a mistyped one, or null when none is near: `sumary` → `summary`. */
export function nearWord(typed: string, words: Iterable<string>): string | null {
  const limit = typed.length < 4 ? 1 : typed.length < 8 ? 2 : 3
  let best: string | null = null
  let bestDistance = limit + 1
  for (const word of words) {
    const distance = countSlips(typed.toLowerCase(), word.toLowerCase(), limit)
    if (distance < bestDistance) [best, bestDistance] = [word, distance]
  }
  return best
}
