import type { Tool } from '@/lib/catalogue/catalogue'
import type { MapBlock } from '@/lib/catalogue/pictures/field-map'
import { formatStage, formatStatus } from '@/lib/catalogue/shown/format-value'

/** What the map draws, in words: every tool with its status and its stage, by category. */
export function MapTable({ blocks }: { blocks: readonly MapBlock[] }) {
  return (
    <table className="rows text-small [&_tbody>tr:first-child>th]:border-ink [&_tbody>tr:first-child>th]:font-semibold [&_th]:font-normal">
      <caption className="sr-only">Every tool of the map, its status and its stage in a foundation</caption>
      <thead>
        <tr>
          <th scope="col">Tool</th>
          <th scope="col">Status</th>
          <th scope="col">Foundation stage</th>
        </tr>
      </thead>
      {blocks.map(({ category, entries }) => (
        <tbody key={category.slug}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {category.name}
            </th>
          </tr>
          {entries.map(({ tool }) => (
            <tr key={tool.slug}>
              <th scope="row">{tool.name}</th>
              <td>{formatStatus(tool)}</td>
              <td>{stageOf(tool)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const stageOf = ({ stage }: Tool) =>
  stage === null ? 'none' : `${formatStage(stage.stage)} since ${stage.event.date.slice(0, 4)}`
