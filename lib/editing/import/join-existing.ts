// An imported tool and the one that exists → the tool as it would be: replaced by a whole document, given a row's
// cells, or filled up with what a foreign list says.

import { sortEvents } from '../../catalogue/document/timeline'
import type { EventDocument, SourceDocument, ToolDocument } from '../../catalogue/document/tool-document'
import type { ImportedTool } from './import-reading'
import { overlayRow } from './overlay-row'

export type Joining = {
  tool: ImportedTool
  document: ToolDocument
  existing: ToolDocument | null
  /** How the catalogue words the sources it cites already; an import that only has addresses takes it over. */
  wordings: ReadonlyMap<string, SourceDocument>
}

/** The tool as it would be after the import. */
export function joinExisting({ tool, document, existing, wordings }: Joining): ToolDocument {
  if (tool.joins === 'whole') return document
  const sources = document.sources.map((source) => {
    const known = wordings.get(source.url)
    return known ? { ...known, url: source.url, readOn: source.readOn } : source
  })
  const worded = { ...document, sources }
  if (existing === null) return worded
  return tool.joins === 'missing'
    ? mergeLandscapeEntry(existing, worded)
    : overlayRow({ existing, row: worded, ...tool })
}

/** Statuses that end a tool's life: the landscape's word does not change them. */
const ENDED = ['archived', 'retired', 'absorbed', 'deprecated']

/** What the landscape says joined to a tool: adds what is missing, overwrites nothing, says nothing twice; the tool with the entry's links, facts, events and sources where it had none; the same object when it had all. */
export function mergeLandscapeEntry(existing: ToolDocument, entry: ToolDocument): ToolDocument {
  const facts = entry.facts.filter(
    (fact) => !existing.facts.some((known) => known.attribute === fact.attribute),
  )
  const events = mergeEvents(existing.events, entry.events)
  const merged: ToolDocument = {
    ...existing,
    homepage: existing.homepage ?? entry.homepage,
    repository: existing.repository ?? entry.repository,
    documentation: existing.documentation ?? entry.documentation,
    facts: facts.length === 0 ? existing.facts : [...existing.facts, ...facts],
    events,
  }
  const isSame = (Object.keys(merged) as (keyof ToolDocument)[]).every((key) => merged[key] === existing[key])
  if (isSame) return existing
  const listed = new Set(existing.sources.map((source) => source.url))
  const added = entry.sources.filter((source) => !listed.has(source.url))
  return added.length === 0 ? merged : { ...merged, sources: [...existing.sources, ...added] }
}

function mergeEvents(existing: EventDocument[], entry: readonly EventDocument[]): EventDocument[] {
  let events = existing
  for (const event of entry) {
    const known = events.findIndex((one) => one.kind === event.kind)
    if (known === -1) {
      const ended = event.status !== null && existing.some((one) => ENDED.includes(one.status ?? ''))
      events = [...sortEvents([...events, ended ? { ...event, status: null } : event])]
    } else events = events.map((one, index) => (index === known ? cite(one, event) : one))
  }
  return events
}

/** An event that nothing stood behind gains the source, where the two agree on the date as far as both say. */
function cite(event: EventDocument, other: EventDocument): EventDocument {
  const shared = Math.min(event.date.length, other.date.length)
  if (!event.unverified || event.date.slice(0, shared) !== other.date.slice(0, shared)) return event
  return { ...event, unverified: false, sources: other.sources }
}
