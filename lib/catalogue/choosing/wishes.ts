// What somebody who chooses asks for, and how it stands in the address of /choose/<category>. Whatever cannot be used
// is dropped and said in a sentence.

import { paths } from '../../paths'
import type { Catalogue, Tool } from '../catalogue'
import type { Category } from '../document/vocabulary'
import { LICENCE_CLASSES } from '../document/words'
import { abridge, type QueryParameters, quote, valuesOf } from '../listing/parse-filter'
import { isTracking } from '../tracking'
import { findCriteria } from './criterion'
import { findMustHaves, type MustHave } from './must-have'
import { TIERS, type Tier } from './weightings'

export type Wishes = {
  /** Must-have → what is asked of it, sorted. */
  readonly musts: ReadonlyMap<string, readonly string[]>
  /** Criterion → how much it matters. */
  readonly tiers: ReadonlyMap<string, Tier>
  /** True to let tools take part that are no longer looked after. */
  readonly ended: boolean
}

/** More than anybody weighs, and the work that one address may ask for. */
export const MOST_CRITERIA = 30

const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/

/** Reads what an address asks for within a category, with a sentence for each part of it that was dropped. */
export function parseWishes(
  parameters: QueryParameters,
  catalogue: Catalogue,
  { category, tools }: { category: Category; tools: readonly Tool[] },
): { wishes: Wishes; dropped: string[] } {
  const known = new Map(findMustHaves(catalogue, category, tools).map((must) => [must.key, must]))
  const musts = new Map<string, string[]>()
  const dropped: string[] = []
  for (const key of Object.keys(parameters)) {
    const values = valuesOf(parameters[key]).map((value) => value.trim())
    const must = known.get(key)
    const asked = values.filter((value) => value !== '')
    if (must) {
      const kept = parseMust(must, asked, dropped)
      if (kept.length > 0) musts.set(key, kept)
    } else if (key === 'ended') {
      if (asked.some((value) => value !== 'yes')) dropped.push('“ended” can only be “yes”.')
    } else if (!isTier(key) && asked.length > 0 && !isTracking(key))
      dropped.push(`Nothing called ${quote(key)} can be asked of these tools, so it was left out.`)
  }
  const tiers = parseTiers(parameters, catalogue, category, dropped)
  const ended = valuesOf(parameters.ended).includes('yes')
  return { wishes: { musts, tiers, ended }, dropped: abridge(dropped) }
}

const isTier = (key: string) => TIERS.some((tier) => tier === key)

function parseMust({ attribute, label }: MustHave, values: readonly string[], dropped: string[]): string[] {
  if (attribute?.kind === 'number') {
    const numbers = values.filter((value) => NUMBER.test(value))
    for (const value of values)
      if (!numbers.includes(value))
        dropped.push(`${label} needs a plain number, and ${quote(value)} is none.`)
    if (numbers.length > 1) dropped.push(`${label} can have one bound: ${numbers[0]} was kept.`)
    return numbers.slice(0, 1).map((value) => String(Number(value)))
  }
  const possible =
    attribute === null
      ? LICENCE_CLASSES.filter((word) => word !== 'unknown')
      : attribute.kind === 'support'
        ? ['yes', 'partial']
        : attribute.options.map((option) => option.key)
  const kept = new Set<string>()
  for (const value of values)
    if (possible.some((word) => word === value)) kept.add(value)
    else dropped.push(`${label} has no answer ${quote(value)}, so it was left out.`)
  // In full says more than in part.
  return attribute?.kind === 'support' && kept.has('yes') ? ['yes'] : [...kept].sort()
}

function parseTiers(
  parameters: QueryParameters,
  catalogue: Catalogue,
  category: Category,
  dropped: string[],
): Map<string, Tier> {
  const known = new Set(findCriteria(catalogue, category).map(({ key }) => key))
  const tiers = new Map<string, Tier>()
  for (const tier of TIERS)
    for (const key of valuesOf(parameters[tier])) {
      if (key === '' || tiers.has(key)) continue
      if (!known.has(key)) dropped.push(`${quote(key)} cannot be weighed here, so it was left out.`)
      else if (tiers.size === MOST_CRITERIA)
        dropped.push(`At most ${MOST_CRITERIA} things can matter at once; the rest was left out.`)
      else tiers.set(key, tier)
    }
  return tiers
}

/** What is asked for, as a form or an address carries it: defaults omitted; paths.ts sorts it. */
export function wishPairs({ musts, tiers, ended }: Wishes): [key: string, value: string][] {
  return [
    ...[...musts].flatMap(([key, values]) => values.map((value): [string, string] => [key, value])),
    ...[...tiers].map(([key, tier]): [string, string] => [tier, key]),
    ...(ended ? [['ended', 'yes'] satisfies [string, string]] : []),
  ]
}

/** The one address of an answer. */
export const wishAddress = (category: Category, wishes: Wishes) =>
  paths.chooseIn(category.slug, wishPairs(wishes))

/** What is asked for without one of its must-haves. */
export function withoutMust(wishes: Wishes, key: string): Wishes {
  const musts = new Map(wishes.musts)
  musts.delete(key)
  return { ...wishes, musts }
}

/** True when nothing at all is asked for. */
export const isEmptyWish = ({ musts, tiers, ended }: Wishes) => musts.size + tiers.size === 0 && !ended
