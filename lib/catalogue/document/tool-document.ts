// A tool, whole: the one schema that seed files, form, import, export, API and revisions speak.
// Checks that need the vocabulary (does this option exist?) are in check-document.ts.

import { z } from 'zod'
import { field, fieldsOf } from './field'
import { mappings, moves } from './moving'
import { asIssue } from './problem'
import { lineDocument, NO_SUPPORT, supportDocument } from './release-lines'
import {
  adviceDocument,
  eventDocument,
  evidence,
  factDocument,
  note,
  relationDocument,
  sourceDocument,
  toAdvice,
  tradeoffDocument,
} from './statements'
import { httpUrl, markdown, sentence, slug, toolSlug } from './text-schemas'
import { UNWATCHED, watchDocument } from './watch'
import { LICENCE_CLASSES, TOOL_KINDS } from './words'
import { worksWith } from './works-with'

const licenceDocument = z.strictObject({
  spdx: field(
    sentence(120).nullable().default(null),
    'An SPDX licence expression, such as Apache-2.0 OR MIT; left out where there is none.',
    {
      label: 'SPDX expression',
      input: 'line',
      hint: 'Such as Apache-2.0 OR MIT; empty where there is none.',
      spellCheck: false,
      isName: true,
    },
  ),
  class: field(z.enum(LICENCE_CLASSES), 'What the licence lets people do, in one word.', {
    label: 'Class',
    input: 'choice',
    hint: 'What it lets people do.',
  }),
  note: note('What the expression does not say.'),
  ...evidence,
})

const address = (label: string, about: string) =>
  field(httpUrl.nullable().default(null), about, { label, input: 'address' })

/** At most so many sentences say when to choose a tool, and when to avoid it. */
export const MOST_ADVICE = 4

type Said = z.input<typeof adviceDocument>[] | string | null | undefined

const advice = (when: 'Choose' | 'Avoid') =>
  field(
    z
      .preprocess<unknown, z.ZodArray<typeof adviceDocument>, Said>(
        toAdvice,
        z.array(adviceDocument).max(MOST_ADVICE),
      )
      .default([]),
    `Up to ${MOST_ADVICE} sentences, each going on from “${when} it when …”.`,
    {
      label: `${when} it when`,
      noun: 'sentence',
      input: 'own',
      hint: `At most ${MOST_ADVICE}; each goes on from “${when} it when …”.`,
      column: 'texts',
    },
  )

/** A tool's shape alone; check-evidence.ts adds what its parts demand of each other. */
export const toolShape = z.strictObject({
  slug: field(
    toolSlug,
    'The tool’s address and the name of its file; never changed for looks, never reused.',
    {
      label: 'Address',
      input: 'line',
      hint: 'Follows the name; an old one keeps leading here.',
      spellCheck: false,
      isName: true,
    },
  ),
  name: field(sentence(80), 'The name as its makers write it.', {
    label: 'Name',
    input: 'line',
    hint: 'As its makers write it.',
    isName: true,
  }),
  aliases: field(z.array(sentence(80)).max(30).default([]), 'Other names people search by, such as k8s.', {
    label: 'Other names',
    input: 'lines',
    hint: 'One a line, such as k8s.',
    rows: 2,
    isName: true,
  }),
  formerSlugs: field(z.array(slug).max(20).default([]), 'Addresses it once had; they redirect for good.', {
    label: 'Former addresses',
    input: 'lines',
    isName: true,
    order: 'none',
    column: false,
  }),
  summary: field(sentence(160), 'What it is, in one plain sentence.', {
    label: 'Summary',
    input: 'line',
    hint: 'One plain sentence, at most 160 characters.',
  }),
  description: field(markdown.default(''), 'Markdown without HTML: what it does and how.', {
    label: 'Description',
    input: 'markdown',
    hint: 'Markdown, without HTML. Preview shows it as readers see it.',
    rows: 8,
  }),
  descriptionSources: field(
    z.array(httpUrl).max(20).default([]),
    'Addresses behind the description; each becomes one of the tool’s `sources`.',
    {
      label: 'Sources of the description',
      input: 'lines',
      hint: 'One address a line.',
      rows: 2,
      cites: true,
      order: 'none',
      column: false,
    },
  ),
  kind: field(z.enum(TOOL_KINDS), 'What sort of thing it is; `class` is a whole class of tools.', {
    label: 'Kind',
    input: 'choice',
    hint: 'What sort of thing it is.',
  }),
  categories: field(
    z
      .array(slug)
      .min(1, asIssue({ code: 'no-category' }))
      .max(8),
    'Slugs from categories.yaml, the primary one first.',
    { label: 'Categories', input: 'boxes', order: 'first', isWords: true },
  ),
  licence: field(licenceDocument, 'Under which terms it may be used.', { label: 'Licence', input: 'own' }),
  homepage: address('Homepage', 'Where its makers present it.'),
  repository: address('Repository', 'Where its source code is kept.'),
  documentation: address('Documentation', 'Where its manual starts.'),
  versionsOf: field(
    sentence(80).nullable().default(null),
    'Whose versions its releases carry, where it only comes with something else: Docker Engine, systemd.',
    {
      label: 'Versions of',
      input: 'line',
      hint: 'Whose versions its releases carry, where it only comes with something else.',
      isName: true,
    },
  ),
  support: field(supportDocument.default(NO_SUPPORT), 'Which of its versions get fixes, and for how long.', {
    label: 'Support',
    input: 'own',
    column: false,
  }),
  lines: field(
    z.array(lineDocument).max(100).default([]),
    'Its release lines: those that get fixes, and those that lately did.',
    {
      label: 'Release lines',
      noun: 'line',
      input: 'own',
      hint: 'Those that get fixes, and those that lately did. Readers see them with the newest first.',
      order: 'none',
    },
  ),
  watch: field(watchDocument.default(UNWATCHED), 'Where the keeper looks for what is new about it.', {
    label: 'Watched by the keeper',
    input: 'own',
    column: false,
  }),
  chooseWhen: advice('Choose'),
  avoidWhen: advice('Avoid'),
  facts: field(z.array(factDocument).max(300).default([]), 'One for each attribute at most.', {
    label: 'Facts',
    input: 'own',
    order: 'none',
  }),
  tradeoffs: field(z.array(tradeoffDocument).max(100).default([]), 'Strengths and limitations by aspect.', {
    label: 'Tradeoffs',
    noun: 'tradeoff',
    input: 'own',
    hint: 'One sentence each, under the aspect it lines up with.',
  }),
  relations: field(
    z.array(relationDocument).max(200).default([]),
    'Ties to other tools; one that reads the same from both ends stands in the first file only.',
    {
      label: 'Relations',
      noun: 'relation',
      input: 'own',
      hint: 'How this tool stands to others. A relation that reads the same from both ends is stated by one of them.',
    },
  ),
  moves,
  mappings,
  worksWith,
  events: field(z.array(eventDocument).max(300).default([]), 'Its dated history; statuses come from here.', {
    label: 'Events',
    noun: 'event',
    input: 'own',
    hint: 'The tool’s dated history. Its status is that of the last event which names one.',
  }),
  sources: field(
    z.array(sourceDocument).max(300).default([]),
    'Pages cited in this file, in words; one that is cited and not listed has no title yet.',
    {
      label: 'Sources',
      noun: 'source',
      input: 'own',
      hint: 'Every page cited above, once. Addresses cited and not listed are added when you save; until a source has a title, readers see its address.',
      order: 'none',
    },
  ),
})

/** The fields of a tool in the order of its files, each with all that is known of it. */
export const toolFields = fieldsOf(toolShape)

export type ToolDocument = z.output<typeof toolShape>
export type ToolDocumentInput = z.input<typeof toolShape>
export type FactDocument = ToolDocument['facts'][number]
export type TradeoffDocument = ToolDocument['tradeoffs'][number]
export type AdviceDocument = ToolDocument['chooseWhen'][number]
export type RelationDocument = ToolDocument['relations'][number]
export type EventDocument = ToolDocument['events'][number]
export type SourceDocument = ToolDocument['sources'][number]
export type FactValue = FactDocument['value']
