import type { LineBar } from '@/lib/catalogue/tool/line-bars'

/** A release line on the scale of its neighbours: solid is all fixes, outlined is security fixes, the upright is today. The words beside it say the same. */
export function SupportBar({ bar: { state, from, turn, to, isOpen }, now }: { bar: LineBar; now: number }) {
  const solid = Math.max(from, isOpen ? Math.min(turn, now) : turn)
  const ink = state === 'ended' ? 'fill-edge' : 'fill-yes'
  return (
    <svg className="h-4 w-full" aria-hidden="true">
      <line className="stroke-line" x1="0" x2="100%" y1="8" y2="8" />
      <rect className={ink} x={`${from}%`} width={`${Math.max(0.8, solid - from)}%`} y="4" height="8" />
      {turn < to && !isOpen && (
        <rect
          className={`fill-paper ${state === 'ended' ? 'stroke-edge' : 'stroke-yes'}`}
          x={`${turn}%`}
          width={`${to - turn}%`}
          y="5"
          height="6"
          strokeWidth="2"
        />
      )}
      {isOpen && (
        <line
          className="stroke-yes"
          x1={`${solid}%`}
          x2="100%"
          y1="8"
          y2="8"
          strokeWidth="3"
          strokeDasharray="2 5"
        />
      )}
      <line className="stroke-accent" x1={`${now}%`} x2={`${now}%`} y1="0" y2="16" strokeWidth="2" />
    </svg>
  )
}
