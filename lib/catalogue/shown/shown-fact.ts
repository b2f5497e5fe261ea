// One fact, ready to be printed: what stands in a cell of a comparison or beside a label on a tool's page.
// The components draw it, the exports spell it out, and rows compare its key.

import type { Tool } from '../catalogue'
import type { FactOfDay } from '../document/on-a-day'
import { isStale } from '../document/staleness'
import { versionOn } from '../document/timeline'
import type { EventDocument, FactDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { type FactState, SUPPORT_LEVELS, type SupportLevel } from '../document/words'
import type { Statement } from './citations'
import {
  formatFact,
  formatKind,
  formatLicence,
  formatRelease,
  formatSpan,
  formatStatus,
} from './format-value'
import { sourceRemarks } from './source-remarks'

export type ShownFact = {
  /** That of the fact; `not-asked` where the attribute is meant for other categories, and nothing is stated. */
  state: FactState | 'not-asked'
  /** The value as it is written in the catalogue; null unless the state is `value`. */
  value: FactDocument['value']
  /** The value in words, a date or a number with its unit. */
  text: string
  /** Equal for two facts that say the same: the value counts, and of a value with limits the note; dates of checking and sources do not. */
  key: string
  /** The answer to a yes-or-no question; null for every other value. */
  mark: SupportLevel | null
  /** The address a link leads to. */
  href: string | null
  note: string | null
  /** True where the note limits or changes the value; the text says so, too. */
  qualified: boolean
  /** `since 2016`, or empty. */
  span: string
  checkedOn: string | null
  stale: boolean
  unverified: boolean
  /** True of what happened on a day: its sources need be no younger. */
  isEvent: boolean
  /** What is said of its sources: `source of Nov 2022`, `from a secondary source`. */
  behind: readonly string[]
  /** What another source says; null where they agree. */
  otherwise: OtherwiseShown | null
  /** Of an earlier day: what is said of it now, `today: yes`, `yes since 8 Dec 2020`; null where it is told as it is now. */
  later: string | null
  sources: readonly string[]
}

/** What another source says, and why it is not preferred. */
export type OtherwiseShown = { text: string; note: string | null; reason: string; sources: readonly string[] }

/** What stands before the word of an answer to a yes-or-no question, or of one that is not there. */
export type FactMark = SupportLevel | 'qualified' | 'unknown' | 'not-applicable' | 'not-asked'

/** What a cell says besides its value where nothing else is to be said. */
export const PLAIN: Omit<ShownFact, 'text' | 'key'> = {
  state: 'value',
  value: null,
  mark: null,
  href: null,
  note: null,
  qualified: false,
  span: '',
  checkedOn: null,
  stale: false,
  unverified: false,
  isEvent: false,
  behind: [],
  otherwise: null,
  later: null,
  sources: [],
}

export const NOT_APPLICABLE: ShownFact = {
  ...PLAIN,
  state: 'not-applicable',
  text: 'not applicable',
  key: 'not-applicable',
}
/** Of an attribute that the categories of the tool are not asked about: nobody has looked, and nobody need. */
export const NOT_ASKED: ShownFact = { ...PLAIN, state: 'not-asked', text: 'not asked', key: 'not-asked' }
export const UNKNOWN: ShownFact = { ...PLAIN, state: 'unknown', text: 'unknown', key: 'unknown' }

/** Of an earlier day from which nothing is known: another answer than that nobody knows today. */
const UNKNOWN_THEN: ShownFact = { ...UNKNOWN, text: 'not known then' }

/** A fact as it is shown on `today` (YYYY-MM-DD); no fact at all is unknown. `events`: those of its tool, which name versions. */
export function showFact(
  attribute: Attribute,
  fact: FactOfDay | null,
  today: string,
  events: readonly EventDocument[] = [],
): ShownFact {
  if (fact === null) return { ...UNKNOWN }
  const shown = showStated(attribute, fact, today)
  if (fact.past === undefined) return { ...shown, span: formatSpan(fact, versionOn(events, fact.since)) }
  const { known, now, version } = fact.past
  const text = formatFact(now, attribute)
  if (known === 'not-known') return { ...UNKNOWN_THEN, later: `today: ${text}` }
  const later = `${text} ${formatSpan(now, version)}`
  return fact.state === 'unknown' ? { ...UNKNOWN_THEN, later } : { ...shown, text: 'not yet', later }
}

function showStated(attribute: Attribute, fact: FactDocument, today: string): ShownFact {
  return {
    state: fact.state,
    value: fact.value,
    text: formatFact(fact, attribute),
    key: factKey(fact),
    mark: levelOf(attribute, fact),
    href: attribute.kind === 'link' && typeof fact.value === 'string' ? fact.value : null,
    note: fact.note,
    qualified: fact.qualified,
    span: '',
    checkedOn: fact.checkedOn,
    stale: isStale(fact, attribute, today),
    unverified: fact.unverified,
    isEvent: false,
    behind: [],
    otherwise: showOtherwise(fact.otherwise, attribute),
    later: null,
    sources: fact.sources,
  }
}

// A fact that was written before there was such a thing says nothing of it.
function showOtherwise(
  said: FactDocument['otherwise'] | undefined,
  attribute: Attribute,
): OtherwiseShown | null {
  if (!said) return null
  const { value, note, reason, sources } = said
  return { text: formatFact({ state: 'value', value, qualified: false }, attribute), note, reason, sources }
}

/** A fact with what is said of the sources behind it, which the tool lists; on `today` (YYYY-MM-DD). */
export function withSourceRemarks(shown: ShownFact, tool: Pick<Tool, 'sources'>, today: string): ShownFact {
  const behind = sourceRemarks(shown, tool.sources, shown.isEvent ? null : today)
  return behind.length === 0 ? shown : { ...shown, behind }
}

/** What stands in a cell and names its sources: the fact, and what another source says. */
export function statementsIn(shown: ShownFact): Statement[] {
  return shown.otherwise === null ? [shown] : [shown, shown.otherwise]
}

/** The mark of a fact; null where the value is no answer to a yes-or-no question. */
export function markOf({ state, mark, qualified }: ShownFact): FactMark | null {
  if (mark === 'yes' && qualified) return 'qualified'
  return state === 'unknown' || state === 'not-applicable' || state === 'not-asked' ? state : mark
}

/** What kind of thing the tool is. */
export function showKind(tool: Tool): ShownFact {
  return { ...PLAIN, value: tool.kind, text: formatKind(tool.kind), key: tool.kind }
}

/** The tool's licence: the SPDX expression with its class; the note does not count when licences are compared. */
export function showLicence({ licence }: Tool): ShownFact {
  const text = formatLicence(licence)
  const { note, unverified, sources } = licence
  if (licence.past) return { ...UNKNOWN_THEN, later: `today: ${formatLicence(licence.past.now)}` }
  if (licence.class === 'unknown' && licence.spdx === null) return { ...UNKNOWN, note, unverified, sources }
  if (licence.class === 'not-applicable' && licence.spdx === null)
    return { ...NOT_APPLICABLE, note, unverified, sources }
  return { ...PLAIN, value: licence.spdx ?? licence.class, text, key: text, note, unverified, sources }
}

/** What has become of the tool, and of one that is not active since when; two tools agree when the status is the same word. */
export function showStatus({ status, statusEvent }: Tool): ShownFact {
  if (status === null || statusEvent === null) return { ...UNKNOWN }
  const { unverified, sources } = statusEvent
  const text = formatStatus({ status, statusEvent })
  return { ...PLAIN, value: status, text, key: status, unverified, isEvent: true, sources }
}

/** A release: its version and date; two tools agree when the date is the same. */
export function showRelease(release: EventDocument | null): ShownFact {
  if (release === null) return { ...UNKNOWN }
  const { date, version, unverified, sources } = release
  return {
    ...PLAIN,
    value: date,
    text: formatRelease(release),
    key: `${version ?? ''} ${date}`,
    unverified,
    isEvent: true,
    sources,
  }
}

/** The first published version of a tool, and beside it the first 1.0; a managed service has neither. */
export function showFirstRelease(
  tool: Pick<Tool, 'kind' | 'firstRelease' | 'versionOne' | 'versionsOf'>,
): ShownFact {
  const { firstRelease, versionOne } = tool
  const shown = ofReleases(tool, firstRelease)
  if (firstRelease === null || versionOne === null || versionOne === firstRelease) return shown
  return {
    ...shown,
    note: joinNotes(shown.note, `Version ${formatRelease(versionOne)}`),
    sources: [...new Set([...shown.sources, ...versionOne.sources])],
  }
}

/** The latest stable release of a tool; a managed service has none that anyone could take. */
export function showLatestRelease(tool: Pick<Tool, 'kind' | 'latestRelease' | 'versionsOf'>): ShownFact {
  return ofReleases(tool, tool.latestRelease)
}

function ofReleases(
  { kind, versionsOf }: Pick<Tool, 'kind' | 'versionsOf'>,
  release: EventDocument | null,
): ShownFact {
  if (release === null && kind === 'managed-service') return { ...NOT_APPLICABLE }
  const shown = showRelease(release)
  return release === null || versionsOf === null ? shown : { ...shown, note: `Versions of ${versionsOf}` }
}

const joinNotes = (...notes: (string | null)[]) => notes.filter((note) => note !== null).join('; ')

function levelOf({ kind }: Attribute, { state, value }: FactDocument): SupportLevel | null {
  return kind === 'support' && state === 'value'
    ? (SUPPORT_LEVELS.find((level) => level === value) ?? null)
    : null
}

/** The order of choices, the case and spacing of text and a version's leading v do not make a difference; a limit does. */
function factKey({ state, value, qualified, note }: FactDocument): string {
  if (state !== 'value' || value === null) return state
  const limit = qualified ? ` | ${plainText(note ?? '')}` : ''
  if (Array.isArray(value)) return `= ${value.toSorted().join(' ')}${limit}`
  if (typeof value === 'number') return `= ${value}${limit}`
  return `= ${plainText(value).replace(/^v(?=\d)/, '')}${limit}`
}

const plainText = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
