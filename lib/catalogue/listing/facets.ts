// The facet index of a catalogue: for each option the set of tools that have it, built once per revision.
// A listing narrows these sets and counts what each further choice would show; SQL in tests is the oracle.

import { appliesTo, type Tool } from '../catalogue'
import { familyOf, findLicences } from '../document/licence-families'
import type { Vocabulary } from '../document/vocabulary'
import {
  addAll,
  addBit,
  type Bitset,
  countBits,
  countCommon,
  createBitset,
  dropBit,
  filledWords,
  fullBitset,
  hasBit,
  hasCommon,
  keepCommon,
  takeOut,
} from '../search/bitset'
import type { Choice } from './filter'
import { type Facet, findFacets } from './filter-words'

export type IndexedFacet = {
  facet: Facet
  /** The tools of each option, in the order of `facet.options`. */
  sets: Bitset[]
  places: ReadonlyMap<string, number>
  /** Tools of which a value is known. */
  valued: Bitset
}

export type FacetIndex = { size: number; all: Bitset; facets: IndexedFacet[] }

/** Counts beside the options of one facet, in the order of `facet.options`. */
export type FacetCounts = { facet: Facet; counts: number[]; isInView: boolean }

/**
 * Builds the sets of every facet. `unknown` holds tools whose fact says so, and those without a fact though the
 * attribute applies to one of their categories; a tool it does not apply to has none of its options.
 */
export function indexFacets(tools: readonly Tool[], vocabulary: Vocabulary): FacetIndex {
  const size = tools.length
  const facets = findFacets(vocabulary).map((facet) => emptyFacet(facet, size))
  const index = { size, all: fullBitset(size), facets }
  const stated = new Map(facets.map(({ facet }) => [facet.key, createBitset(size)]))
  const placeTool = toolPlacer(index)
  for (const [place, tool] of tools.entries()) placeTool(tool, place, stated)
  for (const indexed of facets) {
    if (indexed.facet.attribute)
      addSilent(indexed, stated.get(indexed.facet.key) ?? index.all, facets[0], index.all)
    for (const [place, set] of indexed.sets.entries())
      if (!indexed.facet.options[place]?.isState) addAll(indexed.valued, set)
  }
  return index
}

/** The index with other tools at some of its places, all else being equal; what `indexFacets` would make of them. */
export function changeFacets(index: FacetIndex, changed: ReadonlyMap<number, Tool>): FacetIndex {
  const facets = index.facets.map((indexed) => ({
    ...indexed,
    sets: indexed.sets.map((set) => set.slice()),
    valued: indexed.valued.slice(),
  }))
  const next = { ...index, facets }
  const placeTool = toolPlacer(next)
  for (const [place, tool] of changed) {
    for (const { sets, valued } of facets) for (const set of [...sets, valued]) dropBit(set, place)
    placeTool(tool, place, null)
    const stated = new Set(
      tool.facts.filter(({ state }) => state !== 'unknown').map((fact) => fact.attribute),
    )
    for (const indexed of facets) {
      const { attribute, options } = indexed.facet
      if (attribute && !stated.has(attribute.key) && appliesTo(attribute, tool))
        put(indexed, 'unknown', place)
      const isValued = indexed.sets.some((set, option) => !options[option]?.isState && hasBit(set, place))
      if (isValued) addBit(indexed.valued, place)
    }
  }
  return next
}

function put(indexed: IndexedFacet | undefined, value: string, place: number): void {
  const set = indexed?.sets[indexed.places.get(value) ?? -1]
  if (set) addBit(set, place)
}

/** Puts a tool into the sets of what it says; `stated` gathers the attributes of which it says more than unknown. */
function toolPlacer({ facets }: FacetIndex) {
  const byKey = new Map(facets.map((indexed) => [indexed.facet.key, indexed]))
  const [category, status, kind, licence, family, spdx, stage, upkeep] = facets
  return (tool: Tool, place: number, stated: ReadonlyMap<string, Bitset> | null) => {
    for (const slug of tool.categories) put(category, slug, place)
    put(status, tool.status ?? 'unknown', place)
    put(kind, tool.kind, place)
    put(licence, tool.licence.class, place)
    const none = tool.licence.class === 'not-applicable' ? 'not-applicable' : 'unknown'
    put(family, familyOf(tool.licence) ?? none, place)
    const ids = findLicences(tool.licence.spdx)
    for (const id of ids.length === 0 ? ['none'] : ids) put(spdx, spdx?.places.has(id) ? id : 'other', place)
    put(stage, tool.stage?.stage ?? 'none', place)
    put(upkeep, tool.upkeep.upkeep ?? 'unknown', place)
    for (const { attribute, state, value } of tool.facts) {
      const indexed = byKey.get(attribute)
      if (!indexed) continue
      const set = stated?.get(attribute)
      if (set && state !== 'unknown') addBit(set, place)
      if (state !== 'value') put(indexed, state, place)
      else if (Array.isArray(value)) for (const one of value) put(indexed, one, place)
      else put(indexed, String(value), place)
    }
  }
}

/**
 * Narrows `within` by the choices and counts every option. The count of an option honours all other facets and
 * ignores its own, what it includes and what it excludes: it is the number of tools that choosing it alone there would show.
 */
export function countFacets(
  index: FacetIndex,
  choices: ReadonlyMap<string, Choice>,
  within: Bitset | null,
): { matches: Bitset; total: number; facets: FacetCounts[] } {
  const base = within ?? index.all
  const chosen = index.facets.flatMap((indexed) => {
    const choice = choices.get(indexed.facet.key)
    return choice ? [{ key: indexed.facet.key, set: toolsOf(indexed, choice, index.all) }] : []
  })
  const narrow = (except: string | null) => {
    const set = base.slice()
    for (const one of chosen) if (one.key !== except) keepCommon(set, one.set)
    return set
  }
  const matches = narrow(null)
  const words = filledWords(matches)
  const countEach = (sets: readonly Bitset[], others: Bitset) => {
    const at = others === matches ? words : filledWords(others)
    return sets.map((set) => countCommon(set, others, at))
  }
  const facets = index.facets.map((indexed) => {
    const key = indexed.facet.key
    const others = choices.has(key) ? narrow(key) : matches
    const isInView =
      indexed.facet.attribute === null || choices.has(key) || hasCommon(matches, indexed.valued)
    return { facet: indexed.facet, counts: countEach(indexed.sets, others), isInView }
  })
  return { matches, total: countBits(matches), facets }
}

/** The tools that the choices leave of `within`, when only their number or their set is wanted. */
export function matchFacets(
  index: FacetIndex,
  choices: ReadonlyMap<string, Choice>,
  within: Bitset | null,
): Bitset {
  const set = (within ?? index.all).slice()
  for (const indexed of index.facets) {
    const choice = choices.get(indexed.facet.key)
    if (choice) keepCommon(set, toolsOf(indexed, choice, index.all))
  }
  return set
}

function emptyFacet(facet: Facet, size: number): IndexedFacet {
  const places = new Map(facet.options.map((option, place) => [option.value, place]))
  return { facet, sets: facet.options.map(() => createBitset(size)), places, valued: createBitset(size) }
}

/** Adds to `unknown` the tools without a fact to which the attribute applies. */
function addSilent(
  indexed: IndexedFacet,
  stated: Bitset,
  categories: IndexedFacet | undefined,
  all: Bitset,
): void {
  const unknown = indexed.sets[indexed.places.get('unknown') ?? -1]
  const limits = indexed.facet.attribute?.categories ?? []
  if (!unknown) return
  const silent = limits.length === 0 ? all.slice() : new Uint32Array(all.length)
  for (const slug of limits) {
    const set = categories?.sets[categories.places.get(slug) ?? -1]
    if (set) addAll(silent, set)
  }
  takeOut(silent, stated)
  addAll(unknown, silent)
}

/** Any of what is included (everything, when only exclusions are named) and none of what is excluded. */
function toolsOf(indexed: IndexedFacet, choice: Choice, all: Bitset): Bitset {
  const set = choice.include.length === 0 ? all.slice() : new Uint32Array(all.length)
  const eachSet = (values: readonly string[], change: (into: Bitset, other: Bitset) => void) => {
    for (const value of values) {
      const other = indexed.sets[indexed.places.get(value) ?? -1]
      if (other) change(set, other)
    }
  }
  eachSet(choice.include, addAll)
  eachSet(choice.exclude, takeOut)
  return set
}
