// A fact as readers read it: words, numbers with separators and unit, dates. Used by the tool page,
// the comparison and its exports, so a value reads the same wherever it stands.

import type { FoundationStage } from '../document/foundation-stage'
import type { LicenceFamily } from '../document/licence-families'
import { formatDate, isPartialDate } from '../document/partial-date'
import type { Timeline } from '../document/timeline'
import type { EventDocument, FactDocument } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { type WatchDocument, watchFields } from '../document/watch'
import type { FactState, LicenceClass, SupportKind, SupportLevel, ToolKind } from '../document/words'
import { capitalise } from './noun-words'

const stateWords: Record<Exclude<FactState, 'value'>, string> = {
  none: 'none',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
}

const supportWords: Record<SupportLevel, string> = {
  yes: 'yes',
  partial: 'partial',
  plugin: 'by plugin',
  no: 'no',
}

const kindWords: Record<ToolKind, string> = {
  tool: 'tool',
  library: 'library',
  specification: 'specification',
  'managed-service': 'managed service',
  platform: 'platform',
  class: 'class of tools',
}

const licenceWords: Record<LicenceClass, string> = {
  'open-source': 'open source',
  'source-available': 'source available',
  proprietary: 'proprietary',
  'not-applicable': 'not applicable',
  unknown: 'unknown licence',
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 12 })

/** A number with thousands separators and its unit: `40000`, `nodes` → `40,000 nodes`; `%` stands close. */
function formatNumber(value: number, unit: string | null): string {
  const digits = numbers.format(value)
  return unit === null ? digits : unit === '%' ? `${digits}%` : `${digits} ${unit}`
}

/** The label of an option, or its key when the vocabulary has lost it. */
export function labelOf(attribute: Attribute, key: string): string {
  return attribute.options.find((option) => option.key === key)?.label ?? key
}

/** The word of a support level: `plugin` → `by plugin`; other text is left as it is. */
export function formatSupport(level: string): string {
  return Object.hasOwn(supportWords, level) ? supportWords[level as SupportLevel] : level // own key: a level
}

/** The words for a kind of tool: `managed-service` → `managed service`. */
export const formatKind = (kind: ToolKind): string => kindWords[kind]

/** The words for a licence class: `open-source` → `open source`. */
export const formatLicenceClass = (licence: LicenceClass): string => licenceWords[licence]

const stageWords: Record<FoundationStage, string> = {
  joined: 'in a foundation',
  sandbox: 'sandbox',
  incubating: 'incubating',
  graduated: 'graduated',
  archived: 'in its foundation’s archive',
}

/** The words for a family of licences: `weak-copyleft` → `weak copyleft`. */
export const formatFamily = (family: LicenceFamily): string =>
  family.replace('source-', 'source ').replace('-copyleft', ' copyleft')

/** The words for how far a tool came in its foundation. */
export const formatStage = (stage: FoundationStage): string => stageWords[stage]

/** The words for what is known of a fact instead of a value: `not-applicable` → `not applicable`. */
export const formatState = (state: Exclude<FactState, 'value'>): string => stateWords[state]

/** A licence in words: `Apache-2.0, open source`. */
export function formatLicence(licence: { spdx: string | null; class: LicenceClass }): string {
  return licence.spdx === null
    ? licenceWords[licence.class]
    : `${licence.spdx}, ${licenceWords[licence.class]}`
}

/** A status in words, and of all but active since when: `archived since 28 July 2020`. How long a tool has been active says little. */
export function formatStatus({ status, statusEvent }: Pick<Timeline, 'status' | 'statusEvent'>): string {
  if (status === null) return 'status unknown'
  return status === 'active' || statusEvent === null
    ? status
    : `${status} since ${formatDate(statusEvent.date)}`
}

/** A release in words: `1.30.0, 16 Apr 2018`. */
export function formatRelease({ version, date }: Pick<EventDocument, 'version' | 'date'>): string {
  return version === null ? formatDate(date) : `${version}, ${formatDate(date)}`
}

const supportKindWords: Record<SupportKind, string> = {
  lines: 'release lines',
  'latest-only': 'latest release only',
  rolling: 'rolling release',
  service: 'upgraded by its vendor',
  'none-published': 'no policy published',
}

/** The words for which versions of a tool get fixes: `latest-only` → `latest release only`. */
export const formatSupportKind = (kind: SupportKind): string => supportKindWords[kind]

/** The rule of support in words: `Release lines: each gets fixes for 14 months.`; empty where nothing is said. */
export function formatSupportRule({ kind, text }: { kind: SupportKind | null; text: string | null }): string {
  return [kind && capitalise(supportKindWords[kind]), text].filter(Boolean).join(': ')
}

/** What is watched of a tool, place by place: `Repository of tags: github.com/o/r; …`; empty for nothing. */
export function formatWatch(watch: WatchDocument): string {
  const said = new Map<string, unknown>(Object.entries(watch))
  return watchFields
    .flatMap(({ name, label }) => {
      const places = [said.get(name) ?? []].flat()
      return places.length === 0 ? [] : [`${label}: ${places.join(', ')}`]
    })
    .join('; ')
}

type Told = Pick<FactDocument, 'state' | 'value' | 'qualified'>

/** What is said of a value that the note beside it limits. */
export const WITH_LIMITS = 'with limits'

/** A fact's value as plain text; no fact at all is `unknown`. Example: state none → `none`, 5000 nodes → `5,000 nodes`, a limited yes → `yes, with limits`. */
export function formatFact(fact: Told | null, attribute: Attribute): string {
  if (fact === null) return stateWords.unknown
  if (fact.state !== 'value') return stateWords[fact.state]
  if (fact.value === null) return stateWords.unknown
  const value = formatValue(fact.value, attribute)
  if (!fact.qualified) return value
  return attribute.kind === 'support' ? `${value}, ${WITH_LIMITS}` : `${value} (${WITH_LIMITS})`
}

function formatValue(value: NonNullable<FactDocument['value']>, attribute: Attribute): string {
  if (Array.isArray(value)) return value.map((key) => labelOf(attribute, key)).join(', ')
  if (typeof value === 'number') return formatNumber(value, attribute.unit)
  switch (attribute.kind) {
    case 'choice':
    case 'choices':
      return labelOf(attribute, value)
    case 'support':
      return formatSupport(value)
    case 'date':
      return isPartialDate(value) ? formatDate(value) : value
    default:
      return value
  }
}

/**
 * The stretch of time a fact holds for, in words: `since July 2016, until 2019`; empty when it is not bounded. `version` is
 * the one that came on its first day, where one did: `since 20.10.0, 9 Dec 2020`.
 */
export function formatSpan(
  fact: Pick<FactDocument, 'since' | 'until'>,
  version: string | null = null,
): string {
  return [
    fact.since === null ? '' : `since ${formatRelease({ version, date: fact.since })}`,
    fact.until === null ? '' : `until ${formatDate(fact.until)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Words in a row, as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}
