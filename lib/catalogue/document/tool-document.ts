// A tool, whole: the one schema that seed files, form, import, export, API and revisions speak.
// Checks that need the vocabulary (does this option exist?) are in check-document.ts.

import { z } from 'zod'
import { checkEvidence } from '../check/check-evidence'
import { faultOfDate, isPartialDate } from './partial-date'
import {
  EVENT_KINDS,
  FACT_STATES,
  LICENCE_CLASSES,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
  TOOL_KINDS,
  TRADEOFF_KINDS,
} from './words'

/** Lower-case words joined by hyphens; `-vs-` is kept free, for it separates the tools of a comparison's address. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
  .refine((value) => !value.includes('-vs-'), '“-vs-” separates tools in the address of a comparison')

/** A tool’s own slug: with a `vs` of its own at an end, a comparison’s address could be read as one of other tools. */
const toolSlug = slug.refine(
  (value) => !/^vs-|-vs$/.test(value),
  'may not begin with “vs-” or end with “-vs”: the address of a comparison could then be read otherwise',
)

/** A link that a browser may follow: http or https, parsed, without credentials. */
export const httpUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, 'use an address that starts with http:// or https://')

export const partialDate = z
  .string()
  .refine(isPartialDate, { error: ({ input }) => faultOfDate(String(input)) ?? '' })

const fullDate = z.iso.date({
  error: ({ input }) => faultOfDate(String(input), { whole: true }) ?? 'use a date as YYYY-MM-DD',
})

const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), 'take out the NUL character')
const markdown = z
  .string()
  .max(20_000)
  .refine((value) => !value.includes('\u0000'), 'take out the NUL character')

/** What stands behind a statement: addresses listed in the document's `sources`, or a plain "unverified". */
const evidence = {
  unverified: z
    .boolean()
    .default(false)
    .describe('True for a statement without a source; readers see the word. Drop it once there is one.'),
  sources: z
    .array(httpUrl)
    .max(20)
    .default([])
    .describe('Addresses that say so; each becomes one of the tool’s `sources`.'),
}

export const factDocument = z.strictObject({
  attribute: slug.describe('Key of an attribute in attributes.yaml that applies to the tool’s categories.'),
  state: z
    .enum(FACT_STATES)
    .default('value')
    .describe('`value` (the default), `none` (it has none), `unknown` or `not-applicable`.'),
  value: z
    .union([z.string().max(500), z.number(), z.array(z.string().max(64)).max(50)])
    .nullable()
    .default(null)
    .describe(
      'choice: an option key. choices: a list of option keys. support: yes, partial, plugin or no. number: without its unit. version, date, text, link: text in quotes. Left out unless the state is `value`.',
    ),
  note: sentence(280).nullable().default(null).describe('What the value alone does not say.'),
  since: partialDate
    .nullable()
    .default(null)
    .describe('Since when it holds: "YYYY", "YYYY-MM" or "YYYY-MM-DD".'),
  until: partialDate.nullable().default(null).describe('Until when it held, written like `since`.'),
  checkedOn: fullDate.nullable().default(null).describe('The day the sources were read: YYYY-MM-DD.'),
  ...evidence,
})

export const tradeoffDocument = z.strictObject({
  aspect: slug.describe('Key of an aspect in aspects.yaml: the row of a comparison it stands in.'),
  kind: z.enum(TRADEOFF_KINDS).describe('`strength` or `limitation`.'),
  text: sentence(280).describe('One sentence of your own.'),
  ...evidence,
})

export const relationDocument = z.strictObject({
  type: z.enum(RELATION_TYPES).describe('How this tool relates to the other, read from this tool.'),
  to: slug.describe('Slug of the other tool.'),
  note: sentence(280).nullable().default(null).describe('What the type alone does not say.'),
  ...evidence,
})

export const eventDocument = z.strictObject({
  date: partialDate.describe('As finely as the source says: "YYYY", "YYYY-MM" or "YYYY-MM-DD".'),
  kind: z.enum(EVENT_KINDS).describe('What happened, in one word.'),
  version: sentence(60)
    .nullable()
    .default(null)
    .describe('The version a release carries, as its makers write it, without a leading v.'),
  text: sentence(280).describe('What happened, in one sentence.'),
  status: z
    .enum(STATUSES)
    .nullable()
    .default(null)
    .describe('The status the tool has from this day on; left out when the event changes nothing.'),
  ...evidence,
})

export const sourceDocument = z.strictObject({
  url: httpUrl.describe('The page itself, not a search for it.'),
  title: sentence(200)
    .nullable()
    .default(null)
    .describe('The page’s own title; until somebody names it, readers see its host and path.'),
  publisher: sentence(120).nullable().default(null).describe('Who answers for what the page says.'),
  kind: z.enum(SOURCE_KINDS).default('documentation').describe('What sort of page it is.'),
  readOn: fullDate.nullable().default(null).describe('The day it was read: YYYY-MM-DD.'),
})

const licenceDocument = z.strictObject({
  spdx: sentence(120)
    .nullable()
    .default(null)
    .describe('An SPDX licence expression, such as Apache-2.0 OR MIT; left out where there is none.'),
  class: z.enum(LICENCE_CLASSES).describe('What the licence lets people do, in one word.'),
  note: sentence(280).nullable().default(null).describe('What the expression does not say.'),
  ...evidence,
})

/** A tool's shape alone; `toolDocument` adds what its parts demand of each other. */
export const toolShape = z.strictObject({
  slug: toolSlug.describe(
    'The tool’s address and the name of its file; never changed for looks, never reused.',
  ),
  name: sentence(80).describe('The name as its makers write it.'),
  aliases: z.array(sentence(80)).max(30).default([]).describe('Other names people search by, such as k8s.'),
  formerSlugs: z.array(slug).max(20).default([]).describe('Addresses it once had; they redirect for good.'),
  summary: sentence(160).describe('What it is, in one plain sentence.'),
  description: markdown.default('').describe('Markdown without HTML: what it does and how.'),
  descriptionSources: z
    .array(httpUrl)
    .max(20)
    .default([])
    .describe('Addresses behind the description; each becomes one of the tool’s `sources`.'),
  kind: z.enum(TOOL_KINDS).describe('What sort of thing it is; `class` is a whole class of tools.'),
  categories: z
    .array(slug)
    .min(1, 'name at least one category')
    .max(8)
    .describe('Slugs from categories.yaml, the primary one first.'),
  licence: licenceDocument.describe('Under which terms it may be used.'),
  homepage: httpUrl.nullable().default(null).describe('Where its makers present it.'),
  repository: httpUrl.nullable().default(null).describe('Where its source code is kept.'),
  documentation: httpUrl.nullable().default(null).describe('Where its manual starts.'),
  chooseWhen: sentence(400).nullable().default(null).describe('When to choose it: a sentence or two.'),
  avoidWhen: sentence(400).nullable().default(null).describe('When to look elsewhere: a sentence or two.'),
  facts: z.array(factDocument).max(300).default([]).describe('One for each attribute at most.'),
  tradeoffs: z.array(tradeoffDocument).max(100).default([]).describe('Strengths and limitations by aspect.'),
  relations: z
    .array(relationDocument)
    .max(200)
    .default([])
    .describe('Ties to other tools; one that reads the same from both ends stands in the first file only.'),
  events: z.array(eventDocument).max(300).default([]).describe('Its dated history; statuses come from here.'),
  sources: z
    .array(sourceDocument)
    .max(300)
    .default([])
    .describe('Pages cited in this file, in words; one that is cited and not listed has no title yet.'),
})

export const toolDocument = toolShape.superRefine((tool, context) => {
  for (const { path, message } of checkEvidence(tool)) context.addIssue({ code: 'custom', path, message })
})

export type ToolDocument = z.output<typeof toolShape>
export type ToolDocumentInput = z.input<typeof toolDocument>
export type FactDocument = ToolDocument['facts'][number]
export type TradeoffDocument = ToolDocument['tradeoffs'][number]
export type RelationDocument = ToolDocument['relations'][number]
export type EventDocument = ToolDocument['events'][number]
export type SourceDocument = ToolDocument['sources'][number]
export type FactValue = FactDocument['value']

/** True for an absolute http(s) address with a host and no user name or password in it. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
}
