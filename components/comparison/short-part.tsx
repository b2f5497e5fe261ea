import { PartRow, PartTable } from '@/components/comparison/part-table'
import { CiteMarks } from '@/components/facts/cite-marks'
import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import type { ShortPoint, ShortRow } from '@/lib/catalogue/comparison/in-short'
import type { NumberedSources } from '@/lib/catalogue/shown/citations'
import { paths } from '@/lib/paths'

const MARKS: Partial<Record<ShortRow['key'], string>> = { choose: 'mark is-yes', avoid: 'mark is-no' }

/** The answer first: when to choose each tool and when to avoid it, and what weighs most. */
export function ShortPart({ comparison }: { comparison: Comparison }) {
  const { columns, short, cited } = comparison
  if (short.length === 0) return null
  return (
    <section id="short" className="mt-0! [&_td]:font-normal">
      <h2 className="sr-only">In short</h2>
      <PartTable name="In short" columns={columns}>
        {short.map(({ key, label, cells }) => (
          <PartRow
            key={key}
            label={<span className={MARKS[key]}>{label}</span>}
            columns={columns}
            cells={cells.map((points, column) => ({
              key: columns[column]?.tool.slug ?? '',
              content: <ShortPoints points={points} marksOf={cited.marksOf} />,
            }))}
          />
        ))}
      </PartTable>
    </section>
  )
}

type ShortPointsProps = { points: readonly ShortPoint[]; marksOf: NumberedSources['marksOf'] }

function ShortPoints({ points, marksOf }: ShortPointsProps) {
  if (points.length === 0) return <i>nothing recorded</i>
  return (
    <ul className="[&>li+li]:mt-1">
      {points.map((point) => (
        <li key={point.text}>
          {point.text}
          {point.other !== null && (
            <>
              {' '}
              Take <a href={paths.tool(point.other.slug)}>{point.other.name}</a> instead.
            </>
          )}
          <CiteMarks marks={marksOf(point)} />
          {point.unverified && <small> unverified</small>}
        </li>
      ))}
    </ul>
  )
}
