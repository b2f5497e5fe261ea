// Turns a card (components/comparison/card-image.tsx) into the PNG that is shown where a page is shared. Nothing of it may come
// from elsewhere: what a card says is cut down to the letters of its fonts before it is drawn.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { drawable, type Letters, lettersOf } from './font-letters'

// The size the readers of Open Graph agree on.
const SIZE = { width: 1200, height: 630 }
/** The parts that the package cuts the font into; a letter is drawn with the first that has it. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']
const WEIGHTS = [400, 600] as const

type Font = { name: string; data: Buffer; weight: (typeof WEIGHTS)[number] }
type Fonts = { list: Font[]; letters: Letters[] }

let fonts: Promise<Fonts> | undefined

/** Source Serif 4 (OFL), from the package that ships it; read once, and one list, for which the library keeps what it parsed. */
function loadFonts(): Promise<Fonts> {
  fonts ??= readFonts()
  return fonts
}

async function readFonts(): Promise<Fonts> {
  const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')
  const read = async (subset: string, weight: Font['weight']): Promise<Font> => ({
    name: subset,
    data: await readFile(join(folder, `source-serif-4-${subset}-${weight}-normal.woff`)),
    weight,
  })
  const list = await Promise.all(SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => read(subset, weight))))
  // Both weights have the same letters; tests/unit/cards.test.ts holds it.
  return { list, letters: list.filter(({ weight }) => weight === 400).map(({ data }) => lettersOf(data)) }
}

/** A text as the card's fonts can draw it; `otherwise` where not a letter or digit is left of it. */
export type Draw = (text: string, otherwise?: string) => string

/** The picture of a card, 1200 × 630 pixels; browsers may keep it for an hour. Answers also where drawing fails. */
export async function cardResponse(card: (draw: Draw) => ReactElement): Promise<Response> {
  const { list, letters } = await loadFonts()
  const draw: Draw = (text, otherwise = '') => {
    const drawn = drawable(text, letters)
    return /[\p{L}\p{N}]/u.test(drawn) ? drawn : otherwise
  }
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }
  try {
    // Whole before the answer begins: a picture that fails half-way would end the connection without one.
    const picture = await new ImageResponse(card(draw), { ...SIZE, fonts: list }).arrayBuffer()
    return new Response(picture, { headers })
  } catch (error) {
    console.warn(`A card could not be drawn: ${error instanceof Error ? error.message : error}`)
    return new Response('This picture could not be drawn.\n', { status: 404 })
  }
}
