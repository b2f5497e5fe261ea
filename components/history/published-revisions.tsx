import { paths } from '@/lib/paths'
import { ChangeList, type ListedChange } from './change-list'
import { CompareRevisions } from './compare-revisions'
import { NewerOlder } from './newer-older'

type PublishedRevisionsProps = {
  slug: string
  changes: readonly ListedChange[]
  page: number
  hasOlder: boolean
  /** The two revisions that are being compared. */
  from: number | null
  to: number | null
}

/** One page of what was published of a tool, and the way to compare any two revisions. */
export function PublishedRevisions({ slug, changes, page, hasOlder, from, to }: PublishedRevisionsProps) {
  return (
    <section className="rule grid gap-3">
      <h2>Revisions</h2>
      <CompareRevisions action={paths.toolHistory(slug)} from={from} to={to} />
      <ChangeList changes={changes} ofOne />
      <NewerOlder
        page={page}
        hasOlder={hasOlder}
        href={(at) => paths.toolHistory(slug, [['page', at === 1 ? '' : String(at)]])}
      />
      <p className="text-small">
        <a href={paths.changesFeed([['tool', slug]])}>Follow this tool as a feed</a>
      </p>
    </section>
  )
}
