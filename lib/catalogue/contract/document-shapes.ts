// Documents as programs read them: one tool, and the whole catalogue.

import { z } from 'zod'
import { claimsDocument } from '../document/claim'
import { toolShape } from '../document/tool-document'
import { vocabularyDocument } from '../document/vocabulary'
import { address, named, ofCatalogue, status, upkeep } from './named-shapes'

const tool = named(
  'Tool',
  'A tool, whole: its document as editors write it, with its status.',
  toolShape.extend({ status }),
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
