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

type Line = { source: [number, number]; target: [number, number] }
const link = linkHorizontal<Line, [number, number]>()
const SQUARE = symbol(symbolSquare, 74)() ?? ''
const CROSSED = `${SQUARE}M-4.3-4.3l8.6 8.600M4.3-4.3l-8.6 8.600`

/** How a tool relates to others, from left to right; of each other one whether it lives. */
export function RelationPicture({ tool, tree }: { tool: Tool; tree: RelationTree }) {
  const lines = tree.kinds.flatMap(({ words, y, leaves }) => [
    link({ source: [6, tree.y], target: [KINDS - words.length * LETTER - 4, y] }),
    ...leaves.map((leaf) => link({ source: [KINDS + 3, y], target: [LEAVES - 8, leaf.y] })),
  ])
  return (
    <svg
      className="mt-2 w-full max-w-80 overflow-visible text-[12.5px] [&_a]:no-underline [&_a:hover]:underline"
      viewBox={`0 0 ${WIDTH} ${tree.height}`}
      role="img"
      aria-labelledby="relations-title relations-said"
    >
      <title id="relations-title">{`How ${tool.name} relates to others`}</title>
      <desc id="relations-said">{sayTree(tree)}</desc>
      <path className="fill-none stroke-edge" d={lines.join('')} />
      <circle className="fill-accent" cx="6" cy={tree.y} r="4" />
      {tree.kinds.map(({ words, y, leaves }) => (
        <g key={words}>
          <text className="fill-soft" x={KINDS} y={y} dy="0.33em" textAnchor="end">
            {words}
          </text>
          {leaves.map((leaf) => (
            <Leaf key={leaf.name} leaf={leaf} />
          ))}
        </g>
      ))}
    </svg>
  )
}

function Leaf({ leaf: { name, tool, y } }: { leaf: TreeLeaf }) {
  if (tool === null)
    return (
      <text className="fill-soft" x={LEAVES} y={y} dy="0.33em">
        {name}
      </text>
    )
  const lives = isAlive(tool)
  return (
    <a href={paths.tool(tool.slug)}>
      <path
        className={
          tool.status === 'active'
            ? 'fill-yes stroke-yes'
            : `fill-none ${lives ? 'stroke-part' : 'stroke-soft'}`
        }
        d={lives ? SQUARE : CROSSED}
        transform={`translate(${LEAVES} ${y})`}
      />
      <text className="fill-ink" x={LEAVES + 10} y={y} dy="0.33em">
        {name}
        {!lives && tool.status && <tspan className="fill-soft">{` ${tool.status}`}</tspan>}
      </text>
    </a>
  )
}

const sayTree = ({ kinds }: RelationTree) =>
  kinds.map(({ words, leaves }) => `${words}: ${leaves.map(({ name }) => name).join(', ')}`).join('; ')
