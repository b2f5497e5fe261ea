// Random sound tool documents and random changes of them, for the laws of merge, difference and form.

import { toolDocument } from '@/lib/catalogue/check/check-evidence'
import type { MappingDocument } from '@/lib/catalogue/document/moving'
import { NO_SUPPORT } from '@/lib/catalogue/document/release-lines'
import { toUntitledSource } from '@/lib/catalogue/document/source-address'
import type { SourceDocument, ToolDocument } from '@/lib/catalogue/document/tool-document'
import { LICENCE_CLASSES, TOOL_KINDS } from '@/lib/catalogue/document/words'
import type { FitDocument } from '@/lib/catalogue/document/works-with'
import { keyOfFit, keyOfMapping } from '@/lib/catalogue/shown/moving-words'
import { movingParts } from './arbitrary-moving'
import {
  advice,
  event,
  evidence,
  fact,
  line,
  orNull,
  relation,
  sentence,
  set,
  slug,
  source,
  support,
  tradeoff,
  URLS,
  url,
} from './arbitrary-statements'
import fc from './properties'

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
  versionsOf: orNull(sentence),
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
  ...movingParts,
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
    if (name === 'mappings') return keyOfMapping(entry as MappingDocument)
    if (name === 'worksWith') return keyOfFit(entry as FitDocument)
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
  ).map((url) => ({ ...toUntitledSource(url), title: `Page of ${url}` }))
  const major = { strength: 0, limitation: 0 }
  return toolDocument.parse({
    ...parts,
    // Three of each kind at most.
    tradeoffs: parts.tradeoffs.map((one) => ({ ...one, major: one.major && ++major[one.kind] <= 3 })),
    relations: parts.relations.filter(({ to }) => to !== parts.slug),
    sources: [...parts.sources, ...missing],
  })
}
