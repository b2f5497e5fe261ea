import type { ReactNode } from 'react'
import type { ComparedTool } from '@/lib/catalogue/comparison/comparison'

// The parts of these tables are drawn as blocks and grids, and some browsers then forget that they are tables.
// Spread, because a linter cannot know that and calls the roles redundant.
const table = { role: 'table' }
const rows = { role: 'rowgroup' }
const row = { role: 'row' }
const cell = { role: 'cell' }
const rowHeader = { role: 'rowheader' }
const columnHeader = { role: 'columnheader' }

type PartTableProps = { name: string; columns: readonly ComparedTool[]; children: ReactNode }

/** A part of a comparison as a table of its own; its heads are said, and drawn once above all parts. */
export function PartTable({ name, columns, children }: PartTableProps) {
  return (
    <table {...table} className="side">
      <caption className="sr-only">{name}</caption>
      <thead {...rows} className="sr-only">
        <tr {...row}>
          <th {...columnHeader} scope="col">
            Fact
          </th>
          {columns.map(({ tool }) => (
            <th key={tool.slug} {...columnHeader} scope="col">
              {tool.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...rows}>{children}</tbody>
    </table>
  )
}

type PartRowProps = {
  label: ReactNode
  columns: readonly ComparedTool[]
  cells: readonly { key: string; content: ReactNode; look?: string | undefined }[]
}

/** One row of a part: its label, and a cell for each tool. */
export function PartRow({ label, columns, cells }: PartRowProps) {
  return (
    <tr {...row}>
      <th {...rowHeader} scope="row">
        {label}
      </th>
      {cells.map(({ key, content, look }, column) => (
        <td
          key={key}
          {...cell}
          data-tool={columns[column]?.tool.name}
          {...(look !== undefined && { className: look })}
        >
          {content}
        </td>
      ))}
    </tr>
  )
}
