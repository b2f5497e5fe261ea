// The tools of a category against what compares them: the table on `/categories/<slug>`, and its exports.

import { type Catalogue, compareNames, findToolsIn, isTool, type Tool } from '../catalogue'
import { isAlive } from '../document/timeline'
import type { Category } from '../document/vocabulary'
import { type ShownFact, withSourceRemarks } from '../shown/shown-fact'
import { usualDay } from '../shown/usual-day'
import type { Column } from './columns'
import { columnsOf, type MatrixView } from './matrix-query'
import { compareFacts } from './sort-rows'

export type MatrixRow = { tool: Tool; isAlive: boolean; cells: ShownFact[] }

export type Matrix = {
  category: Category
  view: MatrixView
  /** Every column there is to choose. */
  all: Column[]
  columns: Column[]
  /** In the order asked for, those that live before those that ended. */
  rows: MatrixRow[]
  /** Classes of tools and specifications: they belong to the category, and no row compares them with what one can run. */
  notTools: Tool[]
  /** The day most of its facts were checked on. */
  usual: string | null
}

/** Lays out the tools of a category as `view` asks. */
export function toMatrix(catalogue: Catalogue, category: Category, all: Column[], view: MatrixView): Matrix {
  const columns = columnsOf(view, all)
  const sorted = all.find(({ key }) => key === view.sort)
  const found = findToolsIn(catalogue, category.slug)
  const rows = found
    .filter(isTool)
    .map((tool) => {
      const cells = columns.map(({ show }) => withSourceRemarks(show(tool), tool, catalogue.today))
      return { tool, isAlive: isAlive(tool), cells, by: sorted?.show(tool) }
    })
    .sort((a, b) => {
      const life = Number(b.isAlive) - Number(a.isAlive)
      const value = sorted && a.by && b.by ? compareFacts(sorted, a.by, b.by, view.isReversed) : 0
      const name = compareNames(a.tool.name, b.tool.name)
      return life || value || (sorted === undefined && view.isReversed ? -name : name)
    })
    .map(({ by: _by, ...row }): MatrixRow => row)
  const notTools = found.filter((tool) => !isTool(tool))
  return { category, view, all, columns, rows, notTools, usual: usualDay([{ rows }]) }
}
