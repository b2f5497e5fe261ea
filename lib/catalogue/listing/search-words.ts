// What a search says of itself in sentences: what it left out, and what is not searched.

import type { Catalogue } from '../catalogue'
import { leftOutParts } from '../search/text-index'
import type { SearchAnswer } from './search-answer'
import { textIndexOf } from './search-indexes'

/** A sentence for what of a search could not be met. */
export function tellSearch(catalogue: Catalogue, { leftOut }: SearchAnswer): string[] {
  const parts = leftOutParts(textIndexOf(catalogue).index)
  return [
    ...(leftOut.length === 0
      ? []
      : [
          `No tool has all of these words: ${listOf(leftOut)} ${leftOut.length === 1 ? 'was' : 'were'} left out.`,
        ]),
    ...(parts.length === 0
      ? []
      : [`The catalogue is too large to search all of its text: ${listOf(parts, '')} are not searched.`]),
  ]
}

function listOf(words: readonly string[], quotes = '“”'): string {
  const quoted = words.map((word) => `${quotes.charAt(0)}${word}${quotes.charAt(1)}`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
