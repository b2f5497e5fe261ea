// What is known of one tool by one criterion: the fact or the tradeoffs behind it, and what they are worth.

import type { Tool } from '../catalogue'
import type { TradeoffDocument } from '../document/tool-document'
import { type ShownFact, showFact } from '../shown/shown-fact'
import type { Criterion } from './criterion'
import type { Range } from './dominance'
import { factOf } from './must-have'
import { rateAspect, rateFact, rateOption } from './value-scale'

export type Cell = {
  criterion: Criterion
  range: Range
  /** True where it could be found out, and nobody has. */
  isUnknown: boolean
  /** Null for an aspect. */
  fact: ShownFact | null
  /** What weighs most of what is said of an aspect, one of each kind; none otherwise. */
  tradeoffs: readonly TradeoffDocument[]
}

/** A tool's cell by a criterion, as of a day. */
export function cellOf(tool: Tool, criterion: Criterion, today: string): Cell {
  if (criterion.kind === 'aspect') {
    const said = tool.tradeoffs.filter(({ aspect }) => aspect === criterion.aspect.key)
    const tradeoffs = [heaviest(said, 'strength'), heaviest(said, 'limitation')].flat()
    return { criterion, range: rateAspect(said), isUnknown: false, fact: null, tradeoffs }
  }
  const fact = factOf(tool, criterion.attribute.key)
  const range =
    criterion.kind === 'option' ? rateOption(criterion.option, fact) : rateFact(criterion.attribute, fact)
  const isUnknown = fact === null || fact.state === 'unknown'
  return { criterion, range, isUnknown, fact: showFact(criterion.attribute, fact, today), tradeoffs: [] }
}

function heaviest(said: readonly TradeoffDocument[], kind: TradeoffDocument['kind']): TradeoffDocument[] {
  const some = said.filter((one) => one.kind === kind)
  return [some.find(({ major }) => major) ?? some[0] ?? []].flat()
}
