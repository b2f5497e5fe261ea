// Entries of the CNCF landscape → tools of the catalogue, by a mapping; each statement cites the landscape.
// Entries of one name are one tool, shown in several places, unless their repositories or homepages tell them apart.

import { appliesTo } from '../../catalogue/catalogue'
import { examineDocument } from '../../catalogue/check/examine-document'
import { formatPath } from '../../catalogue/document/problem'
import type { SourceDocument, ToolDocumentInput } from '../../catalogue/document/tool-document'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { nameKey } from '../../catalogue/search/name-index'
import { escapeMarkdown } from '../../catalogue/shown/markdown'
import { proposeSlug } from '../form/propose-slug'
import {
  type ImportedTool,
  type LandscapeEntry,
  type LineProblem,
  STAGES,
  type Stage,
} from './import-reading'

import type { LandscapeMapping } from './landscape-mapping'
import { mayBeOne, tellJoined } from './match-existing'

/** The landscape as a source, worded as the curated files word it. */
const LANDSCAPE_SOURCE = {
  url: 'https://landscape.cncf.io/',
  title: 'CNCF Landscape',
  publisher: 'Cloud Native Computing Foundation',
  kind: 'foundation',
} satisfies Partial<SourceDocument>

const cited = { sources: [LANDSCAPE_SOURCE.url] }

const STAGE_EVENTS = {
  accepted: { kind: 'joined-foundation', text: 'The CNCF accepts the project.' },
  incubating: { kind: 'incubating', text: 'The project becomes an incubating project of the CNCF.' },
  graduated: { kind: 'graduated', text: 'The project graduates at the CNCF.' },
  archived: { kind: 'archived', text: 'The CNCF archives the project.', status: 'archived' },
} as const satisfies Record<Stage, object>

type Choice = {
  entries: readonly LandscapeEntry[]
  mapping: LandscapeMapping
  vocabulary: Vocabulary
  /** The day (YYYY-MM-DD) the landscape was read. */
  readOn: string
}

/** The tools that a mapping makes of a landscape's entries, checked like any import; entries mapped nowhere are left out. */
export function toLandscapeTools({ entries, ...choice }: Choice): ImportedTool[] {
  const groups = new Map<string, Group[]>()
  for (const entry of entries) {
    if (categoriesOf(entry, choice.mapping).length === 0) continue
    const name = bareName(entry.name)
    const named = groups.get(nameKey(name))
    const own = named?.find(({ addresses }) => mayBeOne(addresses, entry))
    if (own) {
      own.entries.push(entry)
      own.addresses = addressesOf(own.entries)
    } else if (named) named.push({ name: entry.name, entries: [entry], addresses: addressesOf([entry]) })
    else groups.set(nameKey(name), [{ name, entries: [entry], addresses: addressesOf([entry]) }])
  }
  return [...groups.values()].flat().map((group) => toTool(group, choice))
}

/** Says which entries a mapping leaves out: a line for each subcategory that becomes no category. */
export function tellLeftOut(entries: readonly LandscapeEntry[], mapping: LandscapeMapping): LineProblem[] {
  const left = new Map<string, LandscapeEntry[]>()
  for (const entry of entries)
    if (categoriesOf(entry, mapping).length === 0)
      left.set(entry.subcategory, [...(left.get(entry.subcategory) ?? []), entry])
  return [...left].map(([subcategory, [first, ...others]]) => {
    const detail = { count: others.length + 1, subcategory }
    return { line: first?.line ?? 1, path: '.', code: 'entries-unmapped', detail, level: 'note' }
  })
}

type Addresses = Pick<LandscapeEntry, 'homepage' | 'repository' | 'documentation'>
type Group = { name: string; entries: LandscapeEntry[]; addresses: Addresses }

function addressesOf(entries: readonly LandscapeEntry[]): Addresses {
  const first = (key: keyof Addresses) => entries.find((entry) => entry[key] !== null)?.[key] ?? null
  return {
    homepage: first('homepage'),
    repository: first('repository'),
    documentation: first('documentation'),
  }
}

function toTool(group: Group, { mapping, vocabulary, readOn }: Omit<Choice, 'entries'>): ImportedTool {
  const [entry, ...joined] = group.entries
  const line = entry?.line ?? 1
  const name = cutText(group.name, 80)
  const input = toDocument({ group, name, mapping, vocabulary, readOn })
  const { document, problems } = examineDocument(input, vocabulary)
  return {
    line,
    slug: input.slug,
    name,
    document,
    problems: [
      ...problems.map((problem) => ({ ...problem, line, path: formatPath(problem.path) })),
      ...joined.map(tellJoined),
    ],
    joins: 'missing',
    given: [],
  }
}

function toDocument({
  group: { entries: group, addresses },
  name,
  mapping,
  vocabulary,
  readOn,
}: Omit<Choice, 'entries'> & { group: Group; name: string }): ToolDocumentInput {
  const told = group.find((entry) => entry.description !== '')?.description ?? ''
  const subcategories = group.map((entry) => entry.subcategory)
  const categories = [...new Set(group.flatMap((entry) => categoriesOf(entry, mapping)))].slice(0, 8)
  const kind =
    subcategories
      .map((key) => (Object.hasOwn(mapping.kinds, key) ? mapping.kinds[key] : undefined))
      .find((word) => word !== undefined) ?? 'tool'
  const place = subcategories[0]?.split(' / ').at(-1) ?? ''
  const summary = cutText(told || `${name} is listed under ${place} in the CNCF Landscape.`, 160)
  // What the summary could hold whole is not said twice.
  const description = summary === told ? '' : escapeMarkdown(told)
  return {
    slug: proposeSlug(name),
    name,
    summary,
    description,
    descriptionSources: description === '' ? [] : cited.sources,
    kind,
    categories,
    licence: { class: 'unknown', unverified: true },
    ...addresses,
    facts: group.some((entry) => entry.isProject) ? factsOf({ mapping, vocabulary, readOn, categories }) : [],
    events: STAGES.flatMap((stage) => {
      const date = group.find((entry) => entry.reached[stage])?.reached[stage]
      return date === undefined ? [] : [{ date, ...STAGE_EVENTS[stage], ...cited }]
    }),
    sources: [{ ...LANDSCAPE_SOURCE, readOn }],
  }
}

function factsOf({
  mapping,
  vocabulary,
  readOn,
  categories,
}: Omit<Choice, 'entries'> & { categories: string[] }): NonNullable<ToolDocumentInput['facts']> {
  return Object.entries(mapping.projectFacts).flatMap(([key, value]) => {
    const attribute = vocabulary.attributes.find((candidate) => candidate.key === key)
    if (!attribute || !appliesTo(attribute, { categories })) return []
    return [{ attribute: key, value, checkedOn: readOn, ...cited }]
  })
}

function categoriesOf(entry: LandscapeEntry, { subcategories }: LandscapeMapping): string[] {
  const own = (key: string) => (Object.hasOwn(subcategories, key) ? subcategories[key] : null)
  return [entry.subcategory, ...entry.also].map(own).filter((slug) => typeof slug === 'string')
}

/** A name without the place the landscape shows it in: `Harbor (Wasm)` → `Harbor`. */
function bareName(name: string): string {
  return name.replace(/\s*\((wasm|member)\)$/i, '') || name
}

/** A text of at most `max` characters, cut after a sentence, else after a word with an ellipsis. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const sentence = /^.{40,}[.!?](?=\s)/su.exec(text.slice(0, max + 1))?.[0]
  if (sentence !== undefined && sentence.length <= max) return sentence
  const words = text.slice(0, max - 1).replace(/\s+\S*$/, '')
  return `${(words || text.slice(0, max - 1)).replace(/[\s,;:–-]+$/, '').toWellFormed()}…`
}
