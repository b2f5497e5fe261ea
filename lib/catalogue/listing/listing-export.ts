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
  const facts = attributes.map(({ key }) => ({
    name: `fact:${key}`,
    read: (tool: Tool) => toFactCell(tool, key),
  }))
  const columns = [...LISTING_COLUMNS, ...facts]
  return formatCsv([
    columns.map(({ name }) => name),
    ...tools.map((tool) => columns.map(({ read }) => read(tool))),
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

/** A column of the listing's CSV. */
export type ListingColumn = {
  name: string
  /** What stands in it. */
  about: string
  read: (tool: Tool) => CsvCell
  /** What its values are; a text where nothing is said. */
  kind?: 'date' | 'address'
  /** What stands between two of its values. */
  separator?: string
  isRequired?: true
}

const partialDate = (name: string, about: string, read: ListingColumn['read']): ListingColumn => {
  return {
    name,
    about: `${about}: YYYY, YYYY-MM or YYYY-MM-DD, as finely as it is known.`,
    read,
    kind: 'date',
  }
}

/** The columns that every listing has, in their order. */
export const LISTING_COLUMNS: readonly ListingColumn[] = [
  {
    name: 'slug',
    about: 'The tool’s address; it never changes.',
    read: (tool) => tool.slug,
    isRequired: true,
  },
  { name: 'name', about: 'Its name as its makers write it.', read: (tool) => tool.name, isRequired: true },
  { name: 'summary', about: 'What it is, in a sentence.', read: (tool) => tool.summary, isRequired: true },
  { name: 'kind', about: 'What sort of thing it is.', read: (tool) => tool.kind, isRequired: true },
  {
    name: 'categories',
    about: 'Slugs of its categories, the primary one first.',
    read: (tool) => tool.categories.join(' '),
    separator: ' ',
    isRequired: true,
  },
  { name: 'status', about: 'What it has come to.', read: (tool) => tool.status },
  partialDate('status since', 'Since when that is so', (tool) => tool.statusEvent?.date ?? null),
  {
    name: 'upkeep',
    about: 'How it is kept up, by the public rule.',
    read: (tool) => tool.upkeep.upkeep,
  },
  { name: 'licence', about: 'An SPDX licence expression.', read: (tool) => tool.licence.spdx },
  {
    name: 'licence class',
    about: 'What the licence lets people do, in one word.',
    read: (tool) => tool.licence.class,
    isRequired: true,
  },
  partialDate(
    'first release',
    'The first version that was published',
    (tool) => tool.firstRelease?.date ?? null,
  ),
  { name: 'first version', about: 'Its number.', read: (tool) => tool.firstRelease?.version ?? null },
  partialDate('version 1.0', 'The day of version 1.0', (tool) => tool.versionOne?.date ?? null),
  partialDate('latest release', 'The latest stable version', (tool) => tool.latestRelease?.date ?? null),
  { name: 'latest version', about: 'Its number.', read: (tool) => tool.latestRelease?.version ?? null },
  {
    name: 'supported lines',
    about: 'Its release lines that get fixes, the newest first.',
    read: (tool) => tool.supported.map(({ name }) => name).join('; '),
    separator: '; ',
  },
  { name: 'homepage', about: 'Where its makers present it.', read: (tool) => tool.homepage, kind: 'address' },
  {
    name: 'repository',
    about: 'Where its source code is kept.',
    read: (tool) => tool.repository,
    kind: 'address',
  },
]
