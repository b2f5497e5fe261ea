// Tools side by side, a category as a table, and a stack, as programs read them.

import { z } from 'zod'
import { RELATION_TYPES } from '../document/words'
import {
  addresses,
  advice,
  byTool,
  count,
  fact,
  named,
  ofCatalogue,
  point,
  source,
  status,
} from './named-shapes'

const differs = z
  .boolean()
  .nullable()
  .describe('Null of a row that does not count as a difference, however it reads.')
const row = { key: z.string(), label: z.string(), differs }

const factRow = named(
  'FactRow',
  'A row of facts.',
  z.strictObject({ ...row, unit: z.string().nullable(), tools: byTool(fact) }),
)
const pointRow = named(
  'PointRow',
  'A row of sentences.',
  z.strictObject({ ...row, tools: byTool(z.array(point)) }),
)

export const comparison = named(
  'Comparison',
  'Two to six tools side by side, each cell with its sources.',
  z.strictObject({
    ...ofCatalogue,
    show: z.enum(['all', 'differences', 'same']),
    baseline: z.string().nullable().describe('The slug of the tool that the others are held against.'),
    tools: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        status,
        facts: count('Rows of facts that apply to it.'),
        known: count('How many of these are known.'),
      }),
    ),
    total: count('Facts compared, whatever the view shows.'),
    differing: count('How many of them differ.'),
    sharedAttributes: count('Attributes that apply to all of the tools.'),
    curated: z
      .strictObject({ title: z.string(), text: z.string(), sources: addresses })
      .nullable()
      .describe('What an editor wrote of exactly these tools.'),
    decides: z.array(z.string()).describe('Keys of the rows that decide, the most telling first.'),
    inShort: z.array(z.strictObject({ key: z.string(), label: z.string(), tools: byTool(z.array(advice)) })),
    groups: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        total: count('Its rows, whatever the view shows.'),
        differing: count('How many of them differ.'),
        rows: z.array(factRow),
      }),
    ),
    tradeoffs: z.array(pointRow),
    events: z.array(pointRow),
    relations: z.array(
      z.strictObject({
        from: z.string(),
        type: z.enum(RELATION_TYPES),
        to: z.string(),
        note: z.string().nullable(),
        unverified: z.boolean(),
        sources: addresses,
      }),
    ),
    sources: z.array(source),
  }),
)

export const matrix = named(
  'Matrix',
  'A category as a table: its tools by what decides among them.',
  z.strictObject({
    ...ofCatalogue,
    category: z.strictObject({ slug: z.string(), name: z.string(), scope: z.string() }),
    sort: z.strictObject({ by: z.string(), reversed: z.boolean() }),
    columns: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        role: z.enum(['decides', 'compares', 'describes']),
        unit: z.string().nullable(),
      }),
    ),
    tools: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        status,
        living: z.boolean().describe('False of what has ended or is dormant.'),
        cells: z.record(z.string(), fact).describe('By the key of each column.'),
      }),
    ),
    sources: z.array(source),
  }),
)
