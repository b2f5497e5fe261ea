// What pages and files say of the differences between two days.

import { joinWords } from '../shown/format-value'
import { formatCount } from '../shown/noun-words'
import type { FieldChanges } from './change-sections'
import { type Span, type SpanScope, spanWords } from './span-query'

/** `What changed from 9 Sept 2016 to 27 Nov 2026`. */
export const changesTitle = (span: Span): string => `What changed ${spanWords(span)}`

/** What of the field is told: `in Orchestrators`, `of Nomad and Kubernetes`, or nothing for all of it. */
export function scopeWords({ category, tools }: SpanScope): string {
  return [
    ...(tools.length === 0 ? [] : [`of ${joinWords(tools.map(({ name }) => name))}`]),
    ...(category === null ? [] : [`in ${category.name}`]),
  ].join(' ')
}

/** What is told of the world, and what of the catalogue. */
export const WORLD_SENTENCE =
  'What happened to the tools themselves, by the days that their events, release lines and facts carry.'
export const CORRECTIONS_SENTENCE =
  'What was published here between the two days: additions and corrections, which change what is told of every day.'

/** `14 changes of 9 tools.` */
export function countSentence({ sections }: FieldChanges): string {
  const entries = sections.flatMap((section) => section.entries)
  const tools = new Set(entries.map(({ tool }) => tool.slug))
  return entries.length === 0
    ? 'Nothing of that is told between these days.'
    : `${formatCount(entries.length, 'change')} of ${formatCount(tools.size, 'tool')}.`
}

/** What is told of the later day and not of the earlier, though nothing says that it changed. */
export function learnedSentence({ learned }: FieldChanges): string | null {
  const count = learned.filter(({ from }) => from?.isKnown === false).length
  if (count === 0) return null
  return `Of ${formatCount(count, 'fact')} the value is known for the later day and not for the earlier: whether it changed between them nobody has noted.`
}
