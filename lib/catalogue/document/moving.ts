// Leaving a tool: where people go from it, what of it maps onto what there, what has no counterpart, and whether there
// is a way back.

import { z } from 'zod'
import { field } from './field'
import { evidence, note } from './statements'
import { fullDate, sentence, slug } from './text-schemas'
import { WAYS_BACK } from './words'

/** The day on which the pages behind a statement were read. */
export const checkedOn = () =>
  field(fullDate.nullable().default(null), 'The day the sources were read: YYYY-MM-DD.', {
    label: 'Checked on',
    input: 'day',
  })

const otherTool = (about: string, label: string) =>
  field(slug, about, { label, input: 'line', hint: 'Its name or address.', isName: true })

/** A guide from a tool to another one. */
export const moveDocument = z.strictObject({
  to: otherTool('Slug of the tool that one moves to.', 'Move to'),
  text: field(sentence(500), 'How one moves, in a sentence or two of your own.', {
    label: 'How',
    input: 'area',
    rows: 3,
  }),
  back: field(
    z.enum(WAYS_BACK).nullable().default(null),
    'Whether one can go back: `yes`, `partly` or `no`; left out where it is unknown.',
    { label: 'Way back', input: 'choice', hint: 'Whether one can go back to this tool afterwards.' },
  ),
  note: note('What the way back needs, or why there is none.'),
  checkedOn: checkedOn(),
  ...evidence,
})

/** One thing of a tool, and what stands in its place in the tool that one moves to. */
export const mappingDocument = z.strictObject({
  to: otherTool('Slug of the tool that one moves to: one of `moves`.', 'Moving to'),
  here: field(sentence(160), 'What this tool calls it, or does.', { label: 'Here', input: 'line' }),
  there: field(
    sentence(160).nullable().default(null),
    'What stands in its place there; left out where nothing does, and it is lost.',
    { label: 'There', input: 'line', hint: 'Empty where nothing stands in its place.' },
  ),
  note: note('What the pair alone does not say.'),
  ...evidence,
})

export const moves = field(
  z.array(moveDocument).max(12).default([]),
  'Guides to the tools that people move to from this one.',
  {
    label: 'Moving away',
    noun: 'guide',
    input: 'own',
    hint: 'Where people go from this tool, and how; the first is shown first.',
    column: false,
  },
)

export const mappings = field(
  z.array(mappingDocument).max(150).default([]),
  'What of this tool becomes what in the tools of `moves`, row by row; a row without `there` is lost.',
  {
    label: 'What maps onto what',
    noun: 'row',
    input: 'own',
    hint: 'One thing of this tool a row, and what stands in its place there.',
    column: false,
  },
)

export type MoveDocument = z.output<typeof moveDocument>
export type MappingDocument = z.output<typeof mappingDocument>
