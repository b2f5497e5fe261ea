import { formatDate } from '@/lib/catalogue/document/partial-date'
import { type AgePoint, toAgeCurve } from '@/lib/catalogue/gaps/age-curve'
import type { AgeSummary } from '@/lib/catalogue/gaps/fact-ages'
import { formatCount } from '@/lib/catalogue/shown/noun-words'

type FactAgesProps = {
  summary: AgeSummary
  /** The day to which ages are counted. */
  today: string
  /** How it went; only where all categories are shown. */
  history: readonly AgePoint[]
}

/** How long ago facts were checked: half of them by, how they are spread, and how that went over time. */
export function FactAges({ summary, today, history }: FactAgesProps) {
  const { dated, undated, median } = summary
  if (dated + undated === 0) return null
  return (
    <section className="rule mb-8" id="ages">
      <h2>How old the facts are</h2>
      <p className="mb-3 text-small text-soft">
        {median === null
          ? 'Of no fact it is said when it was checked.'
          : `Half of the ${formatCount(dated, 'fact')} were checked within ${formatDays(median)} before ${formatDate(today)}.`}
        {undated > 0 && ` Of ${undated.toLocaleString('en')} it is not said when.`}
      </p>
      <div className="grid gap-x-10 gap-y-4 tablet:grid-cols-2">
        <AgeBands summary={summary} />
        <AgeHistory history={history} />
      </div>
    </section>
  )
}

function AgeBands({ summary: { dated, bands } }: { summary: AgeSummary }) {
  return (
    <table className={TABLE}>
      <caption className="text-left text-note text-soft">Facts by the days since they were checked</caption>
      <tbody>
        {bands.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="w-1/2">
              <svg className="block h-3 w-full" aria-hidden="true">
                <rect
                  className="fill-edge"
                  width={`${dated === 0 ? 0 : Math.round((1000 * count) / dated) / 10}%`}
                  height="12"
                />
              </svg>
            </td>
            <td className="text-right">{count.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const TABLE =
  'w-full text-small [&_th]:pr-3 [&_th]:text-left [&_th]:font-normal [&_td]:pl-2 [&_tr]:border-t [&_tr]:border-line'

/** How it went, drawn and as the same numbers in a table. */
function AgeHistory({ history }: { history: readonly AgePoint[] }) {
  const curve = toAgeCurve(history)
  const [only] = history
  if (curve === null)
    return only ? (
      <p className="text-small text-soft">
        How that goes over time is drawn here once the catalogue was changed on a second day.
      </p>
    ) : null
  const [first, last] = [curve.points[0], curve.points.at(-1)]
  return (
    <div>
      <p className="text-note text-soft">Days by which half of the facts were checked, day by day</p>
      <svg
        className="mt-1 block h-24 w-full border-b border-l border-edge"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby="age-curve"
      >
        <title id="age-curve">{`Half of the facts were checked within ${formatDays(first?.median ?? 0)} on ${formatDate(first?.day ?? '')}, and within ${formatDays(last?.median ?? 0)} on ${formatDate(last?.day ?? '')}. The table beneath has the numbers.`}</title>
        <polyline
          className="fill-none stroke-accent"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
          points={curve.points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      </svg>
      <p className="flex justify-between text-note text-soft">
        <span>{formatDate(first?.day ?? '')}</span>
        <span>{`up to ${formatDays(curve.top)}`}</span>
        <span>{formatDate(last?.day ?? '')}</span>
      </p>
      <details className="text-small">
        <summary className="w-fit py-1 text-soft">The numbers</summary>
        <table className={TABLE}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Half within</th>
              <th scope="col">Facts</th>
              <th scope="col">Unknown</th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ day, facts, unknown, median }) => (
              <tr key={day}>
                <th scope="row">{formatDate(day)}</th>
                <td>{median === null ? 'not said' : formatDays(median)}</td>
                <td>{facts.toLocaleString('en')}</td>
                <td>{unknown.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

const formatDays = (days: number) => formatCount(Math.round(days), 'day')
