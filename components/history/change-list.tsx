import { minute } from '@/components/ui/minute'
import { paths } from '@/lib/paths'
import type { Change } from '@/lib/store/revisions/changes'

export type ListedChange = Omit<Change, 'document' | 'before'> & {
  /** What changed, in a few words; null for a tool's first revision. */
  summary: string | null
  beforeNumber: number | null
}

type ChangeListProps = {
  changes: readonly ListedChange[]
  /** True where the list is about one tool, whose name then need not be said. */
  ofOne?: boolean
}

/** Published changes, newest first: when, who, why and what. */
export function ChangeList({ changes, ofOne = false }: ChangeListProps) {
  return (
    <ol className="max-w-240 divide-y divide-line *:py-3">
      {changes.map((change) => (
        <li key={change.id} id={`revision-${change.number}`}>
          <p className="text-small text-soft">
            <time dateTime={change.at.toISOString()}>{minute(change.at)} UTC</time> · {change.author}
            {change.approver && `, approved by ${change.approver}`}
            {ofOne && ` · revision ${change.number}`}
          </p>
          <p>
            {!ofOne && (
              <>
                <a href={paths.tool(change.slug)}>{change.name}</a>:{' '}
              </>
            )}
            {change.comment || <span className="text-soft">no comment</span>}
          </p>
          <p className="text-small">
            {change.restoredNumber !== null && `Brought back revision ${change.restoredNumber}. `}
            {change.summary ?? 'Added to the catalogue'}{' '}
            {change.beforeNumber !== null && (
              <a
                href={paths.toolHistory(change.slug, pairOf(change.beforeNumber, change.number))}
                aria-label={`What changed in revision ${change.number} of ${change.name}`}
              >
                what changed
              </a>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

const pairOf = (from: number, to: number) =>
  [
    ['from', String(from)],
    ['to', String(to)],
  ] as const
