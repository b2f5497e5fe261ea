// What the keeper proposes goes into the review queue: pending revisions like any other, each with what it is about and
// what it is of beside it. Nothing here publishes.

import { formatPath, isFault, type Problem, sayProblem } from '../../catalogue/document/problem'
import type { Proposed } from '../../keeper/proposed'
import type { RunSql } from '../sql'
import { saveChange } from '../tools/save-change'
import { KEEPER } from './keeper-account'
import type { Waiting, WatchedTool } from './watched-tools'

const NOTE = `insert into keeper_proposal (tool_id, number, kind, contradicts, keys)
  values ($1, $2, $3::proposal_kind, $4, $5)`
const REPLACE = `update revision set state = 'superseded' where tool_id = $1 and number = $2 and state = 'pending'`

export type PutAnswer = 'put' | 'waits' | { refused: string }

/** Puts one proposal into the queue, in place of one of its kind that waits there; `waits` where that says as much. */
export async function putProposal(watched: WatchedTool, proposed: Proposed): Promise<PutAnswer> {
  const before = watched.waiting.filter(
    ({ kind, contradicts }) => kind === proposed.kind && contradicts === proposed.contradicts,
  )
  if (before.some((one) => saysAsMuch(one, proposed))) return 'waits'
  const answer = await saveChange({
    viewer: KEEPER,
    slug: watched.slug,
    version: watched.version,
    document: proposed.document,
    mode: 'propose',
    comment: proposed.reason,
    distinct: true,
    record: async (run, { id, number, isUnchanged }) => {
      if (isUnchanged) return
      await note(run, { id, number, proposed })
      for (const one of before) await run(REPLACE, id, one.number)
    },
  })
  if (answer.kind === 'saved') return answer.isUnchanged ? 'waits' : 'put'
  return { refused: answer.kind === 'refused' ? sayFirst(answer.problems) : answer.kind }
}

type Noted = { id: number; number: number; proposed: Proposed }

async function note(run: RunSql, { id, number, proposed }: Noted): Promise<void> {
  await run(NOTE, id, number, proposed.kind, proposed.contradicts, proposed.keys)
}

// What waits and says more is left alone too: part of it may have come into the catalogue another way.
function saysAsMuch({ keys }: Waiting, proposed: Proposed): boolean {
  return proposed.keys.every((key) => keys.includes(key))
}

function sayFirst(problems: readonly Problem[]): string {
  const [first] = problems.filter(isFault)
  return first ? `${formatPath(first.path)} ${sayProblem(first)}` : 'it was refused'
}
