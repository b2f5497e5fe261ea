// Which catalogue pages are made from: what was made from an earlier one is forgotten. The store says when it has
// swapped the catalogue, the server asks. Next bundles its own copy of every module, so the two meet on a global under a
// registered symbol.

const KEY = Symbol.for('gantry.generation')
const shared = /** @type {Record<symbol, object | undefined>} */ (/** @type {unknown} */ (globalThis))

/** Says that another catalogue, or the same one on another day, is what pages are made from by now. */
export function beginGeneration() {
  shared[KEY] = {}
}

/** The same object as long as pages are made from the same catalogue; null before there is one. @returns {object | null} */
export const currentGeneration = () => shared[KEY] ?? null
