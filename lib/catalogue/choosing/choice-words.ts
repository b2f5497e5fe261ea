// The sentences of an answer: what it is, how often, how far, and what could change it.

import type { Category } from '../document/vocabulary'
import { formatFact, joinWords } from '../shown/format-value'
import { formatCount } from '../shown/noun-words'
import type { Choice, LeftTool, Telling } from './choice'
import type { Reach } from './reach'
import { SUPPORT_WORTH } from './value-scale'
import { isEmptyWish } from './wishes'

/** The name of the page: `Help me choose: Container engines`. */
export const chooseTitle = ({ name }: Category) => `Help me choose: ${name}`

/** The answer in a sentence. */
export function verdictSentence(choice: Choice): string {
  const { left, beaten, notKnown, criteria, isCrowded, wishes } = choice
  const [first, second] = left
  if (first === undefined)
    return notKnown.length > 0
      ? `No tool is known to have all you must have; of ${notKnown.length} it is not known.`
      : 'No tool has all you must have.'
  if (isEmptyWish(wishes)) return `${formatCount(left.length, 'tool')} to choose from.`
  if (isCrowded) return `${left.length} tools are left, too many to weigh: add a must-have.`
  if (left.length + beaten.length === 1) return `Only ${first.tool.name} has all you must have.`
  if (criteria.length === 0) return `${left.length} tools have all you must have.`
  if (second === undefined)
    return `${first.tool.name}: nothing else does better in anything that matters to you.`
  const share = first.rank?.share ?? 0
  const level = left.filter((one) => one === first || isLevel(one, first))
  const names = joinWords(
    level.map(({ tool }) => tool.name),
    'or',
  )
  const alike = level.length > 1 ? ', level in all that matters to you,' : ''
  const rest = alike || ','
  if (share >= 0.995) return `${names}${rest} whatever the weights within your order.`
  if (share >= 0.5) return `${names}${rest} in ${percentWords(share)} of the weightings that keep your order.`
  return `No clear answer: ${names}${alike} leads, and is first in only ${percentWords(share)} of the weightings that keep your order.`
}

const isLevel = (one: LeftTool, other: LeftTool) =>
  one.cells.every(
    ({ range }, place) =>
      range.low === range.high &&
      range.low === other.cells[place]?.range.low &&
      range.high === other.cells[place]?.range.high,
  )

/** Who took part: `5 tools: 1 out, 1 beaten on every count, 3 left.` */
export function countSentence({ left, beaten, notKnown, out }: Choice): string {
  const total = left.length + beaten.length + notKnown.length + out.length
  const parts = [
    [out.length, 'out'],
    [notKnown.length, 'set aside (a must-have is not known)'],
    [beaten.length, 'beaten on every count'],
    [left.length, 'left'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  return `${formatCount(total, 'tool')}: ${joinWords(told)}.`
}

/** A share of weightings: `94%`, `less than 1%`, `all`. */
export function percentWords(share: number): string {
  if (share === 0) return 'none'
  if (share === 1) return 'all'
  if (share < 0.005) return 'less than 1%'
  return share > 0.995 ? 'more than 99%' : `${Math.round(100 * share)}%`
}

/** How far a tool reaches: `62 to 84 of 100, to 97 if what is not known turns out well`. */
export function reachWords({ low, known, high }: Reach): string {
  const [from, to, most] = [Math.round(low), Math.round(known), Math.round(high)]
  const reached = from === to ? `${to} of 100` : `${from} to ${to} of 100`
  return most > to ? `${reached}, to ${most} if what is not known turns out well` : reached
}

/** What the unknown fact could turn out to be: its best and its worst answer in words. */
export function answersOf({ criterion, attribute }: Telling): { best: string; worst: string } {
  if (attribute === null || criterion === null || criterion.kind === 'option')
    return { best: 'it has', worst: 'it has not' }
  if (attribute.kind === 'support') return { best: 'yes', worst: 'no' }
  const { scale } = attribute
  if (attribute.kind === 'number' && scale !== null) {
    const words = (value: number) => formatFact({ state: 'value', value, qualified: false }, attribute)
    return { best: words(scale.to), worst: words(scale.from) }
  }
  const ranked = attribute.options
    .filter(({ worth }) => worth !== null)
    .sort((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
  return { best: ranked[0]?.label ?? 'best', worst: ranked.at(-1)?.label ?? 'worst' }
}

/** What the unknown fact would bring: `If yes, it is first in 71% of the weightings; if no, in none.` */
export function tellingSentence(telling: Telling): string {
  const { best, worst } = answersOf(telling)
  const { atBest, atWorst } = telling
  if (telling.criterion === null)
    return `As long as that is not known it is set aside. Should it have it, it would be first in ${percentWords(atBest)} of the weightings.`
  return `If the answer is “${best}”, it is first in ${percentWords(atBest)} of the weightings; if it is “${worst}”, in ${percentWords(atWorst)}.`
}

/** The answers of a support attribute and what each is worth, for the method. */
export const supportWorths = () => Object.entries(SUPPORT_WORTH)
