// The one order of keys, and the one choice of what goes without saying, in which documents are written down.
// YAML and JSON exports speak it, and imports compare with it.

import { comparisonDocument } from '../../catalogue/document/curated-comparison'
import { mappingDocument, moveDocument } from '../../catalogue/document/moving'
import { lineDocument, supportDocument } from '../../catalogue/document/release-lines'
import { needDocument, tradeWordDocument } from '../../catalogue/document/search-words'
import {
  adviceDocument,
  eventDocument,
  factDocument,
  otherwiseDocument,
  relationDocument,
  sourceDocument,
  tradeoffDocument,
} from '../../catalogue/document/statements'
import { type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import {
  aspectDocument,
  attributeDocument,
  attributeGroupDocument,
  categoryDocument,
  optionDocument,
  scaleDocument,
  type Vocabulary,
} from '../../catalogue/document/vocabulary'
import { watchDocument } from '../../catalogue/document/watch'
import { fitDocument } from '../../catalogue/document/works-with'

type Group = Record<string, unknown>

const entryShapes: Record<string, { shape: Group }> = {
  support: supportDocument,
  lines: lineDocument,
  chooseWhen: adviceDocument,
  avoidWhen: adviceDocument,
  facts: factDocument,
  otherwise: otherwiseDocument,
  tradeoffs: tradeoffDocument,
  relations: relationDocument,
  moves: moveDocument,
  mappings: mappingDocument,
  worksWith: fitDocument,
  events: eventDocument,
  sources: sourceDocument,
  licence: toolShape.shape.licence,
  watch: watchDocument,
  scale: scaleDocument,
  options: optionDocument,
  categories: categoryDocument,
  aspects: aspectDocument,
  attributeGroups: attributeGroupDocument,
  attributes: attributeDocument,
  words: tradeWordDocument,
  needs: needDocument,
  comparisons: comparisonDocument,
}

/** A tool document with every key in the schema's order. */
export function toCanonical<Of extends Partial<ToolDocument>>(document: Of): Of {
  return order(document, toolShape.shape) as Of // the same document, its keys in another order
}

/** A vocabulary with every key in the schemas' order. */
export function toCanonicalVocabulary(vocabulary: Vocabulary): Vocabulary {
  const { categories, aspects, attributeGroups, attributes, words, needs, comparisons } = vocabulary
  // As above; the shapes of its lists are in entryShapes.
  return order(
    { categories, aspects, attributeGroups, attributes, words, needs, comparisons },
    vocabulary,
  ) as Vocabulary
}

/** A group without what its schema fills in by itself. */
export function withoutDefaults(group: object, shape: Group): Group {
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, value]) => {
      if (isDefault(value, shape[key])) return []
      const inner = entryShapes[key]?.shape
      const isEntries = inner && Array.isArray(value) && value.every(isGroup)
      if (isEntries) return [[key, value.map((entry) => withoutDefaults(entry, inner))]]
      return [[key, inner && isGroup(value) ? withoutDefaults(value, inner) : value]]
    }),
  )
}

function isDefault(value: unknown, schema: unknown): boolean {
  if (!isGroup(schema) || typeof schema.safeParse !== 'function') return false
  const filled: unknown = schema.safeParse(undefined)
  if (!isGroup(filled) || filled.success !== true) return false
  return JSON.stringify(filled.data) === JSON.stringify(value)
}

function order(value: unknown, shape: Group): unknown {
  if (!isGroup(value)) return value
  return Object.fromEntries(
    Object.keys(shape)
      .filter((key) => Object.hasOwn(value, key))
      .map((key) => {
        const inner = entryShapes[key]?.shape
        const part = value[key]
        if (!inner) return [key, part]
        return [key, Array.isArray(part) ? part.map((entry) => order(entry, inner)) : order(part, inner)]
      }),
  )
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
