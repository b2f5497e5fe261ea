import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { CategoryTable } from '@/components/category/category-table'
import { EditLink } from '@/components/facts/edit-link'
import { Markdown } from '@/components/facts/markdown'
import { DroppedWords } from '@/components/listing/dropped-words'
import { NothingFound } from '@/components/listing/nothing-found'
import { JsonLd } from '@/components/site/json-ld'
import { TakenElsewhere } from '@/components/site/taken-elsewhere'
import { DayForm } from '@/components/time/day-form'
import { PastNotice } from '@/components/time/past-notice'
import { findComparisonsIn } from '@/lib/catalogue/comparison/comparison-suggestions'
import { followCategory, followPairs } from '@/lib/catalogue/following/follow-query'
import { findColumns } from '@/lib/catalogue/matrix/columns'
import { type Matrix, toMatrix } from '@/lib/catalogue/matrix/matrix'
import { parseMatrixView, printMatrixView } from '@/lib/catalogue/matrix/matrix-query'
import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { frameOf } from '@/lib/catalogue/shown/embed-frame'
import { breadcrumbsJsonLd, toolListJsonLd } from '@/lib/catalogue/shown/json-ld'
import { readCatalogueOn, withoutDay } from '@/lib/http/day-asked'
import { decodeSegment } from '@/lib/http/decode-segment'
import { drawn } from '@/lib/http/drawn'
import { feedLinks } from '@/lib/http/feed-links'
import { oembedLink } from '@/lib/http/oembed-link'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { onSite, siteUrl } from '@/lib/site-url'

type Props = PageProps<'/categories/[slug]'>

/** The catalogue of the day that is asked for, with what else is. */
async function readAsked({ params, searchParams }: Props) {
  const [{ slug }, parameters] = await Promise.all([params, readParameters(searchParams)])
  return { slug, ...(await readCatalogueOn(parameters)), parameters: withoutDay(parameters) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, catalogue, parameters, query: dayQuery } = await readAsked(props)
  const category = catalogue.categoriesBySlug.get(slug)
  if (category === undefined) return { title: 'Not found', robots: { index: false } }
  const columns = findColumns(catalogue, category)
  const { view } = parseMatrixView(parameters, columns)
  const query = printMatrixView(view, columns)
  return {
    // “Unikernels” is a tool's name too, and no two pages share a title.
    title: `${category.name}, compared`,
    description: category.scope,
    alternates: {
      canonical: paths.category(slug, query),
      types: {
        'text/markdown': paths.categoryFile(slug, 'md', [...query, ...dayQuery]),
        'text/csv': paths.categoryFile(slug, 'csv', [...query, ...dayQuery]),
        'application/json': paths.categoryFile(slug, 'json', [...query, ...dayQuery]),
        ...feedLinks(catalogue, followCategory(slug)),
        ...(await oembedLink(paths.category(slug), `${category.name}, compared`)),
      },
    },
    // Choices of columns and of days are without number, and all of them say the same.
    robots: query.length + dayQuery.length > 0 ? { index: false, follow: true } : undefined,
  }
}

export default async function CategoryPage(props: Props) {
  const { slug, catalogue, now, day, parameters, query: dayQuery, ...asked } = await readAsked(props)
  const category = getCategoryNamed(catalogue, decodeSegment(slug))
  if (category !== null && category.slug !== slug) permanentRedirect(paths.category(category.slug, dayQuery))
  if (category === null)
    return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  const columns = findColumns(catalogue, category)
  const { view, dropped } = parseMatrixView(parameters, columns)
  const matrix = toMatrix(catalogue, category, columns, view)
  const query = printMatrixView(view, columns)
  const path = paths.category(slug)
  const page = drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 print:block">
      <header>
        <p className="text-small text-soft">
          <a className="text-inherit" href={paths.categories()}>
            Categories
          </a>
          {lifeWords(matrix.rows)}
        </p>
        <EditLink category={slug} what={`facts of ${category.name}`} isApart />
        <h1>{category.name}</h1>
        <p className="text-lead">{category.scope}</p>
      </header>
      <DroppedWords sentences={[...asked.dropped, ...dropped]} />
      <section aria-label="Table of the category">
        <CategoryTable matrix={matrix} comparisons={findComparisonsIn(catalogue, category)} />
      </section>
      {day === null && (
        <TakenElsewhere
          followed={followPairs(followCategory(slug))}
          path={paths.category(slug)}
          frame={frameOf({ title: `${category.name}, compared`, path: paths.category(slug) }, siteUrl.origin)}
        />
      )}
      {day === null && <DayForm action={paths.category(slug)} today={now.today} query={query} />}
      {day === null && category.guide !== '' && (
        <section className="rule" id="guide">
          <h2>How to choose</h2>
          <Markdown text={category.guide} />
        </section>
      )}
      <JsonLd
        data={toolListJsonLd(
          { name: category.name, path, total: matrix.rows.length },
          matrix.rows.map(({ tool }) => tool),
          onSite,
        )}
      />
      <JsonLd
        data={breadcrumbsJsonLd(
          [
            { name: 'Categories', path: paths.categories() },
            { name: category.name, path },
          ],
          onSite,
        )}
      />
    </div>,
    day,
  )
  return (
    <>
      <PastNotice
        {...{ catalogue, now, day }}
        href={paths.category(slug, query)}
        changesOf={[['category', slug]]}
      />
      {page}
    </>
  )
}

/** ` · 4 living, 4 ended or dormant`. */
function lifeWords(rows: Matrix['rows']): string {
  const living = rows.filter(({ isAlive }) => isAlive).length
  const ended = rows.length - living
  return rows.length === 0 ? '' : ` · ${living} living${ended > 0 ? `, ${ended} ended or dormant` : ''}`
}
