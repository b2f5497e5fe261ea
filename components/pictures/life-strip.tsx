import type { Tool } from '@/lib/catalogue/catalogue'
import { isAlive } from '@/lib/catalogue/document/timeline'
import { formatCount } from '@/lib/catalogue/shown/noun-words'

const SIDE = 7
const STEP = 10
const IN_A_ROW = 28

/** The map in little: a square for each tool of a category, filled while it is active, barred while it gets fixes only, else crossed out. */
export function LifeStrip({ category, tools }: { category: string; tools: readonly Tool[] }) {
  const rows = Math.ceil(tools.length / IN_A_ROW)
  const [full, barred, crossed] = [[], [], []] as [string[], string[], string[]]
  for (const [place, tool] of tools.entries()) {
    const x = (place % IN_A_ROW) * STEP + 0.5
    const y = Math.floor(place / IN_A_ROW) * STEP + 0.5
    const square = `M${x} ${y}h${SIDE}v${SIDE}h-${SIDE}z`
    if (tool.status === 'active') full.push(square)
    else if (isAlive(tool) || tool.status === null) barred.push(`${square}M${x} ${y + SIDE / 2}h${SIDE}`)
    else crossed.push(`${square}m0 0l${SIDE} ${SIDE}m0-${SIDE}l-${SIDE} ${SIDE}`)
  }
  const living = tools.filter(isAlive).length
  const ended = tools.length - living
  const said = `${formatCount(tools.length, 'tool')}: ${living} alive${ended > 0 ? `, ${ended} ended or dormant` : ''}`
  return (
    <svg
      className="mt-1 max-w-full"
      width={Math.min(tools.length, IN_A_ROW) * STEP}
      height={rows * STEP}
      role="img"
      aria-label={`${category}, ${said}`}
    >
      <title>{said}</title>
      <path className="fill-yes stroke-yes" d={full.join('')} />
      {barred.length > 0 && <path className="fill-none stroke-part" d={barred.join('')} />}
      {crossed.length > 0 && <path className="fill-none stroke-soft" d={crossed.join('')} />}
    </svg>
  )
}
