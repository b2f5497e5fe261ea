import { Fragment } from 'react'
import { SearchField } from '@/components/site/search-field'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type Props = {
  tools: number
  categories: number
  /** What one could type, as it would be typed. */
  examples: readonly string[]
}

/** What the site is, and the first thing a reader does with it: search. */
export function HomeOpening({ tools, categories, examples }: Props) {
  return (
    <div>
      <h1>Container tooling, compared</h1>
      <p className="text-lead">
        {`${formatCount(tools, 'tool')} in ${formatCount(categories, 'category', 'categories')}: what each can do, what you give up by choosing it, and the source of every word.`}
      </p>
      <search className="print:hidden">
        <form action={paths.tools()} className="mt-4 grid max-w-160 grid-cols-[minmax(0,1fr)_auto] gap-2">
          <SearchField
            id="home-search"
            label="Search tools, facts and needs"
            placeholder="A tool or a need"
            className="py-2 text-h3"
          />
          <button type="submit" className="border-ink bg-ink px-5 font-semibold text-paper hover:bg-soft">
            Search
          </button>
        </form>
        {examples.length > 0 && (
          <p className="mt-1.5 text-small text-soft [&_a]:inline-block [&_a]:py-1">
            {'Try '}
            {examples.map((example, place) => (
              <Fragment key={example}>
                {place > 0 && ' · '}
                <a href={paths.tools([['q', example]])} rel="nofollow">
                  {example}
                </a>
              </Fragment>
            ))}
          </p>
        )}
      </search>
    </div>
  )
}
