// Work done once for a catalogue: the result lives as long as the catalogue and goes with it.

import type { Catalogue } from './catalogue'

/** Wraps a function of the catalogue alone so that each catalogue is asked once. */
export function oncePerCatalogue<T>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const results = new WeakMap<Catalogue, { value: T }>()
  return (catalogue) => {
    const known = results.get(catalogue)
    if (known) return known.value
    const value = compute(catalogue)
    results.set(catalogue, { value })
    return value
  }
}
