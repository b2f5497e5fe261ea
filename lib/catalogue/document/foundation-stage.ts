// How far a tool came in its foundation on a day, read off its events. The CNCF calls its stages sandbox, incubating,
// graduated and archived; at other foundations a project is taken in, becomes a top-level one, and may end in the attic.

import { firstDayOf } from './partial-date'
import { sortEvents } from './timeline'
import type { EventDocument } from './tool-document'

export const FOUNDATION_STAGES = ['joined', 'sandbox', 'incubating', 'graduated', 'archived'] as const
export type FoundationStage = (typeof FOUNDATION_STAGES)[number]

export type StageReached = { stage: FoundationStage; event: EventDocument }

/** The stage that the events up to `today` (YYYY-MM-DD) lead to, with the event that did; null outside any foundation. */
export function foundationStageOf(events: readonly EventDocument[], today: string): StageReached | null {
  let reached: StageReached | null = null
  let before: StageReached | null = null
  for (const event of sortEvents(events)) {
    if (firstDayOf(event.date) > today) break
    if (event.kind === 'joined-foundation') reached = { stage: levelOf(event), event }
    else if (event.kind === 'incubating' || event.kind === 'graduated') reached = { stage: event.kind, event }
    else if (
      reached &&
      reached.stage !== 'archived' &&
      (event.kind === 'archived' || event.kind === 'retired')
    ) {
      before = reached
      reached = { stage: 'archived', event }
    } else if (event.kind === 'revived' && reached?.stage === 'archived') reached = before
  }
  return reached
}

/** The level a foundation takes a tool in at, as the event's sentence names it. */
function levelOf({ text }: EventDocument): FoundationStage {
  if (/\bincubat(?:ing|ion)\b/i.test(text)) return 'incubating'
  return /\bsandbox\b/i.test(text) ? 'sandbox' : 'joined'
}
