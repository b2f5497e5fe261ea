// What a category's table has no room for: the notes on its values, tool by tool, with their sources.

import { type NumberedSources, numberSources } from '../shown/citations'
import { type ShownFact, statementsIn } from '../shown/shown-fact'
import type { Column } from './columns'
import type { Matrix, MatrixRow } from './matrix'

export type NotedTool = Pick<MatrixRow, 'tool'> & { noted: { column: Column; cell: ShownFact }[] }

export type MatrixNotes = { tools: NotedTool[]; cited: NumberedSources }

const isNoted = ({ note, span, otherwise }: ShownFact) => note !== null || span !== '' || otherwise !== null

/** The values of the shown columns that have a note, in the order of the table. */
export function findNotes({ rows, columns }: Matrix): MatrixNotes {
  const tools = rows.flatMap(({ tool, cells }): NotedTool[] => {
    const noted = columns.flatMap((column, place) => {
      const cell = cells[place]
      return cell !== undefined && isNoted(cell) ? [{ column, cell }] : []
    })
    return noted.length > 0 ? [{ tool, noted }] : []
  })
  const cited = numberSources(
    tools.flatMap(({ noted }) => noted.flatMap(({ cell }) => statementsIn(cell))),
    tools.map(({ tool }) => tool),
  )
  return { tools, cited }
}
