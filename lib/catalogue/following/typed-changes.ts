// Everything that feeds tell of, each with its type: what happened to tools (events), what happened to their versions
// (lines), since when a fact holds, and what changed in the catalogue. The latest first, none of a day to come.

import type { Catalogue, Tool } from '../catalogue'
import { foundationStageOf } from '../document/foundation-stage'
import { daysAfter, firstDayOf, lastDayOf } from '../document/partial-date'
import { type FacetMove, RECORDED_TYPES, type RecordedChange } from '../document/recorded-change'
import { timelineOf } from '../document/timeline'
import type { FactDocument } from '../document/tool-document'
import { EVENT_KINDS } from '../document/words'
import { oncePerCatalogue } from '../memo'
import { type News, newsOf } from '../news/news'
import { formatFact } from '../shown/format-value'
import { capitalise, spell } from '../shown/noun-words'
import { findTurns, type LineTurn, TURN_KINDS } from '../support/line-turns'
import { typeOfValue } from './record-changes'

export const CHANGE_TYPES = [
  ...EVENT_KINDS.filter((kind) => kind !== 'planned'),
  ...TURN_KINDS,
  ...RECORDED_TYPES,
] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

export type TypedChange = {
  type: ChangeType
  /** Stays the same as long as the change does: `event/rkt/archived/2020-02`, `revision/812/licence`. */
  key: string
  tool: Tool
  /** The moment it is told for, as ISO 8601 in UTC; of a day, its midnight. */
  at: string
  title: string
  text: string
  /** The part of the tool's page that tells it; undefined for the page. */
  part?: string
  sources: readonly string[]
  /** The options it moved the tool between; asked for only where a filter chooses among them. */
  moves: () => readonly FacetMove[]
}

/** All changes of a catalogue up to its day, the latest first. */
export const findAllChanges = oncePerCatalogue('findAllChanges', (catalogue: Catalogue): TypedChange[] =>
  [
    ...catalogue.tools.flatMap((tool) => changesOf(catalogue, tool)),
    ...catalogue.recorded.flatMap((change) => ofRecord(catalogue, change)),
  ].sort(byTime),
)

type Known = Pick<Catalogue, 'today' | 'vocabulary'> & { changes: readonly TypedChange[] }
const known = new WeakMap<Tool, Known>()

/** The changes of one tool. After a save all other tools are the very ones they were, and so are these. */
function changesOf(catalogue: Catalogue, tool: Tool): readonly TypedChange[] {
  const { today, vocabulary } = catalogue
  const before = known.get(tool)
  if (before?.today === today && before.vocabulary === vocabulary) return before.changes
  const events = newsOf(tool, today).filter(({ kind }) => kind !== 'ahead')
  const changes = [...events.map(ofEvent), ...ofLines(tool, today), ...ofFacts(catalogue, tool)]
  known.set(tool, { today, vocabulary, changes })
  return changes
}

/** Orders changes, the latest first; those of one moment by their keys. */
export const byTime = (a: TypedChange, b: TypedChange): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0

/** A type in words: `left-support` → `Left support`. */
export const typeWords = (type: ChangeType): string => capitalise(spell(type))

/** A turn of support as a change of its tool. */
export const ofTurn = (tool: Tool, { kind, key, day, title, sources }: LineTurn): TypedChange => ({
  ...{
    type: kind,
    key: `support/${key}`,
    tool,
    at: midnight(day),
    title,
    text: title,
    part: 'support',
    sources,
  },
  moves: () => [],
})

const midnight = (date: string) => `${firstDayOf(date)}T00:00:00.000Z`

function ofEvent(news: News): TypedChange {
  const { tool, event, key } = news
  return {
    ...{ type: event.kind as ChangeType, key: `event/${key}`, tool, at: midnight(event.date) }, // of what is ahead none comes here
    ...{ title: `${tool.name}: ${spell(event.kind)}`, text: event.text, sources: event.sources },
    moves: () => movesOnDay(tool, firstDayOf(event.date)),
  }
}

/** What a tool's events of a day changed of what the listing asks: its status, and its stage in a foundation. */
function movesOnDay({ events }: Tool, day: string): FacetMove[] {
  const optionsOn = (on: string) => ({
    status: timelineOf(events, on).status ?? 'unknown',
    'foundation-stage': foundationStageOf(events, on)?.stage ?? 'none',
  })
  const [had, has] = [optionsOn(daysAfter(day, -1)), optionsOn(day)]
  return (['status', 'foundation-stage'] as const)
    .filter((facet) => had[facet] !== has[facet])
    .map((facet) => ({ facet, before: [had[facet]], after: [has[facet]] }))
}

function ofLines(tool: Tool, today: string): TypedChange[] {
  const entries = tool.lines.map((line) => ({ tool, line, newer: [line] }))
  return findTurns(entries)
    .filter(({ day }) => day <= today)
    .map((turn) => ofTurn(tool, turn))
}

// A fact that holds since the tool began changed nothing.
function ofFacts({ attributesByKey, today }: Catalogue, tool: Tool): TypedChange[] {
  const begun = tool.firstRelease === null ? '' : lastDayOf(tool.firstRelease.date)
  return tool.facts.flatMap((fact: FactDocument): TypedChange[] => {
    const attribute = attributesByKey.get(fact.attribute)
    if (!attribute || fact.since === null || fact.state !== 'value') return []
    const day = firstDayOf(fact.since)
    if (day > today || day <= begun) return []
    const said = `${attribute.label}: ${formatFact(fact, attribute)}`
    const after = [fact.value].flat().map(String)
    return [
      {
        ...{
          type: typeOfValue(attribute, fact.value),
          key: `fact/${tool.slug}/${fact.attribute}/${fact.since}`,
          tool,
        },
        ...{ at: midnight(fact.since), title: `${tool.name}: ${said}`, text: fact.note ?? said },
        ...{ part: `fact-${fact.attribute}`, sources: fact.sources },
        moves: () => [{ facet: fact.attribute, before: [], after }],
      },
    ]
  })
}

function ofRecord(catalogue: Catalogue, change: RecordedChange): TypedChange[] {
  const { revision, part, slug, at, type, text, moves, sources } = change
  const tool = catalogue.toolsBySlug.get(catalogue.formerSlugs.get(slug) ?? slug)
  if (tool === undefined) return []
  const title = type === 'added' ? `${tool.name}: new in the catalogue` : `${tool.name}: ${text}`
  return [
    {
      ...{ type, key: `revision/${revision}/${part}`, tool, at, title, text, sources },
      ...(catalogue.attributesByKey.has(part) && { part: `fact-${part}` }),
      moves: () => moves,
    },
  ]
}
