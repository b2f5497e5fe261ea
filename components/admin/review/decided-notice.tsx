import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import type { ManyDecided } from '@/lib/store/review/decide-many'

/** What came of many proposals decided at once, each by the name of its tool; null where their round was cut short. */
export function DecidedNotice({
  done,
  nameOf,
}: {
  done: ManyDecided | null
  nameOf: (slug: string) => string
}) {
  if (done === null) return <Notice>This was cut short: what still waits below is not decided yet.</Notice>
  const { verdict, decided, left } = done
  const word = verdict === 'approve' ? 'approved and published' : 'rejected'
  return (
    <div className="notice" role="status">
      <p>{`${formatCount(decided.length, 'proposal')} ${word}${decided.length > 0 ? `: ${decided.map(nameOf).join(', ')}.` : '.'}`}</p>
      {left.length > 0 && (
        <>
          <p>{`${formatCount(left.length, 'proposal')} not:`}</p>
          <ul>
            {left.map(({ slug, number, why }) => (
              <li key={`${slug} ${number}`}>
                <a href={paths.adminProposal(slug, number)}>{nameOf(slug)}</a>: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
