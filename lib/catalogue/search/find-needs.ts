// The need that somebody has who types a phrase of it, or nearly so, in words of the trade that say the same.

import { paths } from '../../paths'
import type { Need } from '../document/search-words'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { SUPPORT_LEVELS } from '../document/words'
import { NEGATIONS, tellingWords, tokensOf } from './terms'
import { toWordGroups, type WordGroup } from './word-groups'

/** How much of query and phrase together has to be in both, from 0 to 1: where all of a long phrase was typed, or of another, and where not. */
const LEAST_OF_LONG = 0.48
const LEAST_OF_WHOLE = 0.66
const LEAST_OF_PART = 0.65

/** A phrase of so many words that is nearly all of what was typed is meant, whatever its words weigh. */
const LONG = 3
const NEARLY_ALL = 0.7

/** How much of a word it is worth that another was typed that says the same. */
const TYPED_SO = 1
const SAYS_THE_SAME = 0.8

/** The terms of a word and of all that says the same; the first is the word itself. */
type Unit = readonly string[]
type Phrase = { need: Need; units: readonly Unit[] }
type Phrases = {
  list: Phrase[]
  /** Where a word, or one that says the same, stands. */
  places: Map<string, { phrase: Phrase; unit: Unit }[]>
  /** How much a word says, the more the fewer phrases have it. */
  weigh: (unit: Unit) => number
}

type Words = Pick<Vocabulary, 'needs' | 'words' | 'attributes' | 'categories'>
const known = new WeakMap<readonly Need[], Pick<Words, 'words' | 'attributes'> & { phrases: Phrases }>()

export type NeedFound = {
  need: Need
  /** How much of query and phrase together is in both, from 0 to 1. */
  share: number
  /** True where that is enough whatever else there is. */
  isPlain: boolean
  /** True where all words of a phrase were typed, be it among others. */
  isWhole: boolean
  /** How many words that phrase has. */
  length: number
  /** What was typed besides, as terms, and as it was typed. */
  over: readonly string[]
  rest: string
}

/** The needs whose phrases are near what was typed, the nearest first: `https certificates` → automatic HTTPS. */
export function findNeeds(vocabulary: Words, query: string): NeedFound[] {
  const asTyped = unitsOf(query, vocabulary)
  const typed = [...asTyped.keys()]
  if (typed.length === 0) return []
  const { needs } = vocabulary
  const { places, weigh } = phrasesOf(vocabulary)
  const sum = (units: Iterable<Unit>) => [...units].reduce((total, unit) => total + weigh(unit), 0)
  const all = sum(typed)
  const shared = new Map<Phrase, { ofPhrase: Map<Unit, number>; ofQuery: Map<Unit, number> }>()
  for (const unit of typed)
    for (const word of unit)
      for (const place of places.get(word) ?? []) {
        const both = shared.get(place.phrase) ?? { ofPhrase: new Map(), ofQuery: new Map() }
        const worth = word === unit[0] && word === place.unit[0] ? TYPED_SO : SAYS_THE_SAME
        both.ofPhrase.set(place.unit, Math.max(worth, both.ofPhrase.get(place.unit) ?? 0))
        both.ofQuery.set(unit, Math.max(worth, both.ofQuery.get(unit) ?? 0))
        shared.set(place.phrase, both)
      }
  const found = new Map<Need, NeedFound>()
  for (const [{ need, units }, { ofPhrase, ofQuery }] of shared) {
    const isWhole = ofPhrase.size === units.length
    const isTyped = isWhole && [...ofPhrase.values()].every((part) => part === TYPED_SO)
    const worth = (of: Map<Unit, number>) =>
      [...of].reduce((total, [unit, part]) => total + part * weigh(unit), 0)
    const both = (worth(ofPhrase) + worth(ofQuery)) / 2
    const share = both / (all + sum(units) - both)
    const isNearlyAll =
      isWhole &&
      ofPhrase.size === ofQuery.size &&
      units.length >= LONG &&
      units.length >= NEARLY_ALL * typed.length
    const isPlain = needs.includes(need)
      ? share >= leastOf(units, isWhole) || isNearlyAll
      : isTyped && share >= (units.length > 1 ? LEAST_OF_WHOLE : ALL)
    const before = found.get(need)
    if (before && (before.isPlain ? 1 : 0) + before.share >= (isPlain ? 1 : 0) + share) continue
    found.set(need, {
      ...{ need, share: share > ALL ? 1 : share, isPlain, isWhole: isTyped, length: units.length },
      over: typed.flatMap((unit) => (ofQuery.has(unit) ? [] : (unit[0] ?? []))),
      rest: typed.flatMap((unit) => (ofQuery.has(unit) ? [] : (asTyped.get(unit) ?? []))).join(' '),
    })
  }
  // `gateway api` and `api gateway` are two needs.
  const typedSo = ({ phrases }: Need) => (phrases.includes(query.trim().toLowerCase()) ? 1 : 0)
  return [...found.values()].sort(
    (a, b) => Number(b.isPlain) - Number(a.isPlain) || b.share - a.share || typedSo(b.need) - typedSo(a.need),
  )
}

/** All of it, but for what sums of fractions lose. */
const ALL = 0.999

function leastOf(units: readonly Unit[], isWhole: boolean): number {
  if (!isWhole || units.length === 1) return LEAST_OF_PART
  const length = units.reduce((sum, [own = '']) => sum + own.split(' ').length, 0)
  return length >= LONG ? LEAST_OF_LONG : LEAST_OF_WHOLE
}

function phrasesOf(vocabulary: Words): Phrases {
  const { needs, words, attributes } = vocabulary
  const before = known.get(needs)
  if (before?.words === words && before.attributes === attributes) return before.phrases
  const list = [...needs, ...attributes.filter(isAsked).map(toNeed)].flatMap((need) =>
    need.phrases.map((phrase) => ({ need, units: [...unitsOf(phrase, vocabulary).keys()] })),
  )
  const places: Phrases['places'] = new Map()
  const counts = new Map<string, number>()
  for (const phrase of list)
    for (const unit of phrase.units) {
      const [own = ''] = unit
      counts.set(own, (counts.get(own) ?? 0) + 1)
      for (const word of unit) places.set(word, [...(places.get(word) ?? []), { phrase, unit }])
    }
  const weigh = ([own = '']: Unit) => Math.log(1 + list.length / (counts.get(own) ?? 1))
  const phrases = { list, places, weigh }
  known.set(needs, { words, attributes, phrases })
  return phrases
}

const isAsked = ({ kind, retired }: Attribute) => kind === 'support' && !retired

/** Whoever names what tools do or do not wants those that do. */
function toNeed({ key, label, definition }: Attribute): Need {
  const levels = SUPPORT_LEVELS.filter((level) => level !== 'no')
  return {
    key,
    phrases: [label],
    says: definition,
    address: paths.tools(levels.map((level) => [key, level])),
  }
}

/** The words of a phrase that say something, and whether it says no to something: `not open source` is not `open source`. */
function unitsOf(text: string, vocabulary: Words): Map<Unit, string> {
  const told = tellingWords(text).filter((word) => !NEGATIONS.has(word.toLowerCase()))
  const groups = told.length === 0 ? [] : toWordGroups(told.join(' '), vocabulary)
  const units = new Map(groups.map((group) => [toUnit(group), group.typed]))
  const saysNo = tokensOf(text).some((token) => NEGATIONS.has(token.text.toLowerCase()))
  return saysNo ? units.set(['without'], 'without') : units
}

const toUnit = ({ terms, others }: WordGroup): Unit => [
  ...new Set([terms.join(' '), ...others.map((other) => other.trim())]),
]
