// What happened lately to the tools of the catalogue, told by their events.

import type { Catalogue, Tool } from '../catalogue'
import { firstDayOf } from '../document/partial-date'
import type { EventDocument } from '../document/tool-document'
import { oncePerCatalogue } from '../memo'

export type ToolEvent = { tool: Tool; event: EventDocument }

/** The latest dated event of each tool up to the catalogue's day, newest first. */
export const findLatestEvents = oncePerCatalogue('findLatestEvents', (catalogue: Catalogue): ToolEvent[] =>
  catalogue.tools
    .flatMap((tool): ToolEvent[] => {
      const past = tool.events.filter((event) => firstDayOf(event.date) <= catalogue.today)
      const event = past.reduce<EventDocument | null>(
        (best, next) => (best && best.date >= next.date ? best : next),
        null,
      )
      return event ? [{ tool, event }] : []
    })
    .sort((a, b) => (a.event.date < b.event.date ? 1 : -1)),
)
