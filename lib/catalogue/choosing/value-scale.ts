// What a fact is worth, from 0 to 100, on a scale that the vocabulary fixes for its attribute: nothing here knows which
// other tools take part. What is not known can be anything; what holds with limits, half or all of it.

import type { FactDocument, TradeoffDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import type { SupportLevel } from '../document/words'
import type { Range } from './dominance'

/** The scale of every attribute that is answered by yes or no. */
export const SUPPORT_WORTH: Record<SupportLevel, number> = { yes: 100, plugin: 70, partial: 50, no: 0 }

export const ANYTHING: Range = { low: 0, high: 100 }
const NOTHING: Range = { low: 0, high: 0 }

/** What a fact is worth by its attribute's scale; no fact, or one the scale has no place for, can be worth anything. */
export function rateFact(attribute: Attribute, fact: FactDocument | null): Range {
  if (fact === null || fact.state === 'unknown') return ANYTHING
  if (fact.state !== 'value') return attribute.kind === 'number' ? ANYTHING : NOTHING
  const worth = worthOf(attribute, fact.value)
  return worth === null ? ANYTHING : limited(worth, fact)
}

/** What having one option is worth: all or nothing. */
export function rateOption(option: string, fact: FactDocument | null): Range {
  if (fact === null || fact.state === 'unknown') return ANYTHING
  const has = fact.state === 'value' && [fact.value].flat().includes(option)
  return has ? limited(100, fact) : NOTHING
}

/**
 * What the tradeoffs of an aspect are worth. They are sentences and not measurements, so the ranges are wide, and
 * their number does not count.
 */
export function rateAspect(tradeoffs: readonly Pick<TradeoffDocument, 'kind' | 'major'>[]): Range {
  const strength = weightOf(tradeoffs, 'strength')
  const limitation = weightOf(tradeoffs, 'limitation')
  if (strength === limitation) return strength === 0 ? ANYTHING : { low: 25, high: 75 }
  if (strength > limitation) return { low: strength === 2 && limitation === 0 ? 75 : 50, high: 100 }
  return { low: 0, high: limitation === 2 && strength === 0 ? 25 : 50 }
}

/** 0 where nothing of the kind is said, 1 where something is, 2 where some of it is major. */
function weightOf(
  tradeoffs: readonly Pick<TradeoffDocument, 'kind' | 'major'>[],
  kind: TradeoffDocument['kind'],
) {
  const said = tradeoffs.filter((one) => one.kind === kind)
  return said.some(({ major }) => major) ? 2 : said.length > 0 ? 1 : 0
}

function worthOf(attribute: Attribute, value: FactDocument['value']): number | null {
  const { kind, options, scale } = attribute
  if (kind === 'support')
    return Object.hasOwn(SUPPORT_WORTH, String(value)) ? SUPPORT_WORTH[value as SupportLevel] : null // own key: a level
  if (kind === 'number') {
    if (typeof value !== 'number' || scale === null || scale.from === scale.to) return null
    return Math.min(100, Math.max(0, (100 * (value - scale.from)) / (scale.to - scale.from)))
  }
  const worths = options.flatMap((option) =>
    [value].flat().includes(option.key) ? (option.worth ?? []) : [],
  )
  return worths.length === 0 ? null : Math.max(...worths)
}

const limited = (worth: number, fact: FactDocument): Range => ({
  low: fact.qualified ? worth / 2 : worth,
  high: worth,
})
