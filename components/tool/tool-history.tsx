import { formatDate } from '@/lib/catalogue/document/partial-date'
import { capitalise } from '@/lib/catalogue/shown/noun-words'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { paths } from '@/lib/paths'
import { CiteMarks } from '../facts/cite-marks'
import { SingleLife } from '../pictures/lifeline'

/** What happened to a tool: as a picture, and oldest first in words. */
export function ToolHistory({ page }: { page: ToolPage }) {
  if (page.events.length === 0) return null
  return (
    <section className="rule" id="history">
      <h2>History</h2>
      <ToolLife page={page} />
      <ol className="dated text-table">
        {page.events.map((event) => (
          <li key={`${event.date} ${event.text}`}>
            <time dateTime={event.date}>{formatDate(event.date)}</time>
            <span>
              {event.text}
              {event.unverified ? (
                <small className="text-soft"> unverified</small>
              ) : (
                <CiteMarks marks={page.cited.marksOf(event)} />
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function ToolLife({ page: { tool, life } }: { page: ToolPage }) {
  const [line] = life.lines
  if (line === undefined || line.spans.length === 0) return null
  const [category = ''] = tool.categories
  return (
    <figure className="mb-3">
      <SingleLife line={line} scale={life.scale} />
      <figcaption className="mt-1 text-small text-soft">
        {`${capitalise(line.span)}. `}
        <a href={paths.timeline([['category', category]])}>Beside the others of its category</a>, with what
        the shapes say.
      </figcaption>
    </figure>
  )
}
