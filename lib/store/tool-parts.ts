// The parts of a tool's document except its facts: identity, names, categories, sources, tradeoffs, relations, events.
// In the database's enums and constraints lies the reason for every `as` here: a column holds one of those words.

import type {
  EventDocument,
  RelationDocument,
  SourceDocument,
  ToolDocument,
  TradeoffDocument,
} from '../catalogue/tool-document'
import { at } from './columns'
import { dayNumber, dayOf, NO_SOURCES, ordered, type Part, part, within } from './tool-part'

const identity = part(
  {
    numbers: { id: 'id', unverified: 'licence_unverified::int' },
    texts: {
      ...{ slug: 'slug', name: 'name', summary: 'summary', description: 'description', kind: 'kind' },
      ...{ spdx: 'licence_spdx', licenceClass: 'licence_class', licenceNote: 'licence_note' },
      ...{ homepage: 'homepage', repository: 'repository', documentation: 'documentation' },
      ...{ chooseWhen: 'choose_when', avoidWhen: 'avoid_when' },
    },
  },
  ({ onlyPublished }) =>
    `from tool where ${within('id')} ${onlyPublished ? `and publication = 'published'` : ''} order by id`,
  (columns, index, { tools }) => {
    tools.set(at(columns.id, index), {
      slug: at(columns.slug, index) as string,
      name: at(columns.name, index) as string,
      aliases: [],
      formerSlugs: [],
      summary: at(columns.summary, index) as string,
      description: at(columns.description, index) as string,
      descriptionSources: NO_SOURCES,
      kind: at(columns.kind, index) as ToolDocument['kind'],
      categories: [],
      licence: {
        spdx: at(columns.spdx, index),
        class: at(columns.licenceClass, index) as ToolDocument['licence']['class'],
        note: at(columns.licenceNote, index),
        unverified: at(columns.unverified, index) === 1,
        sources: NO_SOURCES,
      },
      homepage: at(columns.homepage, index),
      repository: at(columns.repository, index),
      documentation: at(columns.documentation, index),
      chooseWhen: at(columns.chooseWhen, index),
      avoidWhen: at(columns.avoidWhen, index),
      facts: [],
      tradeoffs: [],
      relations: [],
      events: [],
      sources: [],
    })
  },
)

const aliases = part(
  { numbers: { tool: 'tool_id' }, texts: { kind: 'kind', text: 'text' } },
  ordered('alias'),
  (columns, index, { tools }) => {
    const tool = tools.get(at(columns.tool, index))
    const list = at(columns.kind, index) === 'former-slug' ? tool?.formerSlugs : tool?.aliases
    list?.push(at(columns.text, index) as string)
  },
)

const categories = part(
  { numbers: { tool: 'tool_id' }, texts: { slug: 'slug' } },
  `from tool_category t join category on category.id = category_id
   where ${within('tool_id')} order by tool_id, t.position`,
  (columns, index, { tools }) => {
    tools.get(at(columns.tool, index))?.categories.push(at(columns.slug, index) as string)
  },
)

const sources = part(
  {
    numbers: { tool: 'tool_id', source: 'source_id', readOn: dayNumber('read_on') },
    texts: { url: 'url', title: 't.title', publisher: 't.publisher', kind: 't.kind' },
  },
  `from tool_source t join source on source.id = source_id where ${within('tool_id')} order by tool_id, t.position`,
  (columns, index, { tools, urls }) => {
    const url = at(columns.url, index) as string
    urls.set(at(columns.source, index), [url])
    tools.get(at(columns.tool, index))?.sources.push({
      url,
      title: at(columns.title, index) as string,
      publisher: at(columns.publisher, index),
      kind: at(columns.kind, index) as SourceDocument['kind'],
      readOn: dayOf(at(columns.readOn, index)),
    })
  },
)

const tradeoffs = part(
  {
    numbers: { tool: 'tool_id', aspect: 'aspect_id', unverified: 'unverified::int' },
    texts: { kind: 'kind', text: 'text' },
  },
  ordered('tradeoff'),
  (columns, index, { tools, words }) => {
    tools.get(at(columns.tool, index))?.tradeoffs.push({
      aspect: words.aspects.get(at(columns.aspect, index)) as string,
      kind: at(columns.kind, index) as TradeoffDocument['kind'],
      text: at(columns.text, index) as string,
      unverified: at(columns.unverified, index) === 1,
      sources: NO_SOURCES,
    })
  },
)

const relations = part(
  {
    numbers: { tool: 'tool_id', unverified: 'unverified::int' },
    texts: { type: 'type', to: 'slug', note: 'note' },
  },
  `from relation join tool on tool.id = to_id where ${within('tool_id')} order by tool_id, position`,
  (columns, index, { tools }) => {
    tools.get(at(columns.tool, index))?.relations.push({
      type: at(columns.type, index) as RelationDocument['type'],
      to: at(columns.to, index) as string,
      note: at(columns.note, index),
      unverified: at(columns.unverified, index) === 1,
      sources: NO_SOURCES,
    })
  },
)

const events = part(
  {
    numbers: { tool: 'tool_id', unverified: 'unverified::int' },
    texts: { date: 'date', kind: 'kind', version: 'version', text: 'text', status: 'status' },
  },
  ordered('event'),
  (columns, index, { tools }) => {
    tools.get(at(columns.tool, index))?.events.push({
      date: at(columns.date, index) as string,
      kind: at(columns.kind, index) as EventDocument['kind'],
      version: at(columns.version, index),
      text: at(columns.text, index) as string,
      status: at(columns.status, index) as EventDocument['status'],
      unverified: at(columns.unverified, index) === 1,
      sources: NO_SOURCES,
    })
  },
)

/** In the order they must be added: the tools first. */
export const TOOL_PARTS: readonly Part[] = [
  identity,
  aliases,
  categories,
  sources,
  tradeoffs,
  relations,
  events,
]
