// What changed between two days, as programs read it.

import { z } from 'zod'
import { TOLD_PARTS } from '../time/told'
import { addresses, day, named, ofCatalogue, partialDay } from './named-shapes'

const part = z.enum(TOLD_PARTS).nullable().describe('Which part of what is told of a tool.')
const key = z.string().nullable().describe('What of that part: the key of an attribute, the name of a line.')

const told = named(
  'Told',
  'What is told on a day.',
  z.strictObject({
    text: z.string(),
    known: z.boolean().describe('False where it is today’s, and nothing says since when it holds.'),
    unverified: z.boolean(),
    sources: addresses,
  }),
)

export const fieldChanges = named(
  'FieldChanges',
  'What changed between two days: in the world, apart from what changed in the catalogue.',
  z.strictObject({
    ...ofCatalogue,
    from: day('The earlier day.'),
    to: day('The later day.'),
    category: z.string().nullable().describe('The slug of the category that was asked for.'),
    tools: z.array(z.string()).describe('The slugs of the tools that were asked for.'),
    world: z
      .array(
        z.strictObject({
          ...{ tool: z.string(), part, key },
          on: partialDay.nullable().describe('Since when the later is so.'),
          from: told.nullable(),
          to: told.nullable(),
        }),
      )
      .describe('What happened: added to what is told on the first day, it gives the second.'),
    learned: z
      .array(
        z.strictObject({
          ...{ tool: z.string(), part, key },
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      )
      .describe('What is only known of the later day: no day says when it came about.'),
    catalogue: z
      .strictObject({
        added: z.array(z.strictObject({ slug: z.string(), name: z.string(), on: z.string() })),
        corrected: z.array(
          z.strictObject({
            ...{ slug: z.string(), name: z.string(), revision: z.int() },
            ...{ at: z.iso.datetime(), comment: z.string(), summary: z.string().nullable() },
          }),
        ),
        hasOlder: z.boolean(),
      })
      .nullable()
      .describe('What was corrected in the catalogue, the newest first; null while the database is away.'),
  }),
)
