// Cuts a YAML file into the tools it holds before anything parses it: each is then read, checked and let go by
// itself, so that 20 MB need little memory and a fault in one tool spoils no other.
// Cuts are sound because YAML forbids `---` at a line's start within a value, and demands that what belongs to an
// entry is indented deeper than its dash.

import type { YamlText } from '../files/yaml-value'
import { MAX_TOOLS } from './import-limits'
import type { Coded } from './problem-words'

export type Chunks = { chunks: YamlText[]; faults: (Coded & { line: number })[]; isList: boolean }

const BLANK = /^\s*(#.*)?$/

/** Cuts a stream of documents, a list, or a list below `key:`; a list written in brackets stays one chunk. */
export function cutYaml(text: string, key: string): Chunks {
  const documents = cutDocuments(text)
  const only = documents.length === 1 ? documents[0] : undefined
  if (only === undefined) return { chunks: documents, faults: tooMany(documents), isList: false }
  const list = cutList(only, key)
  return list ?? { chunks: [only], faults: [], isList: false }
}

function cutDocuments(text: string): YamlText[] {
  const chunks: YamlText[] = []
  let lines: string[] = []
  let start = 1
  const close = (next: number) => {
    if (lines.some((line) => !BLANK.test(line))) chunks.push({ line: start, text: lines.join('\n') })
    lines = []
    start = next
  }
  let number = 0
  for (const line of linesOf(text)) {
    number += 1
    if (/^(---|\.\.\.)(\s|$)/.test(line)) {
      close(number)
      // What follows the marker on its own line belongs to the document; spaces keep its columns.
      lines.push(line.startsWith('---') ? `   ${line.slice(3)}` : '')
    } else lines.push(/^%/.test(line) && lines.every((other) => BLANK.test(other)) ? '' : line)
    if (chunks.length > MAX_TOOLS) return chunks
  }
  close(number)
  return chunks
}

function cutList(document: YamlText, key: string): Chunks | null {
  let indent: number | null = null
  let inside = false
  const found: Chunks = { chunks: [], faults: [], isList: true }
  let number = document.line - 1
  let entry: string[] | null = null
  let start = 0
  const close = () => {
    if (entry) found.chunks.push({ line: start, text: entry.join('\n') })
    entry = null
  }
  for (const line of linesOf(document.text)) {
    number += 1
    if (indent === null) {
      if (BLANK.test(line)) continue
      if (!inside && new RegExp(`^${key}:\\s*(#.*)?$`).test(line)) {
        inside = true
        continue
      }
      const dash = /^( *)-(\s|$)/.exec(line)
      // A list at the root starts in column 0; anything else is one document.
      if (!dash || (!inside && dash[1] !== '')) return null
      indent = dash[1]?.length ?? 0
    }
    if (line.startsWith(' '.repeat(indent)) && /^-(\s|$)/.test(line.slice(indent))) {
      close()
      if (found.chunks.length >= MAX_TOOLS) return { ...found, faults: tooMany({ length: MAX_TOOLS + 1 }) }
      entry = [line]
      start = number
    } else if (/^[^\s#]/.test(line)) {
      close()
      found.faults.push({
        line: number,
        code: 'stray-line',
        detail: { key, text: line.slice(0, 60) },
      })
      if (found.faults.length > 20) return found
    } else entry?.push(line)
  }
  close()
  return found
}

function tooMany(list: { length: number }): Chunks['faults'] {
  if (list.length <= MAX_TOOLS) return []
  return [{ line: 1, code: 'too-many-tools' }]
}

/** Lines of a text one at a time: a million of them are not all kept. */
function* linesOf(text: string): Generator<string> {
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? text.length : end)
    yield line.endsWith('\r') ? line.slice(0, -1) : line
    if (end === -1) return
    start = end + 1
  }
}
