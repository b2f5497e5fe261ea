// Guides from tools to those that people move to: what one document says of it, with both tools and as both see it.

import { type Catalogue, compareNames, type Tool } from '../catalogue'
import type { MappingDocument, MoveDocument } from '../document/moving'
import { oncePerCatalogue } from '../memo'
import { isGone } from '../shown/line-words'

export type Guide = {
  from: Tool
  to: Tool
  move: MoveDocument
  /** What becomes what. */
  kept: MappingDocument[]
  /** What nothing stands for there. */
  lost: MappingDocument[]
}

/** The id of a guide on the page of the tool that one leaves. */
export const guideAnchor = (to: string): string => `moving-${to}`

/** The guides away from a tool, in the order of its document. Those to tools that readers do not see are left out. */
export const guidesFrom = (catalogue: Catalogue, { slug }: Tool): readonly Guide[] =>
  guideIndex(catalogue).from.get(slug) ?? []

/** The guides that lead to a tool, by the name of the tool that one leaves. */
export const guidesTo = (catalogue: Catalogue, { slug }: Tool): readonly Guide[] =>
  guideIndex(catalogue).to.get(slug) ?? []

/** The guides from one of these tools to another of them. */
export function guidesAmong(catalogue: Catalogue, tools: readonly Tool[]): Guide[] {
  const slugs = new Set(tools.map(({ slug }) => slug))
  return tools.flatMap((tool) => guidesFrom(catalogue, tool).filter(({ to }) => slugs.has(to.slug)))
}

/** All guides: those away from tools that have ended first, then by names. */
export function findGuides(catalogue: Catalogue): Guide[] {
  const all = [...guideIndex(catalogue).from.values()].flat()
  return [...all.filter(({ from }) => isGone(from)), ...all.filter(({ from }) => !isGone(from))]
}

const guideIndex = oncePerCatalogue('guideIndex', (catalogue) => {
  const [from, to] = [new Map<string, Guide[]>(), new Map<string, Guide[]>()]
  for (const tool of catalogue.tools)
    for (const move of tool.moves) {
      const target = catalogue.toolsBySlug.get(catalogue.formerSlugs.get(move.to) ?? move.to)
      if (target === undefined || target === tool) continue
      const rows = tool.mappings.filter((row) => row.to === move.to)
      const guide: Guide = {
        ...{ from: tool, to: target, move },
        kept: rows.filter(({ there }) => there !== null),
        lost: rows.filter(({ there }) => there === null),
      }
      from.set(tool.slug, [...(from.get(tool.slug) ?? []), guide])
      to.set(target.slug, [...(to.get(target.slug) ?? []), guide])
    }
  for (const guides of to.values()) guides.sort((a, b) => compareNames(a.from.name, b.from.name))
  return { from, to }
})
