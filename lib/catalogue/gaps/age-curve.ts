// How the age of the facts went over time, as a curve: shares of its box in percent, so that whoever draws it needs no
// measure. The points come of the stored revisions (lib/store/readers/fact-history.ts).

/** How things stood at the end of a day. */
export type AgePoint = {
  /** YYYY-MM-DD. */
  day: string
  /** Facts that readers saw. */
  facts: number
  /** Of these, unknown ones. */
  unknown: number
  /** Days by which half of those with a day were checked. */
  median: number | null
}

export type AgeCurve = {
  points: (AgePoint & { x: number; y: number })[]
  /** The age at the upper edge, in days. */
  top: number
}

/** The points of a curve, the oldest first; null with fewer than two, which are no curve. */
export function toAgeCurve(points: readonly AgePoint[]): AgeCurve | null {
  const known = points.filter((point): point is AgePoint & { median: number } => point.median !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (known.length < 2 || !first || !last) return null
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)]
  const top = Math.max(30, ...known.map(({ median }) => median))
  const round = (share: number) => Math.round(1000 * share) / 10
  return {
    top,
    points: known.map((point) => ({
      ...point,
      x: round((Date.parse(point.day) - from) / (to - from)),
      y: round(1 - point.median / top),
    })),
  }
}
