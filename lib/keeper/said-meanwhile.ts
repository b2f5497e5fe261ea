// Proposals that wait though nothing is left to decide: the catalogue has come to say itself what they propose. Pure;
// scripts/keep/keep-database.ts withdraws them.

import type { ToolDocument } from '../catalogue/document/tool-document'
import { propose } from './propose'
import type { Ground } from './proposed'

/** A proposal that waits, with the document that it was written on top of; null where none is kept. */
type WaitingOn = { keys: readonly string[]; before: ToolDocument | null }

/**
 * The proposals all of whose keys follow from what was found for the tool as it was, and none for the tool as it is.
 * What was not found this time, because a feed failed or lists it no longer, says nothing, and goes on waiting.
 */
export function saidMeanwhile<Waiting extends WaitingOn>(
  ground: Ground,
  waiting: readonly Waiting[],
): Waiting[] {
  if (waiting.length === 0) return []
  const left = keysOf(ground)
  return waiting.filter(({ keys, before }) => {
    if (before === null || keys.length === 0 || keys.some((key) => left.has(key))) return false
    const proposed = keysOf({ ...ground, tool: before })
    return keys.every((key) => proposed.has(key))
  })
}

const keysOf = (ground: Ground): Set<string> => new Set(propose(ground).flatMap(({ keys }) => keys))
