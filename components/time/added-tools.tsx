import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'
import type { AddedTool } from '@/lib/store/revisions/changes'

/** So many are named; how many there are is said of all. */
const MOST = 12

/** The tools that were added to the catalogue, the latest first. */
export function AddedTools({ added }: { added: readonly AddedTool[] }) {
  if (added.length === 0) return null
  const rest = added.length - MOST
  return (
    <p>
      {formatCount(added.length, 'tool')} {added.length === 1 ? 'was' : 'were'} added:{' '}
      {added.slice(0, MOST).map(({ slug, name }, place) => (
        <span key={slug}>
          {place > 0 && ', '}
          <a href={paths.tool(slug)}>{name}</a>
        </span>
      ))}
      {rest > 0 && ` and ${rest.toLocaleString('en')} more`}.
    </p>
  )
}
