// The words tools are described in: categories, aspects, attribute groups, attributes and their options.
// Attributes are data: a new one appears in filter, tool page, comparison and form with no code changed.

import { z } from 'zod'
import { slug } from './tool-document'
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
  'show',
  'baseline',
  'tool',
]
export const RESERVED_OPTION_KEYS = ['none', 'unknown', 'not-applicable']

const text = (max: number) => z.string().trim().min(1).max(max)

export const categoryDocument = z.strictObject({
  slug,
  name: text(80),
  /** One sentence: what belongs here. */
  scope: text(240),
  /** Markdown: what this category is for and how to choose. */
  guide: z.string().max(8000).default(''),
})

export const aspectDocument = z.strictObject({
  key: slug,
  name: text(60),
  definition: text(280),
})

export const attributeGroupDocument = z.strictObject({ key: slug, name: text(60) })

export const optionDocument = z.strictObject({
  key: slug.refine(
    (key) => !RESERVED_OPTION_KEYS.includes(key),
    'is a state every fact can have, not an option',
  ),
  label: text(80),
  definition: text(400),
  retired: z.boolean().default(false),
})

export const attributeDocument = z
  .strictObject({
    key: slug.refine((key) => !RESERVED_ATTRIBUTE_KEYS.includes(key), 'is a query key of the listing itself'),
    group: slug,
    label: text(60),
    /** One or two sentences shown to readers. */
    definition: text(400),
    kind: z.enum(ATTRIBUTE_KINDS),
    unit: text(30).nullable().default(null),
    direction: z.enum(DIRECTIONS).default('neither'),
    /** Slugs of the categories it applies to; empty means every category. */
    categories: z.array(slug).default([]),
    /** A facet of the listing; only choice, choices and support can be one. */
    filter: z.boolean().default(true),
    /** A row of comparisons. */
    compare: z.boolean().default(true),
    /** Days after which a checked fact counts as stale. */
    staleAfterDays: z.int().min(1).max(36500).default(365),
    options: z.array(optionDocument).max(200).default([]),
  })
  .superRefine((attribute, context) => {
    const hasOptions = attribute.kind === 'choice' || attribute.kind === 'choices'
    if (hasOptions && attribute.options.length === 0)
      context.addIssue({ code: 'custom', path: ['options'], message: `a ${attribute.kind} needs options` })
    if (!hasOptions && attribute.options.length > 0)
      context.addIssue({ code: 'custom', path: ['options'], message: `a ${attribute.kind} has no options` })
    if (attribute.filter && !hasOptions && attribute.kind !== 'support')
      context.addIssue({
        code: 'custom',
        path: ['filter'],
        message: `a ${attribute.kind} cannot be a facet: say filter: false`,
      })
  })

export const vocabularyDocument = z.strictObject({
  categories: z.array(categoryDocument),
  aspects: z.array(aspectDocument),
  attributeGroups: z.array(attributeGroupDocument),
  attributes: z.array(attributeDocument),
})

export type Vocabulary = z.output<typeof vocabularyDocument>
export type Category = z.output<typeof categoryDocument>
export type Aspect = z.output<typeof aspectDocument>
export type AttributeGroup = z.output<typeof attributeGroupDocument>
export type Attribute = z.output<typeof attributeDocument>
export type AttributeOption = z.output<typeof optionDocument>
