import type { Metadata } from 'next'
import { CategoryIndex } from '@/components/category-index'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/live-catalogue'

export const metadata: Metadata = {
  title: 'Categories',
  description: 'The categories of container tooling: what belongs in each, and how many tools it holds.',
  alternates: { canonical: paths.categories() },
}

export default async function CategoriesPage() {
  const catalogue = await getCatalogue()
  return (
    <div className="stack">
      <h1>Categories</h1>
      <CategoryIndex catalogue={catalogue} />
    </div>
  )
}
