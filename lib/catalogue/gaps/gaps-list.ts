// The public to-do list on `/gaps`: the tools that something is missing in, those with most gaps first, and how the
// gaps are spread over kinds and categories. Pure; only the tools of the page are looked into again.

import type { Catalogue, Tool } from '../catalogue'
import type { Category } from '../document/vocabulary'
import {
  countGaps,
  findGaps,
  GAP_KINDS,
  type Gap,
  type GapCounts,
  type GapKind,
  MAIN_GAPS,
  NO_GAPS,
} from './gaps'
import type { GapsQuery } from './gaps-query'

const ON_A_PAGE = 30
// Links of one tool; its page has the rest. With more, a page of 30 tools outgrows 60 KB.
const MOST_NAMED = 9

/** What stands in one tool: its gaps of a kind, the first of them named. */
export type KindOfGaps = { kind: GapKind; total: number; named: Gap[] }

export type GapsList = {
  /** As shown: a page beyond the end has become the last one. */
  query: GapsQuery
  /** Gaps by kind within the category asked for. */
  counts: GapCounts
  /** Every category, with the number of gaps of the kind asked for in its tools. */
  categories: { category: Category; total: number }[]
  tools: { tool: Tool; kinds: KindOfGaps[] }[]
  /** Tools with such gaps on all pages. */
  total: number
  page: number
  pages: number
  dropped: string[]
}

const words: Record<GapKind, string> = {
  unknown: 'unknown',
  unexplained: 'looked up nowhere',
  unsourced: 'without a source',
  secondary: 'known from others only',
  dead: 'with a source that answers no more',
  stale: 'checked too long ago',
}

/** A kind of gap as readers know it: `unsourced` → `without a source`. */
export const formatGapKind = (kind: GapKind): string => words[kind]

/** Answers a query: one page of tools with what is missing in them. */
export function listGaps(catalogue: Catalogue, query: GapsQuery): GapsList {
  const { category, kind } = query
  const all = countGaps(catalogue)
  const within = all.filter(({ tool }) => category === null || tool.categories.includes(category.slug))
  const found = within
    .map(({ tool, counts }) => ({ tool, total: totalOf(counts, kind) }))
    .filter(({ total }) => total > 0)
    // Tools come by name, and equals keep that order.
    .sort((a, b) => b.total - a.total)
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const page = Math.min(query.page, pages)
  const kinds = kind === null ? MAIN_GAPS : [kind]
  return {
    query: { ...query, page },
    counts: addUp(within.map(({ counts }) => counts)),
    categories: spread(catalogue, all, kind),
    tools: found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map(({ tool }) => {
      const gaps = findGaps(catalogue, tool)
      return { tool, kinds: kinds.flatMap((one) => nameFew(one, gaps, Math.ceil(MOST_NAMED / kinds.length))) }
    }),
    total: found.length,
    page,
    pages,
    dropped: page === query.page ? [] : [`There is no page ${query.page}; this is the last one, ${page}.`],
  }
}

function nameFew(kind: GapKind, gaps: readonly Gap[], most: number): KindOfGaps[] {
  const own = gaps.filter((gap) => gap.kind === kind)
  return own.length === 0 ? [] : [{ kind, total: own.length, named: own.slice(0, most) }]
}

function spread(catalogue: Catalogue, all: ReturnType<typeof countGaps>, kind: GapKind | null) {
  const totals = new Map<string, number>()
  for (const { tool, counts } of all)
    for (const slug of tool.categories) totals.set(slug, (totals.get(slug) ?? 0) + totalOf(counts, kind))
  return catalogue.vocabulary.categories.map((category) => ({
    category,
    total: totals.get(category.slug) ?? 0,
  }))
}

const totalOf = (counts: GapCounts, kind: GapKind | null): number =>
  kind === null ? MAIN_GAPS.reduce((sum, main) => sum + counts[main], 0) : counts[kind]

function addUp(counts: readonly GapCounts[]): GapCounts {
  const sum: GapCounts = { ...NO_GAPS }
  for (const one of counts) for (const kind of GAP_KINDS) sum[kind] += one[kind]
  return sum
}
