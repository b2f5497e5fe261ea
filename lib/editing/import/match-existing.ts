// Which tool of the catalogue an entry means that writes no slug: a row of a table, an entry of a foreign list. A name
// written the same, or the same repository, finds it; what might be chance is asked, never decided.

import type { ToolDocument } from '../../catalogue/document/tool-document'
import { findAlike, getNamed, indexNames, type NameIndex, nameKey } from '../../catalogue/search/name-index'
import type { LineProblem } from './import-reading'
import type { Coded } from './problem-words'

export type Match = {
  /** The tool that is meant; null for a new one. */
  tool: ToolDocument | null
  /** Why somebody has to say so first. */
  doubt: Coded | null
}

/** For each imported tool the existing one it means, and what is doubtful about it. */
export function matchExisting(existing: readonly ToolDocument[], imported: readonly ToolDocument[]): Match[] {
  const index = indexNames(existing)
  const byAddress = indexAddresses(existing)
  const shared = findShared(imported)
  return imported.map((document) => {
    const named = getNamed(index, document.name)
    if (named) return { tool: named, doubt: conflictOf(named, document) ?? doubtOfName(index, document) }
    const { repository, homepage } = document
    const sameCode =
      repository !== null && !shared.has(normaliseAddress(repository)) ? findAt(repository) : null
    if (sameCode) return { tool: sameCode, doubt: doubtOfHomepage(sameCode, document) }
    const [alike = homepage === null ? null : findAt(homepage)] = findAlike(index, document.name)
    return { tool: null, doubt: alike ? { code: 'name-alike', detail: nameOf(alike) } : null }
  })

  function findAt(url: string): ToolDocument | null {
    const found = byAddress.get(normaliseAddress(url)) ?? new Set()
    return found.size === 1 ? ([...found][0] ?? null) : null
  }
}

/** True where nothing tells two entries of one name apart: neither their repositories nor, without those, their homepages. */
export function mayBeOne(one: Addresses, other: Addresses): boolean {
  if (isAt(one.repository, other) || isAt(other.repository, one)) return true
  if (one.repository !== null && other.repository !== null) return false
  return !areTwo(one.homepage, other.homepage)
}

function areTwo(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && normaliseAddress(one) !== normaliseAddress(other)
}

type Addresses = Pick<ToolDocument, 'repository' | 'homepage'>

/** An address as it is compared: without scheme, www, `.git`, trailing slash, query and letter case. */
export function normaliseAddress(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname}`
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
}

/** Some present a tool where its code lies: a homepage may be the other's repository. */
function isAt(url: string | null, { repository, homepage }: Addresses): boolean {
  if (url === null) return false
  const key = normaliseAddress(url)
  return [repository, homepage].some((own) => own !== null && normaliseAddress(own) === key)
}

function conflictOf(known: ToolDocument, told: ToolDocument): Coded | null {
  if (mayBeOne(known, told)) return null
  const what = known.repository !== null && told.repository !== null ? 'repository' : 'homepage'
  return { code: 'name-elsewhere', detail: { ...nameOf(known), what, url: known[what] } }
}

/** An address that reads like the name may be left from another name. */
function doubtOfName(index: NameIndex<ToolDocument>, { name }: ToolDocument): Coded | null {
  const known = getNamed({ ...index, bySlug: new Map() }, name)
  const other = known ? null : getNamed(index, name)
  return other && { code: 'name-as-address', detail: nameOf(other) }
}

function doubtOfHomepage(known: ToolDocument, told: ToolDocument): Coded | null {
  if (!areTwo(known.homepage, told.homepage)) return null
  return { code: 'repository-shared', detail: nameOf(known) }
}

function indexAddresses(tools: readonly ToolDocument[]): Map<string, Set<ToolDocument>> {
  const found = new Map<string, Set<ToolDocument>>()
  for (const tool of tools)
    for (const url of [tool.repository, tool.homepage]) {
      if (url === null) continue
      const key = normaliseAddress(url)
      found.set(key, (found.get(key) ?? new Set()).add(tool))
    }
  return found
}

/** Repositories that several names of one import share: there it is the name alone that tells. */
function findShared(imported: readonly ToolDocument[]): Set<string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const { repository, name } of imported) {
    if (repository === null) continue
    const [key, own] = [normaliseAddress(repository), nameKey(name)]
    if ((names.get(key) ?? own) !== own) shared.add(key)
    names.set(key, own)
  }
  return shared
}

const nameOf = ({ name, slug }: ToolDocument) => ({ name, slug })

type Named = { name: string; line: number }

/** Says of an entry that it has no row of its own, for it is the tool of this one. */
export function tellJoined({ name, line }: Named): LineProblem {
  return { line, path: '.', code: 'entry-joined', detail: { name }, level: 'note' }
}

/** Says of an entry that it has no row of its own, for it cannot have the name of this one. */
export function tellLeft({ name, line }: Named): LineProblem {
  return { line, path: '.', code: 'entry-left', detail: { name }, level: 'note' }
}
