// Bytes of an uploaded file → its text, or the line and a sentence saying why it is none. First step of every import.

import { isUtf8 } from 'node:buffer'
import type { Coded } from './problem-words'

export type Decoded = { text: string; fault: null } | { text: null; fault: Coded & { line: number } }

/** Decodes UTF-8 with or without its mark, and UTF-16 with one; anything else is told with the line it shows on. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null
  if (utf16 === null && !isUtf8(bytes)) return refuse(lineOfBadByte(bytes), 'not-utf8')
  let text: string
  try {
    // Without `ignoreBOM` the decoder takes the mark off; a program that put one before ours left a second.
    text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff+/, '')
  } catch {
    return refuse(1, 'broken-utf16')
  }
  const nul = text.indexOf('\u0000')
  if (nul !== -1) {
    const every = nul <= 1 && text.indexOf('\u0000', nul + 1) - nul === 2
    return refuse(lineOfOffset(text, nul), every ? 'utf16-without-mark' : 'nul')
  }
  return text.trim() === '' ? refuse(1, 'empty') : { text, fault: null }
}

/** The line, from 1, on which an offset of a text stands. */
export function lineOfOffset(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return line
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

type Unreadable = 'not-utf8' | 'broken-utf16' | 'utf16-without-mark' | 'nul' | 'empty'

function refuse(line: number, code: Unreadable): Decoded {
  return { text: null, fault: { line, code } }
}
