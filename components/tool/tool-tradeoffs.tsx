import type { Point } from '@/lib/catalogue/comparison/comparison-rows'
import type { ToolPage } from '@/lib/catalogue/shown/tool-page'
import { CiteMarks } from '../facts/cite-marks'

/** Strengths and limitations side by side, a row for each aspect. */
export function ToolTradeoffs({ page }: { page: ToolPage }) {
  if (page.tradeoffs.length === 0) return null
  return (
    <section className="rule" id="tradeoffs">
      <h2>Tradeoffs</h2>
      <div className="aspects">
        {page.tradeoffs.map((row) => (
          <div key={row.key}>
            <h3>{row.label}</h3>
            <Points page={page} points={row.cells.flat()} kind="strength" />
            <Points page={page} points={row.cells.flat()} kind="limitation" />
          </div>
        ))}
      </div>
    </section>
  )
}

const looks = {
  strength: { list: 'plus', name: 'Strengths' },
  limitation: { list: 'minus', name: 'Limitations' },
}

type PointsProps = { page: ToolPage; points: readonly Point[]; kind: 'strength' | 'limitation' }

function Points({ page, points, kind }: PointsProps) {
  const mine = points.filter((point) => point.kind === kind)
  if (mine.length === 0) return <div />
  return (
    <ul className={looks[kind].list} aria-label={looks[kind].name}>
      {mine.map((point) => (
        <li key={point.text}>
          {point.text}
          {point.unverified ? (
            <small className="soft"> unverified</small>
          ) : (
            <CiteMarks marks={page.cited.marksOf(point)} />
          )}
        </li>
      ))}
    </ul>
  )
}
