// The lives of tools on one scale of time: where each begins, what its status was when, its releases and stages, and its
// end. A function of events alone; components/pictures draws it, and the same stands beside it in words.

import { compareText } from '../../text-order'
import type { Catalogue, Tool } from '../catalogue'
import { type FoundationStage, foundationStageOf } from '../document/foundation-stage'
import { firstDayOf, formatDate } from '../document/partial-date'
import { sortEvents } from '../document/timeline'
import type { EventDocument } from '../document/tool-document'
import type { Status } from '../document/words'
import { formatStage } from '../shown/format-value'
import { relationsOf } from '../shown/relation-words'
import { type TimeScale, toTimeScale } from './time-scale'

/** How a stretch of a life is drawn: only known of, released without a status that anybody noted, developed, fixes only, still, or over. */
export type Phase = 'before' | 'released' | 'active' | 'fixes' | 'dormant' | 'over'

const PHASES: Record<Status, Phase> = {
  active: 'active',
  maintenance: 'fixes',
  deprecated: 'fixes',
  dormant: 'dormant',
  archived: 'over',
  retired: 'over',
  absorbed: 'over',
}

export type Span = { phase: Phase; from: number; to: number }

/** A point of a life. */
export type LifeMark = { kind: 'first-release' | 'version-one' | 'end' | FoundationStage; at: number }

export type Lifeline = {
  tool: Tool
  spans: Span[]
  marks: LifeMark[]
  /** From when to when, and how it ended: `2014 to 2019, archived`. */
  span: string
  /** The whole life in sentences. */
  said: string
  /** What took its place. */
  successors: Tool[]
}

export type Lifelines = { scale: TimeScale; lines: Lifeline[] }

/** When anything is first known of a tool; null before that. What is planned has not happened. */
function beginOf(events: readonly EventDocument[], today: string): string | null {
  const first = sortEvents(events).find(({ kind }) => kind !== 'planned')
  return first && firstDayOf(first.date) <= today ? firstDayOf(first.date) : null
}

/** Tools in the order in which they began; those of which no day is known come last. */
export function sortByBegin(tools: readonly Tool[], today: string): Tool[] {
  return tools
    .map((tool) => ({ tool, begin: beginOf(tool.events, today) ?? '~' }))
    .sort((a, b) => compareText(a.begin, b.begin))
    .map(({ tool }) => tool)
}

/** The lifelines of tools, in the order given, on a scale that holds all of them up to the catalogue's day. */
export function toLifelines(catalogue: Catalogue, tools: readonly Tool[]): Lifelines {
  const { today } = catalogue
  const begins = tools.flatMap((tool) => beginOf(tool.events, today) ?? [])
  const scale = toTimeScale(begins.sort()[0] ?? today, today)
  return { scale, lines: tools.map((tool) => toLifeline(catalogue, tool, scale)) }
}

function toLifeline(catalogue: Catalogue, tool: Tool, scale: TimeScale): Lifeline {
  const { today } = catalogue
  const events = sortEvents(tool.events).filter(({ date }) => firstDayOf(date) <= today)
  const successors = relationsOf(catalogue, tool.slug)
    .filter(({ type, direction }) => type === 'replaced-by' && direction === 'to')
    .map(({ other }) => other)
  return {
    tool,
    spans: toSpans(events, beginOf(events, today), scale),
    marks: toMarks(tool, events, scale),
    span: spanWords(tool, events[0]),
    said: tellLife(tool, events, successors),
    successors,
  }
}

function toSpans(events: readonly EventDocument[], begin: string | null, { at }: TimeScale): Span[] {
  if (begin === null) return []
  const turns: { phase: Phase; from: number }[] = [{ phase: 'before', from: at(begin) }]
  for (const { status, date, kind } of events) {
    const isFirst = turns.length === 1 && (kind === 'first-release' || kind === 'release')
    if (status !== null) turns.push({ phase: PHASES[status], from: at(date) })
    else if (isFirst) turns.push({ phase: 'released', from: at(date) })
  }
  return turns.flatMap(({ phase, from }, place) => {
    const to = turns[place + 1]?.from ?? 100
    return to > from && phase !== 'over' ? [{ phase, from, to }] : []
  })
}

function toMarks(tool: Tool, events: readonly EventDocument[], { at }: TimeScale): LifeMark[] {
  const marks: LifeMark[] = []
  if (tool.firstRelease) marks.push({ kind: 'first-release', at: at(tool.firstRelease.date) })
  if (tool.versionOne && tool.versionOne !== tool.firstRelease)
    marks.push({ kind: 'version-one', at: at(tool.versionOne.date) })
  for (const { stage, event } of stagesOf(events)) marks.push({ kind: stage, at: at(event.date) })
  if (tool.status && PHASES[tool.status] === 'over' && tool.statusEvent)
    marks.push({ kind: 'end', at: at(tool.statusEvent.date) })
  return marks
}

/** Every stage a tool reached in its foundation, with the event that led there. */
function stagesOf(events: readonly EventDocument[]) {
  return events.flatMap((event, place) => {
    const reached = foundationStageOf(events.slice(0, place + 1), event.date.padEnd(10, '~'))
    return reached?.event === event && reached.stage !== 'archived' ? [reached] : []
  })
}

function spanWords({ status, statusEvent }: Tool, first: EventDocument | undefined): string {
  if (first === undefined) return 'no day known'
  const year = ({ date }: EventDocument) => date.slice(0, 4)
  if (status === null || statusEvent === null) return `since ${year(first)}, status unknown`
  if (PHASES[status] === 'over') return `${year(first)} to ${year(statusEvent)}, ${status}`
  return status === 'active'
    ? `since ${year(first)}, active`
    : `since ${year(first)}, ${status} since ${year(statusEvent)}`
}

function tellLife(tool: Tool, events: readonly EventDocument[], successors: readonly Tool[]): string {
  const { firstRelease, versionOne, statusEvent, status } = tool
  const [first] = events
  const on = ({ date }: EventDocument) => formatDate(date)
  const parts = [
    first && first !== firstRelease && `First known of on ${on(first)}`,
    firstRelease && `First release ${on(firstRelease)}`,
    versionOne && versionOne !== firstRelease && `Version 1.0 ${on(versionOne)}`,
    ...stagesOf(events).map(({ stage, event }) => `${formatStage(stage)} ${on(event)}`),
    status && statusEvent && (status === 'active' ? 'Active' : `${status} since ${on(statusEvent)}`),
    successors.length > 0 && `Replaced by ${successors.map(({ name }) => name).join(', ')}`,
  ]
  return parts.filter(Boolean).join('; ')
}
