// A tool, whole: the one schema that seed files, form, import, export, API and revisions speak.
// Checks that need the vocabulary (does this option exist?) are in check-document.ts.

import { z } from 'zod'
import { checkEvidence } from './check-evidence'
import { isPartialDate } from './partial-date'
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

/** A link that a browser may follow: http or https, parsed, without credentials. */
export const httpUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, 'use an address that starts with http:// or https://')

export const partialDate = z.string().refine(isPartialDate, 'use a date as YYYY, YYYY-MM or YYYY-MM-DD')

const fullDate = z.iso.date('use a date as YYYY-MM-DD')
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
  unverified: z.boolean().default(false),
  sources: z.array(httpUrl).max(20).default([]),
}

export const factDocument = z.strictObject({
  attribute: slug,
  state: z.enum(FACT_STATES).default('value'),
  /** choice: option key · choices: option keys · support: yes, partial, plugin, no · number · version, date, text and link: text. Null unless the state is `value`. */
  value: z
    .union([z.string().max(500), z.number(), z.array(z.string().max(64)).max(50)])
    .nullable()
    .default(null),
  note: sentence(280).nullable().default(null),
  since: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
  checkedOn: fullDate.nullable().default(null),
  ...evidence,
})

export const tradeoffDocument = z.strictObject({
  aspect: slug,
  kind: z.enum(TRADEOFF_KINDS),
  text: sentence(280),
  ...evidence,
})

export const relationDocument = z.strictObject({
  type: z.enum(RELATION_TYPES),
  to: slug,
  note: sentence(280).nullable().default(null),
  ...evidence,
})

export const eventDocument = z.strictObject({
  date: partialDate,
  kind: z.enum(EVENT_KINDS),
  /** The version a release carries, as its makers write it, without a leading v. */
  version: sentence(60).nullable().default(null),
  text: sentence(280),
  /** The status the tool has from this day on; null when the event changes nothing. */
  status: z.enum(STATUSES).nullable().default(null),
  ...evidence,
})

export const sourceDocument = z.strictObject({
  url: httpUrl,
  title: sentence(200),
  publisher: sentence(120).nullable().default(null),
  kind: z.enum(SOURCE_KINDS).default('documentation'),
  /** The day this tool's citations of it were read. */
  readOn: fullDate.nullable().default(null),
})

/** A tool's shape alone; `toolDocument` adds what its parts demand of each other. */
export const toolShape = z.strictObject({
  slug,
  name: sentence(80),
  /** Other names people search by: `k8s`. */
  aliases: z.array(sentence(80)).max(30).default([]),
  /** Addresses this tool once had; they redirect for good. */
  formerSlugs: z.array(slug).max(20).default([]),
  summary: sentence(160),
  description: markdown.default(''),
  descriptionSources: z.array(httpUrl).max(20).default([]),
  kind: z.enum(TOOL_KINDS),
  /** The primary category first. */
  categories: z.array(slug).min(1, 'name at least one category').max(8),
  licence: z.strictObject({
    /** An SPDX licence expression; null where there is none. */
    spdx: sentence(120).nullable().default(null),
    class: z.enum(LICENCE_CLASSES),
    note: sentence(280).nullable().default(null),
    ...evidence,
  }),
  homepage: httpUrl.nullable().default(null),
  repository: httpUrl.nullable().default(null),
  documentation: httpUrl.nullable().default(null),
  chooseWhen: sentence(400).nullable().default(null),
  avoidWhen: sentence(400).nullable().default(null),
  facts: z.array(factDocument).max(300).default([]),
  tradeoffs: z.array(tradeoffDocument).max(100).default([]),
  relations: z.array(relationDocument).max(200).default([]),
  events: z.array(eventDocument).max(300).default([]),
  sources: z.array(sourceDocument).max(300).default([]),
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
