// Whether a tool lived on a day, by its own events.

import { isAlive, timelineOf } from '../catalogue/document/timeline'
import type { ToolDocument } from '../catalogue/document/tool-document'

/** True where somebody said, before `day`, that a tool has ended or is no longer worked on. */
export function isEnded({ events }: Pick<ToolDocument, 'events'>, day: string): boolean {
  const { status } = timelineOf(events, day)
  return status !== null && !isAlive({ status })
}
