import type { Comparison } from '@/lib/catalogue/comparison/comparison'
import { type Show, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

const formats = [
  ['md', 'Markdown'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const

/** Which rows to show, with the number of facts each view holds, and the same view as a file. */
export function ComparisonViews({ comparison, revision }: { comparison: Comparison; revision: number }) {
  const { view, total, differing, columns } = comparison
  const slugs = columns.map(({ tool }) => tool.slug)
  const shows: [Show, string][] = [
    ['all', `All ${total}`],
    ['differences', `Differences ${differing}`],
    ['same', `Same ${total - differing}`],
  ]
  return (
    <nav className="views" aria-label="Views of this comparison">
      <b className="text-small">Show</b>
      {shows.map(([show, words]) => (
        <a
          key={show}
          href={paths.comparison(slugs, viewQuery({ ...view, show }))}
          aria-current={view.show === show ? 'true' : undefined}
          rel="nofollow"
        >
          {words}
        </a>
      ))}
      <span className="ml-auto text-small text-soft [&_a]:inline-block [&_a]:p-1">
        As{' '}
        {formats.map(([format, name]) => (
          <a key={format} href={paths.comparisonFile(slugs, format, viewQuery(view))} rel="nofollow">
            {name}
          </a>
        ))}
        {view.at === undefined && (
          <>
            <a href={paths.comparison(slugs, viewQuery({ ...view, at: revision }))} rel="nofollow">
              Cite this
            </a>
            <a href="#change">Add or replace a tool</a>
          </>
        )}
      </span>
    </nav>
  )
}
