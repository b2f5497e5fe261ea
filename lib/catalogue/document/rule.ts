// Rules between what is said of a tool: where these things hold, those must. Data (prisma/catalogue/rules.yaml), so that
// a contradiction that somebody found once is found in every tool.

import { z } from 'zod'
import { slug } from './text-schemas'
import { text } from './word-traits'

/** What a condition can ask of a tool besides its attributes. */
export const TOOL_SUBJECTS = [
  'status',
  'kind',
  'category',
  'licence',
  'support',
  'lines',
  'event',
  'relation',
  'link',
] as const
export type ToolSubject = (typeof TOOL_SUBJECTS)[number]

const words = z.array(text(64)).min(1).max(20)

const predicates = {
  is: words
    .optional()
    .describe(
      'Holds where it is one of these; of several words, where one of them is. `none` and `not-applicable` count.',
    ),
  isNot: words.optional().describe('Holds where it is none of these.'),
  only: words.optional().describe('Holds where it is nothing but these.'),
  least: z.number().optional().describe('Holds where the number is at least this.'),
  most: z.number().optional().describe('Holds where the number is at most this.'),
  said: z.literal(true).optional().describe('Holds where a value is stated.'),
}

/** One thing that is asked of a tool. */
export const conditionDocument = z
  .strictObject({
    attribute: slug.optional().describe('Key of an attribute.'),
    tool: z
      .enum(TOOL_SUBJECTS)
      .optional()
      .describe(
        'Or of the tool itself: its status, kind, categories, class of licence; its kind of support, the states of its lines (supported, security, ended); the kinds of its events, the types of its relations, its links (homepage, repository, documentation).',
      ),
    ...predicates,
  })
  .describe('`attribute` or `tool`, and what is asked of it.')

export const ruleDocument = z.strictObject({
  key: slug.describe('What the rule is named by; never reused.'),
  when: z.array(conditionDocument).min(1).max(6).describe('Where all of these hold …'),
  must: z.array(conditionDocument).min(1).max(6).describe('… all of these must, as far as they are known.'),
  says: text(200).describe('What is wrong where they do not, in one sentence that an editor reads.'),
  because: text(300).describe('Why that cannot be.'),
})

export const rulesDocument = z.strictObject({ rules: z.array(ruleDocument).max(500) })

export type Condition = z.output<typeof conditionDocument>
export type Rule = z.output<typeof ruleDocument>
