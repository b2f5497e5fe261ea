// What pages and files of an earlier day say of it.

import type { Catalogue, Tool } from '../catalogue'
import { formatDate } from '../document/partial-date'
import { formatCount } from '../shown/noun-words'
import { firstDayKnown } from './document-on'

/** What is told as of the day, and what is not: the sentences beside every page of an earlier day. */
export const TOLD_THEN =
  'Which tools there were, their status, releases and supported lines follow from dated events. A fact says “not known then” unless its value carries a day, had been checked by then, or belongs to a tool that had ended. Names, summaries, categories and relations are those of today; advice, tradeoffs and descriptions are left out.'

/** How the day of the world differs from a revision of the catalogue. */
export const ON_AND_AT =
  '“on” asks how the world stood on a day, as far as is known now; “at” asks what this catalogue said at one of its revisions.'

/** `Podman is not known to have existed on 1 Jan 2016: the first that is told of it is of Feb 2018.` */
export function notThereSentence(tool: Pick<Tool, 'name' | 'events' | 'lines'>, day: string): string {
  const first = firstDayKnown(tool)
  const told = first === null ? '' : `: the first that is told of it is of ${formatDate(first)}`
  return `${tool.name} is not known to have existed on ${formatDate(day)}${told}.`
}

/** How many of today’s tools existed: `61 of 182 tools are known to have existed then.`, and what is told of their releases. */
export const existedSentence = (then: Catalogue, now: Catalogue): string =>
  `${then.tools.length} of ${formatCount(now.tools.length, 'tool')} are known to have existed then. Of their releases the notable ones are told, so that the latest one told may not have been the latest.`

/** A text of an earlier day, with what that means at its end; one of today, null, as it is. */
export const asOfDay = (markdown: string, day: string | null): string =>
  day === null ? markdown : `${markdown.trimEnd()}\n\nAs of ${formatDate(day)}. ${TOLD_THEN}\n`
