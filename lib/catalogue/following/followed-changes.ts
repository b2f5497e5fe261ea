// The changes that somebody follows. A tool is followed while it answers the question; the change by which it began to,
// or ceased to, is told as well.

import type { Catalogue, Tool } from '../catalogue'
import type { FacetMove } from '../document/recorded-change'
import { meetsChoice } from '../listing/facet-moves'
import { type Filter, isNarrowed } from '../listing/filter'
import { findTools } from '../listing/listing'
import { findTurns } from '../support/line-turns'
import { toStack } from '../support/stack'
import type { Follow } from './follow-query'
import { byTime, type ChangeType, findAllChanges, ofTurn, type TypedChange } from './typed-changes'

export type FollowedChange = TypedChange & {
  /** `entered`: it answers the question since; `left`: it does so no more; null where that did not change. */
  membership: 'entered' | 'left' | null
}

/** Of a few tools everything is told; of many, these only where a feed asks for them by `type`, or by the facet. */
const FREQUENT: readonly ChangeType[] = ['release', 'new-version', 'new-line', 'ends-soon', 'security-only']
const RARELY_NEWS: ChangeType = 'now-known'

/** The latest changes that are followed, at most so many. */
export function findFollowed(catalogue: Catalogue, follow: Follow, most: number): FollowedChange[] {
  const { filter, parts, types } = follow
  const membershipOf = memberships(catalogue, filter)
  const followed: FollowedChange[] = []
  for (const change of parts.length > 0 ? changesOfParts(catalogue, follow) : findAllChanges(catalogue)) {
    if (
      types.length > 0 ? !types.includes(change.type) : parts.length === 0 && FREQUENT.includes(change.type)
    )
      continue
    const membership = membershipOf(change)
    if (membership === 'outside') continue
    if (types.length === 0 && change.type === RARELY_NEWS && membership === null) continue
    followed.push({ ...change, membership })
    if (followed.length === most) break
  }
  return followed
}

/** Of a part with a version only the turns of its line count, and what befalls the tool itself. */
function changesOfParts(catalogue: Catalogue, { parts }: Follow): TypedChange[] {
  const versioned = parts.filter(({ version }) => version !== null)
  const ofVersion = new Set(versioned.map(({ tool }) => tool))
  const named = new Set(parts.map(({ tool }) => tool))
  const turns = findTurns(toStack(catalogue, versioned)).filter(({ day }) => day <= catalogue.today)
  const isTold = ({ tool, key, type }: TypedChange) =>
    named.has(tool) && !(ofVersion.has(tool) && (key.startsWith('support/') || type === 'release'))
  return [
    ...findAllChanges(catalogue).filter(isTold),
    ...turns.flatMap((turn) => {
      const tool = catalogue.toolsBySlug.get(turn.slug)
      return tool === undefined ? [] : [ofTurn(tool, turn)]
    }),
  ].sort(byTime)
}

type Membership = FollowedChange['membership'] | 'outside'

/**
 * Tells of a change whether its tool answers the question of a filter. Of the facets that the change moved, its own options
 * before and after count; of all others what they are today.
 */
function memberships(catalogue: Catalogue, filter: Filter): (change: TypedChange) => Membership {
  if (!isNarrowed(filter)) return ({ type }) => (type === 'added' ? 'entered' : null)
  const found = new Map<string, ReadonlySet<Tool>>()
  const toolsWithout = (facets: readonly string[]) => {
    const key = facets.join(' ')
    const known = found.get(key)
    if (known) return known
    const choices = new Map([...filter.choices].filter(([facet]) => !facets.includes(facet)))
    const tools = new Set(findTools(catalogue, { ...filter, choices }))
    found.set(key, tools)
    return tools
  }
  return (change) => {
    const moves = change.moves().filter(({ facet }) => filter.choices.has(facet))
    if (!toolsWithout(moves.map(({ facet }) => facet)).has(change.tool)) return 'outside'
    if (moves.length === 0) return change.type === 'added' ? 'entered' : null
    const meets = (side: 'before' | 'after') =>
      moves.every((move: FacetMove) => {
        const choice = filter.choices.get(move.facet)
        return choice === undefined || meetsChoice(move[side], choice)
      })
    const [met, meetsNow] = [meets('before'), meets('after')]
    if (!met && !meetsNow) return 'outside'
    return met === meetsNow ? null : meetsNow ? 'entered' : 'left'
  }
}
