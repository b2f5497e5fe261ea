// What the kinds of news are called.

import { capitalise, spell } from '../shown/noun-words'
import type { News, NewsKind } from './news'

export const NEWS_WORDS: Record<NewsKind, string> = {
  ends: 'Ending or ended',
  foundations: 'In foundations',
  owners: 'Names and owners',
  beginnings: 'New or back',
  milestones: 'Milestones',
  advisories: 'Vulnerabilities',
  releases: 'Releases',
  ahead: 'Announced for later',
}

/** What happened, in a word or two: `Archived`, `Joined foundation`. */
export const newsTag = ({ event }: News): string => capitalise(spell(event.kind))
