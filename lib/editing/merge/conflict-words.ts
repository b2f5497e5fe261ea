// One side of a conflict in words, as the conflict screen shows it.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { type Entry, isGroupName, LIST_NAMES, type ListName } from './document-parts'
import { type EntryWords, writeEntry, writeGroup } from './entry-words'
import type { Conflict } from './merge'

type Side = 'base' | 'mine' | 'theirs'

/** What one side says; empty where it says nothing: `microVM · note: since 5.0 · https://…`. */
export function writeSide(conflict: Conflict, side: Side, vocabulary: Vocabulary): string {
  const value = conflict[side]
  const { part } = conflict.place
  const list = LIST_NAMES.find((name) => name === part)
  if (value === null || value === undefined) return ''
  if (isGroupName(part)) return toLine(writeGroup(part, value as ToolDocument[typeof part], vocabulary)) // the part says so
  if (Array.isArray(value))
    return value.map((one) => (list ? entryLine(list, one, vocabulary) : String(one))).join('\n')
  return list ? entryLine(list, value, vocabulary) : String(value)
}

function entryLine(list: ListName, entry: unknown, vocabulary: Vocabulary): string {
  return toLine(writeEntry(list, entry as Entry<typeof list>, vocabulary)) // conflicts of a list hold its entries
}

function toLine({ text, details, sources }: EntryWords): string {
  const said = Object.entries(details).flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
  return [text, ...said, ...sources].filter(Boolean).join(' · ')
}
