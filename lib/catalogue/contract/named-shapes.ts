// What answers for programs share, and the names that shapes have in the contract. One zod schema a shape: the JSON
// Schemas, the OpenAPI document and the tests that hold answers to both are made of it.

import { z } from 'zod'
import { UPKEEPS } from '../document/upkeep'
import { EVENT_KINDS, FACT_STATES, SOURCE_KINDS, STATUSES, TRADEOFF_KINDS } from '../document/words'

/** The shapes that have a name: in `#/components/schemas/Fact`, and in `/schemas/Fact.json`. */
export const namedShapes = z.registry<{ id: string }>()

/** What each of them is, by its name. */
export const aboutShapes = new Map<string, string>()

/** Gives a shape its name. */
export function named<Shape extends z.ZodType>(id: string, description: string, shape: Shape): Shape {
  namedShapes.add(shape, { id })
  aboutShapes.set(id, description)
  return shape
}

export const count = (about: string) => z.int().min(0).describe(about)
export const address = (about: string) => z.string().describe(about).meta({ format: 'uri' })
export const day = (about: string) => z.iso.date().describe(about)
/** As finely as it is known. */
export const partialDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD, as finely as it is known.')

/** Of which catalogue an answer is. */
export const ofCatalogue = {
  revision: z
    .int()
    .positive()
    .describe('The revision of the catalogue; it grows with each published change.'),
  asOf: day('The day that statuses and ages are told for.'),
  address: address('The page that says the same to people.'),
}

export const status = z
  .enum(STATUSES)
  .nullable()
  .describe('What the tool has come to on that day; null where nobody has said so.')

export const addresses = z
  .array(address('An address as it is listed among the sources.'))
  .describe('What bears it out.')

const evidence = {
  unverified: z.boolean().describe('True of a statement without a source.'),
  sources: addresses,
}

const value = z
  .union([z.string(), z.number(), z.array(z.string())])
  .describe('An option’s key, several of them, a level of support, a number without its unit, or a text.')

export const source = named(
  'Source',
  'A page that is cited, once however often.',
  z.strictObject({
    url: address('The page.'),
    title: z.string().describe('Its title, or host and path where nobody has named it.'),
    publisher: z.string().nullable().describe('Who answers for what it says.'),
    kind: z.enum(SOURCE_KINDS).describe('What sort of page it is.'),
    readOn: z.array(z.iso.date()).describe('The days it was read on, the earliest first.'),
    speaksOf: partialDay.nullable(),
    secondary: z.boolean().describe('True of a page by others than those who answer for the tool.'),
  }),
)

export const fact = named(
  'Fact',
  'One cell: a typed value, what the value alone does not say, and what stands behind it.',
  z.strictObject({
    state: z
      .enum([...FACT_STATES, 'not-asked'])
      .describe(
        '`unknown`, `none`, `not-applicable` and `not-asked` are answers of their own, and have no value.',
      ),
    value: value.nullable(),
    text: z.string().describe('The value in words, with its unit.'),
    note: z.string().nullable(),
    qualified: z.boolean().describe('True where the note limits or changes the value.'),
    checkedOn: z.iso.date().nullable().describe('The day its sources were read.'),
    stale: z.boolean().describe('True where that was longer ago than this attribute allows.'),
    ...evidence,
    otherwise: z
      .strictObject({
        text: z.string(),
        note: z.string().nullable(),
        reason: z.string().describe('Why it is not preferred.'),
        sources: addresses,
      })
      .nullable()
      .describe('What another source says; null where they agree.'),
    later: z
      .string()
      .optional()
      .describe('Of an earlier day alone: what is said of it today, or since when.'),
  }),
)

export const point = named(
  'Point',
  'A sentence of a comparison: a tradeoff, or an event with its date.',
  z.strictObject({
    kind: z.enum([...TRADEOFF_KINDS, ...EVENT_KINDS]),
    date: partialDay.nullable(),
    text: z.string(),
    ...evidence,
  }),
)

export const advice = named(
  'ShortAdvice',
  'A sentence that goes on from “Choose it when …” or “Avoid it when …”.',
  z.strictObject({
    text: z.string(),
    instead: z.string().nullable().describe('The slug of the tool to take then.'),
    ...evidence,
  }),
)

export const release = named(
  'Release',
  'A release that is told.',
  z.strictObject({ version: z.string().nullable(), date: partialDay }),
)

export const upkeep = named(
  'Upkeep',
  'Whether a tool is kept up, by a public rule from events, lines and releases alone.',
  z.strictObject({
    verdict: z.enum(UPKEEPS).nullable().describe('Null where the record does not tell.'),
    day: day('The day it is told for.'),
    reason: z.string().describe('Which part of the rule it rests on.'),
    because: z.string().describe('The same in a sentence.'),
  }),
)

/** By the slug of each tool. */
export const byTool = <Shape extends z.ZodType>(shape: Shape) =>
  z.record(z.string(), shape).describe('By the slug of each tool.')
