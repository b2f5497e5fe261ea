// What can take a tool's place, for searches such as `replace docker swarm`.

import type { Catalogue, Tool } from '../catalogue'
import { relationsOf } from '../shown/relation-words'

/** What can take a tool's place: its successors, alternatives and theirs, then the living of its first category. */
export function findAlternatives(catalogue: Catalogue, tool: Tool): Tool[] {
  const related = relationsOf(catalogue, tool.slug)
  const successors = related.filter(({ type, direction }) => type === 'replaced-by' && direction === 'to')
  const alternatives = related.filter(({ type }) => type === 'alternative-to')
  const [first] = tool.categories
  const living = (one: Tool) => !isEnded(one)
  const peers = catalogue.tools.filter(
    (one) => living(one) && first !== undefined && one.categories[0] === first,
  )
  const stated = [...successors, ...alternatives].map(({ other }) => other)
  const all = [...stated.filter(living), ...peers, ...stated]
  return [...new Set(all)].filter((one) => one !== tool)
}

const ENDED = new Set(['deprecated', 'archived', 'retired', 'absorbed'])
/** True of a tool that nobody should start with. */
export const isEnded = ({ status }: Tool) => status !== null && ENDED.has(status)
