// Two revisions of a tool → what changed of it that a reader may follow: its licence, its categories, its facts. Pure;
// lib/store reads the revisions.

import { buildCatalogue, type Tool } from '../catalogue'
import type { FacetMove, RecordedChange, RecordedType } from '../document/recorded-change'
import type { ToolDocument } from '../document/tool-document'
import type { Attribute, Vocabulary } from '../document/vocabulary'
import { facetMoves } from '../listing/facet-moves'
import { formatFact, formatLicence, joinWords } from '../shown/format-value'

export type RevisionPair = {
  /** The revision's own number in the database. */
  id: number
  at: Date
  before: ToolDocument | null
  after: ToolDocument
}

const OF_LICENCE = ['licence', 'licence-family', 'spdx']

/** What a revision changed, as of `today` (YYYY-MM-DD); `slug` is the tool's address now. A first revision adds the tool. */
export function recordChanges(
  { id, at, before, after }: RevisionPair,
  slug: string,
  { vocabulary, today }: { vocabulary: Vocabulary; today: string },
): RecordedChange[] {
  const change = (
    part: string,
    type: RecordedType,
    said: Pick<RecordedChange, 'text' | 'moves' | 'sources'>,
  ) => ({ revision: id, part, slug, at: at.toISOString(), type, ...said }) satisfies RecordedChange
  if (before === null)
    return [change('added', 'added', { text: after.summary, moves: [], sources: after.descriptionSources })]
  const [was, is] = [toTool(before, vocabulary, today), toTool(after, vocabulary, today)]
  const moves = facetMoves(was, is, vocabulary)
  const changes: RecordedChange[] = []
  const [had, has] = [formatLicence(before.licence), formatLicence(after.licence)]
  if (had !== has)
    changes.push(
      change('licence', before.licence.class === 'unknown' ? 'now-known' : 'relicensed', {
        text: `Licence: ${has} (before: ${had})`,
        moves: moves.filter(({ facet }) => OF_LICENCE.includes(facet)),
        sources: after.licence.sources,
      }),
    )
  const category = moves.find(({ facet }) => facet === 'category')
  if (category)
    changes.push(
      change('category', 'recategorised', {
        text: `Categories: ${nameCategories(category.after, vocabulary)} (before: ${nameCategories(category.before, vocabulary)})`,
        moves: [category],
        sources: [],
      }),
    )
  for (const attribute of vocabulary.attributes) {
    const move = moves.find(({ facet }) => facet === attribute.key)
    if (move)
      changes.push(
        ...changeOfFact(attribute, [before, after], move).map((said) =>
          change(attribute.key, said.type, said),
        ),
      )
  }
  return changes
}

type OfFact = Pick<RecordedChange, 'type' | 'text' | 'moves' | 'sources'>

function changeOfFact(
  attribute: Attribute,
  [before, after]: [ToolDocument, ToolDocument],
  move: FacetMove,
): OfFact[] {
  const [had, has] = [before, after].map(({ facts }) =>
    facts.find((fact) => fact.attribute === attribute.key),
  )
  // A fact that is taken out, or not known any more, changes nothing in the world.
  if (!has || has.state === 'unknown') return []
  const isNew = !had || had.state === 'unknown'
  const now = `${attribute.label}: ${formatFact(has, attribute)}`
  return [
    {
      type: isNew ? 'now-known' : typeOfValue(attribute, has.value),
      text: isNew ? now : `${now} (before: ${formatFact(had, attribute)})`,
      moves: [move],
      sources: has.sources,
    },
  ]
}

const OF_LEVEL: Record<string, RecordedType> = {
  yes: 'became-supported',
  partial: 'became-partial',
  plugin: 'by-plugin',
  no: 'became-unsupported',
}

/** What a fact of this value is told as: answers to a yes-or-no question have words of their own. */
export const typeOfValue = ({ kind }: Attribute, value: unknown): RecordedType =>
  (kind === 'support' ? OF_LEVEL[String(value)] : undefined) ?? 'changed-fact'

function nameCategories(slugs: readonly string[], { categories }: Vocabulary): string {
  return joinWords(slugs.map((slug) => categories.find((one) => one.slug === slug)?.name ?? slug))
}

// A catalogue of one tool: what its events say on that day is read there as everywhere.
function toTool(document: ToolDocument, vocabulary: Vocabulary, today: string): Tool {
  const [tool] = buildCatalogue({ revision: 0, vocabulary, tools: [document], today }).tools
  if (!tool) throw new Error('A catalogue of one tool has none.')
  return tool
}
