// How long versions of a tool get fixes: its release lines, the rule of their support in words, and what either comes to
// on a day.

import { z } from 'zod'
import { compareText } from '../../text-order'
import { compareVersions, parseVersion } from './compare-versions'
import { field } from './field'
import { lastDayOf } from './partial-date'
import { evidence } from './statements'
import { partialDate, sentence } from './text-schemas'
import { SUPPORT_KINDS } from './words'

/** The rule of support in a sentence: how long lines get fixes, or why a tool has none. */
export const supportDocument = z.strictObject({
  kind: field(
    z.enum(SUPPORT_KINDS).nullable().default(null),
    '`lines` (several versions get fixes side by side), `latest-only`, `rolling` (no versions to stay on), `service` (its vendor upgrades it), or `none-published` where its makers promise nothing in writing.',
    { label: 'Kind of support', input: 'choice', hint: 'Which versions get fixes.' },
  ),
  text: field(
    sentence(280).nullable().default(null),
    'How long a line gets fixes, or why there are no lines, in one sentence.',
    { label: 'Rule', input: 'line', hint: 'How long lines get fixes, or why there are none.' },
  ),
  ...evidence,
})

const date = (label: string, about: string) =>
  field(partialDate.nullable().default(null), about, { label, input: 'date', placeholder: 'YYYY-MM-DD' })

/** A row of versions that gets fixes for a time of its own. */
export const lineDocument = z.strictObject({
  name: field(sentence(40), 'The line as its makers name it, in quotes: "1.36", "22.04 LTS".', {
    label: 'Line',
    input: 'line',
    isName: true,
    placeholder: '1.36',
  }),
  releasedOn: date('First release', 'When its first stable version came: "YYYY", "YYYY-MM" or "YYYY-MM-DD".'),
  latest: field(
    sentence(60).nullable().default(null),
    'Its newest version, without a leading v, in quotes.',
    { label: 'Latest version', input: 'line', isName: true },
  ),
  latestOn: date('Latest on', 'When that came, written like `releasedOn`.'),
  activeUntil: date(
    'All fixes until',
    'The last day with all fixes; left out where its makers name only one end.',
  ),
  securityUntil: date(
    'Security fixes until',
    'The last day with any fixes; left out where nobody has named it.',
  ),
  longTerm: field(z.boolean().default(false), 'True for a line that its makers keep longer than others.', {
    label: 'Long-term',
    input: 'tick',
    hint: 'kept longer than other lines',
  }),
  ...evidence,
})

export type SupportDocument = z.output<typeof supportDocument>

/** Where nobody has said anything of it. */
export const NO_SUPPORT: SupportDocument = { kind: null, text: null, unverified: false, sources: [] }

export type LineDocument = z.output<typeof lineDocument>
export type LineState = 'supported' | 'security' | 'ended'

/** What a line has come to on `today` (YYYY-MM-DD); its last day still counts. */
export function stateOfLine(line: LineDocument, today: string): LineState {
  const isPast = (day: string | null) => day !== null && lastDayOf(day) < today
  if (isPast(line.securityUntil)) return 'ended'
  return isPast(line.activeUntil) ? 'security' : 'supported'
}

/** Lines with the newest first: by their names where these are versions, else by their first day. */
export function sortLines(lines: readonly LineDocument[]): LineDocument[] {
  return lines.toSorted((a, b) => {
    const [one, other] = [parseVersion(a.name), parseVersion(b.name)]
    const apart = one && other && one.scheme === other.scheme ? compareVersions(other, one) : 0
    return apart || compareText(b.releasedOn ?? '', a.releasedOn ?? '')
  })
}

/** The lines that get fixes on `today`, the newest first. */
export function supportedLines(lines: readonly LineDocument[], today: string): LineDocument[] {
  return sortLines(lines.filter((line) => stateOfLine(line, today) !== 'ended'))
}
