// What every reader of the keeper answers: what a text says, or why it cannot be read as what it should be. Pure; the
// texts come from lib/keeper/fetching.

/** What a text says, or why it is not what it should be, in words that end “is unreadable: …”. */
export type Reading<Said> = { kind: 'read'; said: Said } | { kind: 'unreadable'; why: string }

/** A text that says something. */
export const said = <Said>(value: Said): Reading<Said> => ({ kind: 'read', said: value })

/** A text that is not what it should be. */
export const unreadable = (why: string): Reading<never> => ({ kind: 'unreadable', why })

/** Something published under a name: a tag, or an entry of a feed. */
export type Release = {
  /** As its makers named it: `v1.36.2`, `controller-v1.12.0`. */
  tag: string
  /** YYYY-MM-DD, in UTC. */
  day: string
  /** Its own page; null where only a tag is known. */
  url: string | null
}

/** The day of a moment in UTC: `2026-08-20T23:31:07-07:00` → `2026-08-21`; null for what is no moment. */
export function dayOf(moment: string): string | null {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return null
  const day = new Date(time).toISOString().slice(0, 10)
  return day.length === 10 && /^(?:19|20|21)/.test(day) ? day : null
}

/** True for the beginning of a web page, which is what answers where a feed or a file was. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is.test(text.slice(0, 2000))
}
