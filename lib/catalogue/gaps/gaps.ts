// What the catalogue does not know of a tool, or does not know well: questions without an answer, statements without a
// source, facts checked too long ago. The public list of them is gaps-list.ts, the editors' table tool-states.ts.

import type { Catalogue, Tool } from '../catalogue'
import { isStale } from '../document/staleness'
import type { Attribute } from '../document/vocabulary'
import { oncePerCatalogue } from '../memo'
import { isSupportAsked, isSupportSaid } from '../shown/line-words'
import { answersOf, questionsOf } from './coverage'

export const GAP_KINDS = ['unknown', 'unsourced', 'stale'] as const
export type GapKind = (typeof GAP_KINDS)[number]

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
  return [
    ...unknown.map((attribute) => inFact('unknown', attribute)),
    ...(isSupportAsked(tool) && !isSupportSaid(tool) ? [ofSupport('unknown', 'support')] : []),
    ...unsourced.map(({ attribute }) => inFact('unsourced', attribute)),
    ...points.map(({ kind, aspect: key }): Gap => {
      const aspect = vocabulary.aspects.find((one) => one.key === key)?.name ?? key
      return { kind: 'unsourced', label: `${kind} in ${inSentence(aspect)}`, part: 'tradeoffs' }
    }),
    ...(isSupportSaid(tool) && isUnsourced(tool.support) ? [ofSupport('unsourced', 'support')] : []),
    ...tool.lines.filter(isUnsourced).map(({ name }) => ofSupport('unsourced', `line ${name}`)),
    ...tool.chooseWhen.filter(isUnsourced).map(() => inAdvice('choose')),
    ...tool.avoidWhen.filter(isUnsourced).map(() => inAdvice('avoid')),
    ...stale.map(({ attribute }) => inFact('stale', attribute)),
  ]
}

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

/** The number of gaps of each kind in each published tool, in the order of their names. */
export const countGaps = oncePerCatalogue(
  'countGaps',
  (catalogue): readonly { tool: Tool; counts: GapCounts }[] =>
    catalogue.tools.map((tool) => {
      const counts: GapCounts = { unknown: 0, unsourced: 0, stale: 0 }
      for (const gap of findGaps(catalogue, tool)) counts[gap.kind] += 1
      return { tool, counts }
    }),
)
