import { widthOf } from '@/lib/catalogue/matrix/column-widths'
import { type Column, ROLES } from '@/lib/catalogue/matrix/columns'
import type { Matrix, MatrixRow } from '@/lib/catalogue/matrix/matrix'
import { MatrixCell } from './matrix-cell'
import { MatrixHead } from './matrix-head'
import { MatrixName } from './matrix-name'

// As in a comparison: drawn as blocks where it does not fit, the table must still be one to assistive technology.
const table = { role: 'table' }
const rows = { role: 'rowgroup' }
const row = { role: 'row' }
const rowHeader = { role: 'rowheader' }

const WIDTHS = { mark: 'w-[4.5rem]', broad: 'w-[5.7rem]', words: '' }
/** Marks that stand in one line beside a name at 360 px. */
const MOST_SHORT = 8

type MatrixTableProps = {
  matrix: Matrix
  /** The columns of this table, some of those of the matrix. */
  band: readonly Column[]
  caption: string
  /** True of the first of several, in which the tools are ticked. */
  isFirst: boolean
}

/** Tools as rows, what compares them as columns: the living, then the ended in grey. */
export function MatrixTable({ matrix, band, caption, isFirst }: MatrixTableProps) {
  const looks = toLooks(band)
  const draw = ({ tool, isAlive, cells }: MatrixRow) => (
    <tr key={tool.slug} {...row} {...(!isAlive && { className: 'ended' })}>
      <MatrixName tool={tool} isTicked={isFirst} />
      {band.map((column, place) => {
        const fact = cells[matrix.columns.indexOf(column)]
        return fact === undefined ? null : (
          <MatrixCell
            key={column.key}
            {...{ slug: tool.slug, column, fact, usual: matrix.usual, look: looks[place] ?? '' }}
          />
        )
      })}
    </tr>
  )
  const living = matrix.rows.filter(({ isAlive }) => isAlive)
  const ended = matrix.rows.filter(({ isAlive }) => !isAlive)
  return (
    <table {...table} className="matrix">
      <caption>{caption}</caption>
      <colgroup>
        <col className="w-46" />
        {band.map((column) => (
          <col
            key={column.key}
            className={`${WIDTHS[widthOf(column)]} ${column.role === ROLES[0] ? 'bg-tint' : ''}`}
          />
        ))}
      </colgroup>
      <MatrixHead matrix={matrix} band={band} looks={looks} />
      <tbody {...rows}>{living.map(draw)}</tbody>
      {ended.length > 0 && (
        <tbody {...rows}>
          {living.length > 0 && (
            <tr {...row}>
              <th
                {...rowHeader}
                scope="rowgroup"
                colSpan={band.length + 1}
                className="border-b border-ink pt-5 text-small text-soft"
              >
                Ended or dormant: kept to explain what still runs, and where people went.
              </th>
            </tr>
          )}
          {ended.map(draw)}
        </tbody>
      )}
    </table>
  )
}

/** The class of each column: marks stand beside the name on a phone as long as there is room, all else beneath. */
function toLooks(band: readonly Column[]): string[] {
  let room = MOST_SHORT
  return band.map((column) =>
    column.attribute?.kind !== 'support' ? 'long' : room-- > 0 ? 'short' : 'long late',
  )
}
