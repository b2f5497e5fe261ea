// The rows of a comparison: what is known of each tool's life, the attributes, tradeoffs by aspect, events by year.
// Two cells agree when their keys are equal: values count, notes do not. What a tool is not asked is no difference, and
// what is known of none is neither different nor the same.

import { appliesTo, type Catalogue, groupAttributes, type Tool } from '../catalogue'
import { type AttributeRole, decidingAttributes, roleOf } from '../document/attribute-roles'
import { formatDate } from '../document/partial-date'
import { sortEvents } from '../document/timeline'
import type { EventDocument, TradeoffDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import type { AttributeKind, EventKind, TradeoffKind } from '../document/words'
import { showLines } from '../shown/line-words'
import {
  NOT_ASKED,
  type ShownFact,
  showFact,
  showFirstRelease,
  showKind,
  showLatestRelease,
  showLicence,
  showStatus,
  withSourceRemarks,
} from '../shown/shown-fact'

/** A sentence in a cell: a tradeoff, or an event with its date. */
export type Point = {
  kind: TradeoffKind | EventKind
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for a tradeoff. */
  date: string | null
  text: string
  /** True of a tradeoff that weighs most. */
  major: boolean
  unverified: boolean
  sources: readonly string[]
}

/**
 * `counts` is false for what only describes, is asked of one tool alone or known of none: neither a difference nor the
 * same, however its cells read.
 */
type Row<Cell> = { key: string; label: string; counts: boolean; differs: boolean; cells: Cell[] }

/** The parts of a comparison in which facts stand, in reading order. */
export const PARTS = ['decides', 'differ', 'same', 'unknown', 'alone', 'more', 'life'] as const
export type Part = (typeof PARTS)[number]

export type FactRow = Row<ShownFact> & {
  attribute: Attribute | null
  /** Its place among the facts that decide, the most telling first; null for all others. */
  decides: number | null
  /** The part in which the row stands however its cells read; null where they say which. */
  kept: Part | null
}
export type PointRow = Row<Point[]>

export type FactGroup = { key: string; name: string; rows: FactRow[] }

/** A date or a version tells how old a tool is, not what it does. */
const DESCRIBING_KINDS: readonly AttributeKind[] = ['date', 'version']

/** The group of attributes that stands together with kind, licence, status and releases. */
const GENERAL = 'general'

/** Facts by group, the general ones first: an attribute has a row when it applies to at least one of the tools. */
export function factGroups(
  catalogue: Catalogue,
  tools: readonly Tool[],
  isShown = (attribute: Attribute) => attribute.compare,
): FactGroup[] {
  const compared = catalogue.vocabulary.attributes.filter(
    (attribute) => isShown(attribute) && tools.some((tool) => appliesTo(attribute, tool)),
  )
  const groups = groupAttributes(catalogue.vocabulary, compared).map(({ group, attributes }) => ({
    ...group,
    rows: attributes.map((attribute) => attributeRow(catalogue, tools, attribute)),
  }))
  const general = groups.find((group) => group.key === GENERAL)
  const life = {
    key: GENERAL,
    name: general?.name ?? 'Life and licence',
    rows: generalRows(tools, catalogue.today),
  }
  if (general !== undefined) life.rows.push(...general.rows)
  return [life, ...groups.filter((group) => group !== general)]
}

/** The key of the row that says which versions get fixes. */
export const SUPPORTED_LINES = 'supported-lines'

function generalRows(tools: readonly Tool[], today: string): FactRow[] {
  const row = (key: string, label: string, show: (tool: Tool) => ShownFact, traits: Partial<FactRow> = {}) =>
    factRow(
      { key, label, attribute: null, decides: null, counts: true, kept: 'life', ...traits },
      tools.map((tool) => withSourceRemarks(show(tool), tool, today)),
    )
  return [
    row('kind', 'Kind', showKind, { kept: null }),
    row('licence', 'Licence', showLicence),
    row('status', 'Status', showStatus),
    row('first-release', 'First release', showFirstRelease, { counts: false }),
    row('latest-release', 'Latest release', showLatestRelease, { counts: false }),
    row(SUPPORTED_LINES, 'Supported lines', (tool) => showLines(tool, today), { counts: false }),
  ]
}

function attributeRow(catalogue: Catalogue, tools: readonly Tool[], attribute: Attribute): FactRow {
  const cells = tools.map((tool) => {
    const fact = tool.facts.find((known) => known.attribute === attribute.key) ?? null
    if (fact === null && !appliesTo(attribute, tool)) return { ...NOT_ASKED }
    return withSourceRemarks(showFact(attribute, fact, catalogue.today, tool.events), tool, catalogue.today)
  })
  const { key, label, group } = attribute
  const roles = tools
    .filter((tool) => appliesTo(attribute, tool))
    .map((tool) => roleIn(catalogue, tool, attribute))
  const describes =
    DESCRIBING_KINDS.includes(attribute.kind) ||
    (roles.length > 0 && roles.every((role) => role === 'describes'))
  // What is asked of one tool alone compares nothing.
  const isAlone = cells.filter(isAsked).length < 2 && tools.length > 1
  const kept = describes ? (group === GENERAL ? 'life' : 'more') : isAlone ? 'alone' : null
  const decides = describes ? null : decidingPlace(catalogue, tools, key)
  return factRow({ key, label, attribute, decides, counts: kept === null, kept }, cells)
}

function roleIn({ categoriesBySlug }: Catalogue, { categories }: Tool, attribute: Attribute): AttributeRole {
  const category = categoriesBySlug.get(categories[0] ?? '')
  return category === undefined ? 'compares' : roleOf(category, attribute)
}

/** The place of an attribute among those that decide in the primary categories of the tools; null for all others. */
function decidingPlace({ vocabulary }: Catalogue, tools: readonly Tool[], key: string): number | null {
  const place = decidingAttributes(
    vocabulary,
    tools.flatMap(({ categories }) => categories.slice(0, 1)),
  ).findIndex((attribute) => attribute.key === key)
  return place < 0 ? null : place
}

function factRow(row: Omit<FactRow, 'differs' | 'cells'>, cells: ShownFact[]): FactRow {
  const asked = cells.filter(isAsked)
  const isUnknown = asked.length > 1 && asked.every(({ state }) => state === 'unknown')
  return {
    ...row,
    counts: row.counts && !isUnknown,
    kept: row.kept ?? (isUnknown ? 'unknown' : null),
    differs: row.counts && asked.some(({ key }) => key !== asked[0]?.key),
    cells,
  }
}

const isAsked = ({ state }: ShownFact) => state !== 'not-asked'

/** Tradeoffs that line up: a row for each aspect any of the tools has a word on, strengths before limitations. */
export function tradeoffRows(catalogue: Catalogue, tools: readonly Tool[]): PointRow[] {
  return catalogue.vocabulary.aspects
    .map(({ key, name }) =>
      pointRow(
        { key, label: name, counts: true },
        tools.map((tool) => {
          const points = tool.tradeoffs.filter(({ aspect }) => aspect === key).map(tradeoffPoint)
          return [...points.filter(isStrength), ...points.filter((point) => !isStrength(point))]
        }),
      ),
    )
    .filter(({ cells }) => cells.some((points) => points.length > 0))
}

/** What happened, a row for each year in which anything did to any of the tools, in time order. */
export function eventRows(tools: readonly Tool[]): PointRow[] {
  const years = new Set(tools.flatMap((tool) => tool.events.map(yearOf)))
  return [...years].sort().map((year) =>
    pointRow(
      { key: year, label: year, counts: false },
      tools.map((tool) => sortEvents(tool.events.filter((event) => yearOf(event) === year)).map(eventPoint)),
    ),
  )
}

/** The date and the sentence of a point: `28 July 2016: Swarm mode comes with 1.12`. */
export function pointText(point: Pick<Point, 'date' | 'text'>): string {
  return point.date === null || point.date.length === 4
    ? point.text
    : `${formatDate(point.date)}: ${point.text}`
}

const isStrength = (point: Point) => point.kind === 'strength'
const yearOf = (event: EventDocument) => event.date.slice(0, 4)

const tradeoffPoint = ({ kind, text, major, unverified, sources }: TradeoffDocument): Point => ({
  kind,
  date: null,
  text,
  major,
  unverified,
  sources,
})

const eventPoint = ({ kind, date, text, unverified, sources }: EventDocument): Point => ({
  kind,
  date,
  text,
  major: false,
  unverified,
  sources,
})

function pointRow(row: Pick<PointRow, 'key' | 'label' | 'counts'>, cells: Point[][]): PointRow {
  const keys = cells.map((points) => JSON.stringify(points.map(({ kind, date, text }) => [kind, date, text])))
  return { ...row, differs: row.counts && keys.some((other) => other !== keys[0]), cells }
}
