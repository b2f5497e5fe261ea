// A tool's changes, put into its curated file where they belong: comments, order, quotes and line breaks of all else stay
// to the letter, so that a commit shows what is new and nothing more.

import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { type ToolDocument, toolFields } from '../../catalogue/document/tool-document'
import { toCanonical } from '../../editing/export/canonical'
import { printPart } from '../../editing/export/export-yaml'
import { entryRules, LIST_NAMES, type ListName } from '../../editing/merge/document-parts'
import { type EntryRules, matchEntries } from '../../editing/merge/match-entries'
import { isSamePart } from '../../editing/merge/same'

type Values = Readonly<Record<string, unknown>>
type Edit = { from: number; to: number; text: string }

/** The text of a tool's file with what differs between two documents of it. Throws where an entry is gone or moved: the keeper takes nothing away. */
export function putIntoFile(text: string, before: ToolDocument, after: ToolDocument): string {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) throw new Error('The file of a tool is a map.')
  const edits: Edit[] = []
  const file: File = { text, edits, keys: toolFields.map(({ name }) => name) }
  for (const { name, fields, isList } of toolFields) {
    const part = name as keyof ToolDocument // the fields are the shape's own
    if (isSamePart(part, before[part], after[part])) continue
    const held = contents.get(name, true)
    const list = LIST_NAMES.find((one) => one === part)
    if (list && isSeq(held)) putEntries(file, { list, held, before, after })
    else if (!isList && fields.length > 0 && isMap(held) && !held.flow)
      putValues(
        { ...file, keys: fields.map((field) => field.name) },
        held,
        before[part] as Values,
        after[part] as Values,
      )
    else putPart(file, contents, part, after[part])
  }
  // From the end on, so that places stay; what is put at one place keeps its order.
  return edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.from - a.from || b.order - a.order)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text)
}

type File = { text: string; edits: Edit[] /** Keys in the order of the shape. */; keys: readonly string[] }
type Entries = { list: ListName; held: YAMLSeq; before: ToolDocument; after: ToolDocument }

function putEntries(file: File, { list, held, before, after }: Entries): void {
  const fields = toolFields.find(({ name }) => name === list)?.fields ?? []
  const [olds, news] = [before[list], after[list]] as Values[][] // entries of one list
  const rules = entryRules[list] as EntryRules<unknown> // as above
  const from = matchEntries(olds ?? [], news ?? [], rules)
  if (olds?.some((_, index) => index < held.items.length && !from.includes(index)))
    throw new Error(`An entry of ${list} is gone.`)
  let place = startOfLine(file.text, startOf(held))
  for (const [index, entry] of (news ?? []).entries()) {
    const old = from[index] ?? null
    const node = old === null ? undefined : held.items[old]
    if (!isMap(node)) {
      const block = printPart(toCanonical({ [list]: [entry] }))
      const column = startOf(held) - startOfLine(file.text, startOf(held))
      file.edits.push({
        from: place,
        to: place,
        text: indent(dedent(block.slice(block.indexOf('\n') + 1)), column),
      })
      continue
    }
    putValues({ ...file, keys: fields.map(({ name }) => name) }, node, olds?.[old ?? 0] ?? {}, entry)
    place = endOfNode(file.text, node)
  }
}

function putValues(file: File, map: YAMLMap, before: Values, after: Values): void {
  for (const key of file.keys)
    if (!isSamePart(key, before[key], after[key])) putPart(file, map, key, after[key])
}

/** Writes one key of a map: in place of its value, or after the key that comes before it. */
function putPart(file: File, map: YAMLMap, key: string, value: unknown): void {
  const pair = pairs(map).find((one) => one.key.value === key)
  const column = startOf(map) - startOfLine(file.text, startOf(map))
  const printed = isUnsaid(value) ? '' : indent(printPart({ [key]: value }), column)
  if (pair) {
    const held = pair.value
    if (isScalar(held) && held.range && !/^BLOCK/.test(held.type ?? '') && /^[^\n]*\n$/.test(printed)) {
      const [from, to] = held.range
      // What stands behind it on its line, such as a comment, stays.
      file.edits.push({ from, to, text: printed.slice(printed.indexOf(': ') + 2, -1) })
      return
    }
    const from = startOf(pair.key)
    const to = endOfNode(file.text, (pair.value as Node | null) ?? pair.key)
    // A line of its own goes whole; the first key of an entry stands behind its dash.
    const line = startOfLine(file.text, from)
    const isWhole = printed === '' && file.text.slice(line, from).trim() === ''
    file.edits.push({ from: isWhole ? line : from, to, text: printed.trimStart() })
    return
  }
  if (printed === '') return
  const place = file.keys.indexOf(key)
  const above = pairs(map).filter((one) => file.keys.indexOf(String(one.key.value)) < place)
  const last = above.at(-1)
  if (!last) {
    // It becomes the first: what was that goes to the next line.
    const at = startOf(map)
    file.edits.push({ from: at, to: at, text: `${printed.trimStart()}${' '.repeat(column)}` })
    return
  }
  const at = endOfNode(file.text, (last.value as Node | null) ?? last.key)
  file.edits.push({ from: at, to: at, text: printed })
}

const isUnsaid = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

const pairs = (map: YAMLMap) =>
  map.items.filter((pair): pair is Pair<Scalar> & { key: Scalar } => isScalar(pair.key))

const startOf = (node: Node): number => node.range?.[0] ?? 0

/** Where the line after the last of a node begins. */
function endOfNode(text: string, node: Node): number {
  if (isMap(node) || isSeq(node)) {
    const last = node.items.at(-1)
    const inner = isMap(node) ? ((last as Pair | undefined)?.value ?? (last as Pair | undefined)?.key) : last
    if (inner && !node.flow) return endOfNode(text, inner as Node)
  }
  const end = node.range?.[1] ?? 0
  if (text[end - 1] === '\n') return end
  const next = text.indexOf('\n', end)
  return next === -1 ? text.length : next + 1
}

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by))
function dedent(text: string): string {
  const by = /^ */.exec(text)?.[0].length ?? 0
  return text.replace(new RegExp(`^ {${by}}`, 'gm'), '')
}
