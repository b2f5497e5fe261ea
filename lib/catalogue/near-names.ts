// Tools whose name, slug or alias is near what someone typed: for pages that name what they did not find.
// The listing's own search lives in search.ts; this one answers a single mistyped name.

import type { Catalogue, Tool } from './catalogue'
import { foldText } from './fold'
import { oncePerCatalogue } from './memo'
import { countSlips } from './typo'

const LONGEST = 64

/** A name as it is matched: lower case, no accents, anything else than letters and digits a single hyphen. */
export function toSlugText(name: string): string {
  return foldText(name.slice(0, 200))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '')
}

/** The tool someone means by a slug, a former slug, a name or another name, written as they like; or null. */
export function getToolNamed(catalogue: Catalogue, text: string): Tool | null {
  const slug = toSlugText(text)
  const bySlug = catalogue.toolsBySlug.get(catalogue.formerSlugs.get(slug) ?? slug)
  if (bySlug !== undefined) return bySlug
  return namesOf(catalogue).get(slug) ?? null
}

/** At most `limit` tools whose names are near the text, the nearest first: `kuberntes` → Kubernetes. */
export function findNearTools(catalogue: Catalogue, text: string, limit: number): Tool[] {
  const typed = toSlugText(text)
  if (typed === '') return []
  const distances = new Map<Tool, number>()
  for (const [name, tool] of namesOf(catalogue)) {
    const distance = nameDistance(typed, name)
    if (distance !== null && distance < (distances.get(tool) ?? Infinity)) distances.set(tool, distance)
  }
  return [...distances]
    .sort(([a, x], [b, y]) => x - y || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
    .map(([tool]) => tool)
}

// A name of its own goes before another tool's alias.
const namesOf = oncePerCatalogue((catalogue) => {
  const index = new Map<string, Tool>()
  const add = (name: string, tool: Tool) => {
    const key = toSlugText(name)
    if (key !== '' && !index.has(key)) index.set(key, tool)
  }
  for (const tool of catalogue.tools) add(tool.slug, tool)
  for (const tool of catalogue.tools) add(tool.name, tool)
  for (const tool of catalogue.tools) for (const alias of tool.aliases) add(alias, tool)
  return index
})

/** How far a name is from what was typed: 0 equal, below 1 a beginning or a word of it, else edits; null when too far. */
function nameDistance(typed: string, name: string): number | null {
  if (typed === name) return 0
  if (typed.length >= 2 && name.startsWith(typed)) return 0.3
  if (typed.length >= 3 && (name.includes(`-${typed}`) || `-${typed}-`.includes(`-${name}-`))) return 0.6
  const most = typed.length < 4 ? 1 : typed.length < 8 ? 2 : 3
  const slips = countSlips(typed, name, most)
  return slips <= most ? slips : null
}
