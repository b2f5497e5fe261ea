import { linkHorizontal, symbol, symbolSquare } from 'd3-shape'
import type { Tool } from '@/lib/catalogue/catalogue'
import { isAlive } from '@/lib/catalogue/document/timeline'
import type { RelationTree, TreeLeaf } from '@/lib/catalogue/pictures/relation-tree'
import { paths } from '@/lib/paths'

const WIDTH = 320
/** Where the words of the kinds end, and where the others begin. */
const KINDS = 100
const LEAVES = 118
/** What a letter takes at most of the width, so that a line ends before the word. */
const LETTER = 5.6
/** From the middle of letters down to the line they stand on. */
const BASE = 4

type Line = { source: [number, number]; target: [number, number] }
const link = linkHorizontal<Line, [number, number]>()
const SQUARE = symbol(symbolSquare, 81)() ?? ''
const CROSS = 'm0 0l9 9m0-9l-9 9'

/** How a tool relates to others, from left to right; of each other one whether it lives. The list below names all of them. */
export function RelationPicture({ tool, tree }: { tool: Tool; tree: RelationTree }) {
  const lines = tree.kinds.flatMap(({ words, y, leaves }) => [
    link({ source: [6, tree.y], target: [Math.round(KINDS - words.length * LETTER) - 4, y] }),
    ...leaves.map((leaf) => link({ source: [KINDS + 4, y], target: [LEAVES - 8, leaf.y] })),
  ])
  const leaves = tree.kinds.flatMap((kind) => kind.leaves)
  const squares = (isShown: (tool: Tool) => boolean, mark = '') =>
    leaves
      .map((leaf) =>
        leaf.tool && isShown(leaf.tool) ? `M${LEAVES} ${leaf.y}${SQUARE.replace('M', 'm')}${mark}` : '',
      )
      .join('')
  return (
    <svg
      className="mt-2 w-full max-w-80 overflow-visible fill-none text-[12.5px] [&_a]:no-underline [&_a:hover]:underline"
      viewBox={`0 0 ${WIDTH} ${tree.height}`}
      aria-labelledby="relations-title relations-said"
    >
      <title id="relations-title">{`How ${tool.name} relates to others`}</title>
      <desc id="relations-said">{tree.kinds.map(({ words, count }) => `${words} ${count}`).join(', ')}</desc>
      <path className="stroke-edge" d={lines.join('')} />
      <circle className="fill-accent" cx="6" cy={tree.y} r="4" />
      <path className="fill-yes" d={squares(({ status }) => status === 'active')} />
      <path className="stroke-part" d={squares((one) => isAlive(one) && one.status !== 'active')} />
      <path className="stroke-soft" d={squares((one) => !isAlive(one), CROSS)} />
      <g className="fill-soft" textAnchor="end" transform={`translate(${KINDS} ${BASE})`}>
        {tree.kinds.map(({ words, y }) => (
          <text key={words} y={y}>
            {words}
          </text>
        ))}
      </g>
      <g className="fill-ink" transform={`translate(${LEAVES + 10} ${BASE})`}>
        {tree.kinds.map(({ words, leaves }) =>
          leaves.map((leaf) => <Leaf key={`${words} ${leaf.name}`} leaf={leaf} />),
        )}
      </g>
    </svg>
  )
}

function Leaf({ leaf: { name, tool, y } }: { leaf: TreeLeaf }) {
  if (tool === null)
    return (
      <text className="fill-soft" x="-10" y={y}>
        {name}
      </text>
    )
  return (
    <a href={paths.tool(tool.slug)}>
      <text y={y}>
        {name}
        {!isAlive(tool) && <tspan className="fill-soft">{` ${tool.status ?? 'status unknown'}`}</tspan>}
      </text>
    </a>
  )
}
