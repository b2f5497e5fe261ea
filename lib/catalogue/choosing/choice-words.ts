// The sentences of an answer: what it is, how often, how far, and what could change it.

import type { Category } from '../document/vocabulary'
import { formatFact, joinWords } from '../shown/format-value'
import { formatCount } from '../shown/noun-words'
import type { Cell } from './cell'
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
  const mustHave = wishes.musts.size > 0
  if (first === undefined && !mustHave) return 'No tool to choose from.'
  if (first === undefined)
    return notKnown.length > 0
      ? `No tool is known to have all you must have; of ${notKnown.length} it is not known.`
      : 'No tool has all you must have.'
  if (isEmptyWish(wishes)) return `${formatCount(left.length, 'tool')} to choose from.`
  if (isCrowded) return `${left.length} tools are left, too many to weigh: add a must-have.`
  if (left.length + beaten.length === 1) return onlySentence(choice, first)
  if (criteria.length === 0)
    return mustHave
      ? `${left.length} tools have all you must have.`
      : `${formatCount(left.length, 'tool')} to choose from.`
  if (second === undefined)
    return `${first.tool.name}: nothing else${mustHave ? ' that has all you must have' : ''} does better in anything that matters to you.`
  const share = first.rank?.share ?? 0
  const words = percentWords(share)
  const level = left.filter((one) => percentWords(one.rank?.share ?? 0) === words)
  const names = joinWords(
    level.map(({ tool }) => tool.name),
    level.length > 1 ? 'and' : 'or',
  )
  if (level.every((one) => one === first || isLevel(one, first)) && level.length > 1)
    return share === 1
      ? `${names} are level in all that matters to you, and nothing does better.`
      : `${names} are level in all that matters to you: first in ${words} of ${casesOf(choice)}.`
  if (level.length > 1)
    return `No clear answer: ${names} are level, each first in ${words} of ${casesOf(choice)}.`
  if (share === 1)
    return criteria.length > 1
      ? `${names}, whatever the weights within your order.`
      : `${names}, however what is open turns out.`
  if (share >= 0.5) return `${names}, in ${words} of ${casesOf(choice)}.`
  return `No clear answer: ${names} leads, and is first in only ${words} of ${casesOf(choice)}.`
}

function onlySentence({ wishes, notKnown }: Choice, { tool }: LeftTool): string {
  if (wishes.musts.size === 0) return `${tool.name} is the only tool to choose from.`
  return notKnown.length > 0
    ? `Only ${tool.name} is known to have all you must have.`
    : `Only ${tool.name} has all you must have.`
}

/** What a share is a share of. By one criterion there is nothing to weigh: only what is open can turn out this way or that. */
export const casesOf = ({ criteria }: Pick<Choice, 'criteria'>): string =>
  criteria.length > 1 ? 'the weightings that keep your order' : 'the ways in which what is open can turn out'

/** How often a tool is first: the words that weigh, and the rest of the sentence. */
export function firstWords(share: number, choice: Pick<Choice, 'criteria'>): [weighty: string, rest: string] {
  if (choice.criteria.length === 1 && share === 1) return ['First', ', however what is open turns out']
  // Were it better than that it would be first in some draws, and were it worse it would be beaten.
  if (choice.criteria.length === 1 && share === 0) return ['At best level', ' with the first']
  return [`First in ${percentWords(share)}`, ` of ${casesOf(choice)}`]
}

/** The places of those left; two that neither share nor bar tells apart have the same. */
export function placesOf(left: readonly LeftTool[]): number[] {
  const keys = left.map(({ rank }) =>
    JSON.stringify(rank && [percentWords(rank.share), ...Object.values(rank.reach).map(Math.round)]),
  )
  return keys.map((key) => keys.indexOf(key) + 1)
}

/** What the bars show, in a sentence. */
export function barSentence({ criteria, left }: Choice): string {
  const shown =
    criteria.length > 1
      ? 'Each bar shows what a tool comes to, of 100, in the middle half of the weightings'
      : 'Each bar shows what a tool comes to, of 100'
  const isOpen = left.some(({ cells }) => openWords(cells).length > 0)
  return isOpen ? `${shown}; its hatched part counts only if what is open turns out well.` : `${shown}.`
}

/** Why a tool stands below one whose bar is shorter by all that is sure; null where the bars already say so. */
export function placeSentence(one: LeftTool, above: readonly LeftTool[]): string | null {
  const here = one.rank?.reach
  const shorter = above.find(({ rank }) => {
    const [its, own] = [rank?.reach, here]
    return (
      its && own && Math.round(own.low) > Math.round(its.low) && Math.round(own.known) > Math.round(its.known)
    )
  })
  if (!here || !shorter?.rank) return null
  return shorter.rank.reach.high > here.high
    ? `Below ${shorter.tool.name}, which is sure of less and could reach more.`
    : `Below ${shorter.tool.name}, which comes to less in most weightings: the order counts how often a tool is first.`
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
    [beaten.length, 'matched or beaten on every count'],
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

/** How far a tool reaches: `62 to 84 of 100, at best to 97: what is not known leaves that open`. */
export function reachWords({ low, known, high }: Reach, cells: readonly Cell[]): string {
  const [from, to, most] = [Math.round(low), Math.round(known), Math.round(high)]
  const reached = from === to ? `${to} of 100` : `${from} to ${to} of 100`
  const open = openWords(cells)
  if (most <= to || open.length === 0) return reached
  return `${reached}, at best to ${most}: ${joinWords(open)} ${open.length === 1 && open[0] === NOT_KNOWN ? 'leaves' : 'leave'} that open`
}

const NOT_KNOWN = 'what is not known'

/** What leaves open what a tool is worth. */
function openWords(cells: readonly Cell[]): string[] {
  const open = cells.filter(({ range }) => range.low < range.high)
  const words = open.map(({ isUnknown, fact, tradeoffs }) => {
    if (isUnknown || (fact === null && tradeoffs.length === 0)) return NOT_KNOWN
    if (fact === null) return 'its strengths and limitations'
    return fact.qualified ? 'its limits' : 'answers without a place on the scale'
  })
  return [...new Set(words)]
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
export function tellingSentence(telling: Telling, choice: Pick<Choice, 'criteria'>): string {
  const { best, worst } = answersOf(telling)
  const { atBest, atWorst } = telling
  if (telling.criterion === null)
    return `As long as that is not known it is set aside. Should it have it, it would be first in ${percentWords(atBest)} of ${casesOf(choice)}.`
  return `If the answer is “${best}”, it is first in ${percentWords(atBest)} of ${casesOf(choice)}; if it is “${worst}”, in ${percentWords(atWorst)}.`
}

/** The answers of a support attribute and what each is worth, for the method. */
export const supportWorths = () => Object.entries(SUPPORT_WORTH)
