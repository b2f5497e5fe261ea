// How a tool relates to others as a tree: the tool, the kinds of its relations, the others. Where each stands is d3's
// cluster layout; the list beside the picture has all of them, with notes and sources.

import { cluster, hierarchy } from 'd3-hierarchy'
import type { Tool } from '../catalogue'
import type { RelationGroup } from '../shown/relation-words'

/** More of one kind, and more in all, are told by their number. */
const MOST_OF_A_KIND = 3
const MOST_LEAVES = 12
export const ROW = 24

type Node = { name: string; count?: number; children?: Node[]; tool?: Tool }

export type TreeLeaf = { name: string /** Null for a number of others. */; tool: Tool | null; y: number }
export type TreeKind = {
  words: string
  y: number /** Of all the others of this kind. */
  count: number
  leaves: TreeLeaf[]
}
export type RelationTree = {
  kinds: TreeKind[]
  /** Where the tool itself stands, and how high the picture is. */
  y: number
  height: number
}

/** Lays out the relations of one tool, kinds in the order given; null where there are none. */
export function toRelationTree(groups: readonly RelationGroup[]): RelationTree | null {
  const kinds: Node[] = []
  let room = MOST_LEAVES
  for (const { words, relations } of groups) {
    if (room <= 0) break
    const most = Math.min(MOST_OF_A_KIND, room)
    const shown = relations.length > most ? relations.slice(0, most - 1) : relations
    const leaves: Node[] = shown.map(({ other }) => ({ name: other.name, tool: other }))
    if (shown.length < relations.length) leaves.push({ name: `${relations.length - shown.length} more` })
    room -= leaves.length
    kinds.push({ name: shortWords(words), count: relations.length, children: leaves })
  }
  if (kinds.length === 0) return null
  const root = cluster<Node>()
    .nodeSize([ROW, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.5))(hierarchy<Node>({ name: '', children: kinds }))
  const ys = root.leaves().map(({ x }) => x)
  const top = Math.min(...ys) - ROW / 2
  return {
    kinds: (root.children ?? []).map((kind) => ({
      words: kind.data.name,
      count: kind.data.count ?? 0,
      y: kind.x - top,
      leaves: (kind.children ?? []).map((leaf) => ({
        name: leaf.data.name,
        tool: leaf.data.tool ?? null,
        y: leaf.x - top,
      })),
    })),
    y: root.x - top,
    height: Math.max(...ys) + ROW / 2 - top,
  }
}

/** What stands between two names, without its verb: `is built on` → `built on`. */
const shortWords = (words: string) => words.replace(/^(?:is|was) (?:an |the )?/, '')
