// What a category's table has no room for: the notes on its values, tool by tool, with their sources.

import { type NumberedSources, numberSources } from '../shown/citations'
import type { ShownFact } from '../shown/shown-fact'
import type { Column } from './columns'
import type { Matrix, MatrixRow } from './matrix'

export type NotedTool = Pick<MatrixRow, 'tool'> & { noted: { column: Column; cell: ShownFact }[] }

export type MatrixNotes = { tools: NotedTool[]; cited: NumberedSources }

/** The values of the shown columns that have a note, in the order of the table. */
export function findNotes({ rows, columns }: Matrix): MatrixNotes {
  const tools = rows.flatMap(({ tool, cells }): NotedTool[] => {
    const noted = columns.flatMap((column, place) => {
      const cell = cells[place]
      return cell !== undefined && (cell.note !== null || cell.span !== '') ? [{ column, cell }] : []
    })
    return noted.length > 0 ? [{ tool, noted }] : []
  })
  const cited = numberSources(
    tools.flatMap(({ noted }) => noted.map(({ cell }) => cell)),
    tools.map(({ tool }) => tool),
  )
  return { tools, cited }
}
