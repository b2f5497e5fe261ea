import { paths } from '@/lib/paths'

type WaitingListProps = {
  /** How many wait; null for what somebody else looks after. */
  proposals: number | null
  suggestions: number | null
}

/** What waits for an editor, each leading to its queue; nothing where nothing waits. */
export function WaitingList({ proposals, suggestions }: WaitingListProps) {
  const waiting = [
    { count: proposals, href: paths.adminReview(), one: 'proposal waits', many: 'proposals wait' },
    { count: suggestions, href: paths.adminSuggestions(), one: 'suggestion waits', many: 'suggestions wait' },
  ].filter(({ count }) => count !== null && count > 0)
  if (waiting.length === 0) return null
  return (
    <ul className="links">
      {waiting.map(({ count, href, one, many }) => (
        <li key={href}>
          <a href={href}>
            {count} {count === 1 ? one : many}
          </a>
        </li>
      ))}
    </ul>
  )
}
