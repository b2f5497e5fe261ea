// Who is meant by a name. Only what is written the same, but for case and the ways Unicode has to write it, is the same;
// letters and digits alone (`C`, `C#`, `C++`) do no more than suggest.

import { foldText } from '../document/fold'
import type { ToolDocument } from '../document/tool-document'

type Named = Pick<ToolDocument, 'slug' | 'name' | 'aliases' | 'formerSlugs'>

export type NameIndex<T extends Named> = {
  byName: Map<string, T>
  bySlug: Map<string, T>
  byAlias: Map<string, T>
  /** Names and aliases with a hyphen for a space, as addresses have it; null where two tools share one. */
  byWord: Map<string, T | null>
  /** By letters and digits, everyone who could be meant. */
  alike: Map<string, Set<T>>
}

/** A name as it is told from others: `ＫＵＢＥ  ctl` → `kube ctl`. Marks and symbols stay: `C#` and `C++` are two. */
export function nameKey(name: string): string {
  const small = name.normalize('NFKC').toLowerCase().normalize('NFKC')
  // A Σ is the same letter wherever it stands, an İ an i: so says the database, which looks at no neighbours.
  return small.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').replace(/\s+/g, ' ').trim()
}

/** The letters and digits of a name, of any script, a hyphen for all else: `Træfik & Co` → `traefik-co`, `F#` → `f`. */
export function foldedKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** A name as a word of an address, without what an address cannot carry: `Docker Swarm` → `docker-swarm`, `C#` → `c#`. */
export function toAddressWord(name: string): string {
  const word = [...nameKey(name)].slice(0, LONGEST).join('')
  return word
    .replace(/[^\p{L}\p{M}\p{N}\p{S}#*.&@!]+/gu, '-')
    .replace(/\.(?=(?:md|csv|json)$)/, '-')
    .replace(/^[-]+|[-]+$|^\.+$/g, '')
}

const LONGEST = 64

const hyphened = (key: string) => key.replace(/(?<=[^\s_-])[\s_-]+(?=[^\s_-])/g, '-')

/** Everything that tools are called by; where two claim a name the first one has it, and a tool's own goes before an alias. */
export function indexNames<T extends Named>(tools: readonly T[]): NameIndex<T> {
  const index: NameIndex<T> = {
    byName: new Map(),
    bySlug: new Map(),
    byAlias: new Map(),
    byWord: new Map(),
    alike: new Map(),
  }
  const put = (map: Map<string, T>, key: string, tool: T) => {
    if (key !== '' && !map.has(key)) map.set(key, tool)
  }
  for (const tool of tools) {
    put(index.bySlug, tool.slug, tool)
    put(index.byName, nameKey(tool.name), tool)
  }
  for (const tool of tools) {
    for (const slug of tool.formerSlugs) put(index.bySlug, slug, tool)
    for (const alias of tool.aliases) put(index.byAlias, nameKey(alias), tool)
    for (const name of [tool.name, ...tool.aliases]) {
      const word = hyphened(nameKey(name))
      const other = index.byWord.get(word)
      index.byWord.set(word, other === undefined || other === tool ? tool : null)
      addAlike(index.alike, foldedKey(name), tool)
    }
    addAlike(index.alike, foldedKey(tool.slug), tool)
  }
  return index
}

function addAlike<T>(alike: Map<string, Set<T>>, key: string, tool: T): void {
  if (key === '') return
  const tools = alike.get(key)
  if (tools) tools.add(tool)
  else alike.set(key, new Set([tool]))
}

/** The tool that is meant: by its name, else by its slug or a former one, else by another name of it; or null. */
export function getNamed<T extends Named>(index: NameIndex<T>, text: string): T | null {
  const key = nameKey(text)
  const word = hyphened(key)
  const byWord = index.byWord.get(word)
  return index.byName.get(key) ?? index.bySlug.get(word) ?? index.byAlias.get(key) ?? byWord ?? null
}

/** Tools whose names have the same letters and digits: who may have been meant, never who was. */
export function findAlike<T extends Named>(index: NameIndex<T>, text: string): T[] {
  return [...(index.alike.get(foldedKey(text)) ?? [])]
}
