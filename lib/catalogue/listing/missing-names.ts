// Of what a search did not find, that which may be the name of a tool: only that is asked about as a missing one.

import type { Catalogue } from '../catalogue'
import { countBits } from '../search/bitset'
import { sidesOf } from '../search/read-query'
import { searchNames } from '../search/search-names'
import { matchTexts } from '../search/search-texts'
import { NEGATIONS, saysNothing, termOf, tokensOf } from '../search/terms'
import { findVocabularyPages } from '../search/vocabulary-pages'
import { toWordGroups } from '../search/word-groups'
import type { SearchAnswer } from './search-answer'
import { nameWordsOf, textIndexOf } from './search-indexes'

const MOST_WORDS = 2
const SHORTEST = 3

/**
 * The names to ask about: what an alternative is looked for to, else what was left out, else what was typed, as a whole
 * where nothing was found, and word by word where a need was read out of it: whoever types a product may miss its entry.
 */
export function findMissingNames(catalogue: Catalogue, query: string, answer: SearchAnswer): string[] {
  const { reading, leftOut, asked, groups, guessed } = answer
  const sides = sidesOf(query)
  if (reading === null && sides.length > 0) {
    const names = nameWordsOf(catalogue)
    return sides.filter((side) => searchNames(names, side).size === 0 && isPlausible(catalogue, side))
  }
  if (reading !== null && reading.kind !== 'alternatives') return []
  const typed = countBits(answer.matches) === 0 ? [query.trim()] : []
  const named = asked === null ? typed : groups.map((group) => group.typed)
  const unsure = [...leftOut, ...guessed.map((group) => group.typed)]
  const names = reading ? (reading.tool ? [] : [reading.name]) : unsure.length > 0 ? unsure : named
  return names.filter((name) => isPlausible(catalogue, name))
}

/** A word or two that the catalogue knows nothing of, in its texts, its pages or among the words of the trade. */
function isPlausible(catalogue: Catalogue, name: string): boolean {
  const words = tokensOf(name).map((token) => token.text)
  if (words.length === 0 || words.length > MOST_WORDS || name.length < SHORTEST) return false
  if (words.some((word) => isCommon(word))) return false
  return words.some((word) => /\p{L}/u.test(word) && !isKnown(catalogue, word))
}

function isKnown(catalogue: Catalogue, word: string): boolean {
  const { words } = catalogue.vocabulary
  const term = termOf(word)
  if (words.some((one) => tokensOf(one.word).some(({ text }) => termOf(text) === term))) return true
  const groups = toWordGroups(word, catalogue.vocabulary)
  const { matches, guessed } = matchTexts(textIndexOf(catalogue).index, groups, false)
  if (guessed.length === 0 && countBits(matches) > 0) return true
  return findVocabularyPages(catalogue, groups, 1).length > 0
}

const isCommon = (word: string) =>
  NEGATIONS.has(word.toLowerCase()) || saysNothing(word) || COMMON.has(word.toLowerCase())

/** Words of everyday searches that are no tool's name, and that a catalogue may well never use. */
const COMMON = new Set(
  `after again also always another anyone anything before best-practice bug buy certification company companies cost costs course
  crash download error errors example examples expensive explained fail failed fails fix guide hard help hello
  hosting install installation interview jobs latest learn like list new nice news now old online please popular
  price pricing problem problems question questions really recommend recommended review reviews salary setup slow
  someone something stuff stupid test thanks thing things today tutorial tutorials version weird work working wrong
  year years`.split(/\s+/),
)
