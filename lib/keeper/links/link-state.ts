// What is known of an address that the catalogue cites, from one day's answer to the next. Pure. One failure says little
// of a page: only what failed on three days, and never answered between them, is called dead.

import { linkOf } from '../../catalogue/document/dead-link'
import { daysAfter } from '../../catalogue/document/partial-date'

/** What became of asking for an address. */
export type LinkAnswer =
  | { outcome: 'alive' | 'refused' | 'failed'; why: string | null; leadsTo: null }
  /** It answers elsewhere: `moved` for good, `redirected` for now. */
  | { outcome: 'moved' | 'redirected'; why: null; leadsTo: string }

export type LinkState = {
  url: string
  /** The days (YYYY-MM-DD) on which it failed since it last answered, the first one first. */
  failedOn: string[]
  checkedOn: string
} & LinkAnswer

export const DAYS_UNTIL_DEAD = 3

/** What is known of an address after today’s answer. One that keeps machines out tells nothing new of its page. */
export function afterAnswer(
  before: Pick<LinkState, 'failedOn'> | null,
  { url, today, answer }: { url: string; today: string; answer: LinkAnswer },
): LinkState {
  const known = before?.failedOn ?? []
  const { outcome } = answer
  const more = outcome === 'failed' && !known.includes(today) ? [today] : []
  const failedOn = outcome === 'failed' || outcome === 'refused' ? [...known, ...more] : []
  return { ...answer, url, checkedOn: today, failedOn: failedOn.slice(-DAYS_UNTIL_DEAD) }
}

/** True for an address that failed on three days. */
export const isDead = ({ failedOn }: Pick<LinkState, 'failedOn'>): boolean =>
  failedOn.length >= DAYS_UNTIL_DEAD

/** How many days an address that answered is left alone. */
const DAYS_OF_TRUST = 7

/** The addresses to ask for today, those that were never asked first, then the ones asked longest ago. */
export function linksToAsk(
  urls: readonly string[],
  known: ReadonlyMap<string, LinkState>,
  today: string,
): string[] {
  const since = daysAfter(today, -DAYS_OF_TRUST)
  const day = (url: string) => known.get(url)?.checkedOn ?? ''
  const isDue = (url: string) => {
    const state = known.get(url)
    return (
      state === undefined || (state.failedOn.length > 0 ? state.checkedOn < today : state.checkedOn <= since)
    )
  }
  return [...new Set(urls.map(linkOf))]
    .filter(isDue)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
