// The faults that `npm run mutate` plants, one at a time: what each does, the one place its text stands at, what stands
// there instead, and the unit tests that have to notice it. Whoever changes such a place changes it there, too: a text
// that is gone is told.
import { CATALOGUE } from './faults-of-catalogue.mjs'
import { EDITING } from './faults-of-editing.mjs'
import { MOVING } from './faults-of-moving.mjs'
import { PICTURES } from './faults-of-pictures.mjs'
import { TIME } from './faults-of-time.mjs'

/** @typedef {{ file: string, tests: string[], faults: [what: string, find: string, replace: string][] }} Planting */

/** Every fault with its file and tests. @type {import('./plant-faults.mjs').Fault[]} */
export const FAULTS = [...EDITING, ...CATALOGUE, ...MOVING, ...PICTURES, ...TIME].flatMap(
  ({ file, tests, faults }) => faults.map(([what, find, replace]) => ({ file, tests, what, find, replace })),
)
