// Which tool is matched everywhere by another, whatever anybody weighs and whatever is found out.

/** What something is worth on the fixed scale from 0 to 100: at least `low`, at most `high`; one number where it is known. */
export type Range = { readonly low: number; readonly high: number }

/** A tool as far as choosing goes: what it is worth by each criterion, in their order. */
export type Candidate = { readonly slug: string; readonly values: readonly Range[] }

/**
 * True when the one is at its worst at least as good as the other at its best, by every criterion, and better by one.
 * A partial order: no tool beats itself, no two beat each other, and what beats a beater beats whom that beats.
 */
export function beats(one: Candidate, other: Candidate): boolean {
  let isBetter = false
  for (const [place, { low }] of one.values.entries()) {
    const high = other.values[place]?.high ?? 0
    if (low < high) return false
    if (low > high) isBetter = true
  }
  return isBetter
}

/** Each beaten candidate with those that beat it and are not beaten themselves; there is always one. */
export function findBeaten<C extends Candidate>(candidates: readonly C[]): Map<C, C[]> {
  const beaten = new Map<C, C[]>()
  for (const one of candidates) {
    const by = candidates.filter((other) => beats(other, one))
    if (by.length > 0) beaten.set(one, by)
  }
  for (const [one, by] of beaten)
    beaten.set(
      one,
      by.filter((other) => !beaten.has(other)),
    )
  return beaten
}
