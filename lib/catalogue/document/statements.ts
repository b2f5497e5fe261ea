// The statements that a tool is made of, with what stands behind them, and the pages they cite: the entries of the
// lists of tool-document.ts.

import { z } from 'zod'
import { field } from './field'
import { fullDate, httpUrl, partialDate, sentence, slug } from './text-schemas'
import { EVENT_KINDS, FACT_STATES, RELATION_TYPES, SOURCE_KINDS, STATUSES, TRADEOFF_KINDS } from './words'

/** What stands behind a statement: addresses listed in the document's `sources`, or a plain "unverified". */
export const evidence = {
  unverified: field(
    z.boolean().default(false),
    'True for a statement without a source; readers see the word. Drop it once there is one.',
    { label: 'Unverified', input: 'tick', hint: 'no source known', column: false },
  ),
  sources: field(
    z.array(httpUrl).max(20).default([]),
    'Addresses that say so; each becomes one of the tool’s `sources`.',
    { label: 'Sources', input: 'lines', hint: 'One address a line.', rows: 2, cites: true, order: 'none' },
  ),
}

/** A remark of one line on a statement. */
export const note = (about: string) =>
  field(sentence(280).nullable().default(null), about, { label: 'Note', input: 'line' })

const factValue = z.union([z.string().max(500), z.number(), z.array(z.string().max(64)).max(50)])

/** What another source says where two disagree: the value that was not preferred, and why it was not. */
export const otherwiseDocument = z.strictObject({
  value: field(factValue, 'What the other source says, written like the value of the fact.', {
    label: 'Value',
    input: 'own',
    order: 'none',
  }),
  note: note('What that value alone does not say.'),
  reason: field(sentence(280), 'Why the value of the fact is preferred, in one sentence.', {
    label: 'Why it is not preferred',
    input: 'line',
    hint: 'One sentence.',
  }),
  sources: field(
    z.array(httpUrl).max(20).default([]),
    'Addresses of the sources that say otherwise; each becomes one of the tool’s `sources`.',
    { label: 'Sources', input: 'lines', hint: 'One address a line.', rows: 2, cites: true, order: 'none' },
  ),
})

export const factDocument = z.strictObject({
  attribute: field(slug, 'Key of an attribute in attributes.yaml that applies to the tool’s categories.', {
    label: 'Attribute',
    input: 'own',
    column: false,
  }),
  state: field(
    z.enum(FACT_STATES).default('value'),
    '`value` (the default), `none` (it has none), `unknown` or `not-applicable`.',
    { label: 'State', input: 'choice', column: false },
  ),
  value: field(
    factValue.nullable().default(null),
    'choice: an option key. choices: a list of option keys. support: yes, partial, plugin or no. number: without its unit. version, date, text, link: text in quotes. Left out unless the state is `value`.',
    { label: 'Value', input: 'own', order: 'none', column: false },
  ),
  note: note('What the value alone does not say.'),
  qualified: field(
    z.boolean().default(false),
    'True where the note limits or changes the value, as in “yes, but in the paid edition”.',
    { label: 'With limits', input: 'tick', hint: 'the note limits or changes the value' },
  ),
  since: field(
    partialDate.nullable().default(null),
    'Since when it holds: "YYYY", "YYYY-MM" or "YYYY-MM-DD".',
    { label: 'Since', input: 'date', placeholder: 'YYYY-MM-DD' },
  ),
  until: field(partialDate.nullable().default(null), 'Until when it held, written like `since`.', {
    label: 'Until',
    input: 'date',
    placeholder: 'YYYY-MM-DD',
  }),
  checkedOn: field(
    fullDate.nullable().default(null),
    'The day the sources were read: YYYY-MM-DD. Of an unknown fact, the day on which somebody looked there in vain.',
    { label: 'Checked on', input: 'day' },
  ),
  otherwise: field(
    otherwiseDocument.nullable().default(null),
    'What another source says, and why it is not preferred; left out where the sources agree.',
    { label: 'Another source says', input: 'own', column: false },
  ),
  ...evidence,
})

export const tradeoffDocument = z.strictObject({
  aspect: field(slug, 'Key of an aspect in aspects.yaml: the row of a comparison it stands in.', {
    label: 'Aspect',
    input: 'choice',
  }),
  kind: field(z.enum(TRADEOFF_KINDS), '`strength` or `limitation`.', { label: 'Kind', input: 'choice' }),
  text: field(sentence(280), 'One sentence of your own.', { label: 'Text', input: 'line' }),
  major: field(
    z.boolean().default(false),
    'True for what weighs most: at most three strengths and three limitations of a tool.',
    { label: 'Major', input: 'tick', hint: 'one of what weighs most' },
  ),
  ...evidence,
})

/** When to choose a tool, or to avoid it. Until there were lists of it, it was one text without sources. */
export const adviceDocument = z.strictObject({
  text: field(sentence(400), 'A sentence that goes on from “Choose it when …” or “Avoid it when …”.', {
    label: 'Text',
    input: 'line',
    hint: 'Goes on from “when …”: you run Kubernetes on your own machines.',
  }),
  instead: field(slug.nullable().default(null), 'Slug of the tool to take then, where one is meant.', {
    label: 'Take instead',
    input: 'line',
    hint: 'Its name or address, where one is meant.',
    isName: true,
  }),
  ...evidence,
})

/** Reads what a document of before says as one text. */
export const toAdvice = (said: unknown): unknown =>
  said === null || said === undefined
    ? []
    : typeof said === 'string'
      ? [{ text: said, unverified: true }]
      : said

export const relationDocument = z.strictObject({
  type: field(z.enum(RELATION_TYPES), 'How this tool relates to the other, read from this tool.', {
    label: 'This tool',
    input: 'choice',
  }),
  to: field(slug, 'Slug of the other tool.', {
    label: 'Other tool',
    input: 'line',
    hint: 'Its name or address.',
    isName: true,
  }),
  note: note('What the type alone does not say.'),
  ...evidence,
})

export const eventDocument = z.strictObject({
  date: field(partialDate, 'As finely as the source says: "YYYY", "YYYY-MM" or "YYYY-MM-DD".', {
    label: 'Date',
    input: 'date',
    placeholder: 'YYYY, YYYY-MM or YYYY-MM-DD',
  }),
  kind: field(z.enum(EVENT_KINDS), 'What happened, in one word.', { label: 'Kind', input: 'choice' }),
  version: field(
    sentence(60).nullable().default(null),
    'The version a release carries, as its makers write it, without a leading v.',
    { label: 'Version', input: 'line', isName: true },
  ),
  text: field(sentence(280), 'What happened, in one sentence.', { label: 'Text', input: 'line' }),
  status: field(
    z.enum(STATUSES).nullable().default(null),
    'The status the tool has from this day on; left out when the event changes nothing.',
    { label: 'Status from then on', input: 'choice' },
  ),
  ...evidence,
})

export const sourceDocument = z.strictObject({
  url: field(httpUrl, 'The page itself, not a search for it.', { label: 'Address', input: 'address' }),
  title: field(
    sentence(200).nullable().default(null),
    'The page’s own title; until somebody names it, readers see its host and path.',
    { label: 'Title', input: 'line', isName: true },
  ),
  publisher: field(sentence(120).nullable().default(null), 'Who answers for what the page says.', {
    label: 'Publisher',
    input: 'line',
    isName: true,
  }),
  kind: field(z.enum(SOURCE_KINDS).default('documentation'), 'What sort of page it is.', {
    label: 'Kind',
    input: 'choice',
  }),
  readOn: field(fullDate.nullable().default(null), 'The day it was read: YYYY-MM-DD.', {
    label: 'Read on',
    input: 'day',
  }),
  speaksOf: field(
    partialDate.nullable().default(null),
    'The day or edition the page speaks of, where that is another than the day it was read: "YYYY", "YYYY-MM" or "YYYY-MM-DD".',
    {
      label: 'Speaks of',
      input: 'date',
      placeholder: 'YYYY, YYYY-MM or YYYY-MM-DD',
      hint: 'The day of its edition, where that is earlier.',
    },
  ),
  secondary: field(
    z.boolean().default(false),
    'True of a page by others than those who answer for the tool: an encyclopedia, the press, a blog, a list.',
    { label: 'Secondary', input: 'tick', hint: 'by others than those who answer for the tool' },
  ),
})
