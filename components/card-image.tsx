import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactNode } from 'react'
import type { Tool } from '@/lib/catalogue/catalogue'
import { joinWords } from '@/lib/catalogue/format-value'
import { formatDate } from '@/lib/catalogue/partial-date'

// 1200 × 630 is the size the Open Graph readers agree on.
const size = { width: 1200, height: 630 }

/** Draws the picture for a tool's page: name, summary, status. */
export function drawToolCard(tool: Tool): Promise<Response> {
  const since =
    tool.statusEvent && tool.status !== 'active' ? ` since ${formatDate(tool.statusEvent.date)}` : ''
  return draw({ title: tool.name, text: tool.summary, foot: tool.status === null ? '' : tool.status + since })
}

/** Draws the picture for a comparison: the names, and what each is. */
export function drawComparisonCard(tools: readonly Tool[]): Promise<Response> {
  const text =
    tools.length > 2 ? `${tools.length} tools side by side` : tools.map((tool) => tool.summary).join(' ')
  return draw({
    title: joinWords(tools.map((tool) => tool.name)),
    text,
    foot: 'compared, with a source for every fact',
  })
}

async function draw({ title, text, foot }: { title: string; text: string; foot: string }): Promise<Response> {
  const [regular, semibold] = await loadFonts()
  const card: ReactNode = (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: 72,
        background: '#fcfbf8',
        color: '#1d1c19',
        fontFamily: 'Serif',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34, color: '#5c594f' }}>
        <div style={{ width: 20, height: 30, background: '#a3341a' }} />
        <div style={{ width: 7, height: 30, background: '#a3341a', marginLeft: 5, marginRight: 16 }} />
        Gantry
      </div>
      <div
        style={{
          display: 'flex',
          marginTop: 56,
          fontSize: title.length > 40 ? 56 : 84,
          fontWeight: 600,
          lineHeight: 1.1,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', marginTop: 30, fontSize: 36, lineHeight: 1.35 }}>
        {shorten(text, 200)}
      </div>
      <div style={{ display: 'flex', marginTop: 'auto', fontSize: 32, color: '#a3341a' }}>{foot}</div>
    </div>
  )
  return new ImageResponse(card, {
    ...size,
    fonts: [
      { name: 'Serif', data: regular, weight: 400 },
      { name: 'Serif', data: semibold, weight: 600 },
    ],
    headers: { 'cache-control': 'public, max-age=3600' },
  })
}

const shorten = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`

let fonts: Promise<[Buffer, Buffer]> | undefined

/** Source Serif 4 (OFL), from the package that ships it; read once. */
function loadFonts(): Promise<[Buffer, Buffer]> {
  const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')
  const read = (weight: number) => readFile(join(folder, `source-serif-4-latin-${weight}-normal.woff`))
  fonts ??= Promise.all([read(400), read(600)])
  return fonts
}
