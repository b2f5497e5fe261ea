// Whether a name or an address is free, said before the database refuses it: for saves and for the check while typing.

import { z } from 'zod'
import type { Catalogue } from '../../catalogue/catalogue'
import { checkCircles } from '../../catalogue/check/check-circles'
import { skeletonOf } from '../../catalogue/check/look-alikes'
import { findNamedTools, type Naming } from '../../catalogue/document/named-tools'
import type { Problem } from '../../catalogue/document/problem'
import type { ToolDocument } from '../../catalogue/document/tool-document'
import { foldedKey, nameKey } from '../../catalogue/search/name-index'
import { findNearTools } from '../../catalogue/search/near-names'
import { noToolNamed } from '../../catalogue/search/no-such-tool'
import { countSlips, slipsForgiven } from '../../catalogue/search/typo'
import { proposeSlug, RESERVED_SLUGS } from '../../editing/form/propose-slug'
import { getCatalogue } from '../readers/live-catalogue'
import { ask, query } from '../sql'
import { type Claimed, findTaken, type Taken } from './find-taken'

const SLUGS = query(
  { slug: z.string() },
  `select slug from tool where id <> $1 and starts_with(slug, $2)
   union all select text from alias where kind = 'former-slug' and tool_id <> $1 and starts_with(text, $2)`,
)

/** An address for a tool that has a name and no address, with a number where another has or had it; `id` as above. */
export async function proposeFreeSlug(id: number, name: string): Promise<string> {
  const rows = await ask(SLUGS, id, proposeSlug(name).slice(0, 40))
  const taken = new Set([...RESERVED_SLUGS, ...rows.map(({ slug }) => slug)])
  return proposeSlug(name, (slug) => taken.has(slug))
}

type AmongOthers = {
  name: string
  /** Addresses that are the tool's own: a catalogue of a moment ago may still have it under the one before. */
  own: readonly string[]
}

/** Published tools whose name or other name is so near that it may be the same tool, at most 3. */
export function findNearDuplicates(catalogue: Catalogue, { name, own }: AmongOthers): Claimed[] {
  const typed = joined(name)
  return findNearTools(catalogue, name, 12)
    .filter(
      (tool) =>
        !own.includes(tool.slug) && [tool.name, ...tool.aliases].some((one) => isNear(typed, joined(one))),
    )
    .slice(0, 3)
    .map((tool) => ({ word: 'other-name', slug: tool.slug, name: tool.name, publication: 'published' }))
}

/** Published tools that have another name, written so that it looks the same, at most 3. */
export function findLookAlikes(catalogue: Catalogue, { name, own }: AmongOthers): Claimed[] {
  const [skeleton, key] = [skeletonOf(name), nameKey(name)]
  const looks = (one: string) => skeletonOf(one) === skeleton && nameKey(one) !== key
  return catalogue.tools
    .filter((tool) => !own.includes(tool.slug) && [tool.name, ...tool.aliases].some(looks))
    .slice(0, 3)
    .map((tool) => ({ word: 'other-name', slug: tool.slug, name: tool.name, publication: 'published' }))
}

type Named = Pick<ToolDocument, 'slug' | 'name' | 'aliases'> & Naming
type Examined = {
  /** An address or a name that another tool has, and related tools that are not there: never saved so. */
  clashes: Problem[]
  /** A name near another tool's, unless somebody said that it is another tool. */
  near: Problem[]
}

/** What is wrong with the names of a tool's document beside those of all other tools; `tool` is null for a new one. */
export async function examineNames({
  document,
  tool,
  isDistinct,
  taken: known,
}: {
  document: Named
  tool: { id: number; slug: string; name: string } | null
  isDistinct: boolean
  /** Where somebody has asked already. */
  taken?: Taken
}): Promise<Examined> {
  const taken = known ?? (await findTaken(tool?.id ?? 0, document))
  const catalogue = await getCatalogue()
  const clashes = [
    ...problemsOfTaken(document, taken, catalogue),
    ...findCircles({ document, tool, catalogue }),
  ]
  if (isDistinct || tool?.name === document.name) return { clashes, near: [] }
  const asked = { name: document.name, own: [document.slug, tool?.slug ?? document.slug] }
  const others = [
    ...taken.claims.filter(({ word }) => word === 'other-name'),
    ...findNearDuplicates(catalogue, asked),
  ]
  const alike = findLookAlikes(catalogue, asked)
  const [first, names] = [[...new Set(alike.map(nameOther))], [...new Set(others.map(nameOther))]]
  const detail = { like: first, near: names.filter((name) => !first.includes(name)) }
  const isNear = detail.like.length + detail.near.length > 0
  return { clashes, near: isNear ? [{ path: ['name'], code: 'near-names', detail }] : [] }
}

function problemsOfTaken(
  document: Named,
  { claims, missing, aliased }: Taken,
  catalogue: Catalogue,
): Problem[] {
  const taken = claims.flatMap(({ word, ...other }): Problem[] => {
    const who = nameOther(other)
    if (word === 'slug') return [{ path: ['slug'], code: 'address-taken', detail: { who } }]
    if (word === 'former-slug') return [{ path: ['slug'], code: 'address-leads', detail: { who } }]
    return word === 'name' ? [{ path: ['name'], code: 'name-taken', detail: { who } }] : []
  })
  if (RESERVED_SLUGS.includes(document.slug)) taken.push({ path: ['slug'], code: 'address-of-pages' })
  const absent = findNamedTools(document).flatMap(({ slug, path }): Problem[] =>
    missing.includes(slug) ? [{ path, ...noToolNamed(catalogue, slug) }] : [],
  )
  const doubled = document.aliases.flatMap((alias, index): Problem[] => {
    const other = aliased.find(({ key }) => key === nameKey(alias))
    if (!other) return []
    const detail = { alias, isAlias: other.word === 'other-name', who: nameOther(other) }
    return [{ path: ['aliases', index], code: 'alias-taken', detail }]
  })
  return [...taken, ...doubled, ...absent]
}

// With the document in the place of what is published of it, also under the address it had.
function findCircles({
  document,
  tool,
  catalogue,
}: {
  document: Named
  tool: { slug: string } | null
  catalogue: Catalogue
}): Problem[] {
  const findTool = (slug: string) => {
    const now = catalogue.formerSlugs.get(slug) ?? slug
    return now === document.slug || now === tool?.slug ? document : catalogue.toolsBySlug.get(now)
  }
  return checkCircles(document, findTool).map(({ circle: _, ...problem }) => problem)
}

/** Another tool in words: `Podman (podman)`; of one that is not public only that it is there. */
export function nameOther({ name, slug, publication }: Omit<Claimed, 'word'>): string {
  return publication === 'draft' ? 'a tool that is not published yet' : `${name} (${slug})`
}

const joined = (name: string) => foldedKey(name).replaceAll('-', '')

function isNear(a: string, b: string): boolean {
  const forgiven = slipsForgiven(Math.min(a.length, b.length))
  return a === b || countSlips(a, b, forgiven) <= forgiven
}
