// The facts of tool documents and the citations of all statements. Hot: 100,000 tools have over a million of each,
// so what most facts lack (notes, texts, dates) is read apart from what all have.

import type { FactDocument, ToolDocument } from '../catalogue/tool-document'
import { FACT_STATES, SUPPORT_LEVELS } from '../catalogue/words'
import { at } from './columns'
import type { VocabularyRows } from './load-vocabulary'
import { type Drafts, dayNumber, dayOf, NO_SOURCES, ordered, type Part, part, within } from './tool-part'

const code = (column: string, words: readonly string[]) =>
  `case ${column} ${words.map((word, index) => `when '${word}' then ${index}`).join(' ')} end`

// What is small in one number, for each column read costs a third of a second at a million facts:
// the day, times 64, + 32 when unverified, + 4 · the word of a support from 1, + the state.
const FACTOR = { support: 4, unverified: 32, day: 64 }
const PACKED = `(${dayNumber('checked_on')}) * ${FACTOR.day} + case when unverified then ${FACTOR.unverified} else 0 end
  + case when support is null then 0 else ${FACTOR.support} * (1 + ${code('support', SUPPORT_LEVELS)}) end
  + ${code('state', FACT_STATES)}`

const facts = part(
  {
    numbers: {
      ...{ tool: 'tool_id', attribute: 'attribute_id', option: 'coalesce(option_id, 0)', packed: PACKED },
    },
  },
  ordered('fact'),
  (columns, index, { tools, words }) => {
    const option = at(columns.option, index)
    const packed = at(columns.packed, index)
    // Floored and masked, for days before 1970 are negative.
    const day = Math.floor(packed / FACTOR.day)
    const small = packed & (FACTOR.day - 1)
    const support = (small % FACTOR.unverified) >> 2
    tools.get(at(columns.tool, index))?.facts.push({
      attribute: words.attributes.get(at(columns.attribute, index)) as string, // a foreign key says it exists
      state: at(FACT_STATES, small % FACTOR.support),
      value: (option > 0 ? words.options.get(option) : SUPPORT_LEVELS[support - 1]) ?? null,
      note: null,
      since: null,
      until: null,
      checkedOn: dayOf(day),
      unverified: small >= FACTOR.unverified,
      sources: NO_SOURCES,
    })
  },
)

const details = part(
  {
    numbers: { tool: 'tool_id', attribute: 'attribute_id' },
    texts: { number: 'number', text: 'text', note: 'note', since: 'since', until: 'until' },
  },
  `from fact where ${within('tool_id')} and (note is not null or text is not null or number is not null
   or since is not null or until is not null)`,
  (columns, index, drafts) => {
    const fact = factOf(drafts, at(columns.tool, index), at(columns.attribute, index))
    if (!fact) return
    // At most one typed column is filled (CHECK fact_value_column).
    fact.value = at(columns.number, index) ?? at(columns.text, index) ?? fact.value
    fact.note = at(columns.note, index)
    fact.since = at(columns.since, index)
    fact.until = at(columns.until, index)
  },
)

const options = part(
  { numbers: { tool: 'tool_id', attribute: 'attribute_id', option: 'option_id' } },
  ordered('fact_option'),
  (columns, index, drafts) => {
    const fact = factOf(drafts, at(columns.tool, index), at(columns.attribute, index))
    const option = drafts.words.options.get(at(columns.option, index))
    if (!fact || option === undefined) return
    if (Array.isArray(fact.value)) fact.value.push(option)
    else fact.value = [option]
  },
)

const TARGETS = ['attribute_id', 'tradeoff_position', 'relation_position', 'event_position']

const citations = part(
  {
    numbers: {
      ...{ tool: 'tool_id', source: 'source_id' },
      // The kind of statement, and which one, in one number.
      target: `8 * coalesce(${TARGETS.join(', ')}, 0) + case ${TARGETS.map((column, index) => `when ${column} is not null then ${index}`).join(' ')}
        when of_description then 4 else 5 end`,
    },
  },
  ordered('citation'),
  (columns, index, drafts) => {
    const tool = drafts.tools.get(at(columns.tool, index))
    const url = drafts.urls.get(at(columns.source, index))
    if (!tool || url === undefined) return
    const target = at(columns.target, index)
    cite(tool, url, { kind: target & 7, place: target >> 3, words: drafts.words })
  },
)

type Target = { kind: number; place: number; words: VocabularyRows }

function cite(tool: ToolDocument, url: string[], { kind, place, words }: Target): void {
  if (kind === 4) {
    tool.descriptionSources = joined(tool.descriptionSources, url)
    return
  }
  const statement =
    kind === 0
      ? findFact(tool, words.attributes.get(place))
      : kind === 5
        ? tool.licence
        : [tool.tradeoffs, tool.relations, tool.events][kind - 1]?.[place]
  if (statement) statement.sources = joined(statement.sources, url)
}

// Most statements have one source: they share its list, which is half the memory of a large catalogue.
const joined = (sources: string[], url: string[]) => (sources === NO_SOURCES ? url : [...sources, ...url])

function factOf({ tools, words }: Drafts, tool: number, attribute: number): FactDocument | undefined {
  const document = tools.get(tool)
  return document && findFact(document, words.attributes.get(attribute))
}

// A plain walk: a tool has a dozen facts, and a map of a million keys costs more than it saves.
function findFact({ facts }: ToolDocument, attribute: string | undefined): FactDocument | undefined {
  for (const fact of facts) if (fact.attribute === attribute) return fact
}

/** In the order they must be added: facts before what belongs to them; all after the parts of the tool. */
export const FACT_PARTS: readonly Part[] = [facts, details, options, citations]
