// Where things stand in a JSON text, without recursion: its traps, its tools and the line of any path.
// JSON.parse gives values without places; this gives places without values.

import type { Problem } from '../../catalogue/check/problem'
import { MAX_DEPTH, MAX_KEYS } from './import-limits'

/** Where a text nests deeper, or a group holds more keys, than any tool's may, and the words for it; or null. */
export function findTrap(text: string): { offset: number; message: string } | null {
  // Commas met in each group that is open; a list may hold as many as it likes.
  const commas: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 34) at = endOfString(text, at) - 1
    else if (letter === 91 || letter === 123) {
      commas.push(letter === 91 ? Number.NEGATIVE_INFINITY : 0)
      if (commas.length > MAX_DEPTH) return { offset: at, message: `nests deeper than ${MAX_DEPTH} levels` }
    } else if (letter === 93 || letter === 125) commas.pop()
    else if (letter === 44 && commas.length > 0) {
      const met = (commas.pop() ?? 0) + 1
      if (met >= MAX_KEYS) return { offset: at, message: `a group has more than ${MAX_KEYS} keys` }
      commas.push(met)
    }
  }
  return null
}

/** The offset of what stands at a path below the value at `start`, or of the nearest thing above it. */
export function offsetInJson(text: string, start: number, path: Problem['path']): number {
  let offset = skipBlank(text, start)
  let shown = offset
  for (const step of path) {
    const entry = entriesOf(text, offset, step)
    if (entry === null) break
    offset = entry.value
    shown = entry.shown
  }
  return shown
}

/** The offsets of a list's entries. */
export function findEntries(text: string, list: number): number[] {
  const found: number[] = []
  for (const entry of walk(text, list)) found.push(entry.value)
  return found
}

/** How often a key stands in the group at `start`; JSON.parse keeps the last of equal ones and says nothing. */
export function countKey(text: string, start: number, key: string): number {
  let count = 0
  for (const entry of walk(text, skipBlank(text, start))) if (entry.key === key) count += 1
  return count
}

function entriesOf(text: string, offset: number, step: string | number) {
  let found: { value: number; shown: number } | null = null
  // The last of equal keys is the one that JSON.parse keeps.
  for (const entry of walk(text, offset))
    if (entry.key === step) {
      found = entry
      if (typeof step === 'number') break
    }
  return found
}

function* walk(
  text: string,
  start: number,
): Generator<{ key: string | number; value: number; shown: number }> {
  let at = skipBlank(text, start)
  const isGroup = text[at] === '{'
  if (!isGroup && text[at] !== '[') return
  at = skipBlank(text, at + 1)
  for (let index = 0; at < text.length && text[at] !== ']' && text[at] !== '}'; index += 1) {
    const shown = at
    let key: string | number = index
    if (isGroup) {
      const end = endOfString(text, at)
      key = JSON.parse(text.slice(at, end)) as string // the whole text has been parsed before: this is a string
      at = skipBlank(text, skipBlank(text, end) + 1)
    }
    yield { key, value: at, shown }
    at = skipBlank(text, endOfValue(text, at))
    if (text[at] === ',') at = skipBlank(text, at + 1)
  }
}

function endOfValue(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 34) {
      at = endOfString(text, at) - 1
      if (depth === 0) return at + 1
    } else if (letter === 91 || letter === 123) depth += 1
    else if (letter === 93 || letter === 125) {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (letter === 44 && depth === 0) return at
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === 92) at += 1
    else if (letter === 34) return at + 1
  }
  return text.length
}

function skipBlank(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return at
}
