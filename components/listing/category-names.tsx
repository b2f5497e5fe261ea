import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { paths } from '@/lib/paths'

/** The categories of a tool, its primary one first, each a link. */
export function CategoryNames({ tool, catalogue }: { tool: Tool; catalogue: Catalogue }) {
  return tool.categories.map((slug, place) => [
    place > 0 && ', ',
    <a key={slug} href={paths.category(slug)}>
      {catalogue.categoriesBySlug.get(slug)?.name ?? slug}
    </a>,
  ])
}
