import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { CategoryTable } from '@/components/category/category-table'
import { EditLink } from '@/components/facts/edit-link'
import { Markdown } from '@/components/facts/markdown'
import { SourceList } from '@/components/facts/source-list'
import { NothingFound } from '@/components/listing/nothing-found'
import { JsonLd } from '@/components/site/json-ld'
import { findPairsByCategory } from '@/lib/catalogue/comparison/comparison-suggestions'
import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { toCategoryMatrix } from '@/lib/catalogue/shown/category-matrix'
import { decodeSegment } from '@/lib/http/decode-segment'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/categories/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const category = (await getCatalogue()).categoriesBySlug.get(slug)
  if (category === undefined) return { title: 'Not found', robots: { index: false } }
  return {
    // “Unikernels” is a tool's name too, and no two pages share a title.
    title: `${category.name}, compared`,
    description: category.scope,
    alternates: {
      canonical: paths.category(slug),
      types: { 'application/atom+xml': paths.changesFeed([['category', slug]]) },
    },
  }
}

export default async function CategoryPage({ params }: Props) {
  const { slug } = await params
  const catalogue = await getCatalogue()
  const category = getCategoryNamed(catalogue, decodeSegment(slug))
  if (category !== null && category.slug !== slug) permanentRedirect(paths.category(category.slug))
  if (category === null)
    return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  const matrix = toCategoryMatrix(catalogue, category)
  const pairs = findPairsByCategory(catalogue).find((group) => group.category === category)?.pairs ?? []
  const url = new URL(paths.category(slug), siteUrl).href
  return (
    <div className="stack">
      <header>
        <p className="text-small text-soft">
          <a className="text-inherit" href={paths.categories()}>
            Categories
          </a>
        </p>
        <EditLink category={slug} what={`facts of ${category.name}`} isApart />
        <h1>{category.name}</h1>
        <p className="text-lead">{category.scope}</p>
      </header>
      {category.guide !== '' && <Markdown text={category.guide} />}
      <CategoryTable category={category} matrix={matrix} pairs={pairs} />
      {matrix.cited.sources.length > 0 && (
        <section className="rule">
          <h2>Sources</h2>
          <SourceList sources={matrix.cited.sources} />
        </section>
      )}
      <JsonLd data={{ '@type': 'CollectionPage', name: category.name, description: category.scope, url }} />
    </div>
  )
}
