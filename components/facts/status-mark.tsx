import { formatDate } from '@/lib/catalogue/document/partial-date'
import type { Timeline } from '@/lib/catalogue/document/timeline'

type Props = {
  timeline: Pick<Timeline, 'status' | 'statusEvent'>
  /** Say since when even of an active tool, of which a list need not. */
  isDated?: boolean
}

/** A tool's status: a shape, the word, with the date it began. */
export function StatusMark({ timeline, isDated = false }: Props) {
  const { status, statusEvent } = timeline
  if (status === null) return <span className="mark is-unknown text-small text-soft">status unknown</span>
  const since =
    (isDated || status !== 'active') && statusEvent ? ` since ${formatDate(statusEvent.date)}` : ''
  return <span className={`mark is-${status} text-small text-soft`}>{status + since}</span>
}
