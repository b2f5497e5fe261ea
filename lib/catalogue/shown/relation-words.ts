// How tools stand to each other, in sentences that can be said from either end.

import { type Catalogue, compareNames, type Tool } from '../catalogue'
import type { RelationDocument } from '../document/tool-document'
import { type RelationType, SYMMETRIC_RELATIONS } from '../document/words'
import { oncePerCatalogue } from '../memo'

/** A relation as one of its tools sees it: `words` stand between this tool's name and the other's. */
export type RelationSeen = {
  type: RelationType
  direction: 'to' | 'from'
  other: Tool
  words: string
  relation: RelationDocument
  /** The tool whose document states it and lists its sources. */
  statedBy: Tool
}

type Words = { to: string; from: string }

const words: Record<RelationType, Words> = {
  'alternative-to': { to: 'is an alternative to', from: 'is an alternative to' },
  'integrates-with': { to: 'works with', from: 'works with' },
  'built-on': { to: 'is built on', from: 'is the base of' },
  implements: { to: 'implements', from: 'is implemented by' },
  'replaced-by': { to: 'was replaced by', from: 'replaced' },
  'part-of': { to: 'is part of', from: 'contains' },
  extends: { to: 'extends', from: 'is extended by' },
  'inspired-by': { to: 'was inspired by', from: 'inspired' },
}

/** The words between two names: `replaced-by` → `was replaced by`; seen from the other end, `replaced`. */
export function relationWords(type: RelationType, direction: 'to' | 'from'): string {
  return words[type][direction]
}

/** Every relation of a tool, its own and those others state about it; symmetric ones once. Tools that are not published are left out. */
export function relationsOf(catalogue: Catalogue, slug: string): readonly RelationSeen[] {
  return relationIndex(catalogue).get(slug) ?? []
}

/** How many other published tools state a relation to a tool; readers no longer see these once it is withdrawn. */
export function countRelating(catalogue: Catalogue, slug: string): number {
  const stating = relationsOf(catalogue, slug).filter(({ statedBy }) => statedBy.slug !== slug)
  return new Set(stating.map(({ statedBy }) => statedBy.slug)).size
}

// What became of a tool and what it is made of come before what it can be used with.
const telling: readonly RelationType[] = [
  'replaced-by',
  'part-of',
  'built-on',
  'implements',
  'extends',
  'inspired-by',
  'alternative-to',
  'integrates-with',
]

/** With more of one kind that other tools state, their notes and sources stand on those tools' pages alone: what many build on has a page too. */
const MOST_TOLD = 10

/** The relations of one tool that read the same: `works with`, and with what; `told` are those whose notes and sources stand with it. */
export type RelationGroup = { words: string; relations: RelationSeen[]; told: RelationSeen[] }

/** The relations of one tool as its page tells them: kind by kind, then by the other's name. */
export function groupRelations(relations: readonly RelationSeen[]): RelationGroup[] {
  const rank = ({ type, direction }: RelationSeen) => telling.indexOf(type) * 2 + (direction === 'to' ? 0 : 1)
  const sorted = relations.toSorted((a, b) => rank(a) - rank(b) || compareNames(a.other.name, b.other.name))
  const groups: Omit<RelationGroup, 'told'>[] = []
  for (const seen of sorted) {
    const last = groups.at(-1)
    if (last?.words === seen.words) last.relations.push(seen)
    else groups.push({ words: seen.words, relations: [seen] })
  }
  return groups.map(({ words, relations }) => {
    const own = relations.filter(({ other, statedBy }) => statedBy !== other)
    return { words, relations, told: relations.length - own.length > MOST_TOLD ? own : relations }
  })
}

/** How the given tools relate to each other, each relation once, in the better reading: `Swarm mode replaced Classic Swarm`. */
export function relationsAmong(
  catalogue: Catalogue,
  tools: readonly Tool[],
): (RelationSeen & { tool: Tool })[] {
  const chosen = new Set(tools.map((tool) => tool.slug))
  return tools.flatMap((tool) =>
    relationsOf(catalogue, tool.slug)
      .filter(
        ({ other, type, direction }) => chosen.has(other.slug) && direction === readsBest(type, tool, other),
      )
      .map((seen) => ({ ...seen, tool })),
  )
}

// A symmetric relation reads in the order of slugs; "replaced" is said of the successor, the rest of the one that states it.
function readsBest(type: RelationType, tool: Tool, other: Tool): 'to' | 'from' | null {
  if (SYMMETRIC_RELATIONS.includes(type)) return tool.slug < other.slug ? 'to' : null
  return type === 'replaced-by' ? 'from' : 'to'
}

// One walk over all relations: a page asks for one tool, and 10,000 tools hold the answer.
const relationIndex = oncePerCatalogue('relationIndex', (catalogue) => {
  const index = new Map<string, RelationSeen[]>()
  const seen = new Set<string>()
  const add = (tool: Tool, entry: Omit<RelationSeen, 'words'>) => {
    const list = index.get(tool.slug) ?? []
    list.push({ ...entry, words: relationWords(entry.type, entry.direction) })
    index.set(tool.slug, list)
  }
  for (const tool of catalogue.tools) {
    for (const relation of tool.relations) {
      const { type, to } = relation
      const other = catalogue.toolsBySlug.get(catalogue.formerSlugs.get(to) ?? to)
      if (other === undefined || other === tool) continue
      const symmetric = SYMMETRIC_RELATIONS.includes(type)
      const ends = symmetric ? [tool.slug, other.slug].sort() : [tool.slug, other.slug]
      const key = `${type} ${ends.join(' ')}`
      if (seen.has(key)) {
        // Both ends state it: each is shown what it says itself.
        const own = index.get(tool.slug)?.find((entry) => entry.type === type && entry.other === other)
        if (own !== undefined) Object.assign(own, { relation, statedBy: tool })
        continue
      }
      seen.add(key)
      add(tool, { type, direction: 'to', other, relation, statedBy: tool })
      add(other, { type, direction: symmetric ? 'to' : 'from', other: tool, relation, statedBy: tool })
    }
  }
  return index
})
