// What is told of each tool on a day, part by part: what a difference between two days compares and changes.

import type { Catalogue, Tool } from '../catalogue'
import { daysAfter, firstDayOf, lastDayOf } from '../document/partial-date'
import { type LineDocument, stateOfLine } from '../document/release-lines'
import { oncePerCatalogue } from '../memo'
import { formatLicence, formatRelease, formatSpan, formatStage } from '../shown/format-value'
import { showFact } from '../shown/shown-fact'
import { firstDayKnown } from './document-on'

export const TOLD_PARTS = [
  'tool',
  'status',
  'stage',
  'successor',
  'licence',
  'fact',
  'line',
  'release',
  'event',
] as const
export type ToldPart = (typeof TOLD_PARTS)[number]

/** One thing that is told of a tool. */
export type Told = {
  part: ToldPart
  /** What tells it from others of its part: an attribute, a line, an event; '' where there is one alone. */
  key: string
  /** In words: `archived`, `yes`, `1.36 supported`. */
  text: string
  /** False where that of the day is not known. */
  isKnown: boolean
  /** The first day on which it was so; null where no day is known. */
  since: string | null
  unverified: boolean
  sources: readonly string[]
}

/** What is told of one tool, by part and key. */
export type ToolTold = ReadonlyMap<string, Told>

/** What is told of the field on a day: of each tool, by slug. */
export type FieldTold = ReadonlyMap<string, ToolTold>

export const toldKey = ({ part, key }: Pick<Told, 'part' | 'key'>): string => `${part} ${key}`

/** What the catalogue tells on its day. */
export const toldOf = oncePerCatalogue('toldOf', (catalogue): FieldTold => {
  const { tools } = catalogue
  return new Map(tools.map((tool) => [tool.slug, toldOfTool(catalogue, tool)]))
})

function toldOfTool(catalogue: Catalogue, tool: Tool): ToolTold {
  const all: Told[] = [
    told('tool', '', tool.name, { since: beginningOf(tool) }),
    ...lifeOf(tool),
    licenceOf(tool),
    ...factsOf(catalogue, tool),
    ...tool.lines.flatMap((line) => lineOf(line, catalogue.today)),
    ...eventsOf(tool, catalogue.today),
  ]
  return new Map(all.map((one) => [toldKey(one), one]))
}

/** The day on which a tool came into the field; null where what is told of it first is no beginning. */
function beginningOf(tool: Tool): string | null {
  const first = firstDayKnown(tool)
  const begins = ({ kind, date }: Tool['events'][number]) =>
    (kind === 'first-release' || kind === 'announced') && firstDayOf(date) === first
  return tool.events.some(begins) ? first : null
}

type Rest = Partial<Omit<Told, 'part' | 'key' | 'text'>>

const told = (part: ToldPart, key: string, text: string, rest: Rest = {}): Told => {
  const { isKnown = true, since = null, unverified = false, sources = [] } = rest
  return { part, key, text, isKnown, since, unverified, sources }
}

function* lifeOf({ status, statusEvent, stage, latestRelease, relations }: Tool): Generator<Told> {
  if (status !== null && statusEvent !== null)
    yield told('status', '', status, { ...statusEvent, since: firstDayOf(statusEvent.date) })
  if (stage !== null)
    yield told('stage', '', formatStage(stage.stage), {
      ...stage.event,
      since: firstDayOf(stage.event.date),
    })
  if (latestRelease !== null)
    yield told('release', '', formatRelease(latestRelease), {
      ...latestRelease,
      since: firstDayOf(latestRelease.date),
    })
  // A successor carries no day of its own: it is told from the day its forerunner faded.
  for (const { type, to, unverified, sources } of relations)
    if (type === 'replaced-by')
      yield told('successor', to, to, {
        ...{ unverified, sources },
        since: statusEvent && firstDayOf(statusEvent.date),
      })
}

function licenceOf({ licence }: Tool): Told {
  const isKnown = licence.past === undefined && licence.class !== 'unknown'
  return told('licence', '', isKnown ? formatLicence(licence) : 'not known', {
    isKnown,
    ...(isKnown && { unverified: licence.unverified, sources: licence.sources }),
  })
}

function factsOf({ attributesByKey, today }: Catalogue, { facts }: Tool): Told[] {
  return facts.flatMap((fact) => {
    const attribute = attributesByKey.get(fact.attribute)
    if (attribute === undefined) return []
    const shown = showFact(attribute, fact, today)
    const until = formatSpan({ since: null, until: fact.until })
    return told('fact', fact.attribute, [shown.text, until].filter(Boolean).join(', '), {
      isKnown: shown.state !== 'unknown',
      // What ended on a day is told so from the next one on.
      since: fact.until !== null ? dayAfter(fact.until) : fact.since && firstDayOf(fact.since),
      unverified: shown.unverified,
      sources: shown.sources,
    })
  })
}

const dayAfter = (date: string) => daysAfter(lastDayOf(date), 1)

const LINE_WORDS = {
  supported: 'supported',
  security: 'security fixes only',
  ended: 'support ended',
} as const

function lineOf(line: LineDocument, today: string): Told[] {
  const state = stateOfLine(line, today)
  const { releasedOn, latestOn, activeUntil, securityUntil, unverified, sources } = line
  const begun = releasedOn ?? latestOn
  const turn = state === 'ended' ? securityUntil : state === 'security' ? activeUntil : null
  const since = turn !== null ? dayAfter(turn) : begun && firstDayOf(begun)
  return [told('line', line.name, LINE_WORDS[state], { since, unverified, sources })]
}

/** What has happened; events of one day and kind are told apart by their place. */
function eventsOf({ events }: Tool, today: string): Told[] {
  const seen = new Map<string, number>()
  const past = events.filter(({ date }) => firstDayOf(date) <= today)
  return past.map((event) => {
    const name = [event.kind, event.date, event.version].filter(Boolean).join('/')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return told('event', before === 0 ? name : `${name}/${before + 1}`, event.text, {
      ...event,
      since: firstDayOf(event.date),
    })
  })
}
