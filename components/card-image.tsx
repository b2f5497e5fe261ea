import type { Tool } from '@/lib/catalogue/catalogue'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { comparisonName, countSentence } from '@/lib/catalogue/comparison/comparison-words'
import { formatDate } from '@/lib/catalogue/partial-date'

/** The picture for a tool's page: name, summary, status. Drawn by lib/http/card-response.ts. */
export function ToolCard({ tool }: { tool: Tool }) {
  const since =
    tool.statusEvent && tool.status !== 'active' ? ` since ${formatDate(tool.statusEvent.date)}` : ''
  return <Card title={tool.name} text={tool.summary} foot={tool.status === null ? '' : tool.status + since} />
}

/** The picture for a comparison: the names, and how much differs. */
export function ComparisonCard({ comparison }: { comparison: Comparison }) {
  return (
    <Card
      title={comparisonName(comparison.columns.map(({ tool }) => tool))}
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
}

const shorten = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
