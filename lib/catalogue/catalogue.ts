// The published catalogue as one immutable value: what every public page is a function of.
// lib/store loads it whole and swaps it whole; nothing changes it in place.

import { compareText } from '../text-order'
import { type Claims, NO_CLAIMS } from './document/claim'
import { byLink, type DeadLink } from './document/dead-link'
import { foldText } from './document/fold'
import { foundationStageOf, type StageReached } from './document/foundation-stage'
import type { FactOfDay, LicenceOfDay } from './document/on-a-day'
import type { RecordedChange } from './document/recorded-change'
import { type LineDocument, supportedLines } from './document/release-lines'
import { type Timeline, timelineOf } from './document/timeline'
import { type ToolDocument, toolFields } from './document/tool-document'
import { type UpkeepOnDay, upkeepOn } from './document/upkeep'
import type { Attribute, AttributeGroup, Category, Vocabulary } from './document/vocabulary'
import { byAddress, type WithdrawnTool, type WithdrawnTools } from './document/withdrawn'

/** A published tool: its document, and what its events say of its life on the catalogue's day. */
export type Tool = Omit<ToolDocument, 'facts' | 'licence'> &
  Timeline & {
    facts: FactOfDay[]
    licence: LicenceOfDay
    /** How far it came in its foundation; null outside any. */
    stage: StageReached | null
    /** The release lines that get fixes, the newest first. */
    supported: readonly LineDocument[]
    /** Whether it is kept up, by the public rule. */
    upkeep: UpkeepOnDay
  }

export type Catalogue = {
  /** Grows by one or more with every published change. */
  readonly revision: number
  /** The day (YYYY-MM-DD) statuses and staleness are told for. */
  readonly today: string
  readonly vocabulary: Vocabulary
  /** Every published tool, by name. */
  readonly tools: readonly Tool[]
  readonly toolsBySlug: ReadonlyMap<string, Tool>
  /** Former slug → the slug it redirects to. */
  readonly formerSlugs: ReadonlyMap<string, string>
  readonly categoriesBySlug: ReadonlyMap<string, Category>
  readonly attributesByKey: ReadonlyMap<string, Attribute>
  /** What was said about tools, and what came of it. */
  readonly claims: Claims
  /** Tools that readers once saw, and the same by the addresses they had. */
  readonly withdrawn: readonly WithdrawnTool[]
  readonly withdrawnBySlug: WithdrawnTools
  /** Addresses that it cites and that answer no more, and the same by address: looked up with `linkOf`. */
  readonly deadLinks: readonly DeadLink[]
  readonly deadLinksByUrl: ReadonlyMap<string, DeadLink>
  /** What lately changed in it, the latest first: what feeds tell besides events. */
  readonly recorded: readonly RecordedChange[]
}

/** The published documents with the vocabulary they are written in, as lib/store loads them. */
export type CatalogueParts = {
  revision: number
  vocabulary: Vocabulary
  tools: readonly ToolDocument[]
  claims?: Claims
  withdrawn?: readonly WithdrawnTool[]
  deadLinks?: readonly DeadLink[]
  recorded?: readonly RecordedChange[]
}

/** What happened since a revision: documents saved after it, with whether readers see them; the rest as it is now. */
export type CatalogueChange = Omit<CatalogueParts, 'tools'> & {
  changed: readonly { document: ToolDocument; isPublished: boolean }[]
}

/** Order of names for readers: case and accents do not count, 2 comes before 10. */
export function compareNames(a: string, b: string): number {
  return compareText(nameKey(a), nameKey(b))
}

// Plain text to sort by: Intl.Collator says the same of names and took a third of building 10,000 tools.
const nameKey = (name: string) => foldText(name).replace(/\d+/g, (digits) => digits.padStart(12, '0'))
// Two of one name stand in the order of their addresses.
const orderKey = ({ name, slug }: Pick<ToolDocument, 'name' | 'slug'>) => `${nameKey(name)} ${slug}`

type UpkeepOf = (document: ToolDocument, today: string) => UpkeepOnDay

/** Builds the catalogue as it stands on `today` (YYYY-MM-DD). `upkeepOf` is given where documents hold less than is known of their tools. */
export function buildCatalogue(parts: CatalogueParts & { today: string; upkeepOf?: UpkeepOf }): Catalogue {
  const { today, upkeepOf } = parts
  const tools = parts.tools
    .map((document) => ({ key: orderKey(document), document }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ document }) => toTool(document, today, upkeepOf))
  return assemble(parts, tools, today)
}

/**
 * The catalogue after a change, on the same day: what did not change is the very tool it was. Equal to the catalogue
 * built whole of the same documents.
 */
export function changeCatalogue(before: Catalogue, change: CatalogueChange): Catalogue {
  const { today } = before
  const replaced = new Set(change.changed.flatMap(({ document }) => [document.slug, ...document.formerSlugs]))
  const tools = before.tools.filter(({ slug }) => !replaced.has(slug))
  for (const { document, isPublished } of change.changed)
    if (isPublished) insertByName(tools, toTool(document, today))
  // The same vocabulary stays the same object: what was derived from it still holds.
  const isSame = JSON.stringify(before.vocabulary) === JSON.stringify(change.vocabulary)
  return assemble({ ...change, ...(isSame && { vocabulary: before.vocabulary }) }, tools, today)
}

function insertByName(tools: Tool[], tool: Tool): void {
  const key = orderKey(tool)
  let [low, high] = [0, tools.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = tools[middle]
    if (there && orderKey(there) < key) low = middle + 1
    else high = middle
  }
  tools.splice(low, 0, tool)
}

function assemble(frame: Omit<CatalogueParts, 'tools'>, tools: readonly Tool[], today: string): Catalogue {
  const { revision, vocabulary, claims = NO_CLAIMS, withdrawn = [], deadLinks = [], recorded = [] } = frame
  const toolsBySlug = new Map<string, Tool>()
  const formerSlugs = new Map<string, string>()
  for (const tool of tools) {
    toolsBySlug.set(tool.slug, tool)
    for (const former of tool.formerSlugs) formerSlugs.set(former, tool.slug)
  }
  return {
    revision,
    today,
    vocabulary,
    tools,
    toolsBySlug,
    formerSlugs,
    categoriesBySlug: new Map(vocabulary.categories.map((category) => [category.slug, category])),
    attributesByKey: new Map(vocabulary.attributes.map((attribute) => [attribute.key, attribute])),
    claims,
    withdrawn,
    withdrawnBySlug: byAddress(withdrawn),
    deadLinks,
    deadLinksByUrl: byLink(deadLinks),
    recorded,
  }
}

// Key by key: spreading a document takes twice as long.
function toTool(document: ToolDocument, today: string, upkeepOf: UpkeepOf = upkeepOn): Tool {
  const timeline = timelineOf(document.events, today)
  const stage = foundationStageOf(document.events, today)
  const supported = supportedLines(document.lines ?? [], today)
  const upkeep = upkeepOf(document, today)
  const tool: Record<string, unknown> = { ...timeline, stage, supported, upkeep }
  const told: Readonly<Record<string, unknown>> = document
  for (const { name, preset } of toolFields) tool[name] = told[name] ?? preset
  return tool as Tool // all fields of a document, and its timeline
}

/** The tool at an address, or null. */
export function getTool(catalogue: Catalogue, slug: string): Tool | null {
  return catalogue.toolsBySlug.get(slug) ?? null
}

/** The tools of a category, its primary ones and the others, by name. */
export function findToolsIn(catalogue: Catalogue, category: string): Tool[] {
  return catalogue.tools.filter((tool) => tool.categories.includes(category))
}

/** False for a class of tools and a specification: nobody can run one. */
export const isTool = ({ kind }: Tool) => kind !== 'class' && kind !== 'specification'

/** True when an attribute is meant for tools in one of these categories; one that names none is meant for all. */
export function appliesTo(attribute: Attribute, tool: { categories: readonly string[] }): boolean {
  return (
    attribute.categories.length === 0 || attribute.categories.some((slug) => tool.categories.includes(slug))
  )
}

/** Attributes in reading order, by group; groups without any of `attributes` are left out. */
export function groupAttributes(
  vocabulary: Vocabulary,
  attributes: readonly Attribute[],
): { group: AttributeGroup; attributes: Attribute[] }[] {
  return vocabulary.attributeGroups
    .map((group) => ({ group, attributes: attributes.filter((attribute) => attribute.group === group.key) }))
    .filter(({ attributes }) => attributes.length > 0)
}
