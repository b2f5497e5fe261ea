import type { Reach } from '@/lib/catalogue/choosing/reach'

// Never thinner than the eye can see, at the end of the scale as elsewhere.
const LEAST = 0.8

/**
 * How far a tool reaches, drawn on the fixed scale: pale up to where its range begins, filled where the facts are known,
 * hatched where they would have to turn out well.
 */
export function ReachBar({ reach: { low, known, high } }: { reach: Reach }) {
  const [from, to, most] = [low, known, high].map((value) => Math.round(10 * value) / 10)
  const start = Math.min(from ?? 0, 100 - LEAST)
  return (
    <svg
      className="my-1 h-2.5 w-full max-w-100"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="fill-wash" d="M0 0h100v10H0z" />
      <path className="fill-edge" d={`M0 0h${start}v10H0z`} />
      <path className="fill-ink" d={`M${start} 0H${Math.max(to ?? 0, start + LEAST)}v10H${start}z`} />
      <path
        className="fill-none stroke-soft"
        strokeWidth="10"
        strokeDasharray="0.9 0.9"
        d={`M${to} 5H${most}`}
      />
    </svg>
  )
}
