import type { Metadata } from 'next'
import { CategoryIndex } from '@/components/category/category-index'
import { JsonLd } from '@/components/site/json-ld'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata: Metadata = {
  title: 'Categories',
  description: 'The categories of container tooling: what belongs in each, and how many tools it holds.',
  alternates: { canonical: paths.categories(), types: { 'application/json': paths.categoriesJson() } },
}

export default async function CategoriesPage() {
  const catalogue = await getCatalogue()
  return drawn(
    <div className="stack">
      <h1>Categories</h1>
      <CategoryIndex catalogue={catalogue} />
      <JsonLd
        data={{
          '@type': 'ItemList',
          name: 'Categories',
          itemListElement: catalogue.vocabulary.categories.map(({ name, slug }, place) => ({
            '@type': 'ListItem',
            position: place + 1,
            name,
            url: new URL(paths.category(slug), siteUrl).href,
          })),
        }}
      />
    </div>,
  )
}
