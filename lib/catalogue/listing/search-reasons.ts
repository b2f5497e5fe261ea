// Why a tool is in the answer to a search: the passages in which the words stand, the facts that a need asks for, or how
// it stands to the tool whose place is to be taken.

import type { Catalogue, Tool } from '../catalogue'
import { oncePerCatalogue } from '../memo'
import { excerptAround, groupsIn, markWords, type Piece } from '../search/marked-words'
import { passagesOf, toPassageWords } from '../search/tool-passages'
import type { WordGroup } from '../search/word-groups'
import { formatFact } from '../shown/format-value'
import { relationsOf } from '../shown/relation-words'
import type { SearchAnswer } from './search-answer'

export type Reason = {
  /** `Rootless: yes`, `Limitation`; with its marked words. */
  label: Piece[]
  /** What is said there; empty where the label says it all. */
  text: Piece[]
  /** The part of the tool's page where it stands; null for its head. */
  anchor: string | null
}

export type Reasons = { name: Piece[]; summary: Piece[]; reasons: Reason[] }

const MOST = 2

/** What to show of a tool that was found: name and summary with the words marked, and at most two reasons. */
export function findReasons(catalogue: Catalogue, answer: SearchAnswer, tool: Tool): Reasons {
  const groups = answer.groups.filter(({ typed }) => !answer.leftOut.includes(typed))
  const passages = passagesOf(tool, passageWordsOf(catalogue)).map((one) => withNames(catalogue, tool, one))
  const { guessed } = answer
  const mark = (text: string) => markWords(text, groups, guessed)
  const related = relationReasons(catalogue, answer, tool)
  const told = [...related, ...factReasons(catalogue, answer, tool)]
  const toReason = ({ label, text, anchor }: Said): Reason => ({
    ...{ label: mark(label), text: mark(excerptAround(text, groups, guessed)), anchor },
  })
  const reasons = told.map(toReason)
  const covered = groupsIn(
    [tool.name, tool.summary, ...told.map(({ label, text }) => `${label} ${text}`)].join(' '),
    groups,
    guessed,
  )
  while (related.length === 0 && reasons.length < MOST && covered.size < groups.length) {
    const best = bestOf(passages, { groups, covered, guessed })
    if (best === null) break
    for (const group of groupsIn(`${best.label} ${best.text}`, groups, guessed)) covered.add(group)
    reasons.push(toReason(best))
  }
  return { name: mark(tool.name), summary: mark(tool.summary), reasons: reasons.slice(0, MOST) }
}

const passageWordsOf = oncePerCatalogue('passageWordsOf', ({ vocabulary }) => toPassageWords(vocabulary))

/** Relations are searched by the address of the other tool, and shown by its name. */
function withNames<T extends Said>({ toolsBySlug }: Catalogue, tool: Tool, said: T): T {
  if (said.anchor !== 'relations') return said
  const relation = tool.relations.find(({ to, note }) =>
    said.text.endsWith(note === null ? ` ${to}` : ` ${to}: ${note}`),
  )
  const other = relation && toolsBySlug.get(relation.to)
  return other ? { ...said, text: said.text.replace(relation.to, other.name) } : said
}

type Said = { label: string; text: string; anchor: string | null }
type Wanted = { groups: readonly WordGroup[]; covered: ReadonlySet<WordGroup>; guessed: readonly WordGroup[] }

/** The passage that has most of the words not yet shown; of equals the more telling one. */
function bestOf(passages: readonly (Said & { field: string })[], { groups, covered, guessed }: Wanted) {
  const missing = groups.filter((group) => !covered.has(group))
  let best: { passage: Said; has: number } | null = null
  for (const passage of passages) {
    if (passage.field === 'name' || passage.field === 'summary') continue
    const has = groupsIn(`${passage.label} ${passage.text}`, missing, guessed).size
    if (has > (best?.has ?? 0)) best = { passage, has }
  }
  return best?.passage ?? null
}

/** The facts that the need or property asks for, as the tool has them. */
function factReasons({ attributesByKey }: Catalogue, { asked }: SearchAnswer, tool: Tool): Said[] {
  return tool.facts.flatMap((fact) => {
    const attribute = attributesByKey.get(fact.attribute)
    if (attribute === undefined || !asked?.choices?.has(fact.attribute) || fact.state !== 'value') return []
    const label = `${attribute.label}: ${formatFact(fact, attribute)}`
    return [{ label, text: fact.note ?? '', anchor: `fact-${fact.attribute}` }]
  })
}

function relationReasons(catalogue: Catalogue, { reading }: SearchAnswer, tool: Tool): Said[] {
  if (reading?.kind !== 'alternatives' || reading.tool === null || reading.tool === tool) return []
  const { slug, name } = reading.tool
  const told = relationsOf(catalogue, tool.slug).filter(
    ({ other, type }) => other.slug === slug && (type === 'alternative-to' || type === 'replaced-by'),
  )
  const said = told.map(({ words, relation }) => ({
    ...{ label: `${words.charAt(0).toUpperCase()}${words.slice(1)} ${name}`, text: relation.note ?? '' },
    anchor: 'relations',
  }))
  const [first = ''] = tool.categories
  const category = reading.tool.categories[0] === first ? catalogue.categoriesBySlug.get(first) : undefined
  if (said.length > 0 || category === undefined) return said
  return [{ label: `In the category of ${name}`, text: category.name, anchor: null }]
}
