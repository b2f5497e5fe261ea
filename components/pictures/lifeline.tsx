import { symbol, symbolDiamond, symbolTimes } from 'd3-shape'
import type { Lifeline, LifeMark, Phase } from '@/lib/catalogue/pictures/lifelines'
import type { TimeScale } from '@/lib/catalogue/pictures/time-scale'

const MIDDLE = 13
const DIAMOND = symbol(symbolDiamond, 52)() ?? ''
const CROSS = symbol(symbolTimes, 56)() ?? ''
/** As many bars as stages, as in the map. */
const BARS: Record<string, string> = {
  joined: 'M-1-6v6',
  sandbox: 'M-1-6v6',
  incubating: 'M-3-6v6m4-6v6',
  graduated: 'M-5-6v6m4-6v6m4-6v6',
}

const LINES = {
  before: { ink: 'stroke-edge', width: 2, dashes: '1 3' },
  released: { ink: 'stroke-edge', width: 2, dashes: undefined },
  fixes: { ink: 'stroke-part', width: 7, dashes: '2 2' },
}

/** The life of a tool on the scale of its neighbours: solid while it is developed, barred while it gets fixes only, hollow while nobody works on it; thin where no status is noted, dotted before its first release; a cross is its end. */
export function LifelineStrip({ line, years }: { line: Lifeline; years: string }) {
  return (
    <svg className="h-6 w-full overflow-visible" role="img">
      <title>{`Life of ${line.tool.name}`}</title>
      <desc>{line.said}</desc>
      <use href={`#${years}`} width="100%" height="100%" />
      <LifeShapes line={line} />
    </svg>
  )
}

/** The same by itself, below the years of its scale. */
export function SingleLife({ line, scale }: { line: Lifeline; scale: TimeScale }) {
  return (
    <svg className="h-11 w-full overflow-visible" role="img">
      <title>{`Life of ${line.tool.name}`}</title>
      <desc>{line.said}</desc>
      <g className="stroke-line">
        {scale.years.map(({ at, year }) => (
          <line key={year} x1={`${at}%`} x2={`${at}%`} y1="18" y2="44" />
        ))}
      </g>
      <g className="fill-soft text-note">
        <YearLabels scale={scale} y={13} />
      </g>
      <g transform="translate(0 18)">
        <LifeShapes line={line} />
      </g>
    </svg>
  )
}

function YearLabels({ scale, y }: { scale: TimeScale; y: number }) {
  return scale.years.map(({ at, year }) => (
    <text key={year} x={`${at}%`} y={y} textAnchor={at < 4 ? undefined : at > 96 ? 'end' : 'middle'}>
      {year}
    </text>
  ))
}

function LifeShapes({ line }: { line: Lifeline }) {
  return (
    <>
      {line.spans.map((span) => (
        <SpanShape key={span.from} {...span} />
      ))}
      {line.marks.map((mark) => (
        <MarkShape key={mark.kind} {...mark} />
      ))}
    </>
  )
}

function SpanShape({ phase, from, to }: { phase: Phase; from: number; to: number }) {
  if (phase === 'active' || phase === 'dormant')
    return (
      <rect
        className={phase === 'active' ? 'fill-yes' : 'fill-paper stroke-part'}
        x={`${from}%`}
        width={`${Math.max(0.3, to - from)}%`}
        y={MIDDLE - 3}
        height="6"
      />
    )
  const { ink, width, dashes } = LINES[phase === 'before' || phase === 'released' ? phase : 'fixes']
  return (
    <line
      className={ink}
      x1={`${from}%`}
      x2={`${to}%`}
      y1={MIDDLE}
      y2={MIDDLE}
      strokeWidth={width}
      strokeDasharray={dashes}
    />
  )
}

function MarkShape({ kind, at }: LifeMark) {
  if (kind === 'first-release')
    return <circle className="fill-paper stroke-ink" cx={`${at}%`} cy={MIDDLE} r="4" strokeWidth="1.5" />
  const isStage = kind !== 'version-one' && kind !== 'end'
  return (
    <svg x={`${at}%`} y={isStage ? 8 : MIDDLE} overflow="visible" aria-hidden="true">
      <path
        className={kind === 'version-one' ? 'fill-ink stroke-paper' : 'fill-none stroke-ink'}
        d={kind === 'version-one' ? DIAMOND : kind === 'end' ? CROSS : BARS[kind]}
        strokeWidth={kind === 'version-one' ? 1 : 2}
      />
    </svg>
  )
}

export type TimeMark = { at: number; label: string; side: 'before' | 'after' }

/** The years along the top, and their lines as a symbol that every strip below draws again; days of note in the accent. */
export function YearAxis({
  scale,
  id,
  marks = [],
}: {
  scale: TimeScale
  id: string
  marks?: readonly TimeMark[]
}) {
  const labels = marks.length > 0 ? 34 : 18
  return (
    <svg className={`w-full overflow-visible ${marks.length > 0 ? 'h-9' : 'h-5'}`} aria-hidden="true">
      <symbol id={id} overflow="visible">
        {scale.years.map(({ at, year }) => (
          <line key={year} className="stroke-line" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        {marks.map(({ at, label }) => (
          <line key={label} className="stroke-accent" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
      </symbol>
      <g className="fill-soft text-note">
        <YearLabels scale={scale} y={labels - 5} />
      </g>
      {marks.map(({ at, label, side }) => (
        <text
          key={label}
          className="fill-accent text-note"
          x={`${at}%`}
          dx={side === 'before' ? -4 : 4}
          y="11"
          textAnchor={side === 'before' ? 'end' : 'start'}
        >
          {label}
        </text>
      ))}
    </svg>
  )
}
