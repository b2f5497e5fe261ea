// The verdict on a tool's upkeep in words: what it is, and the sentence it rests on. Pages, listings and exports say the same.

import { formatDate } from '../document/partial-date'
import { type Release, RULE, type Silence, type Upkeep, type UpkeepOnDay } from '../document/upkeep'
import { formatCount } from './noun-words'

/** The word of a verdict; where the record does not tell, that. */
export const formatUpkeep = (upkeep: Upkeep | null): string => upkeep ?? 'not known'

/** The verdict for machines: null where the record does not tell; the day, and the sentence it rests on. */
export const toUpkeepJson = (verdict: UpkeepOnDay) => ({
  verdict: verdict.upkeep,
  day: verdict.day,
  reason: verdict.because.reason,
  because: explainUpkeep(verdict),
})

/** What each verdict says, in a line. */
export const UPKEEP_MEANINGS: Readonly<Record<Upkeep, string>> = {
  maintained: 'Stable releases keep coming, fixes are promised, or a service is offered.',
  slowing: 'It gets fixes only, or stable releases stay away for longer than they used to.',
  unmaintained: `Nobody works on it, or no stable release has come for more than ${RULE.goneAfter / 365} years.`,
  ended: 'Its makers, or the foundation that held it, have ended it, or it became a part of something else.',
}

/** The sentence a verdict rests on: `No stable release for 2 years and 7 months: the last was 1.19.0 on 20 Feb 2024.` */
export function explainUpkeep({ because }: UpkeepOnDay): string {
  switch (because.reason) {
    case 'said':
      return `${formatDate(because.event.date)}: ${because.event.text}`
    case 'offered':
      return 'A service that is offered; it has no releases to wait for.'
    case 'stands':
      return 'A specification that stands; it has no releases to wait for.'
    case 'promised': {
      const { name, securityUntil } = because.line
      return `Its line ${name} is promised fixes until ${formatDate(securityUntil ?? '')}.`
    }
    case 'lines-ended': {
      const { name, securityUntil } = because.line
      return `Its last line, ${name}, got fixes until ${formatDate(securityUntil ?? '')}, and no release followed.`
    }
    case 'silence':
      return because.days > because.given
        ? tellSilence(because)
        : `Latest stable release known: ${nameRelease(because.last)}.`
    case 'between':
      return `Between ${nameRelease(because.last)} and ${nameRelease(because.next)} the catalogue names no release, so a silence cannot be told from a gap in its record.`
    case 'not-looked':
      return because.looked === null
        ? 'Nobody has said when its sources were read, so silence cannot be told from not looking.'
        : `Nobody has read its sources since ${formatDate(because.looked)}.`
    case 'no-release':
      return 'No stable release of it is known, and it is no service.'
    case 'not-yet':
      return 'Nothing is known of it up to that day.'
    case 'class':
      return 'A class of tools; the tools in it have verdicts of their own.'
  }
}

function tellSilence({ last, days, until, given, usual, work }: Silence): string {
  const isQuick = usual !== null && given < RULE.slowAfter
  return [
    `No stable release for ${formatDays(days)} up to ${formatDate(until)}: the last was ${nameRelease(last)}.`,
    isQuick && `Before that, one came about every ${formatDays(Math.max(1, usual))}.`,
    work !== null && `Work was seen as of ${formatDate(work)}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

/** `1.19.0 on 20 Feb 2024`, `2.0 in July 2016`; the date alone where the version is not known. */
function nameRelease({ date, version }: Release): string {
  const said = formatDate(date)
  return version === null ? `that of ${said}` : `${version} ${date.length === 10 ? 'on' : 'in'} ${said}`
}

/** Days as people say them: `9 months`, `2 years and 7 months`. */
export function formatDays(days: number): string {
  const months = Math.floor((days * 12) / 365)
  if (months < 1) return formatCount(days, 'day')
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 && formatCount(years, 'year'), rest > 0 && formatCount(rest, 'month')]
    .filter((part) => part !== false)
    .join(' and ')
}
