// Random sound documents with facts of every kind, for what is saved and read again.

import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { vocabularyDocument } from '@/lib/catalogue/document/vocabulary'
import * as words from '@/lib/catalogue/document/words'
import fc from './properties'

const kinds = words.ATTRIBUTE_KINDS
const options = ['a', 'b', 'c'].map((key) => ({ key, label: key, definition: `Option ${key}.` }))
/** A small vocabulary with an attribute of each kind. */
export const vocabulary = vocabularyDocument.parse({
  categories: ['one', 'two', 'three'].map((slug) => ({ slug, name: slug, scope: 'A scope.' })),
  aspects: ['cost', 'isolation'].map((key) => ({ key, name: key, definition: 'A definition.' })),
  attributeGroups: [{ key: 'general', name: 'General' }],
  attributes: kinds.map((kind) => ({
    ...{ key: `a-${kind}`, group: 'general', label: kind, definition: 'A definition.', kind },
    filter: false,
    categories: kind === 'text' ? ['two', 'one'] : [],
    options: kind === 'choice' || kind === 'choices' ? options : [],
  })),
})

const text = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((value) => `x${value.replaceAll('\u0000', '')}`.slice(0, max).trim())
    .filter((value) => value.isWellFormed())
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const partialDate = fc.constantFrom('1999', '2016-07', '2016-02-29')
const day = fc.constantFrom('1969-07-20', '2026-08-20')
const url = fc.constantFrom('https://a.example/', 'http://b.example/x?y=1#z', 'https://c.example/%20ü')
const evidence = fc
  .uniqueArray(url, { maxLength: 3 })
  .map((sources) => ({ sources, unverified: sources.length === 0 }))
const others = fc.uniqueArray(url, { minLength: 1, maxLength: 3 })
const VALUES: Record<words.AttributeKind, fc.Arbitrary<string | number | string[]>> = {
  choice: fc.constantFrom('a', 'b', 'c'),
  choices: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  support: fc.constantFrom(...words.SUPPORT_LEVELS),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  version: text(40),
  date: partialDate,
  text: text(400),
  link: url,
}
const factOf = (kind: words.AttributeKind) =>
  fc
    .record({
      state: fc.constantFrom(...words.FACT_STATES),
      value: VALUES[kind],
      note: orNull(text(280)),
      qualified: fc.boolean(),
      since: orNull(partialDate),
      until: orNull(partialDate),
      checkedOn: day,
      otherwise: fc.record({
        value: VALUES[kind],
        note: orNull(text(280)),
        reason: text(280),
        sources: others,
      }),
      evidence,
    })
    .map(({ evidence, otherwise, ...fact }) => ({
      ...{ ...fact, attribute: `a-${kind}`, value: fact.state === 'value' ? fact.value : null },
      qualified: fact.qualified && fact.state === 'value' && fact.note !== null,
      otherwise: fact.state === 'none' ? otherwise : null,
      ...evidence,
    }))
const cited = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc.tuple(shape, evidence).map(([statement, behind]) => ({ ...statement, ...behind }))
const other = orNull(fc.constantFrom('other', 'third'))
const anyAdvice = fc.array(cited(fc.record({ text: text(400), instead: other })), { maxLength: 4 })
/** Sound documents in these words; whatever they cite is listed. */
export const anyDocument = fc
  .record({
    slug: fc.constant('it'),
    name: text(80),
    summary: text(160),
    description: text(2000),
    kind: fc.constantFrom(...words.TOOL_KINDS),
    aliases: fc.uniqueArray(text(80), { maxLength: 3, selector: (name) => name.toLowerCase() }),
    categories: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1 }),
    formerSlugs: fc.constant(['was-it']),
    descriptionSources: fc.uniqueArray(url),
    licence: cited(
      fc.record({
        spdx: orNull(text(120)),
        class: fc.constantFrom(...words.LICENCE_CLASSES),
        note: orNull(text(280)),
      }),
    ),
    homepage: orNull(url),
    repository: orNull(url),
    documentation: orNull(url),
    chooseWhen: anyAdvice,
    avoidWhen: anyAdvice,
    facts: fc.shuffledSubarray([...kinds]).chain((some) => fc.tuple(...some.map(factOf))),
    tradeoffs: fc.array(
      cited(
        fc.record({
          aspect: fc.constantFrom('cost', 'isolation'),
          kind: fc.constantFrom(...words.TRADEOFF_KINDS),
          text: text(280),
          major: fc.boolean(),
        }),
      ),
      { maxLength: 3 },
    ),
    relations: fc.uniqueArray(
      cited(
        fc.record({
          type: fc.constantFrom(...words.RELATION_TYPES),
          to: fc.constantFrom('other', 'third'),
          note: orNull(text(280)),
        }),
      ),
      { maxLength: 5, selector: (relation) => `${relation.type} ${relation.to}` },
    ),
    events: fc.array(
      cited(
        fc.record({
          date: partialDate,
          kind: fc.constantFrom(...words.EVENT_KINDS),
          version: orNull(text(60)),
          text: text(280),
          status: orNull(fc.constantFrom(...words.STATUSES)),
        }),
      ),
      { maxLength: 4 },
    ),
    sources: fc
      .shuffledSubarray(['https://a.example/', 'http://b.example/x?y=1#z', 'https://c.example/%20ü'], {
        minLength: 3,
      })
      .chain((urls) =>
        fc.tuple(
          ...urls.map((one) =>
            fc.record({
              url: fc.constant(one),
              title: text(200),
              publisher: orNull(text(120)),
              kind: fc.constantFrom(...words.SOURCE_KINDS),
              readOn: orNull(day),
              speaksOf: orNull(partialDate),
              secondary: fc.boolean(),
            }),
          ),
        ),
      ),
  })
  .map((input) => toolDocument.parse(input))
