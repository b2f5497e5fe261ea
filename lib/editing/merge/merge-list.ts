// Three texts of one list → one: entries are told apart by key, each merges on its own, and the order is that
// of whoever reordered. Used by the merge for facts, tradeoffs, relations, events, sources and plain words.

import { type EntryRules, matchEntries } from './match-entries'
import { type Merged, mergeUnit, type Three } from './merge-unit'
import { canonical, isSame } from './same'

export type ListRules<T> = EntryRules<T> & {
  combine?: (three: Three<T | undefined>) => T | null
  /** True for an entry that must stay in the list whoever removed it. */
  required?: (identity: string) => boolean
}

/** An entry both sides changed; `index` is its place in the merged list, `before` where it would stand if mine had kept it. */
export type EntryConflict<T> = Three<T | undefined> & { index: number | null; before: number }

export type MergedList<T> = {
  list: T[]
  conflicts: EntryConflict<T>[]
  /** Orders of the merged list, as indices into it, where both sides reordered differently; else null. */
  order: Three<number[]> | null
}

/** Merges three lists entry by entry. */
export function mergeList<T>(lists: Three<readonly T[]>, rules: ListRules<T>): MergedList<T> {
  const keys = keyLists(lists, rules)
  const sides = {
    base: byKey(keys.base, lists.base),
    mine: byKey(keys.mine, lists.mine),
    theirs: byKey(keys.theirs, lists.theirs),
  }
  const merged = new Map<string, Merged<T | undefined> & { three: Three<T | undefined> }>()
  for (const key of new Set([...keys.base, ...keys.mine, ...keys.theirs])) {
    const three = { base: sides.base.get(key), mine: sides.mine.get(key), theirs: sides.theirs.get(key) }
    const unit = mergeUnit(three, rules.combine)
    const entry = three.theirs ?? three.mine ?? three.base
    const kept = unit.value === undefined && entry !== undefined && rules.required?.(rules.identity(entry))
    merged.set(key, { three, ...(kept ? { value: entry, conflict: false } : unit) })
  }

  const kept = new Set([...merged].flatMap(([key, { value }]) => (value === undefined ? [] : [key])))
  if (!rules.unique) dropDoubles()
  const shared = keys.base.filter((key) => sides.mine.has(key) && sides.theirs.has(key) && kept.has(key))
  const isShared = new Set(shared)
  const inOrderOf = (list: readonly string[]) => list.filter((key) => isShared.has(key))
  const moved = {
    mine: !isSame(inOrderOf(keys.mine), shared),
    theirs: !isSame(inOrderOf(keys.theirs), shared),
  }
  const mineFirst = arrange([keys.mine, keys.theirs, keys.base], kept)
  const theirsFirst = arrange([keys.theirs, keys.mine, keys.base], kept)
  const lead = moved.theirs && !moved.mine ? theirsFirst : mineFirst
  const clash = moved.mine && moved.theirs && !isSame(inOrderOf(keys.mine), inOrderOf(keys.theirs))
  const places = (order: readonly string[]) => order.map((key) => lead.indexOf(key))
  return {
    list: lead.flatMap((key) => merged.get(key)?.value ?? []),
    conflicts: [...merged].flatMap(([key, { three, conflict }]): EntryConflict<T>[] => {
      if (!conflict) return []
      const index = lead.indexOf(key)
      if (index !== -1) return [{ ...three, index, before: index }]
      return [
        { ...three, index: null, before: arrange([lead, keys.theirs], new Set([...lead, key])).indexOf(key) },
      ]
    }),
    order: clash
      ? {
          base: places(arrange([keys.base, keys.mine, keys.theirs], kept)),
          mine: places(mineFirst),
          theirs: places(theirsFirst),
        }
      : null,
  }

  // One side's new sentence may be what the other made of an old one: said once is enough.
  function dropDoubles() {
    const [inMine, inTheirs] = [tally(lists.mine), tally(lists.theirs)]
    const seen = new Map<string, number>()
    for (const [key, { value }] of merged) {
      if (value === undefined) continue
      const text = canonical(value)
      const times = (seen.get(text) ?? 0) + 1
      seen.set(text, times)
      if (times > Math.max(inMine.get(text) ?? 0, inTheirs.get(text) ?? 0, 1)) kept.delete(key)
    }
  }
}

function tally(list: readonly unknown[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const text of list.map(canonical)) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** Kept keys in the order of the first list; those only in a later list stand after what they follow there. */
export function arrange(orders: readonly (readonly string[])[], kept: ReadonlySet<string>): string[] {
  const arranged: string[] = []
  for (const order of orders) {
    let previous = -1
    for (const key of order) {
      if (!kept.has(key)) continue
      const place = arranged.indexOf(key)
      if (place === -1) arranged.splice(previous + 1, 0, key)
      previous = place === -1 ? previous + 1 : place
    }
  }
  return arranged
}

function keyLists<T>({ base, mine, theirs }: Three<readonly T[]>, rules: EntryRules<T>): Three<string[]> {
  if (rules.unique)
    return {
      base: base.map(rules.identity),
      mine: mine.map(rules.identity),
      theirs: theirs.map(rules.identity),
    }
  const keysOfMine = matchEntries(base, mine, rules).map((from, index) =>
    from === null ? `mine ${index}` : `base ${from}`,
  )
  const fromBase = matchEntries(base, theirs, rules)
  const newOfMine = [...mine.keys()].filter((index) => keysOfMine[index] === `mine ${index}`)
  const newOfTheirs = [...theirs.keys()].filter((index) => fromBase[index] === null)
  const pick = (list: readonly T[], places: readonly number[]) => places.map((place) => list[place] as T) // own indices
  // Two new sentences are one only when they say the same: likeness is for what was edited.
  const fromMine = matchEntries(pick(mine, newOfMine), pick(theirs, newOfTheirs), { ...rules, unique: true })
  return {
    base: base.map((_, index) => `base ${index}`),
    mine: keysOfMine,
    theirs: fromBase.map((from, index) => {
      if (from !== null) return `base ${from}`
      const same = fromMine[newOfTheirs.indexOf(index)] ?? null
      return same === null ? `theirs ${index}` : `mine ${newOfMine[same]}`
    }),
  }
}

function byKey<T>(keys: readonly string[], list: readonly T[]): Map<string, T> {
  return new Map(keys.map((key, index) => [key, list[index] as T])) // one key for each entry
}
