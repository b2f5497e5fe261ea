import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { ToolEvent } from '@/lib/catalogue/shown/recent-events'
import { paths } from '@/lib/paths'

/** Dated events, newest first, each with the tool it happened to. */
export function LatestEvents({ events }: { events: ToolEvent[] }) {
  return (
    <ol className="dated names text-table [&_a]:font-semibold">
      {events.map(({ tool, event }) => (
        <li key={tool.slug}>
          <time dateTime={event.date}>{formatDate(event.date)}</time>
          <span>
            <a href={paths.tool(tool.slug)}>{tool.name}</a>: {event.text}
          </span>
        </li>
      ))}
    </ol>
  )
}
