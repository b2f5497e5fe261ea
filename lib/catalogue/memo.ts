// Work done once for a catalogue: the result lives as long as the catalogue and goes with it.

import type { Catalogue } from './catalogue'

type Results = WeakMap<Catalogue, { value: unknown }>

// On globalThis, for Next bundles these modules several times into one process: an index of 100,000 tools is built once.
const shared = globalThis as typeof globalThis & { gantryResults?: Map<string, Results> }

type Once<T> = ((catalogue: Catalogue) => T) & {
  /** Gives the result of a catalogue that was had more cheaply, and equals what would be computed. */
  keep: (catalogue: Catalogue, value: T) => void
  /** The result, where it was had already; null where not. */
  known: (catalogue: Catalogue) => T | null
}

/** Wraps a function of the catalogue alone so that each catalogue is asked once; `name` tells it from all others. */
export function oncePerCatalogue<T>(name: string, compute: (catalogue: Catalogue) => T): Once<T> {
  shared.gantryResults ??= new Map()
  const results = shared.gantryResults.get(name) ?? new WeakMap()
  shared.gantryResults.set(name, results)
  const keep = (catalogue: Catalogue, value: T) => {
    results.set(catalogue, { value })
  }
  const once = (catalogue: Catalogue) => {
    const known = results.get(catalogue)
    if (known) return known.value as T // one name, one function: what it computed is what it returns
    const value = compute(catalogue)
    keep(catalogue, value)
    return value
  }
  const known = (catalogue: Catalogue) => (results.get(catalogue)?.value as T | undefined) ?? null // as in once
  return Object.assign(once, { keep, known })
}
