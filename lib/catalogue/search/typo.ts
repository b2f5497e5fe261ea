// How far a typed word is from a known one. Search forgives one slip in a short word and two in a long one.

/** Slips forgiven in a word of this length: none below 4 letters, 1 up to 7, 2 from 8. */
export function slipsForgiven(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/** A bit for each letter and digit a word has; two words `n` slips apart differ in at most 2n bits. */
export function lettersOf(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31)
  return mask
}

/**
 * The Damerau–Levenshtein distance (adjacent letters swapped count as one slip, each letter edited once),
 * or `limit + 1` when it is larger than `limit`: `kuberntes`, `kubernetes`, 2 → 1.
 */
export function countSlips(a: string, b: string, limit: number): number {
  const tooFar = limit + 1
  if (Math.abs(a.length - b.length) > limit) return tooFar
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return tooFar
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), tooFar)
}

const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
