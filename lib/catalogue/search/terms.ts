// A text as full-text search sees it: its words, each with its place, and the term each is found by. The index, the query
// and the marks in what is shown all speak these terms.

import { stemmer } from 'stemmer'
import { foldText, isRun } from '../document/fold'

export type Token = { text: string; start: number }

const ASCII_WORD = /[a-z0-9][a-z0-9+#]*/gi
const ANY_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*/gu

// Chinese, Japanese and Korean words as a dictionary knows them; the locale decides nothing where a script is plain.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text with their places in it: `Træfik runs` → two; runs without spaces are cut as a dictionary does. */
export function tokensOf(text: string): Token[] {
  const pattern = isAscii(text) ? ASCII_WORD : ANY_WORD
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    if (!isRun(match[0])) tokens.push({ text: match[0], start: match.index })
    else
      for (const { segment, index, isWordLike } of segmenter.segment(match[0]))
        if (isWordLike) tokens.push({ text: segment, start: match.index + index })
  }
  return tokens
}

/** The terms of a text in its order, repeats included. */
export function termsOf(text: string): string[] {
  if (isAscii(text)) return text.match(ASCII_WORD)?.map(termOf) ?? []
  return tokensOf(text).map((token) => termOf(token.text))
}

const known = new Map<string, string>()
const MOST_KNOWN = 100_000

/** What a word is found by: folded, and its English stem: `Encrypts` → `encrypt`; names with digits stay, `k8s`. */
export function termOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const folded = foldText(word)
  const term = /^[a-z]{4,}$/.test(folded) ? stemOf(folded) : folded
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, term)
  return term
}

// Porter makes `deploi` of deploy and `deploy` of deployment; his later algorithm leaves a y after a vowel, as here.
const stemOf = (word: string) => stemmer(word).replace(/(?<=[aeou])i$/, 'y')

/** Words that say no to what follows them. */
export const NEGATIONS = new Set(['no', 'not', 'non', 'without', 'ohne', 'kein', 'keine'])

/** Words that say nothing about a tool; left out of a query unless nothing else was typed. */
const EMPTY_WORDS = new Set(
  `a about am an and any are as at be best better between by can cheap cheapest compare compared could
  difference differences do does doing each easiest easily easy fastest for free from get good have how i in into is it
  its management me my need needs no not of on one or other our product products project projects should simple simplest so software solution some
  something support supported supports that the their them there these they this to too tool tooling tools top use used using
  v versus vs want was way we what when where which who why will with without would you your
  alle auf aus bei das dem den der des die ein eine einem einen einer finden für gibt ich im ist kann man mein mit ohne
  oder sich und vom von was welche welcher welches wie wo zu zum zur zwischen`.split(/\s+/),
)

/** True of a word that says nothing about a tool: `the`, `best`. */
export const saysNothing = (word: string) => EMPTY_WORDS.has(word.toLowerCase())

/** The words of a query that say something, as typed; all of them where none does. */
export function tellingWords(query: string): string[] {
  const typed = tokensOf(query).map((token) => token.text)
  const telling = typed.filter((word) => !saysNothing(word))
  return telling.length > 0 ? telling : typed
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is
  return /^[\u0000-\u007f]*$/.test(text)
}
