// Work done once for a catalogue: the result lives as long as the catalogue and goes with it.

import type { Catalogue } from './catalogue'
import { pause } from './pause'

type Result = { value: unknown; isAsked: boolean }
type Work = {
  results: WeakMap<Catalogue, Result>
  compute: (catalogue: Catalogue) => unknown
  /** How long it took when it was last done ahead, in milliseconds. */
  took: number
}

// On globalThis, for Next bundles these modules several times into one process: an index of 100,000 tools is built once.
const shared = globalThis as typeof globalThis & { gantryWork?: Map<string, Work> }

/** Milliseconds. What takes longer is done when somebody asks: a swap does not wait for it. */
const LONGEST_AHEAD = 50

type Once<T> = ((catalogue: Catalogue) => T) & {
  /** Gives the result of a catalogue that was had more cheaply, and equals what would be computed. */
  keep: (catalogue: Catalogue, value: T) => void
  /** The result, where it was had already; null where not. */
  known: (catalogue: Catalogue) => T | null
}

/** Wraps a function of the catalogue alone so that each catalogue is asked once; `name` tells it from all others. */
export function oncePerCatalogue<T>(name: string, compute: (catalogue: Catalogue) => T): Once<T> {
  shared.gantryWork ??= new Map()
  const work = shared.gantryWork.get(name) ?? { results: new WeakMap(), compute, took: 0 }
  shared.gantryWork.set(name, work)
  const keep = (catalogue: Catalogue, value: T) => {
    work.results.set(catalogue, { value, isAsked: false })
  }
  const once = (catalogue: Catalogue) => {
    const result = work.results.get(catalogue) ?? doWork(work, catalogue)
    result.isAsked = true
    return result.value as T // one name, one function: what it computed is what it returns
  }
  const known = (catalogue: Catalogue) => (work.results.get(catalogue)?.value as T | undefined) ?? null // as in once
  return Object.assign(once, { keep, known })
}

function doWork(work: Work, catalogue: Catalogue): Result {
  const result = { value: work.compute(catalogue), isAsked: false }
  work.results.set(catalogue, result)
  return result
}

/**
 * Does for a catalogue what was asked of the one before it, so that no reader of the new one waits for that, with a pause
 * after each piece, in which others are served. What was not asked since the last swap waits until it is, and so does what
 * took long when it was done ahead before. `now` in milliseconds.
 */
export async function workAhead(catalogue: Catalogue, before: Catalogue, now: () => number): Promise<void> {
  for (const work of shared.gantryWork?.values() ?? []) {
    if (!work.results.get(before)?.isAsked || work.results.has(catalogue) || work.took > LONGEST_AHEAD)
      continue
    const begun = now()
    doWork(work, catalogue)
    work.took = now() - begun
    await pause()
  }
}
