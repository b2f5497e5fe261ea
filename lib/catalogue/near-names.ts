// Tools whose name, slug or alias is near what someone typed: for pages that name what they did not find.
// The listing's own search lives in search.ts; this one answers a single mistyped name.

import type { Catalogue, Tool } from './catalogue'
import { oncePerCatalogue } from './memo'

const LONGEST = 64

/** A name as it is matched: lower case, no accents, anything else than letters and digits a single hyphen. */
export function toSlugText(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
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
  if (Math.abs(typed.length - name.length) > most) return null
  const edits = editDistance(typed, name)
  return edits <= most ? edits : null
}

/** Damerau–Levenshtein with adjacent swaps: insertions, deletions, changes and swapped neighbours cost 1. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (cells: number[], index: number) => cells[index] ?? Infinity
      let cost = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
