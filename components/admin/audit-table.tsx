import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'
import { minute } from '../ui/minute'

type AuditTableProps = {
  events: readonly {
    id: string
    at: Date
    authorName: string
    action: string
    toolSlug: string | null
    details: Readonly<Record<string, unknown>>
  }[]
}

/** Entries of the audit log. */
export function AuditTable({ events }: AuditTableProps) {
  if (events.length === 0) return <p>Nothing was noted that fits.</p>
  return (
    <ScrollX label="Entries">
      <table className="rows">
        <caption className="sr-only">Entries</caption>
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Tool</th>
            <th scope="col">Details</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className="whitespace-nowrap">
                <time dateTime={event.at.toISOString()}>{minute(event.at)}</time>
              </td>
              <td>{event.authorName}</td>
              <th scope="row">{event.action}</th>
              <td>{event.toolSlug && <a href={paths.tool(event.toolSlug)}>{event.toolSlug}</a>}</td>
              <td className="text-small min-w-56 wrap-anywhere">{formatDetails(event.details)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function formatDetails(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${formatDetail(value)}`)
    .join(', ')
}

function formatDetail(value: unknown): string {
  if (Array.isArray(value) && value.length > 5)
    return `${value.slice(0, 5).join(', ')} and ${value.length - 5} more`
  return typeof value === 'string' ? value : JSON.stringify(value)
}
