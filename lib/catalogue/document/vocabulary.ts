// The words tools are described in: categories, aspects, attribute groups, attributes and their options.
// Attributes are data: a new one appears in filter, tool page, comparison and form with no code changed.

import { z } from 'zod'
import { comparisonDocument } from './curated-comparison'
import { field } from './field'
import { asIssue } from './problem'
import { needDocument, tradeWordDocument } from './search-words'
import { slug } from './text-schemas'
import { attributeKeys, definition, key, name, retired, text } from './word-traits'
import { ATTRIBUTE_KINDS, DIRECTIONS } from './words'

/** Query keys that listing, comparison and choosing use themselves, and answers every facet has; no attribute or option may take them. */
export const RESERVED_ATTRIBUTE_KEYS = [
  'q',
  'category',
  'status',
  'kind',
  'licence',
  'licence-family',
  'spdx',
  'foundation-stage',
  'upkeep',
  'sort',
  'page',
  'facets',
  'all',
  'show',
  'baseline',
  'tool',
  'matters',
  'a-lot',
  'ended',
  'view',
  'columns',
  'at',
  'on',
]
export const RESERVED_OPTION_KEYS = ['none', 'unknown', 'not-applicable']

/** /choose/method tells how choosing works, so no category can be chosen from there. */
const METHOD_SLUG = 'method'

export const categoryDocument = z.strictObject({
  slug: key(
    slug.refine((word) => word !== METHOD_SLUG, asIssue({ code: 'address-of-method' })),
    'Its address; never reused.',
  ),
  name: name(80, 'The name readers see.'),
  scope: field(text(240), 'One sentence: what belongs here.', { label: 'Scope', input: 'line' }),
  guide: field(z.string().max(8000).default(''), 'Markdown: what this category is for and how to choose.', {
    label: 'Guide',
    input: 'markdown',
    hint: 'Markdown.',
    rows: 12,
  }),
  decides: attributeKeys(
    7,
    'Keys of the 3 to 7 attributes that decide between its tools, the most telling first.',
    {
      label: 'What decides',
      hint: 'Keys of 3 to 7 attributes, one a line, the most telling first.',
    },
  ),
  describes: attributeKeys(60, 'Keys of attributes that only describe its tools; all others compare them.', {
    label: 'What only describes',
    hint: 'Keys of attributes, one a line: those on which the tools agree, or that inform without telling them apart. All others compare.',
  }),
})

export const aspectDocument = z.strictObject({
  key: key(slug, 'What tradeoffs name it by.'),
  name: name(60, 'The name readers see.'),
  definition: definition(280, 'What a tradeoff of this aspect speaks about.'),
})

export const attributeGroupDocument = z.strictObject({
  key: key(slug, 'What attributes name it by.'),
  name: name(60, 'The heading above its attributes.'),
})

export const optionDocument = z.strictObject({
  key: key(
    slug.refine((word) => !RESERVED_OPTION_KEYS.includes(word), asIssue({ code: 'key-of-state' })),
    'What facts and addresses name it by; never reused.',
  ),
  label: name(80, 'The words readers see.'),
  definition: definition(400, 'When this option is the right one.'),
  worth: field(
    z.int().min(0).max(100).nullable().default(null),
    'What it is worth to whoever chooses, from 0 to 100, where an order is generally agreed on; else left out.',
    {
      label: 'Worth',
      input: 'number',
      hint: 'A whole number from 0 to 100 where an order is generally agreed on, empty where there is none.',
    },
  ),
  retired: retired('True once no fact should use it any more.'),
})

const scaleEnd = (label: string, about: string) =>
  field(z.number(), about, { label, input: 'number', hint: 'A number in the unit of the attribute.' })

export const scaleDocument = z.strictObject({
  from: scaleEnd('Worth nothing at', 'This and what lies beyond it is worth 0.'),
  to: scaleEnd('Worth all at', 'This and what lies beyond it is worth 100.'),
})

export const attributeDocument = z
  .strictObject({
    key: key(
      slug.refine((word) => !RESERVED_ATTRIBUTE_KEYS.includes(word), asIssue({ code: 'key-of-listing' })),
      'What facts, addresses and forms name it by, spelled in full; never reused.',
    ),
    group: field(slug, 'Key of an attribute group.', { label: 'Group', input: 'choice' }),
    label: name(60, 'The words readers see.'),
    definition: definition(400, 'One or two sentences shown to readers.'),
    kind: field(z.enum(ATTRIBUTE_KINDS), 'What sort of value its facts hold.', {
      label: 'Kind of value',
      input: 'choice',
    }),
    unit: field(text(30).nullable().default(null), 'The unit of a number.', {
      label: 'Unit',
      input: 'line',
      hint: 'Of a number.',
      isName: true,
    }),
    direction: field(z.enum(DIRECTIONS).default('neither'), 'Whether higher or lower is better, if either.', {
      label: 'Better when',
      input: 'choice',
    }),
    scale: field(
      scaleDocument.nullable().default(null),
      'The stretch of a number that choosing tells apart.',
      {
        label: 'Scale of a number',
        input: 'own',
        hint: 'What is worth nothing, and what is worth all; both empty where more is not better.',
      },
    ),
    categories: field(
      z.array(slug).default([]),
      'Slugs of the categories it applies to; left out, it applies to all.',
      { label: 'Only for these categories', input: 'boxes', hint: 'None: for all.' },
    ),
    filter: field(
      z.boolean().default(true),
      'A facet of the listing; only choice, choices and support can be one.',
      { label: 'Shown as a filter', input: 'tick', hint: 'in the listing; choice, choices and support only' },
    ),
    compare: field(z.boolean().default(true), 'A row of comparisons.', {
      label: 'Shown as a row',
      input: 'tick',
      hint: 'in comparisons',
    }),
    staleAfterDays: field(
      z.int().min(1).max(36500).default(365),
      'Days after which a checked fact counts as stale.',
      {
        label: 'Days until a fact is stale',
        input: 'number',
        hint: 'A whole number of days, from 1 to 36,500.',
      },
    ),
    retired: retired('True once no fact should be added for it any more; then neither a facet nor a row.'),
    // Typed for a new attribute only: those that are there are words of their own.
    options: field(z.array(optionDocument).max(200).default([]), 'What a choice or choices can be.', {
      label: 'Options',
      input: 'area',
      hint: 'For a choice or choices, a line each: key | label | when it is the right one.',
      rows: 4,
    }),
  })
  .superRefine((attribute, context) => {
    const { kind, scale } = attribute
    if (scale !== null && (kind !== 'number' || scale.from === scale.to))
      context.addIssue({
        code: 'custom',
        path: ['scale'],
        message: asIssue(
          kind === 'number'
            ? { code: 'scale-of-nothing', detail: { from: scale.from } }
            : { code: 'no-scale', detail: { kind } },
        ),
      })
    const hasOptions = attribute.kind === 'choice' || attribute.kind === 'choices'
    if (hasOptions && attribute.options.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: asIssue({ code: 'no-options', detail: { kind: attribute.kind } }),
      })
    if (!hasOptions && attribute.options.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: asIssue({ code: 'stray-options', detail: { kind: attribute.kind } }),
      })
    if (attribute.filter && !hasOptions && attribute.kind !== 'support')
      context.addIssue({
        code: 'custom',
        path: ['filter'],
        message: asIssue({ code: 'no-facet', detail: { kind: attribute.kind } }),
      })
  })

export const vocabularyDocument = z.strictObject({
  categories: z.array(categoryDocument).describe('In the order readers see them.'),
  aspects: z.array(aspectDocument).describe('In the order of a comparison’s rows.'),
  attributeGroups: z.array(attributeGroupDocument).describe('In the order readers see them.'),
  attributes: z.array(attributeDocument).describe('In the order readers see them within their group.'),
  words: z
    .array(tradeWordDocument)
    .default([])
    .describe('Words of the trade that the catalogue says otherwise.'),
  needs: z.array(needDocument).default([]).describe('What people need, and where it is answered.'),
  comparisons: z
    .array(comparisonDocument)
    .default([])
    .describe('Comparisons worth reading, the first first.'),
})

export type Vocabulary = z.output<typeof vocabularyDocument>

/** A vocabulary without a word: what is filled list by list, or stands where no word matters. */
export const createEmptyVocabulary = (): Vocabulary => ({
  ...{ categories: [], aspects: [], attributeGroups: [], attributes: [] },
  ...{ words: [], needs: [], comparisons: [] },
})

export type Category = z.output<typeof categoryDocument>
export type Aspect = z.output<typeof aspectDocument>
export type AttributeGroup = z.output<typeof attributeGroupDocument>
export type Attribute = z.output<typeof attributeDocument>
