import { paths } from '@/lib/paths'

/** An editing page that shows nothing: `what` is not there, or not for this person. */
export function AdminNotFound({ what = 'page' }: { what?: string }) {
  return (
    <div className="stack">
      <h1>Not found</h1>
      <p>There is no such {what} here.</p>
      <p>
        <a href={paths.admin()}>Editing</a>
      </p>
    </div>
  )
}
