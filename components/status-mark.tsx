import { formatDate } from '@/lib/catalogue/partial-date'
import type { Timeline } from '@/lib/catalogue/timeline'
import type { Status } from '@/lib/catalogue/words'

/** How a status looks: a word first, then a shape, then a colour. */
const liveliness: Record<Status, 'alive' | 'slow' | 'ended'> = {
  active: 'alive',
  maintenance: 'slow',
  dormant: 'slow',
  deprecated: 'ended',
  archived: 'ended',
  retired: 'ended',
  absorbed: 'ended',
}

type Props = {
  timeline: Pick<Timeline, 'status' | 'statusEvent'>
  /** Say since when even of an active tool, of which a list need not. */
  isDated?: boolean
}

/** A tool's status in a word, with the date it began. */
export function StatusMark({ timeline, isDated = false }: Props) {
  const { status, statusEvent } = timeline
  if (status === null) return <span className="unknown small">status unknown</span>
  const since =
    (isDated || status !== 'active') && statusEvent ? ` since ${formatDate(statusEvent.date)}` : ''
  return <span className={`status ${liveliness[status]}`}>{status + since}</span>
}
