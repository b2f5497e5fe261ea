// Which letters a font can draw, read off its own table: a letter that no font has would make the library that draws
// cards (next/og) ask a font service on the internet, at a visitor's request.

import { inflateSync } from 'node:zlib'

/** The code points of a WOFF file (https://www.w3.org/TR/WOFF/) for which it has a glyph. Throws for another format. */
export function lettersOf(woff: Buffer): Set<number> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This font is no WOFF file.')
  for (let entry = 44; entry < 44 + 20 * woff.readUInt16BE(12); entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const [start, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    const table = woff.subarray(start, Number(start) + Number(packed))
    return lettersOfCmap(packed === size ? table : inflateSync(table))
  }
  return new Set()
}

// Every font for the web has its letters of the basic plane in a subtable of format 4; letters beyond it are not drawn.
function lettersOfCmap(cmap: Buffer): Set<number> {
  const letters = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * record))
    if (table.readUInt16BE(0) !== 4) continue
    const width = table.readUInt16BE(6) // two bytes for each segment
    for (let at = 14; at < 14 + width; at += 2) {
      const [end, first, delta, offset] = [0, width + 2, 2 * width + 2, 3 * width + 2].map((list) =>
        table.readUInt16BE(at + list),
      ) as [number, number, number, number] // four lists of the same length
      for (let code = first; code <= end && code < 0xffff; code++) {
        const place = at + 3 * width + 2 + offset + 2 * (code - first)
        const glyph = offset === 0 ? code + delta : table.readUInt16BE(place)
        if (glyph % 0x10000 !== 0) letters.add(code)
      }
    }
  }
  return letters
}

/** A font, as far as text has to know it. */
export type Letters = Pick<ReadonlySet<number>, 'has'>

/** What stands for letters that no font has. */
const UNDRAWN = '…'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text of nothing but what these fonts draw; each run of other letters becomes one mark: `Zażółć 漢字` → `Zażółć …`.
 * A letter and its accents come from one font, the first that has the letter, for so the library looks for them.
 */
export function drawable(text: string, fonts: readonly Letters[]): string {
  let drawn = ''
  for (const { segment } of graphemes.segment(text.normalize('NFC').replace(/\s+/g, ' '))) {
    const codes = [...segment.replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')]
    const font = fonts.find((one) => one.has(codes[0]?.codePointAt(0) ?? -1))
    if (codes.length === 0) continue
    if (font && codes.every((code) => font.has(code.codePointAt(0) ?? -1))) drawn += codes.join('')
    else if (!drawn.endsWith(UNDRAWN)) drawn += UNDRAWN
  }
  return drawn.trim()
}
