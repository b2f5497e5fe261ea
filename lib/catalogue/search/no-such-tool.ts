// What is said of a tool that somebody names and the catalogue does not have: which ones they may have meant.

import type { Catalogue } from '../catalogue'
import { findNearTools } from './near-names'

const MOST_OFFERED = 3

/** `there is no tool “Podmn” (did you mean “Podman”?)`; nothing is offered where nothing is near. */
export function noSuchTool(catalogue: Catalogue, typed: string): string {
  const near = findNearTools(catalogue, typed, MOST_OFFERED).map(({ name }) => `“${name}”`)
  const offered = near.length < 2 ? near.join('') : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`
  return `there is no tool “${typed}”${offered === '' ? '' : ` (did you mean ${offered}?)`}`
}
