// How elements become HTML at once. The server has React's own function for it, which Next keeps from its pages; Next
// bundles its own copy of every module, so the two meet on a global under a registered symbol.
// docs/decisions/0014-pages-drawn-at-once.md

/** @typedef {(elements: import('react').ReactNode) => string | null} Draw */

const KEY = Symbol.for('gantry.drawing')
const shared = /** @type {Record<symbol, Draw | undefined>} */ (/** @type {unknown} */ (globalThis))

/** Says how elements are drawn from now on. @param {Draw} draw */
export function offerDrawing(draw) {
  shared[KEY] = draw
}

/**
 * The HTML of elements; null where nobody said how to draw them, as in development and in tests of components.
 * @param {import('react').ReactNode} elements without promises and components of the browser
 * @returns {string | null}
 */
export const drawToHtml = (elements) => shared[KEY]?.(elements) ?? null
