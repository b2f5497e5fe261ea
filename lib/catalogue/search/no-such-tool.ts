// What is said of a tool that somebody names and the catalogue does not have: which ones they may have meant.

import type { Catalogue } from '../catalogue'
import { type Coded, sayProblem } from '../document/problem'
import { findNearTools } from './near-names'

const MOST_OFFERED = 3

/** The problem that no tool has a name; nothing is offered where nothing is near. */
export function noToolNamed(catalogue: Catalogue, typed: string): Coded {
  const near = findNearTools(catalogue, typed, MOST_OFFERED).map(({ name }) => name)
  return { code: 'no-such-tool', detail: { text: typed, near } }
}

/** `there is no tool “Podmn” (did you mean “Podman”?)` */
export const noSuchTool = (catalogue: Catalogue, typed: string): string =>
  sayProblem(noToolNamed(catalogue, typed))
