import type { Choice, LeftTool } from '@/lib/catalogue/choosing/choice'
import { reasonsOf } from '@/lib/catalogue/choosing/reasons'
import { CellLine } from './cell-line'

/** What speaks for a tool, what against it, and what is open. */
export function ReasonLists({ left, choice }: { left: LeftTool; choice: Choice }) {
  const { good, bad, open } = reasonsOf(left, choice.alike)
  const lists = [
    ['For it', good],
    ['Against it', bad],
    ['Open', open],
  ] as const
  return lists.map(([name, cells]) =>
    cells.length === 0 ? null : (
      <div
        key={name}
        className="mt-1.5 grid gap-x-3 text-small tablet:grid-cols-[5.5rem_minmax(0,1fr)] [&_li]:max-w-[66ch]"
      >
        <h4 className="text-soft">{name}</h4>
        <ul>
          {cells.map((cell) => (
            <CellLine key={cell.criterion.key} cell={cell} cited={choice.cited} />
          ))}
        </ul>
      </div>
    ),
  )
}
