import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { ToolPage } from '@/lib/catalogue/tool/tool-page'
import { CiteMarks } from '../facts/cite-marks'

/** What happened to a tool, oldest first. */
export function ToolHistory({ page }: { page: ToolPage }) {
  if (page.events.length === 0) return null
  return (
    <section className="rule" id="history">
      <h2>History</h2>
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
