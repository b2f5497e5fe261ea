import type { Catalogue } from '@/lib/catalogue/catalogue'
import { countToolsByCategory } from '@/lib/catalogue/category-counts'
import { paths } from '@/lib/paths'

/** Every category with its scope and how many tools it holds. */
export function CategoryIndex({ catalogue }: { catalogue: Catalogue }) {
  const counts = countToolsByCategory(catalogue)
  return (
    <ul className="index">
      {catalogue.vocabulary.categories.map((category) => (
        <li key={category.slug}>
          <a href={paths.category(category.slug)}>{category.name}</a>
          <b>{`\u00a0${counts.get(category.slug) ?? 0}`}</b>
          <p className="small soft">{category.scope}</p>
        </li>
      ))}
    </ul>
  )
}
