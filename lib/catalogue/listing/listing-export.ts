// The listing for machines: what /tools.json and /tools.csv say of each tool, and of the facets.

import type { Catalogue, Tool } from '../catalogue'
import type { EventDocument } from '../document/tool-document'
import type { Attribute, Category } from '../document/vocabulary'
import { type CsvCell, formatCsv } from '../shown/csv'
import { toUpkeepJson } from '../shown/upkeep-words'
import { type Listing, PAGE_SIZE } from './listing'

/** `{ revision, asOf, total, page, pageSize, tools, facets }`; with `dropped` where the query asked for something in vain. */
export function toListingJson(catalogue: Catalogue, listing: Listing, dropped: readonly string[]) {
  return {
    revision: catalogue.revision,
    asOf: catalogue.today,
    total: listing.total,
    page: listing.page,
    pageSize: PAGE_SIZE,
    ...(dropped.length > 0 && { dropped }),
    tools: listing.tools.map(toListedTool),
    facets: Object.fromEntries(
      listing.facets.map(({ facet, options }) => [
        facet.key,
        Object.fromEntries(options.map((option) => [option.value, option.count])),
      ]),
    ),
  }
}

/** Asks for every attribute of the category. */
export const ALL_COLUMNS = 'all'

/** The attributes that `columns` of an address asks for: by their keys, or all those of the category and of every one. */
export function findAttributes(
  { vocabulary }: Pick<Catalogue, 'vocabulary'>,
  category: Category | null,
  columns: readonly string[],
): Attribute[] {
  const keys = new Set(columns.flatMap((text) => text.split(',')))
  const isMeant = ({ categories }: Attribute) =>
    keys.has(ALL_COLUMNS) &&
    category !== null &&
    (categories.length === 0 || categories.includes(category.slug))
  return vocabulary.attributes.filter((attribute) => keys.has(attribute.key) || isMeant(attribute))
}

/** The same tools as CSV, a row each; facts in columns that an import takes back. */
export function toListingCsv(tools: readonly Tool[], attributes: readonly Attribute[] = []): string {
  const facts = attributes.map(({ key }): Column => [`fact:${key}`, (tool) => toFactCell(tool, key)])
  const columns = [...COLUMNS, ...facts]
  return formatCsv([
    columns.map(([name]) => name),
    ...tools.map((tool) => columns.map(([, read]) => read(tool))),
  ])
}

/** What an import reads as the same fact: `linux; windows`, `unknown`; empty where there is none. */
function toFactCell(tool: Tool, key: string): CsvCell {
  const fact = tool.facts.find(({ attribute }) => attribute === key)
  if (fact === undefined) return null
  if (fact.state !== 'value') return fact.state
  return Array.isArray(fact.value) ? fact.value.join('; ') : fact.value
}

function toListedTool(tool: Tool) {
  return {
    slug: tool.slug,
    name: tool.name,
    summary: tool.summary,
    kind: tool.kind,
    categories: tool.categories,
    status: tool.status,
    statusSince: tool.statusEvent?.date ?? null,
    upkeep: toUpkeepJson(tool.upkeep),
    licence: { spdx: tool.licence.spdx, class: tool.licence.class },
    firstRelease: toRelease(tool.firstRelease),
    versionOne: toRelease(tool.versionOne),
    latestRelease: toRelease(tool.latestRelease),
    supportedLines: tool.supported.map(({ name }) => name),
    homepage: tool.homepage,
    repository: tool.repository,
  }
}

function toRelease(event: EventDocument | null) {
  return event === null ? null : { version: event.version, date: event.date }
}

type Column = readonly [name: string, read: (tool: Tool) => CsvCell]

const COLUMNS: readonly Column[] = [
  ['slug', (tool) => tool.slug],
  ['name', (tool) => tool.name],
  ['summary', (tool) => tool.summary],
  ['kind', (tool) => tool.kind],
  ['categories', (tool) => tool.categories.join(' ')],
  ['status', (tool) => tool.status],
  ['status since', (tool) => tool.statusEvent?.date ?? null],
  ['upkeep', (tool) => tool.upkeep.upkeep],
  ['licence', (tool) => tool.licence.spdx],
  ['licence class', (tool) => tool.licence.class],
  ['first release', (tool) => tool.firstRelease?.date ?? null],
  ['first version', (tool) => tool.firstRelease?.version ?? null],
  ['version 1.0', (tool) => tool.versionOne?.date ?? null],
  ['latest release', (tool) => tool.latestRelease?.date ?? null],
  ['latest version', (tool) => tool.latestRelease?.version ?? null],
  ['supported lines', (tool) => tool.supported.map(({ name }) => name).join('; ')],
  ['homepage', (tool) => tool.homepage],
  ['repository', (tool) => tool.repository],
]
