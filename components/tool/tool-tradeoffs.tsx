import { EditLink } from '@/components/facts/edit-link'
import type { Point } from '@/lib/catalogue/comparison/comparison-rows'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { CiteMarks } from '../facts/cite-marks'

/** What weighs most, so headed; the other strengths and limitations side by side, a row for each aspect. */
export function ToolTradeoffs({ page }: { page: ToolPage }) {
  const { major, tradeoffs, tool } = page
  if (major.length + tradeoffs.length === 0) return null
  return (
    <section className="rule" id="tradeoffs">
      <EditLink slug={tool.slug} what="tradeoffs" group="tradeoffs" isApart />
      <h2>{major.length > 0 ? 'What weighs most' : 'Tradeoffs'}</h2>
      {major.length > 0 && (
        <div className="-mt-1 grid gap-x-6 tablet:grid-cols-2">
          <Points page={page} points={major} kind="strength" />
          <Points page={page} points={major} kind="limitation" />
        </div>
      )}
      {major.length > 0 && tradeoffs.length > 0 && (
        <p className="mt-5 mb-1 font-serif text-h3 font-semibold">Further tradeoffs</p>
      )}
      <div className="text-table *:grid *:gap-x-6 *:border-t *:border-line *:py-2 *:first:border-t-0 desk:*:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)] [&_h3]:font-sans [&_h3]:text-small [&_h3]:leading-relaxed [&_h3]:font-normal [&_h3]:tracking-normal [&_h3]:text-soft">
        {tradeoffs.map((row) => (
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
            <small className="text-soft"> unverified</small>
          ) : (
            <CiteMarks marks={page.cited.marksOf(point)} />
          )}
        </li>
      ))}
    </ul>
  )
}
