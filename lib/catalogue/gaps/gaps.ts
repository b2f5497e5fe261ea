// What the catalogue does not know of a tool, or does not know well: questions without an answer, statements without a
// source or with one that answers no more, facts checked too long ago. The public list of them is gaps-list.ts, the editors' table tool-states.ts.

import type { Catalogue, Tool } from '../catalogue'
import { linkOf } from '../document/dead-link'
import { isStale } from '../document/staleness'
import type { Attribute } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { isSupportAsked, isSupportSaid } from '../shown/line-words'
import { answersOf, questionsOf } from './coverage'

export const GAP_KINDS = ['unknown', 'unexplained', 'unsourced', 'secondary', 'dead', 'stale'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** Those that are work to do, each counted once; the others look closer: what is unexplained is unknown as well. */
export const MAIN_GAPS: readonly GapKind[] = ['unknown', 'unsourced', 'dead', 'stale']

export type Gap = {
  kind: GapKind
  /** What it is about, in the words readers know: an attribute's label, a tradeoff's aspect, when to choose it. */
  label: string
  /** The part of the tool's page where it stands: `fact-isolation`. */
  part: string
}

export type GapCounts = Record<GapKind, number>

/** Everything missing in a tool, by kind, each in the order of the tool's page. */
export function findGaps(catalogue: Catalogue, tool: Tool): Gap[] {
  const { vocabulary, today } = catalogue
  const answers = answersOf(catalogue, tool)
  const answered = new Set(answers.map(({ fact }) => fact.attribute))
  const unknown = questionsOf(catalogue, tool).filter(({ key }) => !answered.has(key))
  const unsourced = answers.filter(({ fact }) => isUnsourced(fact))
  const stale = answers.filter(({ fact, attribute }) => isStale(fact, attribute, today))
  const points = tool.tradeoffs.filter(isUnsourced)
  const lookedFor = new Set(tool.facts.flatMap((fact) => (isLookedFor(fact) ? [fact.attribute] : [])))
  const secondary = new Set(tool.sources.flatMap((source) => (source.secondary ? [source.url] : [])))
  const restsOnOthers = answers.filter(
    ({ fact }) => fact.sources.length > 0 && fact.sources.every((url) => secondary.has(url)),
  )
  const isDead = (url: string) => catalogue.deadLinksByUrl.has(linkOf(url))
  const dead = answers.filter(({ fact }) => fact.sources.some(isDead))
  return [
    ...unknown.map((attribute) => inFact('unknown', attribute)),
    ...(isSupportAsked(tool) && !isSupportSaid(tool) ? [ofSupport('unknown', 'support')] : []),
    ...unknown.flatMap((attribute) =>
      lookedFor.has(attribute.key) ? [] : [inFact('unexplained', attribute)],
    ),
    ...unsourced.map(({ attribute }) => inFact('unsourced', attribute)),
    ...points.map(({ kind, aspect: key }): Gap => {
      const aspect = vocabulary.aspects.find((one) => one.key === key)?.name ?? key
      return { kind: 'unsourced', label: `${kind} in ${inSentence(aspect)}`, part: 'tradeoffs' }
    }),
    ...(isSupportSaid(tool) && isUnsourced(tool.support) ? [ofSupport('unsourced', 'support')] : []),
    ...tool.lines.filter(isUnsourced).map(({ name }) => ofSupport('unsourced', `line ${name}`)),
    ...tool.chooseWhen.filter(isUnsourced).map(() => inAdvice('choose')),
    ...tool.avoidWhen.filter(isUnsourced).map(() => inAdvice('avoid')),
    ...restsOnOthers.map(({ attribute }) => inFact('secondary', attribute)),
    ...dead.map(({ attribute }) => inFact('dead', attribute)),
    ...stale.map(({ attribute }) => inFact('stale', attribute)),
  ]
}

// An unknown fact says where one looked, and when.
const isLookedFor = ({ sources, checkedOn }: { sources: readonly string[]; checkedOn: string | null }) =>
  sources.length > 0 && checkedOn !== null

const isUnsourced = ({ sources }: { sources: readonly string[] }) => sources.length === 0

const ofSupport = (kind: GapKind, label: string): Gap => ({ kind, label, part: 'support' })

const inAdvice = (when: 'choose' | 'avoid'): Gap => ({
  kind: 'unsourced',
  label: `when to ${when} it`,
  part: `${when}-when`,
})

// `Isolation` stands small within a sentence, `API stability` as it is.
const inSentence = (name: string) => name.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())

const inFact = (kind: GapKind, { key, label }: Attribute): Gap => ({ kind, label, part: `fact-${key}` })

/** None of any kind. */
export const NO_GAPS: Readonly<GapCounts> = {
  ...{ unknown: 0, unexplained: 0, unsourced: 0, secondary: 0, dead: 0, stale: 0 },
}

/** The number of gaps of each kind in each published tool, in the order of their names. */
export const countGaps = oncePerCatalogue(
  'countGaps',
  (catalogue): readonly { tool: Tool; counts: GapCounts }[] =>
    catalogue.tools.map((tool) => {
      const counts: GapCounts = { ...NO_GAPS }
      for (const gap of findGaps(catalogue, tool)) counts[gap.kind] += 1
      return { tool, counts }
    }),
)
