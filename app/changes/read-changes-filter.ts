import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getCategoryNamed, getToolNamed } from '@/lib/catalogue/search/near-names'
import type { ChangesFilter } from '@/lib/store/revisions/changes'

type Param = string | string[] | undefined
type Wanted = { tool?: Param; category?: Param }

/** What changes are asked for, as far as the catalogue knows it, and a sentence for what was left out. */
export function readChangesFilter(
  catalogue: Catalogue,
  wanted: Wanted,
): { filter: ChangesFilter; title: string; dropped: string[] } {
  const dropped: string[] = []
  const one = (value: Param) => [value].flat()[0] || undefined
  const [toolSlug, categorySlug] = [one(wanted.tool), one(wanted.category)]
  const tool = toolSlug ? getToolNamed(catalogue, toolSlug) : null
  const category = categorySlug ? getCategoryNamed(catalogue, categorySlug) : null
  if (toolSlug && !tool) dropped.push(`There is no tool “${toolSlug.slice(0, 60)}”, so it was left out.`)
  if (categorySlug && !category)
    dropped.push(`There is no category “${categorySlug.slice(0, 60)}”, so it was left out.`)
  const filter = { ...(tool && { tool: tool.slug }), ...(category && { category: category.slug }) }
  const named = [tool?.name, category?.name].filter((name) => name !== undefined)
  return { filter, title: `Changes to ${named.length > 0 ? named.join(', ') : 'the catalogue'}`, dropped }
}

/** A filter as the pairs of an address. */
export function toQuery(filter: ChangesFilter): [string, string][] {
  return Object.entries(filter)
}
