// What each entry of a tool document says, in words: a main text and the details beside it. The difference
// compares these, so that readers see values as pages print them.

import type { Field } from '../../catalogue/document/field'
import { formatDate } from '../../catalogue/document/partial-date'
import { sourceTitle } from '../../catalogue/document/source-address'
import { type FactDocument, type ToolDocument, toolFields } from '../../catalogue/document/tool-document'
import { type Attribute, attributeDocument, type Vocabulary } from '../../catalogue/document/vocabulary'
import { watchDocument } from '../../catalogue/document/watch'
import { formatFact, formatLicence, formatSupportRule, formatWatch } from '../../catalogue/shown/format-value'
import { formatFit, formatMapping } from '../../catalogue/shown/moving-words'
import { relationWords } from '../../catalogue/shown/relation-words'
import type { Entry, GroupName, ListName } from './document-parts'
import { spellOut } from './document-parts'

/** Details by the name readers know them under; null where the entry says nothing of the kind. */
export type EntryWords = { text: string; details: Record<string, string | null>; sources: readonly string[] }

type Writers = { [N in ListName]: (entry: Entry<N>, vocabulary: Vocabulary) => string }

const writers: Writers = {
  lines: ({ name }) => name,
  chooseWhen: ({ text }) => text,
  avoidWhen: ({ text }) => text,
  facts: writeFact,
  tradeoffs: ({ text }) => text,
  relations: ({ type, to }) => `${relationWords(type, 'to')} ${to}`,
  moves: ({ to }) => `move to ${to}`,
  mappings: formatMapping,
  worksWith: formatFit,
  events: ({ text }) => text,
  sources: sourceTitle,
}
/** The fields that a main text says; all others are details beside it. */
const SAID: Record<ListName | GroupName, readonly string[]> = {
  lines: ['name'],
  chooseWhen: ['text'],
  avoidWhen: ['text'],
  facts: ['attribute', 'state', 'value', 'qualified'],
  tradeoffs: ['text'],
  relations: ['type', 'to'],
  moves: ['to'],
  mappings: ['here', 'there'],
  worksWith: ['with', 'line', 'level', 'from', 'until'],
  events: ['text'],
  sources: ['title'],
  licence: ['spdx', 'class'],
  support: ['kind', 'text'],
  watch: Object.keys(watchDocument.shape),
}

const groupWriters: { [N in GroupName]: (group: ToolDocument[N]) => string } = {
  licence: formatLicence,
  support: formatSupportRule,
  watch: formatWatch,
}

/** One entry of a list in words. */
export function writeEntry<N extends ListName>(name: N, entry: Entry<N>, vocabulary: Vocabulary): EntryWords {
  return withDetails(name, { entry, text: writers[name](entry, vocabulary), vocabulary })
}

/** A part that is a group of fields, such as the licence, in words. */
export function writeGroup<N extends GroupName>(
  name: N,
  group: ToolDocument[N],
  vocabulary: Vocabulary,
): EntryWords {
  return withDetails(name, { entry: group, text: groupWriters[name](group), vocabulary })
}

type Written = { entry: object; text: string; vocabulary: Vocabulary }

function withDetails(name: keyof typeof SAID, { entry, text, vocabulary }: Written): EntryWords {
  const values = new Map<string, unknown>(Object.entries(entry))
  const fields = toolFields.find((field) => field.name === name)?.fields ?? []
  const details = fields.filter((field) => !field.cites && !SAID[name].includes(field.name))
  const cited = fields.find(({ cites }) => cites)
  return {
    text,
    details: Object.fromEntries(
      details.map((field) => [
        field.label,
        field.name === 'otherwise'
          ? writeOtherwise(entry as FactDocument, vocabulary) // facts alone have it
          : writeDetail(field, { value: values.get(field.name), vocabulary }),
      ]),
    ),
    sources: cited ? (values.get(cited.name) as string[]) : [], // a list of addresses
  }
}

type Detail = { value: unknown; vocabulary: Vocabulary }

function writeDetail({ name, input, words }: Field, { value, vocabulary }: Detail): string | null {
  if (input === 'tick') return value === true ? 'yes' : null
  if (typeof value !== 'string') return null
  if (input === 'date' || input === 'day') return formatDate(value)
  if (name === 'aspect') return vocabulary.aspects.find(({ key }) => key === value)?.name ?? spellOut(value)
  return words.length > 0 ? spellOut(value).toLowerCase() : value
}

function writeFact(fact: FactDocument, vocabulary: Vocabulary): string {
  return formatFact(fact, attributeOf(fact.attribute, vocabulary))
}

function writeOtherwise({ attribute, otherwise }: FactDocument, vocabulary: Vocabulary): string | null {
  if (otherwise === null) return null
  const { value, note, reason, sources } = otherwise
  const said = formatFact({ state: 'value', value, qualified: false }, attributeOf(attribute, vocabulary))
  return [said, note, reason, ...sources].filter((part) => part !== null).join(' · ')
}

// Old revisions may name attributes the vocabulary no longer has; their values are printed as they stand.
function attributeOf(key: string, vocabulary: Vocabulary): Attribute {
  const known = vocabulary.attributes.find((attribute) => attribute.key === key)
  return (
    known ??
    attributeDocument.parse({ ...unknownAttribute, key: `former-${key}`.slice(0, 60).replace(/-$/, '') })
  )
}

const unknownAttribute = {
  group: 'former',
  label: 'Former attribute',
  definition: 'An attribute the vocabulary no longer has.',
  kind: 'text',
  filter: false,
}
