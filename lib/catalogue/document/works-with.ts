// Which versions of a tool work with which of another, as somebody who answers for one of them says: a row of such a
// table, with the versions of the other one as a range.

import { z } from 'zod'
import { compareVersions, parseVersion } from './compare-versions'
import { field } from './field'
import { checkedOn } from './moving'
import { evidence, note } from './statements'
import { sentence, slug } from './text-schemas'
import { FIT_LEVELS } from './words'

const version = (label: string, about: string) =>
  field(sentence(40).nullable().default(null), about, { label, input: 'line', isName: true })

export const fitDocument = z.strictObject({
  with: field(slug, 'Slug of the other tool.', {
    label: 'With',
    input: 'line',
    hint: 'Its name or address.',
    isName: true,
  }),
  line: field(sentence(40), 'The versions of this tool that are meant, as a line, in quotes: "1.19".', {
    label: 'Line of this tool',
    input: 'line',
    isName: true,
    placeholder: '1.19',
  }),
  level: field(
    z.enum(FIT_LEVELS),
    '`supported`, `tested`, `partial` (apart from what only one of both knows), `carries` (this tool comes with that version of the other), or `known-broken`.',
    { label: 'How', input: 'choice' },
  ),
  from: version(
    'From',
    'The first version of the other tool that is meant, in quotes; left out for all before `until`.',
  ),
  until: version(
    'Until',
    'The last one, in quotes; left out where its makers name none, so that later ones are meant too.',
  ),
  note: note('What the range alone does not say.'),
  checkedOn: checkedOn(),
  ...evidence,
})

export const worksWith = field(
  z.array(fitDocument).max(250).default([]),
  'Which versions of it work with which versions of other tools, as published.',
  {
    label: 'Works with',
    noun: 'range',
    input: 'own',
    hint: 'A line of this tool, and the versions of another that are said to work with it.',
    order: 'none',
    column: false,
  },
)

export type FitDocument = z.output<typeof fitDocument>
export type FitRange = Pick<FitDocument, 'from' | 'until'>

/** Below, at or above 0 as far as both versions say: 1.36.2 stands beside 1.36. Null where one is no version. */
export function compareShared(a: string, b: string): number | null {
  const [one, other] = [parseVersion(a), parseVersion(b)]
  if (one === null || other === null) return null
  const shared = Math.min(one.numbers.length, other.numbers.length)
  return compareVersions(
    { ...one, numbers: one.numbers.slice(0, shared) },
    { ...other, numbers: other.numbers.slice(0, shared) },
  )
}

/** True where a version, or some version of a line, lies within a range; both ends belong to it. */
export function isWithin(version: string, { from, until }: FitRange): boolean {
  if (from === null && until === null) return true
  const above = from === null ? 0 : compareShared(version, from)
  const below = until === null ? 0 : compareShared(version, until)
  return above !== null && below !== null && above >= 0 && below <= 0
}
