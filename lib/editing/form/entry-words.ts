// What each entry of a tool document says, in words: a main text and the details beside it. The difference
// compares these, so that readers see values as pages print them.

import { formatDate } from '../../catalogue/document/partial-date'
import { sourceTitle } from '../../catalogue/document/source-address'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { type Attribute, attributeDocument, type Vocabulary } from '../../catalogue/document/vocabulary'
import { formatFact, formatLicence } from '../../catalogue/shown/format-value'
import { relationWords } from '../../catalogue/shown/relation-words'
import type { Entry, ListName } from '../merge/document-parts'
import { spellOut } from '../merge/document-parts'

/** Details by the name readers know them under; null where the entry says nothing of the kind. */
export type EntryWords = { text: string; details: Record<string, string | null>; sources: readonly string[] }

type Writers = { [N in ListName]: (entry: Entry<N>, vocabulary: Vocabulary) => EntryWords }

const writers: Writers = {
  facts: (fact, vocabulary) => ({
    text: formatFact(fact, attributeOf(fact.attribute, vocabulary)),
    details: {
      Note: fact.note,
      Since: dateOrNull(fact.since),
      Until: dateOrNull(fact.until),
      Checked: dateOrNull(fact.checkedOn),
      Unverified: flag(fact.unverified),
    },
    sources: fact.sources,
  }),
  tradeoffs: ({ aspect, kind, text, unverified, sources }, vocabulary) => ({
    text,
    details: {
      Aspect: vocabulary.aspects.find(({ key }) => key === aspect)?.name ?? spellOut(aspect),
      Kind: kind,
      Unverified: flag(unverified),
    },
    sources,
  }),
  relations: ({ type, to, note, unverified, sources }) => ({
    text: `${relationWords(type, 'to')} ${to}`,
    details: { Note: note, Unverified: flag(unverified) },
    sources,
  }),
  events: ({ date, kind, version, text, status, unverified, sources }) => ({
    text,
    details: {
      Date: formatDate(date),
      Kind: spellOut(kind).toLowerCase(),
      Version: version,
      'Status from then on': status,
      Unverified: flag(unverified),
    },
    sources,
  }),
  sources: ({ url, title, publisher, kind, readOn }) => ({
    text: sourceTitle({ url, title }),
    details: {
      Address: url,
      Publisher: publisher,
      Kind: spellOut(kind).toLowerCase(),
      Read: dateOrNull(readOn),
    },
    sources: [],
  }),
}

/** One entry of a list in words. */
export function writeEntry<N extends ListName>(name: N, entry: Entry<N>, vocabulary: Vocabulary): EntryWords {
  return writers[name](entry, vocabulary)
}

/** The licence in words. */
export function writeLicence(licence: ToolDocument['licence']): EntryWords {
  const { note, unverified, sources } = licence
  return { text: formatLicence(licence), details: { Note: note, Unverified: flag(unverified) }, sources }
}

const dateOrNull = (date: string | null) => (date === null ? null : formatDate(date))
const flag = (unverified: boolean) => (unverified ? 'yes' : null)

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
