import { CiteMarks } from '@/components/facts/cite-marks'
import { type Point, pointText } from '@/lib/catalogue/comparison/comparison-rows'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'

type Props = { points: readonly Point[]; marksOf: NumberedSources['marksOf'] }

/** Tradeoffs or events of one tool in one row; says so when there are none. */
export function PointList({ points, marksOf }: Props) {
  if (points.length === 0) return <i>nothing recorded</i>
  const strengths = points.filter((point) => point.kind === 'strength')
  const limitations = points.filter((point) => point.kind === 'limitation')
  const events = points.filter((point) => point.date !== null)
  return (
    <>
      {strengths.length > 0 && (
        <ul className="plus" aria-label="Strengths">
          {pointItems(strengths, marksOf)}
        </ul>
      )}
      {limitations.length > 0 && (
        <ul className="minus" aria-label="Limitations">
          {pointItems(limitations, marksOf)}
        </ul>
      )}
      {events.length > 0 && <ul>{pointItems(events, marksOf)}</ul>}
    </>
  )
}

const pointItems = (points: readonly Point[], marksOf: Props['marksOf']) =>
  points.map((point, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is drawn once and never reordered
    <li key={place}>
      {pointText(point)}
      {point.unverified && <small> unverified</small>}
      <CiteMarks marks={marksOf(point)} />
    </li>
  ))
