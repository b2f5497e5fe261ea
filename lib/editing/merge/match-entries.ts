// Which entry of one list is which entry of another, so that an edited sentence is a change and not a
// removal beside an addition. Merge and difference both ask it.

import { canonical } from './same'

export type EntryRules<T> = {
  /** What an entry is known by. */
  identity: (entry: T) => string
  /** True when the identity names at most one entry of a list, and two entries that differ in it are never the same. */
  unique: boolean
  /** What likeness compares; left out where entries are unique. */
  text?: (entry: T) => string
  /** What an entry must share with another to take its place though its text is new: `isolation strength`. */
  place?: (entry: T) => string
}

/** Share of words two texts must have in common to be one text that was edited; found by trying real edits. */
const LIKE_ENOUGH = 0.4

/** For each entry of `after`, the index of the entry of `before` that it was, or null for a new one. */
export function matchEntries<T>(
  before: readonly T[],
  after: readonly T[],
  rules: EntryRules<T>,
): (number | null)[] {
  const found = after.map((): number | null => null)
  const open = new Set(before.keys())
  const pair = (to: number, from: number) => {
    found[to] = from
    open.delete(from)
  }
  if (!rules.unique) matchBy(canonical)
  matchBy(rules.identity)
  if (!rules.unique) {
    for (const [to, from] of likePairs()) if (found[to] === null && open.has(from)) pair(to, from)
    matchByPlace()
  }
  return found

  function matchBy(key: (entry: T) => string) {
    const places = new Map<string, number[]>()
    for (const from of open) {
      const text = key(before[from] as T) // open holds indices of before
      places.set(text, [...(places.get(text) ?? []), from])
    }
    for (const [to, entry] of after.entries()) {
      if (found[to] !== null) continue
      const from = places.get(key(entry))?.shift()
      if (from !== undefined) pair(to, from)
    }
  }

  function likePairs(): [number, number][] {
    const text = rules.text ?? rules.identity
    const words = (entry: T) =>
      new Set(
        text(entry)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      )
    const olds = [...open].map((from) => ({ from, words: words(before[from] as T) })) // as above
    const pairs = after.flatMap((entry, to) => {
      if (found[to] !== null) return []
      const mine = words(entry)
      return olds.flatMap((old) => {
        const likeness = dice(mine, old.words)
        return likeness < LIKE_ENOUGH ? [] : [{ to, from: old.from, likeness }]
      })
    })
    pairs.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to)
    return pairs.map(({ to, from }) => [to, from])
  }

  // A sentence rewritten from scratch: it stands right after the entry its predecessor was right after.
  function matchByPlace() {
    const place = rules.place ?? rules.identity
    for (const [to, entry] of after.entries()) {
      if (found[to] !== null) continue
      const previous = to === 0 ? -1 : found[to - 1]
      if (previous === null || previous === undefined) continue
      const from = previous + 1
      const old = before[from]
      if (open.has(from) && old !== undefined && place(old) === place(entry)) pair(to, from)
    }
  }
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
