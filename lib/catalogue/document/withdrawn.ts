// Tools that readers once saw and that editors took back: their addresses say so, with the day and the reason given.
// Nothing else of them is told.

import { z } from 'zod'
import { formatDate } from './partial-date'

export const withdrawnTool = z.object({
  slug: z.string(),
  name: z.string(),
  formerSlugs: z.array(z.string()),
  /** The day it was taken back: YYYY-MM-DD. */
  on: z.string(),
  /** The reason in the editor's words; '' for none. */
  why: z.string(),
})
export type WithdrawnTool = z.output<typeof withdrawnTool>

/** Withdrawn tools by their addresses, former ones among them. */
export type WithdrawnTools = ReadonlyMap<string, WithdrawnTool>

/** Finds withdrawn tools by the addresses they had. */
export function byAddress(tools: readonly WithdrawnTool[]): WithdrawnTools {
  const former = tools.flatMap((tool) => tool.formerSlugs.map((slug) => [slug, tool] as const))
  return new Map([...former, ...tools.map((tool) => [tool.slug, tool] as const)])
}

/** `Old Swarm was withdrawn from this catalogue on 26 Nov 2026: its makers ended it.` */
export function withdrawnSentence({ name, on, why }: WithdrawnTool): string {
  const said = `${name} was withdrawn from this catalogue on ${formatDate(on)}`
  return why === '' ? `${said}.` : `${said}: ${/[.!?…]$/.test(why) ? why : `${why}.`}`
}
