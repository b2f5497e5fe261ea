// Which tool of the catalogue an entry of a foreign list means. Design: merge by repository or homepage, then by name.

import { toSlugText } from '../../catalogue/search/near-names'
import type { ToolDocument } from '../../catalogue/tool-document'

/** For each imported tool the existing one it means, or null. */
export function matchExisting(
  existing: readonly ToolDocument[],
  imported: readonly ToolDocument[],
): (ToolDocument | null)[] {
  const byAddress = new Map<string, Set<ToolDocument>>()
  const byName = new Map<string, ToolDocument>()
  const addAddress = (url: string | null, tool: ToolDocument) => {
    if (url === null) return
    const key = normaliseAddress(url)
    const tools = byAddress.get(key)
    if (tools) tools.add(tool)
    else byAddress.set(key, new Set([tool]))
  }
  const addName = (name: string, tool: ToolDocument) => {
    const key = toSlugText(name)
    if (key !== '' && !byName.has(key)) byName.set(key, tool)
  }
  for (const tool of existing) {
    addAddress(tool.repository, tool)
    addAddress(tool.homepage, tool)
    addName(tool.slug, tool)
  }
  for (const tool of existing) addName(tool.name, tool)
  for (const tool of existing) for (const name of [...tool.aliases, ...tool.formerSlugs]) addName(name, tool)

  return imported.map((tool) => {
    const named = byName.get(tool.slug) ?? byName.get(toSlugText(tool.name)) ?? null
    for (const url of [tool.repository, tool.homepage]) {
      if (url === null) continue
      const found = [...(byAddress.get(normaliseAddress(url)) ?? [])].filter((one) => canBeOne(one, tool))
      // A repository or a company's site that several tools share tells them apart by name only.
      if (named && found.includes(named)) return named
      if (found.length === 1) return found[0] ?? null
    }
    return named
  })
}

/** An address as it is compared: without scheme, www, `.git`, trailing slash, query and letter case. */
export function normaliseAddress(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname}`
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
}

/** Two repositories that differ are two things, even on one homepage. */
function canBeOne(one: ToolDocument, other: ToolDocument): boolean {
  if (one.repository === null || other.repository === null) return true
  const [a, b] = [one.repository, other.repository].map(normaliseAddress)
  return a === b || (one.homepage !== null && normaliseAddress(one.homepage) === b)
}
