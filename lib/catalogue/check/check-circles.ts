// Relations that lead on from a tool to what came after it, or to what it is made of: followed far enough they end
// somewhere. One that leads back says of some tool that it came after itself.

import type { Problem } from '../document/problem'
import type { ToolDocument } from '../document/tool-document'
import type { RelationType } from '../document/words'
import { relationWords } from '../shown/relation-words'

const LEADING_ON: readonly RelationType[] = ['replaced-by', 'part-of', 'built-on', 'extends']

type Related = Pick<ToolDocument, 'slug' | 'name' | 'relations'>

/** A problem for each relation of a tool that leads back to it over others; `findTool` finds those by slug. */
export function checkCircles(
  tool: Related,
  findTool: (slug: string) => Related | undefined,
): (Problem & { circle: string[] })[] {
  return tool.relations.flatMap(({ type, to }, index) => {
    if (!LEADING_ON.includes(type)) return []
    const way = findWay({ type, from: to, back: tool.slug, findTool })
    if (way === null) return []
    const words = relationWords(type, 'to')
    const names = [tool.name, ...way.map(({ name }) => name)]
    const circle = [tool.slug, ...way.map(({ slug }) => slug)]
    return [{ path: ['relations', index, 'to'], code: 'circle' as const, detail: { words, names }, circle }]
  })
}

/** The tools on the shortest way over relations of one type from a tool to one that leads `back`, or null. */
function findWay(asked: {
  type: RelationType
  from: string
  back: string
  findTool: (slug: string) => Related | undefined
}): Related[] | null {
  const { type, from, back, findTool } = asked
  const seen = new Set([back])
  let ways = [{ slug: from, way: [] as Related[] }]
  while (ways.length > 0) {
    const next: typeof ways = []
    for (const { slug, way } of ways) {
      const tool = findTool(slug)
      if (tool === undefined || seen.has(tool.slug)) continue
      seen.add(tool.slug)
      const longer = [...way, tool]
      const onward = tool.relations.filter((relation) => relation.type === type).map(({ to }) => to)
      if (onward.some((to) => to === back || findTool(to)?.slug === back)) return longer
      next.push(...onward.map((to) => ({ slug: to, way: longer })))
    }
    ways = next
  }
  return null
}
