import type { Catalogue } from '@/lib/catalogue/catalogue'
import { NEWS_KINDS, type NewsFilter } from '@/lib/catalogue/news/news'
import { newsAddress } from '@/lib/catalogue/news/news-query'
import { NEWS_WORDS } from '@/lib/catalogue/news/news-words'
import { countToolsByCategory } from '@/lib/catalogue/shown/category-counts'
import { paths } from '@/lib/paths'

/** Links to each kind of news, and a choice of category. */
export function NewsFilterForm({ catalogue, filter }: { catalogue: Catalogue; filter: NewsFilter }) {
  const counts = countToolsByCategory(catalogue)
  return (
    <>
      <nav className="views" aria-label="Kinds of news">
        {[null, ...NEWS_KINDS].map((kind) => (
          <a
            key={kind ?? 'all'}
            href={newsAddress({ ...filter, kind })}
            aria-current={filter.kind === kind ? 'page' : undefined}
            rel="nofollow"
          >
            {kind === null ? 'All but releases' : NEWS_WORDS[kind]}
          </a>
        ))}
      </nav>
      <form action={paths.news()} className="flex flex-wrap items-center gap-2 text-small print:hidden">
        {filter.kind !== null && <input type="hidden" name="kind" value={filter.kind} />}
        <label htmlFor="news-category">In</label>
        <select id="news-category" name="category" defaultValue={filter.category ?? ''}>
          <option value="">all categories</option>
          {catalogue.vocabulary.categories
            .filter(({ slug }) => counts.has(slug))
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </select>
        <button type="submit">Show</button>
      </form>
    </>
  )
}
