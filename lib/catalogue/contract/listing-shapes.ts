// The listing, categories, news and claims as programs read them.

import { z } from 'zod'
import { claimDocument } from '../document/claim'
import { EVENT_KINDS, LICENCE_CLASSES, TOOL_KINDS, VERDICTS } from '../document/words'
import { NEWS_KINDS } from '../news/news'
import {
  address,
  addresses,
  count,
  named,
  ofCatalogue,
  partialDay,
  release,
  source,
  status,
  upkeep,
} from './named-shapes'

const listedTool = named(
  'ListedTool',
  'A tool in a list.',
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
    kind: z.enum(TOOL_KINDS),
    categories: z.array(z.string()).describe('Slugs, the primary one first.'),
    status,
    statusSince: partialDay.nullable(),
    upkeep,
    licence: z.strictObject({ spdx: z.string().nullable(), class: z.enum(LICENCE_CLASSES) }),
    firstRelease: release.nullable(),
    versionOne: release.nullable(),
    latestRelease: release.nullable(),
    supportedLines: z.array(z.string()).describe('The lines that get fixes, the newest first.'),
    homepage: address('Where its makers present it.').nullable(),
    repository: address('Where its source code is kept.').nullable(),
  }),
)

export const listing = named(
  'Listing',
  'A page of the tools that a filter leaves, and what each further choice would leave.',
  z.strictObject({
    revision: ofCatalogue.revision,
    asOf: ofCatalogue.asOf.optional().describe('The day that was asked for; left out of today.'),
    total: count('How many tools there are, on all pages.'),
    page: z.int().positive(),
    pageSize: z.int().positive(),
    dropped: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('A sentence for each part of the query that means nothing.'),
    tools: z.array(listedTool),
    facets: z.record(z.string(), z.record(z.string(), count('Tools with this option.'))),
  }),
)

export const categories = named(
  'Categories',
  'Every category, in the order of the site.',
  z.strictObject({
    ...ofCatalogue,
    categories: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        scope: z.string(),
        decides: z.array(z.string()).describe('Keys of the attributes that tell its tools apart.'),
        tools: z.array(z.string()).describe('Slugs of the tools in it, by name.'),
        address: address('Its page.'),
      }),
    ),
  }),
)

export const news = named(
  'News',
  'What happened to tools, the latest first.',
  z.strictObject({
    ...ofCatalogue,
    kind: z.enum(NEWS_KINDS).nullable(),
    category: z.string().nullable(),
    total: count('How many there are, on all pages.'),
    page: z.int().positive(),
    pageSize: z.int().positive(),
    dropped: z.array(z.string()).min(1).optional(),
    news: z.array(
      z.strictObject({
        key: z.string().describe('Stays the same as long as the event does.'),
        kind: z.enum(NEWS_KINDS),
        tool: z.string().describe('Its slug.'),
        name: z.string(),
        date: partialDay,
        event: z.enum(EVENT_KINDS),
        version: z.string().nullable(),
        text: z.string(),
        unverified: z.boolean(),
        sources: addresses,
      }),
    ),
  }),
)

export const claims = named(
  'Claims',
  'What was said about tools, held against how things stood and what happened since.',
  z.strictObject({
    ...ofCatalogue,
    tally: z.array(z.strictObject({ verdict: z.enum(VERDICTS), claims: count('Claims with this verdict.') })),
    claims: z.array(claimDocument.extend({ address: address('Where the page tells it.') })),
    sources: z.array(source),
  }),
)
