import type { Timeline } from '@/lib/catalogue/document/timeline'
import { formatStatus } from '@/lib/catalogue/shown/format-value'

/** A tool's status: a shape, the word, and of one that is not active the date it began. */
export function StatusMark({ timeline }: { timeline: Pick<Timeline, 'status' | 'statusEvent'> }) {
  return (
    <span className={`mark is-${timeline.status ?? 'unknown'} text-small text-soft`}>
      {formatStatus(timeline)}
    </span>
  )
}
