// What changed between two days, sorted into the sections in which pages and files tell it.

import { compareText } from '../../text-order'
import { type Catalogue, getTool, type Tool } from '../catalogue'
import { sortEvents } from '../document/timeline'
import type { EventKind } from '../document/words'
import { formatStatus } from '../shown/format-value'
import { capitalise } from '../shown/noun-words'
import { catalogueOn } from './catalogue-on'
import { type Difference, differenceBetween, type TimeChange } from './difference'
import { isInScope, type Span, type SpanScope } from './span-query'
import type { Told, ToldPart } from './told'

export const SECTIONS = [
  'new',
  'status',
  'foundations',
  'successors',
  'facts',
  'support',
  'milestones',
  'releases',
] as const
export type SectionKey = (typeof SECTIONS)[number]

export const SECTION_WORDS: Record<SectionKey, string> = {
  new: 'New in the field',
  status: 'Ended, faded or back',
  foundations: 'In foundations',
  successors: 'Replaced',
  facts: 'Facts that changed',
  support: 'Release lines',
  milestones: 'Milestones, names, owners, vulnerabilities',
  releases: 'Latest releases',
}

/** A line of a section. */
export type ChangeEntry = { tool: Tool; day: string; text: string; unverified: boolean }
export type ChangeSection = { key: SectionKey; entries: ChangeEntry[] }

export type FieldChanges = Difference & {
  span: Span
  scope: SpanScope
  /** Those with an entry, in reading order. */
  sections: ChangeSection[]
}

/** What changed between two days, as far as the scope asks. */
export function changesBetween(catalogue: Catalogue, span: Span, scope: SpanScope): FieldChanges {
  const isAsked = ({ tool }: TimeChange) => {
    const known = getTool(catalogue, tool)
    return known !== null && isInScope(scope, known)
  }
  const { happened: all, learned } = differenceBetween(catalogue, span)
  const happened = all.filter(isAsked)
  const after = catalogueOn(catalogue, span.to)
  const sections = SECTIONS.map((key) => ({ key, entries: entriesOf(key, happened, after) }))
  return {
    ...{ span, scope, happened, learned: learned.filter(isAsked) },
    sections: sections.filter(({ entries }) => entries.length > 0),
  }
}

const PART_OF: Record<SectionKey, ToldPart> = {
  new: 'tool',
  status: 'status',
  foundations: 'stage',
  successors: 'successor',
  facts: 'fact',
  support: 'line',
  milestones: 'event',
  releases: 'release',
}

/** Events that no other section tells. */
const TELLING: readonly EventKind[] = ['milestone', 'acquired', 'renamed', 'advisory', 'announced', 'revived']

function entriesOf(key: SectionKey, happened: readonly TimeChange[], after: Catalogue): ChangeEntry[] {
  const changes = happened.filter(({ to }) => to?.part === PART_OF[key])
  if (key === 'support') return linesByTool(changes, after)
  return changes.flatMap(({ tool: slug, from, to }) => {
    const tool = getTool(after, slug)
    const text = tool && to && say(key, { tool, from, to, after })
    return tool && to && text ? [{ tool, day: to.since ?? '', text, unverified: to.unverified }] : []
  })
}

type Saying = { tool: Tool; from: Told | null; to: Told; after: Catalogue }

/** A change in words; null where the section does not tell it. */
function say(key: SectionKey, { tool, from, to, after }: Saying): string | null {
  const turned = from === null ? to.text : `${from.text} → ${to.text}`
  switch (key) {
    case 'new':
      return sayNew(tool)
    case 'status':
      // Of a new tool its first line tells what became of it.
      return from === null ? null : `${turned}. ${tool.statusEvent?.text ?? ''}`.trim()
    case 'foundations':
      return `${turned}. ${tool.stage?.event.text ?? ''}`.trim()
    case 'successors':
      return `was replaced by ${getTool(after, to.key)?.name ?? to.key}`
    case 'facts':
      return `${after.attributesByKey.get(to.key)?.label ?? to.key}: ${turned}`
    case 'milestones':
      return TELLING.some((kind) => to.key.startsWith(`${kind}/`)) ? to.text : null
    default:
      return turned
  }
}

function sayNew(tool: Tool): string {
  const [first] = sortEvents(tool.events)
  const became = tool.status === 'active' || tool.status === null ? '' : ` Now ${formatStatus(tool)}.`
  return `${first?.text ?? ''}${became}`.trim()
}

/** Lines that began, turned and ended, a line of text for each tool. */
function linesByTool(changes: readonly TimeChange[], after: Catalogue): ChangeEntry[] {
  const byTool = new Map<string, TimeChange[]>()
  for (const change of changes) byTool.set(change.tool, [...(byTool.get(change.tool) ?? []), change])
  const entries = [...byTool].flatMap(([slug, own]) => {
    const tool = getTool(after, slug)
    const told = own.flatMap(({ to }) => to ?? [])
    const named = (wanted: (change: TimeChange) => boolean) =>
      own
        .filter(wanted)
        .map(({ to }) => to?.key ?? '')
        .reverse()
        .join(', ')
    const isEnded = ({ to }: TimeChange) => to?.text === 'support ended'
    const parts = [
      ['began', named((change) => change.from === null && !isEnded(change))],
      [
        'gets security fixes only',
        named(({ from, to }) => from !== null && to?.text === 'security fixes only'),
      ],
      ['ended', named((change) => change.from !== null && isEnded(change))],
      ['began and ended', named((change) => change.from === null && isEnded(change))],
    ].flatMap(([word, names]) => (names === '' ? [] : [`${word}: ${names}`]))
    const [day = ''] = told.map(({ since }) => since ?? '').sort((a, b) => compareText(b, a))
    const unverified = told.some((one) => one.unverified)
    return tool === null ? [] : [{ tool, day, text: capitalise(parts.join('; ')), unverified }]
  })
  return entries.sort((a, b) => compareText(b.day, a.day))
}
