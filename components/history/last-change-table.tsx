import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'

type LastChangeTableProps = {
  slug: string
  changes: readonly {
    path: string
    label: string
    text: string
    revision: { number: number; at: Date; author: string; comment: string; before: { number: number } | null }
  }[]
}

/** The fields of a tool, each with its last change: when, by whom, why, and what it was. */
export function LastChangeTable({ slug, changes }: LastChangeTableProps) {
  if (changes.length === 0) return <p className="callout">Nothing of it was published yet.</p>
  return (
    <ScrollX label="Last changes">
      <table className="rows">
        <caption>Each field with its last change</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Last change</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, label, text, revision }) => (
            <tr key={path} id={`change-${path}`}>
              <th scope="row">{label}</th>
              <td className="min-w-56">
                {revision.author},{' '}
                <time dateTime={revision.at.toISOString()}>{revision.at.toISOString().slice(0, 10)}</time>:{' '}
                {revision.comment || 'no comment'} (
                <a href={paths.adminToolHistory(slug, pairOf(revision))}>revision {revision.number}</a>)
              </td>
              <td className="wrap-anywhere">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

const pairOf = ({ number, before }: { number: number; before: { number: number } | null }) =>
  [
    ['from', String(before?.number ?? number)],
    ['to', String(number)],
  ] as const
