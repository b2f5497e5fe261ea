// The words tools are described in: categories, aspects, attribute groups, attributes and their options.
// Attributes are data: a new one appears in filter, tool page, comparison and form with no code changed.

import { z } from 'zod'
import { slug } from './text-schemas'
import { ATTRIBUTE_KINDS, DIRECTIONS } from './words'

/** Query keys the listing uses itself, and answers every facet has; no attribute or option may take them. */
export const RESERVED_ATTRIBUTE_KEYS = [
  'q',
  'category',
  'status',
  'kind',
  'licence',
  'sort',
  'page',
  'facets',
  'all',
  'show',
  'baseline',
  'tool',
]
export const RESERVED_OPTION_KEYS = ['none', 'unknown', 'not-applicable']

const text = (max: number) => z.string().trim().min(1).max(max)

export const categoryDocument = z.strictObject({
  slug: slug.describe('Its address; never reused.'),
  name: text(80).describe('The name readers see.'),
  scope: text(240).describe('One sentence: what belongs here.'),
  guide: z.string().max(8000).default('').describe('Markdown: what this category is for and how to choose.'),
})

export const aspectDocument = z.strictObject({
  key: slug.describe('What tradeoffs name it by.'),
  name: text(60).describe('The name readers see.'),
  definition: text(280).describe('What a tradeoff of this aspect speaks about.'),
})

export const attributeGroupDocument = z.strictObject({
  key: slug.describe('What attributes name it by.'),
  name: text(60).describe('The heading above its attributes.'),
})

export const optionDocument = z.strictObject({
  key: slug
    .refine((key) => !RESERVED_OPTION_KEYS.includes(key), 'is a state every fact can have, not an option')
    .describe('What facts and addresses name it by; never reused.'),
  label: text(80).describe('The words readers see.'),
  definition: text(400).describe('When this option is the right one.'),
  retired: z.boolean().default(false).describe('True once no fact should use it any more.'),
})

export const attributeDocument = z
  .strictObject({
    key: slug
      .refine((key) => !RESERVED_ATTRIBUTE_KEYS.includes(key), 'is a query key of the listing itself')
      .describe('What facts, addresses and forms name it by, spelled in full; never reused.'),
    group: slug.describe('Key of an attribute group.'),
    label: text(60).describe('The words readers see.'),
    definition: text(400).describe('One or two sentences shown to readers.'),
    kind: z.enum(ATTRIBUTE_KINDS).describe('What sort of value its facts hold.'),
    unit: text(30).nullable().default(null).describe('The unit of a number.'),
    direction: z
      .enum(DIRECTIONS)
      .default('neither')
      .describe('Whether higher or lower is better, if either.'),
    categories: z
      .array(slug)
      .default([])
      .describe('Slugs of the categories it applies to; left out, it applies to all.'),
    filter: z
      .boolean()
      .default(true)
      .describe('A facet of the listing; only choice, choices and support can be one.'),
    compare: z.boolean().default(true).describe('A row of comparisons.'),
    staleAfterDays: z
      .int()
      .min(1)
      .max(36500)
      .default(365)
      .describe('Days after which a checked fact counts as stale.'),
    retired: z
      .boolean()
      .default(false)
      .describe('True once no fact should be added for it any more; then neither a facet nor a row.'),
    options: z.array(optionDocument).max(200).default([]).describe('What a choice or choices can be.'),
  })
  .superRefine((attribute, context) => {
    const hasOptions = attribute.kind === 'choice' || attribute.kind === 'choices'
    if (hasOptions && attribute.options.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `an attribute of kind ${attribute.kind} needs options`,
      })
    if (!hasOptions && attribute.options.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `an attribute of kind ${attribute.kind} has no options`,
      })
    if (attribute.filter && !hasOptions && attribute.kind !== 'support')
      context.addIssue({
        code: 'custom',
        path: ['filter'],
        message: `an attribute of kind ${attribute.kind} cannot be a facet: say filter: false`,
      })
  })

export const tradeWordDocument = z.strictObject({
  key: slug.describe('What addresses and files name it by; never reused.'),
  word: text(60).describe('What people type: one word or several.'),
  means: z
    .array(text(80))
    .min(1, 'say at least one thing it means')
    .max(10)
    .describe('What the catalogue calls it; each is looked for as well.'),
})

export const needDocument = z.strictObject({
  key: slug.describe('What addresses and files name it by; never reused.'),
  phrases: z
    .array(text(100))
    .min(1, 'give at least one phrase')
    .max(20)
    .describe('What people type who need it; order of words and endings do not count.'),
  address: z
    .string()
    .max(300)
    .regex(
      /^\/(?:tools\?|categories\/|compare\/|choose\/|glossary#)[!-~]+$/,
      'use an address of this site: /categories/…, /tools?…, /compare/…, /choose/… or /glossary#…',
    )
    .describe('The page of this site that answers it: a category, a filtered listing, a comparison.'),
  says: text(200).describe('One sentence: what is found there.'),
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
})

export type Vocabulary = z.output<typeof vocabularyDocument>
export type Category = z.output<typeof categoryDocument>
export type Aspect = z.output<typeof aspectDocument>
export type AttributeGroup = z.output<typeof attributeGroupDocument>
export type Attribute = z.output<typeof attributeDocument>
export type TradeWord = z.output<typeof tradeWordDocument>
export type Need = z.output<typeof needDocument>
