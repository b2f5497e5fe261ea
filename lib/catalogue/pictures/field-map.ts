// The whole field at a glance: every category with the names of its tools, dealt into columns of about one height.

import type { Catalogue, Tool } from '../catalogue'
import type { FoundationStage } from '../document/foundation-stage'
import { isAlive } from '../document/timeline'
import type { Category } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { formatStage } from '../shown/format-value'

/** More of one category are told by their number; its own page has all. */
export const MOST_ON_MAP = 60

export type MapEntry = {
  tool: Tool
  /** `archived 2019`; null of an active one, which its mark tells. */
  status: string | null
  /** How far it came in its foundation; null outside any, and where its status says the same. */
  stage: FoundationStage | null
  /** False where there is no room for the word beside the name: bars say it, and the table. */
  isStageSaid: boolean
  /** The lines of the column that it takes. */
  lines: number
}

export type MapBlock = {
  category: Category
  /** The living first, then by name; each tool stands in its primary category alone. */
  entries: readonly MapEntry[]
  /** Tools of the category that are not drawn. */
  more: number
}

/** The blocks of the map in the order of the categories; a category without tools has none. */
export const toMapBlocks = oncePerCatalogue('toMapBlocks', (catalogue: Catalogue): readonly MapBlock[] => {
  const byCategory = new Map<string, Tool[]>()
  for (const tool of catalogue.tools) {
    const [primary = ''] = tool.categories
    byCategory.set(primary, [...(byCategory.get(primary) ?? []), tool])
  }
  return catalogue.vocabulary.categories.flatMap((category) => {
    const tools = byCategory.get(category.slug) ?? []
    if (tools.length === 0) return []
    const sorted = [...tools.filter(isAlive), ...tools.filter((tool) => !isAlive(tool))]
    const entries = sorted.slice(0, MOST_ON_MAP).map(toEntry)
    return [{ category, entries, more: tools.length - entries.length }]
  })
})

/** Letters of a name and the words beside it that stand in one line of a column. */
const IN_A_LINE = 25

function toEntry(tool: Tool): MapEntry {
  const { status: word, statusEvent, stage: reached, name } = tool
  const year = isAlive(tool) || statusEvent === null ? '' : ` ${statusEvent.date.slice(0, 4)}`
  const status = word === 'active' ? null : `${word ?? 'status unknown'}${year}`
  const stage = reached === null || reached.stage === 'archived' ? null : reached.stage
  const length = name.length + (status === null ? 0 : 1 + status.length)
  const isStageSaid =
    stage !== null && status === null && length + BARS + formatStage(stage).length <= IN_A_LINE
  return { tool, status, stage, isStageSaid, lines: length > IN_A_LINE ? 2 : 1 }
}

/** What the bars of a stage take, in letters. */
const BARS = 5
/** What a line of names takes, and a heading with the room below its block, in pixels of a wide screen. */
const LINE = 24
const HEAD = 30
const HEAD_OF_TWO_LINES = 47
/** Letters of a heading that stand in one line. */
const IN_A_HEAD = 24

/** The height that a block takes of a column, in pixels: near enough to deal by. */
export function heightOf({ category, entries, more }: MapBlock): number {
  const head = category.name.length > IN_A_HEAD ? HEAD_OF_TWO_LINES : HEAD
  const lines = entries.reduce((sum, entry) => sum + entry.lines, 0) + (more > 0 ? 1 : 0)
  return head + LINE * lines
}

/**
 * Deals blocks into at most `count` columns, as low as multifit finds (Coffman, Garey and Johnson, 1978: at most 1.22 times
 * the best there is): the tallest first, each into the first column with room, in the least height for which all find some.
 * Within a column, and from column to column by their first, they keep the order given.
 */
export function dealColumns(blocks: readonly MapBlock[], count: number): MapBlock[][] {
  const heights = blocks.map(heightOf)
  const whole = heights.reduce((sum, height) => sum + height, 0)
  let room = Math.max(Math.ceil(whole / count), ...heights)
  let columns = firstFit(heights, room)
  while (columns.length > count) {
    room += STEP
    columns = firstFit(heights, room)
  }
  return columns
    .map((places) => places.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((places) => places.flatMap((place) => blocks[place] ?? []))
}

const STEP = 4

/** Places of heights in columns of at most `room`, the tallest first. */
function firstFit(heights: readonly number[], room: number): number[][] {
  const columns: { height: number; places: number[] }[] = []
  const tallestFirst = [...heights.keys()].sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0) || a - b)
  for (const place of tallestFirst) {
    const height = heights[place] ?? 0
    const column = columns.find((one) => one.height + height <= room)
    if (column === undefined) columns.push({ height, places: [place] })
    else {
      column.height += height
      column.places.push(place)
    }
  }
  return columns.map(({ places }) => places)
}
