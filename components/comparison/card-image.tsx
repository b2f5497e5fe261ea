import type { Tool } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { comparisonName, countSentence } from '@/lib/catalogue/comparison/comparison-words'
import { formatDate } from '@/lib/catalogue/document/partial-date'

/** A text as the fonts of the picture can draw it, or `otherwise` where they have not a letter of it. */
type Draw = (text: string, otherwise?: string) => string

/** The picture for a tool's page: name, summary, status. Drawn by lib/http/card-response.ts. */
export function ToolCard({ tool, draw }: { tool: Tool; draw: Draw }) {
  const since =
    tool.statusEvent && tool.status !== 'active' ? ` since ${formatDate(tool.statusEvent.date)}` : ''
  return (
    <Card
      title={draw(tool.name, tool.slug)}
      text={draw(tool.summary)}
      foot={tool.status === null ? '' : tool.status + since}
    />
  )
}

/** The picture for a comparison: the names, and how much differs. */
export function ComparisonCard({ comparison, draw }: { comparison: Comparison; draw: Draw }) {
  const names = comparison.columns.map(({ tool }) => ({ name: draw(tool.name, tool.slug) }))
  return (
    <Card
      title={comparisonName(names)}
      text="Side by side: facts with their sources, tradeoffs, and what became of each."
      foot={countSentence(comparison).replace(/\.$/, '')}
    />
  )
}

// The renderer knows inline styles and flex boxes only, and no style sheet: hence the colours of the light scheme.
function Card({ title, text, foot }: { title: string; text: string; foot: string }) {
  const mark = { height: 30, background: '#a3341a' }
  return (
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
        <div style={{ ...mark, width: 20 }} />
        <div style={{ ...mark, width: 7, marginLeft: 5, marginRight: 16 }} />
        Gantry
      </div>
      <div style={{ ...BLOCK, marginTop: 44, ...sizeOf(title), fontWeight: 600, lineHeight: 1.1 }}>
        {title}
      </div>
      <div style={{ ...BLOCK, marginTop: 14, fontSize: 36, lineHeight: 1.35, lineClamp: 3 }}>{text}</div>
      <div style={{ display: 'flex', marginTop: 'auto', fontSize: 32, color: '#a3341a' }}>{foot}</div>
    </div>
  )
}

// A word longer than a line is broken, and what does not fit ends in an ellipsis.
const BLOCK = { display: 'block', wordBreak: 'break-word', overflow: 'hidden', paddingBottom: 10 } as const

function sizeOf(title: string): { fontSize: number; lineClamp: number } {
  if (title.length > 100) return { fontSize: 40, lineClamp: 4 }
  return title.length > 40 ? { fontSize: 56, lineClamp: 3 } : { fontSize: 84, lineClamp: 2 }
}
