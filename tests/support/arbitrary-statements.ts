// Random statements of tools, from small pools of words and addresses so that two changes of a document meet often.

import {
  EVENT_KINDS,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
  SUPPORT_KINDS,
  TRADEOFF_KINDS,
} from '@/lib/catalogue/document/words'
import { isSamePart } from '@/lib/editing/merge/same'
import fc from './properties'

export const URLS = ['a', 'b', 'c', 'd', 'e'].map((letter) => `https://${letter}.example/page?x=1&y=ü`)
const WORDS = ['runs', 'pods', 'fast', 'without', 'a', 'daemon', 'é', '“quoted”', '<b>', '0', 'null']

export const slug = fc.constantFrom('podman', 'rkt', 'cni', 'constructor', 'k8s', 'a-b-c')
const day = fc.constantFrom('2016-07-28', '2020-02-29', '2026-08-20')
const partialDate = fc.constantFrom('2014', '2016-07', '2016-07-28')
export const sentence = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map(
    (words) =>
      words
        .join(' ')
        .replaceAll('\u0000', '')
        .replace(/[\r\n]/g, '')
        .trim() || 'words',
  )
export const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
export const url = fc.constantFrom(...URLS)
export const evidence = fc
  .uniqueArray(url, { maxLength: 3 })
  .map((sources) => ({ sources, unverified: sources.length === 0 }))
export const set = (word: fc.Arbitrary<string>, minLength = 0) =>
  fc.uniqueArray(word, { minLength, maxLength: 4, selector: (text) => text.toLowerCase() })

const factValue = fc.oneof(
  sentence,
  fc.constantFrom(5, 0.25, 40_000, -3, 1e21, 1e-7),
  fc.constantFrom('5', 'yes', 'a,b'),
  fc.uniqueArray(slug, { maxLength: 3 }),
)
const otherwise = fc.record({
  value: fc.oneof(sentence, fc.constantFrom(5, 0.25), fc.uniqueArray(slug, { minLength: 1, maxLength: 3 })),
  note: orNull(sentence),
  reason: sentence,
  sources: fc.uniqueArray(url, { minLength: 1, maxLength: 3 }),
})

type Said = { state: string; value: unknown; otherwise: { value: unknown } | null }

/** True where what another source says is another value than that of a fact that is known. */
const isElsewhere = ({ state, value, otherwise }: Said) =>
  state === 'none' || (state === 'value' && !isSamePart('value', value, otherwise?.value))

export const fact = fc
  .record({
    attribute: fc.constantFrom('isolation', 'rootless', 'scale', 'licence-fee', 'constructor'),
    state: fc.constantFrom('value' as const, 'value' as const, 'none' as const, 'unknown' as const),
    value: factValue,
    note: orNull(sentence),
    qualified: fc.boolean(),
    since: orNull(partialDate),
    until: orNull(partialDate),
    checkedOn: day,
    otherwise: orNull(otherwise),
    evidence,
  })
  .map(({ evidence, ...fact }) => ({
    ...fact,
    value: fact.state === 'value' ? fact.value : null,
    otherwise: isElsewhere(fact) ? fact.otherwise : null,
    qualified: fact.qualified && fact.state === 'value' && fact.note !== null,
    ...evidence,
  }))
export const tradeoff = fc
  .record({
    aspect: fc.constantFrom('isolation', 'cost'),
    kind: fc.constantFrom(...TRADEOFF_KINDS),
    text: sentence,
    major: fc.boolean(),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const advice = fc
  .record({ text: sentence, instead: orNull(slug), evidence })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const relation = fc
  .record({
    type: fc.constantFrom(...RELATION_TYPES.slice(0, 3)),
    to: slug,
    note: orNull(sentence),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const event = fc
  .record({
    date: partialDate,
    kind: fc.constantFrom(...EVENT_KINDS.slice(0, 3)),
    version: orNull(fc.constantFrom('1.0', '1.0-rc1')),
    text: sentence,
    status: orNull(fc.constantFrom(...STATUSES)),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const support = fc
  .record({ kind: fc.constantFrom(...SUPPORT_KINDS), text: orNull(sentence), evidence })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const line = fc
  .record({
    name: fc.constantFrom('1.36', '1.35', '22.04 LTS'),
    releasedOn: orNull(fc.constantFrom('2014', '2015-03')),
    latest: orNull(fc.constantFrom('1.36.2', '1.35.0')),
    latestOn: orNull(fc.constantFrom('2016-01-02')),
    activeUntil: orNull(fc.constantFrom('2017-02-28')),
    securityUntil: orNull(fc.constantFrom('2027-02-28', '2028')),
    longTerm: fc.boolean(),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
export const source = fc.record({
  url,
  title: orNull(sentence),
  publisher: orNull(sentence),
  kind: fc.constantFrom(...SOURCE_KINDS),
  readOn: orNull(day),
  speaksOf: orNull(partialDate),
  secondary: fc.boolean(),
})
