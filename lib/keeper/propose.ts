// What was found of a tool → what is proposed: at most one proposal of each kind, and one more where a person has said
// otherwise later. Pure; lib/store/keeper puts them into the queue, lib/keeper/files into the curated files.

import type { ProposalKind } from '../catalogue/document/words'
import { isIgnored } from './asks'
import { findAdvisories } from './propose-advisories'
import { findLicence, findMove, findSilence, findStage } from './propose-changes'
import { findReleases } from './propose-releases'
import { findEnds, findLines } from './propose-support'
import { type Change, type Ground, type Proposed, toProposed } from './proposed'

const FINDERS: Record<ProposalKind, (ground: Ground) => Change[]> = {
  moved: findMove,
  release: findReleases,
  line: findLines,
  'end-of-support': findEnds,
  stage: findStage,
  licence: findLicence,
  silence: findSilence,
  advisory: findAdvisories,
}
const KINDS = Object.keys(FINDERS) as ProposalKind[] // the record's own keys

/** Everything that is new of a tool, each kind on top of the tool as it is. */
export function propose(ground: Ground): Proposed[] {
  return KINDS.flatMap((kind) => toProposed(kind, ground.tool, findChanges(kind, ground)))
}

/** Everything that is new and takes back nobody's word, one on top of the other: the tool with all of it, and what that was. */
export function proposeAtOnce(ground: Ground): { proposed: Proposed[]; left: Proposed[] } {
  const proposed: Proposed[] = []
  const left: Proposed[] = []
  let { tool } = ground
  for (const kind of KINDS)
    for (const one of toProposed(kind, tool, findChanges(kind, { ...ground, tool }))) {
      if (one.contradicts) left.push(one)
      else {
        proposed.push(one)
        tool = one.document
      }
    }
  return { proposed, left }
}

function findChanges(kind: ProposalKind, ground: Ground): Change[] {
  const { watch } = ground.tool
  if (isIgnored(watch, kind)) return []
  return FINDERS[kind](ground).filter(({ key }) => {
    const name = key.replace(`${kind} `, '')
    // Of a line, its versions are what is passed over.
    return !isIgnored(watch, name) && !(kind === 'line' && isIgnored(watch, `${name}.0`))
  })
}
