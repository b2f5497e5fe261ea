// Documents as programs read them: one tool, and the whole catalogue.

import { z } from 'zod'
import { claimsDocument } from '../document/claim'
import { factDocument } from '../document/statements'
import { toolShape } from '../document/tool-document'
import { vocabularyDocument } from '../document/vocabulary'
import { address, named, ofCatalogue, status, upkeep } from './named-shapes'

/** What stands with a statement of an earlier day that is not told as it is now. */
const past = <Statement extends z.ZodType>(now: Statement) =>
  z
    .strictObject({
      known: z.enum(['not-known', 'not-yet']).describe('`not-yet`: it began to hold later.'),
      now: now.describe('What is said of it today.'),
      version: z.string().nullable().describe('The version with which it began to hold.'),
    })
    .optional()

const { licence } = toolShape.shape

const tool = named(
  'Tool',
  'A tool, whole: its document as editors write it, with its status. As of an earlier day some statements have a `past`.',
  toolShape.extend({
    status,
    facts: z.array(factDocument.extend({ past: past(factDocument) })).describe('One for each attribute.'),
    licence: licence.extend({ past: past(licence) }),
  }),
)

export const toolAnswer = named('ToolAnswer', 'One tool.', z.strictObject({ ...ofCatalogue, upkeep, tool }))

const vocabulary = named(
  'Vocabulary',
  'The words that tools are described in: categories, aspects, attributes with their options.',
  vocabularyDocument,
)

export const catalogueAnswer = named(
  'Catalogue',
  'The whole published catalogue.',
  z.strictObject({
    revision: ofCatalogue.revision,
    asOf: ofCatalogue.asOf.optional(),
    generatedAt: z.iso.datetime(),
    licence: z.strictObject({ spdx: z.string(), url: address('Its text.'), note: z.string() }),
    vocabulary,
    tools: z.array(tool),
    claims: claimsDocument,
  }),
)

export const names = named('Names', 'Names of tools, the nearest first.', z.array(z.string()))

export const problem = named(
  'Refusal',
  'Why a request was refused.',
  z.looseObject({ status: z.int(), error: z.string() }),
)
