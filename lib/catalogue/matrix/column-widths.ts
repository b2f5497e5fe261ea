// How wide the columns of a category's table are drawn, and how many stand side by side. No table is wider than a page
// of 1,280 px: what does not fit beside each other stands in a further table beneath, so that nothing is hidden.

import type { Column } from './columns'

/** A mark with its word beneath; the same under a head of long words; words. */
export type ColumnWidth = 'mark' | 'broad' | 'words'

/** In rem of 17 px: what a column takes at least. */
const REM: Record<ColumnWidth, number> = { mark: 4.5, broad: 5.7, words: 6.4 }

/** The room beside the names of the tools. */
const ROOM = 56

/** Letters that fit beside each other in a head. */
const LETTERS = { mark: 8, broad: 12 }

/** How wide a column is drawn: as wide as its answers and the longest word of its head are. */
export function widthOf({ attribute, label }: Pick<Column, 'attribute' | 'label'>): ColumnWidth {
  if (attribute?.kind !== 'support') return 'words'
  const longest = Math.max(...label.split(/[\s-]/).map((word) => word.length))
  return longest <= LETTERS.mark ? 'mark' : longest <= LETTERS.broad ? 'broad' : 'words'
}

/** Columns in the same order, cut where a table is full. */
export function toBands(columns: readonly Column[]): Column[][] {
  const bands: Column[][] = []
  let room = 0
  for (const column of columns) {
    const width = REM[widthOf(column)]
    const band = bands.at(-1)
    if (band === undefined || width > room) {
      bands.push([column])
      room = ROOM - width
    } else {
      band.push(column)
      room -= width
    }
  }
  return bands
}

/** What a table shows where nobody chose: what decides, then what compares as far as it fits, and the licence. */
export function usualColumns(columns: readonly Column[]): Column[] {
  const licence = columns.find(({ key }) => key === 'licence')
  const told = columns.filter(({ role }) => role !== 'describes')
  const first = toBands(licence ? [licence, ...told] : told)[0] ?? []
  return [...first.filter((column) => column !== licence), ...(licence ? [licence] : [])]
}
