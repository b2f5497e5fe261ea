// Which words of a query are looked for in the texts, by what it was read as.

import type { Catalogue, Tool } from '../catalogue'
import { countBits } from '../search/bitset'
import { meaningTerm } from '../search/phrases'
import type { Reading } from '../search/read-query'
import { matchTexts } from '../search/search-texts'
import { toWordGroups, type WordGroup } from '../search/word-groups'
import { textIndexOf } from './search-indexes'

/** Of alternatives their name is looked for; of a name that is unknown all that was typed, where texts have that. */
export function chooseGroups(catalogue: Catalogue, query: string, reading: Reading | null): WordGroup[] {
  const { vocabulary } = catalogue
  const typed = toWordGroups(query, vocabulary)
  if (reading?.kind === 'tool') return typed.map((group) => withOwnNames(group, reading.tool))
  if (reading?.kind !== 'alternatives') return typed
  const isSaid = () => countBits(matchTexts(textIndexOf(catalogue).index, typed, false).matches) > 0
  return reading.tool === null && isSaid() ? typed : toWordGroups(reading.name, vocabulary)
}

/** A name means its tool: `cosign` no other signatures, while `k8s` is Kubernetes as well. */
function withOwnNames(group: WordGroup, { name, aliases }: Tool): WordGroup {
  const own = new Set([name, ...aliases].map(meaningTerm))
  return { ...group, others: group.others.filter((meaning) => own.has(meaning)) }
}
