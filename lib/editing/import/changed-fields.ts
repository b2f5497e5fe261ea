// How much an import changes of a tool, as a number for the plan.

import type { LineDocument } from '../../catalogue/document/release-lines'
import type { AdviceDocument, ToolDocument } from '../../catalogue/document/tool-document'
import { keyOfFit, keyOfMapping } from '../../catalogue/shown/moving-words'
import { isSame, isSamePart } from '../merge/same'

/** What tells the entries of each list apart. */
const identities: { [K in keyof ToolDocument]?: (entry: never) => string } = {
  lines: ({ name }: LineDocument) => name,
  chooseWhen: ({ text }: AdviceDocument) => text,
  avoidWhen: ({ text }: AdviceDocument) => text,
  facts: (fact: ToolDocument['facts'][number]) => fact.attribute,
  tradeoffs: (tradeoff: ToolDocument['tradeoffs'][number]) => `${tradeoff.aspect} ${tradeoff.text}`,
  relations: (relation: ToolDocument['relations'][number]) => `${relation.type} ${relation.to}`,
  moves: ({ to }: ToolDocument['moves'][number]) => to,
  mappings: keyOfMapping,
  worksWith: keyOfFit,
  events: (event: ToolDocument['events'][number]) => `${event.kind} ${event.date} ${event.text}`,
  sources: (source: ToolDocument['sources'][number]) => source.url,
}

/** The number of fields that differ, each entry of a list counting as one; against null, all that are filled. */
export function countChangedFields(base: ToolDocument | null, next: ToolDocument): number {
  // Object.keys of a tool document are its keys.
  return (Object.keys(next) as (keyof ToolDocument)[]).reduce((sum, key) => {
    const identity = identities[key] as ((entry: unknown) => string) | undefined
    const before: unknown = base?.[key] ?? null
    const after: unknown = next[key]
    if (!identity) return sum + (isSamePart(key, before, after) || (!base && isEmpty(after)) ? 0 : 1)
    const changed = countChangedEntries(before as unknown[] | null, after as unknown[], identity)
    return sum + (changed === 0 && base && !isSamePart(key, before, after) ? 1 : changed)
  }, 0)
}

function countChangedEntries(
  before: readonly unknown[] | null,
  after: readonly unknown[],
  identity: (entry: unknown) => string,
): number {
  const old = new Map((before ?? []).map((entry) => [identity(entry), entry]))
  const fresh = new Map(after.map((entry) => [identity(entry), entry]))
  const gone = [...old.keys()].filter((key) => !fresh.has(key)).length
  return gone + [...fresh].filter(([key, entry]) => !isSame(old.get(key), entry)).length
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
