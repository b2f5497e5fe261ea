// Everything that a reader can see of a tool, passage by passage: what full-text search reads, and what a result quotes
// to say why it was found.

import type { Tool } from '../catalogue'
import type { FactDocument } from '../document/tool-document'
import type { Attribute, Category, Vocabulary } from '../document/vocabulary'
import { formatFact, formatKind, formatLicence, formatSupportRule } from '../shown/format-value'
import { relationWords } from '../shown/relation-words'

/** Where words weigh alike. */
export const TEXT_FIELDS = [
  'name',
  'aliases',
  'categories',
  'summary',
  'facts',
  'choosing',
  'texts',
  'avoiding',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** What is left out, the last first, where a catalogue is too large to hold all of its text for searching. */
export const TEXT_PARTS = [
  'head',
  'facts',
  'choosing',
  'tradeoffs',
  'notes',
  'history',
  'description',
] as const
export type TextPart = (typeof TEXT_PARTS)[number]

export type Passage = {
  field: TextField
  part: TextPart
  /** What it is said of, as readers know it: `Rootless: yes`, `Strength`. */
  label: string
  text: string
  /** The part of the tool's page where it stands; null for its head. */
  anchor: string | null
}

export type PassageWords = {
  categories: ReadonlyMap<string, Category>
  attributes: ReadonlyMap<string, Attribute>
}

/** What passages need of a vocabulary. */
export function toPassageWords({ categories, attributes }: Vocabulary): PassageWords {
  return {
    categories: new Map(categories.map((category) => [category.slug, category])),
    attributes: new Map(attributes.map((attribute) => [attribute.key, attribute])),
  }
}

/** Every passage of a tool, the most telling first. */
export function passagesOf(tool: Tool, words: PassageWords): Passage[] {
  const passages: Passage[] = []
  const put = (
    field: TextField,
    part: TextPart,
    label: string,
    text: string | null,
    anchor: string | null = null,
  ) => {
    if (text) passages.push({ field, part, label, text, anchor })
  }
  put('name', 'head', 'Name', tool.name)
  put('aliases', 'head', 'Also called', tool.aliases.join(', '))
  put('aliases', 'head', 'Address', [tool.slug, ...tool.formerSlugs].join(', '))
  for (const slug of tool.categories)
    put('categories', 'head', 'Category', words.categories.get(slug)?.name ?? null)
  put('summary', 'head', 'Summary', tool.summary)
  put('facts', 'head', 'Licence', formatLicence(tool.licence), 'facts')
  put('facts', 'head', 'Kind', formatKind(tool.kind))
  if (tool.status !== null) put('facts', 'head', 'Status', tool.status, 'history')
  for (const fact of tool.facts) {
    const attribute = words.attributes.get(fact.attribute)
    if (attribute === undefined) continue
    const anchor = `fact-${fact.attribute}`
    const value = formatFact(fact, attribute)
    const label = `${attribute.label}: ${value}`
    if (isSaid(fact, attribute)) put('facts', 'facts', attribute.label, value, anchor)
    put('texts', 'notes', label, fact.note, anchor)
    for (const key of [fact.value].flat())
      put(
        'texts',
        'notes',
        label,
        attribute.options.find((option) => option.key === key)?.definition ?? null,
        anchor,
      )
  }
  for (const { text } of tool.chooseWhen) put('choosing', 'choosing', 'Choose it when', text)
  for (const { text } of tool.avoidWhen) put('avoiding', 'choosing', 'Avoid it when', text)
  for (const { kind, text } of tool.tradeoffs)
    put('texts', 'tradeoffs', kind === 'strength' ? 'Strength' : 'Limitation', text, 'tradeoffs')
  put('texts', 'notes', 'Licence', tool.licence.note, 'facts')
  put('texts', 'notes', 'Support', formatSupportRule(tool.support) || null, 'support')
  for (const { type, to, note } of tool.relations)
    put(
      'texts',
      'notes',
      'Relation',
      `${relationWords(type, 'to')} ${to}${note === null ? '' : `: ${note}`}`,
      'relations',
    )
  for (const { date, kind, text } of tool.events)
    put('texts', 'history', date.slice(0, 4), `${kind.replaceAll('-', ' ')}: ${text}`, 'history')
  put('texts', 'description', 'Description', tool.description)
  return passages
}

/** True where the value speaks for the tool: a plain no is no answer to who looks for the thing. */
function isSaid({ state, value }: FactDocument, { kind }: Attribute): boolean {
  return state === 'value' && !(kind === 'support' && value === 'no') && kind !== 'link' && kind !== 'date'
}
