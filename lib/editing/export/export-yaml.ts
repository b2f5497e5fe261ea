// Documents as the YAML files of prisma/catalogue: written so that people read them and readImport takes them back
// unchanged. Tools, and the files of the vocabulary.

import { Document, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml'
import type { Claims } from '../../catalogue/document/claim'
import { type ToolDocument, toolShape } from '../../catalogue/document/tool-document'
import { type Vocabulary, vocabularyDocument } from '../../catalogue/document/vocabulary'
import { toCanonical, toCanonicalVocabulary, withoutDefaults } from './canonical'

/** Lists of words stand on one line; lists of groups and of addresses get a line each. */
const ON_ONE_LINE = ['aliases', 'formerSlugs', 'categories', 'value', 'means']
/** Keys with a blank line before them. */
const SECTIONS = [
  'support',
  'lines',
  'chooseWhen',
  'avoidWhen',
  'facts',
  'tradeoffs',
  'relations',
  'moves',
  'mappings',
  'worksWith',
  'events',
  'attributes',
]

/** A tool as its file `tools/<slug>.yaml`. */
export function exportYaml(document: ToolDocument): string {
  return print('../schemas/tool.schema.json', withoutDefaults(toCanonical(document), toolShape.shape))
}

/** The vocabulary as its files: name → text. */
export function exportVocabularyYaml(vocabulary: Vocabulary): Record<string, string> {
  const { categories, aspects, attributeGroups, attributes, words, needs, comparisons } =
    toCanonicalVocabulary(vocabulary)
  const write = (kind: string, part: Partial<Vocabulary>) =>
    print(`schemas/${kind}.schema.json`, withoutDefaults(part, vocabularyDocument.shape))
  return {
    'aspects.yaml': write('aspects', { aspects }),
    'attributes.yaml': write('attributes', { attributeGroups, attributes }),
    'categories.yaml': write('categories', { categories }),
    ...(words.length > 0 && { 'words.yaml': write('words', { words }) }),
    ...(needs.length > 0 && { 'needs.yaml': write('needs', { needs }) }),
    ...(comparisons.length > 0 && { 'comparisons.yaml': write('comparisons', { comparisons }) }),
  }
}

/** The claims as the file `claims.yaml`. */
export function exportClaimsYaml(claims: Claims): string {
  return print(null, claims)
}

/** Some keys of a tool, or of a part of it, as its file writes them, without a blank line before. */
export function printPart(parts: object): string {
  return print(null, withoutDefaults(parts, toolShape.shape)).trimStart()
}

function print(schema: string | null, value: object): string {
  // YAML 1.1 readers take yes, no and dates for other things than text: `compat` puts them in quotes.
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
  visit(document, {
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (SECTIONS.includes(key) || (key === 'sources' && isListOfGroups(pair.value)))
        if (isScalar(pair.key)) pair.key.spaceBefore = true
      if (ON_ONE_LINE.includes(key) && isSeq(pair.value) && !isListOfGroups(pair.value))
        pair.value.flow = true
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') scalar.type = styleOf(scalar.value)
    },
  })
  const text = document.toString({ lineWidth: 0, singleQuote: false })
  return schema === null ? text : `# yaml-language-server: $schema=${schema}\n\n${text}`
}

/** Prose of several lines as a block; what a block or a plain line would not keep exactly, in quotes. */
function styleOf(text: string): 'PLAIN' | 'BLOCK_LITERAL' | 'QUOTE_DOUBLE' {
  if (!text.includes('\n'))
    return /^[\x20-\x7e\u00a1-\u2027\u2030-\ud7ff]*$/.test(text) ? 'PLAIN' : 'QUOTE_DOUBLE'
  const isPlainProse = /^[^\s].*\S$/s.test(text) && /^[\n\x20-\x7e\u00a1-\u2027\u2030-\ud7ff]*$/.test(text)
  return isPlainProse && !/[ \t]\n/.test(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE'
}

function isListOfGroups(node: unknown): boolean {
  return isSeq(node) && (node.items as (Node | null)[]).some((item) => isMap(item) || isPair(item))
}
