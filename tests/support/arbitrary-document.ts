// Random sound tool documents and random changes of them, for the laws of merge, difference and form.
// Small pools of words and addresses make two changes meet often.

import fc from 'fast-check'
import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import { NO_SUPPORT } from '@/lib/catalogue/document/release-lines'
import type { SourceDocument, ToolDocument } from '@/lib/catalogue/document/tool-document'
import {
  EVENT_KINDS,
  LICENCE_CLASSES,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
  SUPPORT_KINDS,
  TOOL_KINDS,
  TRADEOFF_KINDS,
} from '@/lib/catalogue/document/words'

const URLS = ['a', 'b', 'c', 'd', 'e'].map((letter) => `https://${letter}.example/page?x=1&y=ü`)
const WORDS = ['runs', 'pods', 'fast', 'without', 'a', 'daemon', 'é', '“quoted”', '<b>', '0', 'null']

const slug = fc.constantFrom('podman', 'rkt', 'cni', 'constructor', 'k8s', 'a-b-c')
const day = fc.constantFrom('2016-07-28', '2020-02-29', '2026-08-20')
const partialDate = fc.constantFrom('2014', '2016-07', '2016-07-28')
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
  .map(
    (words) =>
      words
        .join(' ')
        .replaceAll('\u0000', '')
        .replace(/[\r\n]/g, '')
        .trim() || 'words',
  )
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const url = fc.constantFrom(...URLS)
const evidence = fc
  .uniqueArray(url, { maxLength: 3 })
  .map((sources) => ({ sources, unverified: sources.length === 0 }))
const set = (word: fc.Arbitrary<string>, minLength = 0) =>
  fc.uniqueArray(word, { minLength, maxLength: 4, selector: (text) => text.toLowerCase() })

const factValue = fc.oneof(
  sentence,
  fc.constantFrom(5, 0.25, 40_000, -3, 1e21, 1e-7),
  fc.constantFrom('5', 'yes', 'a,b'),
  fc.uniqueArray(slug, { maxLength: 3 }),
)
const fact = fc
  .record({
    attribute: fc.constantFrom('isolation', 'rootless', 'scale', 'licence-fee', 'constructor'),
    state: fc.constantFrom('value' as const, 'value' as const, 'none' as const, 'unknown' as const),
    value: factValue,
    note: orNull(sentence),
    qualified: fc.boolean(),
    since: orNull(partialDate),
    until: orNull(partialDate),
    checkedOn: day,
    evidence,
  })
  .map(({ evidence, ...fact }) => ({
    ...fact,
    value: fact.state === 'value' ? fact.value : null,
    qualified: fact.qualified && fact.state === 'value' && fact.note !== null,
    ...evidence,
  }))
const tradeoff = fc
  .record({
    aspect: fc.constantFrom('isolation', 'cost'),
    kind: fc.constantFrom(...TRADEOFF_KINDS),
    text: sentence,
    major: fc.boolean(),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
const advice = fc
  .record({ text: sentence, instead: orNull(slug), evidence })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
const relation = fc
  .record({
    type: fc.constantFrom(...RELATION_TYPES.slice(0, 3)),
    to: slug,
    note: orNull(sentence),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
const event = fc
  .record({
    date: partialDate,
    kind: fc.constantFrom(...EVENT_KINDS.slice(0, 3)),
    version: orNull(fc.constantFrom('1.0', '1.0-rc1')),
    text: sentence,
    status: orNull(fc.constantFrom(...STATUSES)),
    evidence,
  })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
const support = fc
  .record({ kind: fc.constantFrom(...SUPPORT_KINDS), text: orNull(sentence), evidence })
  .map(({ evidence, ...rest }) => ({ ...rest, ...evidence }))
const line = fc
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
const source = fc.record({
  url,
  title: orNull(sentence),
  publisher: orNull(sentence),
  kind: fc.constantFrom(...SOURCE_KINDS),
  readOn: orNull(day),
})

const parts = {
  slug: fc.constantFrom('gantry', 'crane'),
  name: sentence,
  aliases: set(sentence),
  formerSlugs: set(slug),
  summary: sentence,
  description: fc.oneof(sentence, fc.constantFrom('', ' Two\n\nparagraphs  \n', '\n')),
  descriptionSources: set(url),
  kind: fc.constantFrom(...TOOL_KINDS),
  categories: set(fc.constantFrom('container-engines', 'orchestrators', 'networks', 'builders'), 1),
  licence: fc
    .record({
      spdx: orNull(fc.constantFrom('MIT', 'Apache-2.0')),
      class: fc.constantFrom(...LICENCE_CLASSES),
      note: orNull(sentence),
      evidence,
    })
    .map(({ evidence, ...rest }) => ({ ...rest, ...evidence })),
  homepage: orNull(url),
  repository: orNull(url),
  documentation: orNull(url),
  support: fc.oneof(support, fc.constant(NO_SUPPORT)),
  lines: fc.uniqueArray(line, { maxLength: 3, selector: ({ name }) => name }),
  watch: fc.record({
    feeds: set(url),
    tags: orNull(fc.constantFrom('github.com/o/r', 'gitlab.example/g/sub/r')),
    endoflife: orNull(fc.constantFrom('podman', 'kubernetes')),
    landscape: orNull(sentence),
    packages: set(fc.constantFrom('pkg:golang/a.example/b', 'pkg:npm/b')),
    licence: orNull(url),
    ignore: set(sentence),
  }),
  chooseWhen: fc.array(advice, { maxLength: 2 }),
  avoidWhen: fc.array(advice, { maxLength: 2 }),
  facts: fc.uniqueArray(fact, { maxLength: 5, selector: ({ attribute }) => attribute }),
  tradeoffs: fc.array(tradeoff, { maxLength: 5 }),
  relations: fc.uniqueArray(relation, { maxLength: 4, selector: ({ type, to }) => `${type} ${to}` }),
  events: fc.array(event, { maxLength: 4 }),
  sources: fc.uniqueArray(source, { maxLength: 5, selector: ({ url }) => url }),
} satisfies { [P in keyof ToolDocument]: fc.Arbitrary<ToolDocument[P]> }

/** The parts of a tool document: what a random change may touch. */
export const DOCUMENT_PARTS = Object.keys(parts) as (keyof ToolDocument)[] // the record above has just these keys

/** Sound tool documents; what they cite is listed. */
export const arbitraryDocument: fc.Arbitrary<ToolDocument> = fc.record(parts).map(sound)

/** A changed copy of a document: of the named parts some are new, shuffled, edited or shortened. */
export function changed(document: ToolDocument, names = DOCUMENT_PARTS): fc.Arbitrary<ToolDocument> {
  return fc
    .subarray([...names], { maxLength: Math.min(5, names.length) })
    .chain((touched) =>
      fc
        .record(Object.fromEntries(touched.map((name) => [name, changedPart(document, name)])))
        .map((changes) => sound({ ...document, ...changes })),
    )
}

/** A document and two changes of it. */
export const arbitraryThree = arbitraryDocument.chain((base) =>
  fc.record({ base: fc.constant(base), mine: changed(base), theirs: changed(base) }),
)

/** A document and two changes of it in different parts. */
export const arbitraryApart = fc
  .tuple(arbitraryDocument, fc.shuffledSubarray(DOCUMENT_PARTS.filter((name) => name !== 'sources')))
  .chain(([base, names]) =>
    fc.record({
      base: fc.constant(base),
      mine: changed(base, names),
      theirs: changed(
        base,
        DOCUMENT_PARTS.filter((name) => name !== 'sources' && !names.includes(name)),
      ),
    }),
  )

function changedPart(document: ToolDocument, name: keyof ToolDocument): fc.Arbitrary<unknown> {
  const value = document[name]
  if (!Array.isArray(value)) return parts[name]
  const list: unknown[] = value
  const atLeast = name === 'categories' ? 1 : 0
  return fc.oneof(
    parts[name],
    fc.shuffledSubarray(list, { minLength: list.length }),
    fc.subarray(list, { minLength: Math.min(atLeast, list.length) }),
    (parts[name] as fc.Arbitrary<unknown[]>).map((more) => joinLists(name, list, more)), // a list's arbitrary
    fc.nat(9).chain((at) => editEntry(list, list.length === 0 ? 0 : at % list.length)),
  )
}

function editEntry(list: unknown[], at: number): fc.Arbitrary<unknown[]> {
  const entry = list[at]
  if (typeof entry !== 'object' || entry === null) return fc.constant(list)
  const editable = (['text', 'note', 'title', 'latest'] as const).filter((key) => key in entry)
  return fc
    .record({
      key: fc.constantFrom(...editable),
      words: sentence,
      sources: fc.uniqueArray(url, { minLength: 1, maxLength: 3 }),
      cite: fc.boolean(),
    })
    .map(({ key, words, sources, cite }) =>
      list.with(
        at,
        cite && 'sources' in entry ? { ...entry, sources, unverified: false } : { ...entry, [key]: words },
      ),
    )
}

function joinLists(name: keyof ToolDocument, list: unknown[], more: unknown[]): unknown[] {
  const key = (entry: unknown): string => {
    if (typeof entry === 'string') return entry.toLowerCase()
    const { attribute, url, type, to, name: line } = entry as Record<string, string> // statements and sources
    if (name === 'lines') return `${line}`
    return name === 'facts' ? `${attribute}` : name === 'sources' ? `${url}` : `${type} ${to}`
  }
  if (name === 'tradeoffs' || name === 'events') return [...more, ...list]
  if (name === 'chooseWhen' || name === 'avoidWhen') return [...more, ...list].slice(0, 4)
  const seen = new Set(list.map(key))
  return [...list, ...more.filter((entry) => !seen.has(key(entry)))]
}

function sound(parts: ToolDocument): ToolDocument {
  const listed = new Set(parts.sources.map(({ url }) => url))
  const cited = JSON.stringify({
    ...parts,
    sources: [],
    homepage: '',
    repository: '',
    documentation: '',
    watch: null,
  })
  const missing: SourceDocument[] = URLS.filter(
    (url) => !listed.has(url) && cited.includes(JSON.stringify(url)),
  ).map((url) => ({ url, title: `Page of ${url}`, publisher: null, kind: 'documentation', readOn: null }))
  const major = { strength: 0, limitation: 0 }
  return toolDocument.parse({
    ...parts,
    // Three of each kind at most.
    tradeoffs: parts.tradeoffs.map((one) => ({ ...one, major: one.major && ++major[one.kind] <= 3 })),
    relations: parts.relations.filter(({ to }) => to !== parts.slug),
    sources: [...parts.sources, ...missing],
  })
}
