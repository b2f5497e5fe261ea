// Where the pages' side offers what the metrics tell of it: the catalogue, the pool, the queue. Next bundles its own copy
// of every module, so the two meet on a global under a registered symbol.

/**
 * @typedef {{ revision: number, tools: number, facts: readonly { state: string, age: string, count: number }[] }} CatalogueReading
 * @typedef {{ up: boolean, pool: { total: number, idle: number, waiting: number } | null }} DatabaseReading
 * @typedef {{ kind: 'change' | 'suggestion', count: number }[]} WaitingReading
 * @typedef {{ lastSuccess: { at: Date, bytes: number } | null, failures: number }} BackupReading `failures`: since the last success
 * @typedef {{ kind: 'whole' | 'change', seconds: number }} Load
 */
/**
 * @typedef {object} Readings
 * @property {() => CatalogueReading | null} catalogue null before it is loaded
 * @property {() => DatabaseReading} database as far as is known without asking
 * @property {() => Promise<WaitingReading>} waiting asks the database; rejects where that does not answer within a second
 * @property {() => Promise<BackupReading>} backup asks the database, as `waiting` does
 */
/** @typedef {{ offered: Partial<Readings>, loads: Set<(load: Load) => void> }} Meeting */

const KEY = Symbol.for('gantry.readings')
const shared = /** @type {Record<symbol, Meeting | undefined>} */ (/** @type {unknown} */ (globalThis))

const meeting = () => {
  shared[KEY] ??= { offered: {}, loads: new Set() }
  return shared[KEY]
}

/** Offers readings; later ones take the place of earlier ones of their name. @param {Partial<Readings>} readings */
export const offerReadings = (readings) => void Object.assign(meeting().offered, readings)

/** What is offered by now. @returns {Partial<Readings>} */
export const offeredReadings = () => meeting().offered

/** Tells that the catalogue was loaded, whole or what changed of it. @param {Load} load */
export function tellLoad(load) {
  for (const hear of meeting().loads) hear(load)
}

/** Hears of each load from now on. @param {(load: Load) => void} hear */
export const onLoad = (hear) => void meeting().loads.add(hear)
