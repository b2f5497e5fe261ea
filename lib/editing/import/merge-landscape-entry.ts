// Joins what the landscape says to a tool that exists: adds what is missing, overwrites nothing, says nothing twice.

import { sortEvents } from '../../catalogue/document/timeline'
import type { EventDocument, ToolDocument } from '../../catalogue/document/tool-document'

/** Statuses that end a tool's life: the landscape's word does not change them. */
const ENDED = ['archived', 'retired', 'absorbed', 'deprecated']

/** The tool with the entry's links, facts, events and sources where it had none; the same object when it had all. */
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
