// The full text of a catalogue's tools, for MiniSearch to find and rank (docs/decisions/0011-full-text.md says why).
// One index goes along from revision to revision: what did not change stays in it, so a save costs one tool. It answers
// by slug, so that whoever still reads an older catalogue is answered with the tools of that one.

import MiniSearch from 'minisearch'
import type { Catalogue, Tool } from '../catalogue'
import { toolFields } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import { phrasesOf, termsWithPhrases } from './phrases'
import {
  type PassageWords,
  passagesOf,
  TEXT_FIELDS,
  TEXT_PARTS,
  type TextField,
  type TextPart,
  toPassageWords,
} from './tool-passages'

type Entry = Record<TextField, string> & { id: number }

export type TextIndex = {
  mini: MiniSearch<Entry>
  vocabulary: Vocabulary
  /** By number, the tools as they were indexed; undefined where one went. */
  tools: (Tool | undefined)[]
  numbers: Map<string, number>
  /** The parts that are held: all of them, or those there is room for. */
  parts: ReadonlySet<TextPart>
}

/** Characters of text that are held: about a second to index, and 100 MB. */
const ROOM = 14_000_000

const STEP = 250

/** Indexes all tools, pausing between steps so that others are served meanwhile. */
export async function buildTextIndex(catalogue: Catalogue, pause: () => Promise<void>): Promise<TextIndex> {
  const { index, rest } = beginTextIndex(catalogue)
  for (const step of rest) {
    step()
    await pause()
  }
  return index
}

/** Indexes all tools at once. */
export function buildTextIndexAtOnce(catalogue: Catalogue): TextIndex {
  const { index, rest } = beginTextIndex(catalogue)
  for (const step of rest) step()
  return index
}

function beginTextIndex({ tools, vocabulary }: Catalogue): { index: TextIndex; rest: Iterable<() => void> } {
  const words = toPassageWords(vocabulary)
  const phrases = phrasesOf(vocabulary.words)
  const index: TextIndex = {
    mini: new MiniSearch<Entry>({
      fields: [...TEXT_FIELDS],
      tokenize: (text) => termsWithPhrases(text, phrases),
      processTerm: (term) => term,
    }),
    vocabulary,
    tools: [],
    numbers: new Map(),
    parts: partsWithRoom(tools, words),
  }
  const steps = Array.from({ length: Math.ceil(tools.length / STEP) }, (_, step) => () => {
    for (const tool of tools.slice(step * STEP, (step + 1) * STEP)) addTool(index, tool, words)
  })
  return { index, rest: steps }
}

/**
 * Takes the index on to another catalogue: tools that changed are taken out and put in again. False where it has to be
 * built anew, for the words that facts are told in changed, or those of the trade, or most of the tools did.
 */
export function takeTextIndexOn(index: TextIndex, { tools, toolsBySlug, vocabulary }: Catalogue): boolean {
  const isSame = (list: 'attributes' | 'categories' | 'words') =>
    index.vocabulary[list] === vocabulary[list] ||
    JSON.stringify(index.vocabulary[list]) === JSON.stringify(vocabulary[list])
  if (!isSame('attributes') || !isSame('categories') || !isSame('words')) return false
  const gone = index.tools.filter((tool) => tool !== undefined && !toolsBySlug.has(tool.slug)) as Tool[] // filtered
  const changed = tools.filter((tool) => {
    const number = index.numbers.get(tool.slug)
    const before = number === undefined ? undefined : index.tools[number]
    if (before === undefined || number === undefined) return true
    if (!saysTheSame(before, tool)) return true
    index.tools[number] = tool
    return false
  })
  if (gone.length + changed.length > MOST_CHANGED) return false
  const words = toPassageWords(index.vocabulary)
  for (const { slug } of [...gone, ...changed]) dropTool(index, slug, words)
  for (const tool of changed) addTool(index, tool, words)
  return true
}

const MOST_CHANGED = 500

/** A new day makes new tools of the same documents. */
function saysTheSame(one: Tool, other: Tool): boolean {
  if (one === other) return true
  return (
    one.status === other.status &&
    toolFields.every(({ name }) => Reflect.get(one, name) === Reflect.get(other, name))
  )
}

function addTool(index: TextIndex, tool: Tool, words: PassageWords): void {
  const number = index.numbers.get(tool.slug) ?? index.tools.length
  index.tools[number] = tool
  index.numbers.set(tool.slug, number)
  index.mini.add(toEntry(index, tool, number, words))
}

function dropTool(index: TextIndex, slug: string, words: PassageWords): void {
  const number = index.numbers.get(slug)
  const tool = number === undefined ? undefined : index.tools[number]
  if (number === undefined || tool === undefined) return
  index.mini.remove(toEntry(index, tool, number, words))
  index.tools[number] = undefined
}

function toEntry({ parts }: TextIndex, tool: Tool, number: number, words: PassageWords): Entry {
  const entry = { id: number } as Entry // its fields follow
  for (const field of TEXT_FIELDS) entry[field] = ''
  for (const { field, part, text, label } of passagesOf(tool, words))
    if (parts.has(part)) entry[field] += `${field === 'facts' ? `${label} ` : ''}${text}\n`
  return entry
}

/** The parts of which the catalogue's texts fit the room; what every tool is known by always does. */
function partsWithRoom(tools: readonly Tool[], words: PassageWords): Set<TextPart> {
  const sizes = new Map<TextPart, number>()
  const every = Math.max(1, Math.floor(tools.length / 1000))
  for (let at = 0; at < tools.length; at += every)
    for (const { part, text } of tools[at] ? passagesOf(tools[at] as Tool, words) : []) // there: below the length
      sizes.set(part, (sizes.get(part) ?? 0) + text.length * every)
  const parts = new Set<TextPart>()
  let room = ROOM
  for (const part of TEXT_PARTS) {
    room -= sizes.get(part) ?? 0
    if (room < 0 && part !== 'head') break
    parts.add(part)
  }
  return parts
}

/** What is left out of a catalogue's texts for want of room, in readers' words. */
export function leftOutParts({ parts }: TextIndex): string[] {
  return TEXT_PARTS.filter((part) => !parts.has(part)).map((part) => PART_NAMES[part])
}

const PART_NAMES: Record<TextPart, string> = {
  head: 'names',
  facts: 'facts',
  choosing: 'when to choose them',
  tradeoffs: 'tradeoffs',
  notes: 'notes',
  history: 'history',
  description: 'descriptions',
}
