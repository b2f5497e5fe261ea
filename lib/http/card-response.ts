// Turns a card (components/card-image.tsx) into the PNG that is shown where a page is shared.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'

// The size the readers of Open Graph agree on.
const SIZE = { width: 1200, height: 630 }

let fonts: Promise<[Buffer, Buffer]> | undefined

/** Source Serif 4 (OFL), from the package that ships it; read once. */
function loadFonts(): Promise<[Buffer, Buffer]> {
  const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')
  const read = (weight: number) => readFile(join(folder, `source-serif-4-latin-${weight}-normal.woff`))
  fonts ??= Promise.all([read(400), read(600)])
  return fonts
}

/** The picture of a card, 1200 × 630 pixels; browsers may keep it for an hour. */
export async function cardResponse(card: ReactElement): Promise<Response> {
  const [regular, semibold] = await loadFonts()
  return new ImageResponse(card, {
    ...SIZE,
    fonts: [
      { name: 'Serif', data: regular, weight: 400 },
      { name: 'Serif', data: semibold, weight: 600 },
    ],
    headers: { 'cache-control': 'public, max-age=3600' },
  })
}
